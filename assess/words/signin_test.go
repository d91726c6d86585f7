package words

import "testing"

func TestWithoutSignIn(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"a@example.org, https://a.example/": "",
		"https://pat:secret@example.org/x?y#z and https://k@h.example/": "https://…@example.org/x?y#z and https://…@h.example/",
		"https://key@example.org":             "https://…@example.org",
		"HTTPS://key@example.org":             "HTTPS://…@example.org",
		"ftp://pat:secret@example.org":        "ftp://…@example.org",
		"postgres://pat:se@cret@db.example/x": "postgres://…@db.example/x",
		"https://pat:se/cret#1@example.org":   "https://…@example.org",
		"ssh://git@example.org/x.git":         "",
		"ssh://git:secret@example.org/x.git":  "ssh://…@example.org/x.git",
		"https://example.org:8080/@pat":       "",
		"https://example.org/@pat/x:y@z":      "",
		"https://example.org/?a=b@c.example":  "",
		"<https://pat:secret@example.org>":    "<https://…@example.org>",
		`"https://a.example" "b@c.example"`:   "",
		"https://…@example.org":               "",
		"https://:secret@example.org":         "https://…@example.org",
		"https://@example.org":                "",
		"see https:// a@b":                    "",
	} {
		if want == "" {
			want = text
		}
		if got := WithoutSignIn(text); got != want || SignsIn(text) != (text != want) {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
