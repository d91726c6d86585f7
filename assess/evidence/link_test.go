package evidence

import (
	"slices"
	"testing"
)

func TestParseLink(t *testing.T) {
	for link, want := range map[string]Link{
		"research/round-3.md":           {Paths: []string{"research/round-3.md"}},
		" ./docs//team.md ":             {Paths: []string{"docs/team.md"}},
		"docs/../README.md":             {Paths: []string{"README.md"}},
		`docs\team.md`:                  {Paths: []string{`docs\team.md`, "docs/team.md"}},
		"docs/team.md#who":              {Paths: []string{"docs/team.md#who", "docs/team.md"}},
		"docs/team.md?plain=1#L3":       {Paths: []string{"docs/team.md?plain=1#L3", "docs/team.md"}},
		"docs/our%20team.md":            {Paths: []string{"docs/our%20team.md", "docs/our team.md"}},
		"audit 2026: findings.md":       {Paths: []string{"audit 2026: findings.md"}},
		"https://example.org/a?b=c,d#e": {Address: "https://example.org/a?b=c,d#e"},
		"HTTP://example.org":            {Address: "HTTP://example.org"},
		"https://bücher.example/über":   {Address: "https://bücher.example/über"},
		"":                              {State: Unlinked},
		"#who":                          {State: Malformed},
		"www.example.org":               {State: Malformed},
		"https:/example.org":            {State: Malformed},
		"https://":                      {State: Malformed},
		"https:///path":                 {State: Malformed},
		"https://example.org/a b":       {State: Malformed},
		"https://example..org":          {State: Malformed},
		"https://me:secret@example.org": {State: Malformed},
		"https://example.org/%zz":       {State: Malformed},
		"mailto:someone@example.org":    {State: Malformed},
		"javascript:alert(1)":           {State: Malformed},
		"../other/file.md":              {State: Outside},
		"docs/../../file.md":            {State: Outside},
		`..\file.md`:                    {State: Outside},
		"docs/%2e%2e/%2e%2e/etc/passwd": {State: Outside},
		"/etc/passwd":                   {State: Outside},
		`C:\Users\me\file.docx`:         {State: Outside},
		"C:/Users/me/file.docx":         {State: Outside},
		`\\server\share\file.docx`:      {State: Outside},
		"file:///C:/Users/me/file.docx": {State: Outside},
		"~/notes.md":                    {State: Outside},
		"//server/share":                {State: Outside},
	} {
		got := ParseLink(link)
		if got.Address != want.Address || got.State != want.State || !slices.Equal(got.Paths, want.Paths) {
			t.Errorf("%q: %+v, want %+v", link, got, want)
		}
		if (got.State == "") != (got.Why == "") {
			t.Errorf("%q: state %q and why %q", link, got.State, got.Why)
		}
	}
}

// FuzzParseLink wants one of three things of any link, and no path that leads
// out of the repository.
func FuzzParseLink(f *testing.F) {
	for _, seed := range []string{"a/b.md", "https://example.org", "..", `C:\a`, "a%2f..%2f..", "#", "%"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, link string) {
		got := ParseLink(link)
		kinds := 0
		for _, is := range []bool{got.Address != "", len(got.Paths) > 0, got.State != ""} {
			if is {
				kinds++
			}
		}
		if kinds != 1 {
			t.Errorf("%q is %d things: %+v", link, kinds, got)
		}
		for _, p := range got.Paths {
			if p == "" || p == ".." || p[0] == '/' || len(p) > 2 && p[:3] == "../" {
				t.Errorf("%q leads out: %q", link, p)
			}
		}
	})
}
