package csv

import (
	"bytes"
	"encoding/csv"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standpoint/templates"
	"standpoint/templates/sample"
)

// hostile is what programs that read a table, HTML or Jira's markup could act on.
const hostile = "=cmd|' /C calc'!A1; +1\n=2\n- item\n@anna <img src=x onerror=alert(1)> </p><script> [~accountid:1] {html}x{html} !http://x/y.png! [x|http://y] & \"q\", \\[z]"

var importers = map[string]func(io.Writer, *templates.Actions) error{"jira": Jira, "azure": Azure}

func rowsOf(t *testing.T, write func(io.Writer, *templates.Actions) error, list *templates.Actions) (raw []byte, rows [][]string) {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, list); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(out.Bytes())).ReadAll() // refuses rows of different lengths
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), rows
}

func TestTrackers(t *testing.T) {
	for name, write := range importers {
		list := sample.Actions()
		list.ForTrackers()
		raw, rows := rowsOf(t, write, list)
		sample.Golden(t, name+".csv", raw)
		if len(rows) != len(list.Rows)+1 {
			t.Errorf("%s: %d rows for %d actions", name, len(rows), len(list.Rows))
		}
		for _, cell := range rows[0] {
			if strings.ContainsAny(cell, ".,:;-_\ufeff") {
				t.Errorf("%s: the column %q has punctuation, by which importers stumble", name, cell)
			}
		}
	}
}

// TestTrackersHostile wants no cell to be a formula, in Jira no markup and in Azure no
// tag of the team's words, and all of the words there.
func TestTrackersHostile(t *testing.T) {
	for _, id := range []string{"A1.1", ""} {
		a := templates.Action{ID: id, What: hostile, Owner: hostile, From: hostile, Title: hostile, Point: 1, State: "open", File: "=1.yaml"}
		for name, write := range importers {
			_, rows := rowsOf(t, write, &templates.Actions{Rows: []templates.Action{a}})
			for _, cell := range rows[1] {
				for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == '\n' }) {
					if part = strings.TrimLeft(part, " "); part != "" && strings.ContainsAny(part[:1], "=+-@") {
						t.Errorf("%s: %q is a formula in %q", name, part, cell)
					}
				}
			}
			at := slices.Index(rows[0], "Description")
			if name == "azure" {
				notOnlyText(t, rows[1][at])
			} else if said := rows[1][at]; strings.Contains(strings.ReplaceAll(strings.ReplaceAll(said, `\\`, ""), `\[`, ""), "[") || !strings.Contains(said, `\{html\}x`) || !strings.Contains(said, `\!http`) {
				t.Errorf("Jira would act on %q", said)
			}
		}
	}
}

// notOnlyText wants no tag but those of ours.
func notOnlyText(t *testing.T, description string) {
	t.Helper()
	said := regexp.MustCompile(`</?p>|<br>`).ReplaceAllString(description, "")
	if strings.ContainsAny(said, "<>") {
		t.Errorf("a tag in %q", description)
	}
	if !strings.Contains(html.UnescapeString(said), "<img src=x onerror=alert(1)>") {
		t.Errorf("words are lost: %q", said)
	}
}
