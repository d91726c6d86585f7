package pdf

import (
	"bytes"
	"fmt"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

// rendered is r as a file, read back.
func rendered(t testing.TB, r *report.Report) (*conform.File, []byte) {
	t.Helper()
	var out bytes.Buffer
	if _, err := Render(&out, r, asOf); err != nil {
		t.Fatal(err)
	}
	return conform.Read(out.Bytes()), out.Bytes()
}

func TestRules(t *testing.T) {
	for what, r := range map[string]*report.Report{"sample": sample(), "empty": {}, "hostile": hostile()} {
		d, _ := rendered(t, r)
		for _, w := range conform.Broken(d) {
			t.Errorf("%s: %s", what, w)
		}
	}
}

// unless says something where ok does not hold.
func unless(ok bool, format string, args ...any) []string {
	if ok {
		return nil
	}
	return []string{fmt.Sprintf(format, args...)}
}
