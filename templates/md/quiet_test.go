package md

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/compare"
	"standpoint/assess/words"
	"standpoint/templates"
)

// calling is what GitHub or GitLab make a link or a message of, in what a page shows.
var calling = regexp.MustCompile(`(?i)(?:^|\W)@[a-z0-9]|[#!]\d|\bgh-\d`)

// shown is what a reader of the Markdown sees and a host looks through: not code, and no
// tags. A comment divides nothing.
func shown(t *testing.T, markdown string) string {
	t.Helper()
	var page bytes.Buffer
	if err := goldmark.Convert([]byte(markdown), &page); err != nil {
		t.Fatal(err)
	}
	text := regexp.MustCompile(`(?s)<code.*?</code>|<!--.*?-->`).ReplaceAllString(page.String(), "")
	return html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(text, " "))
}

// TestQuiet wants nobody called and nothing else changed.
func TestQuiet(t *testing.T) {
	for _, said := range []string{"@everyone", "Ask @anna-b, (@team/x) and _@c", `\@anna`, "see #12", `a \#12`, "org/repo#12", "!7 and GH-9, gh-1", "\"@anna\"", "<b>@anna</b>",
		"<!-- x -->@anna", "`x` @anna `y`", "`` ` `` @anna", "`not code @anna", `\` + "`@anna`", "• @anna\n\n- #1 supplier", "&@anna #5"} {
		if calling.MatchString(shown(t, quiet(said))) {
			t.Errorf("%q calls somebody as %q", said, quiet(said))
		}
	}
	for _, said := range []string{"anna@example.org", "`@anna #12`", "```\n@anna\n```", "[x](<https://example.org/@anna#12>)", "<https://example.org/#12>", "a @ b # c! &#8203; E4.2", "Up 5!", "high-12", ""} {
		if got := quiet(said); got != said {
			t.Errorf("%q became %q", said, got)
		}
	}
}

// TestQuietEverywhere wants it of each thing that is written for a code host, wherever
// words of a team stand in it.
func TestQuietEverywhere(t *testing.T) {
	loud := "@everyone, @anna: see #12 and !3, GH-4 or jo@example.org."
	f := &check.File{Path: loud, Place: "a.yaml", Headline: loud, Result: check.Result{Findings: []check.Finding{{Code: "SP012", Severity: check.ToDo, Point: 1, Line: 3, What: loud, Remedy: loud}}}}
	value := compare.Value{What: loud, Before: loud, Now: loud}
	pieces := compare.Value{What: loud, Words: []words.Piece{{Is: words.Gone, Text: loud}, {Is: words.New, Text: loud}}}
	d := compare.Differences{Values: []compare.Value{value, pieces}, Items: []compare.Item{{ID: "A1.1", What: loud, Says: loud, Values: []compare.Value{value}}}}
	c := &compare.Comparison{Named: assess.Named{ServiceName: loud}, Titled: loud, Before: compare.Side{Name: loud}, Now: compare.Side{Name: loud}, Worse: []string{loud},
		Points: []compare.Point{{Number: 1, Title: loud, Rating: &compare.Rating{Before: compare.Mark{Label: loud}, Now: compare.Mark{Label: loud}}, Differences: d}}}
	list := &templates.Actions{AsOf: "2026-11-23", Rows: []templates.Action{{ID: "A1.1", What: loud, Owner: loud, State: "open", From: loud, Named: assess.Named{ServiceName: loud}}}}
	var compared, actions, owned strings.Builder
	for _, err := range []error{Compare(&compared, c), Actions(&actions, list, false), Actions(&owned, list, true)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, said := range map[string]string{"check": comment(t, []*check.File{f}), "compare": compared.String(), "actions": actions.String(), "actions by owner": owned.String()} {
		text := strings.NewReplacer("<details>", "\n\n", "</details>", "\n\n", "<summary>", "", "</summary>", "").Replace(said)
		if !strings.Contains(text, "everyone") || calling.MatchString(shown(t, text)) {
			t.Errorf("%s calls somebody: %s", name, calling.FindAllString(shown(t, text), -1))
		}
	}
}
