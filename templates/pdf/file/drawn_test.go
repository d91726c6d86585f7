package file

import (
	"strings"
	"testing"
)

// TestNotFromGofpdf: what is not put together as gofpdf does it is an error, not
// a file.
func TestNotFromGofpdf(t *testing.T) {
	const table = "xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \n"
	for raw, want := range map[string]string{
		"":                              "no startxref",
		"startxref\nx\n":                `startxref "x"`,
		"startxref\n99\n":               `startxref "99"`,
		"startxref\n0\n":                "no table",
		"a\nb\nc\nstartxref\n0\n":       `begins "b"`,
		"xref\n0 9\n\n\nstartxref\n0\n": `begins "0 9"`,
		strings.Replace(table, "\n0000000000 00000", "\n0000000099 00000", 1) + "startxref\n0\n": "object 1",
	} {
		if _, err := apart([]byte(raw)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", raw, err)
		}
	}
	for raw, want := range map[string]string{
		"1 0 obj\n<<>>\nendobj":               "is no stream",
		"1 0 obj\n<</Length 9>>\nstream\nabc": "of 9 bytes ends after 3",
	} {
		if _, _, err := streamIn([]byte(raw)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", raw, err)
		}
	}
}
