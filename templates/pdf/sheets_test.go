package pdf

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

// TestDuplex: the inner margin is left on the front of a sheet, right on its back.
func TestDuplex(t *testing.T) {
	r := made(sample(), report.ForWorkbook)
	var out bytes.Buffer
	if _, err := Render(&out, r, Options{AsOf: asOf.AsOf, Tool: asOf.Tool, Duplex: true}); err != nil {
		t.Fatal(err)
	}
	d, k := conform.Read(out.Bytes()), newLook(asOf, false)
	for i, p := range d.Pages() {
		least := k.wide
		for _, m := range regexp.MustCompile(`BT ([\d.]+) `).FindAllSubmatch(d.Streams[d.Dict(p)["Contents"].(conform.Ref)], -1) {
			x, _ := strconv.ParseFloat(string(m[1]), 64)
			least = min(least, x)
		}
		want := k.margin + k.inner
		if i%2 == 1 {
			want = k.margin - k.inner
		}
		if least < want-0.1 || least > want+0.1 {
			t.Errorf("page %d: text begins at %.1f, not %.1f", i+1, least, want)
		}
	}
}

// TestSheetsLoseNothing puts one text into every field of a sheet.
func TestSheetsLoseNothing(t *testing.T) {
	for key, text := range nasty {
		mark := report.Mark{Label: text}
		p := report.Point{Number: 1, Title: text, Group: text, Summary: text, Mark: mark, Reason: text, Done: text, Planned: text, LooksFor: text,
			Evidence: []report.Evidence{{ID: text, Title: text, Shows: text}}, Actions: []report.Action{{ID: text, What: text, Owner: text}},
			WorthAsking: []string{text}, Answers: []report.Answer{{Question: text, Text: text, State: text}}, Choices: []report.Mark{mark}}
		for reader, want := range map[string]int{report.ForWorkbook: 16, report.ForTeam: 18, report.ForSupplier: 2, report.ForPublic: 16} {
			d, _ := rendered(t, &report.Report{For: reader, Points: []report.Point{p}, ToAsk: []report.ToAsk{{Point: 1, Title: text, Question: text}}, LeftOut: []string{text}})
			if want, some := want, letters(text); some != "" && strings.Count(onlyLetters(d.Tree().All()), some) < want {
				t.Errorf("%s: %s: found %d times, not %d", reader, key, strings.Count(onlyLetters(d.Tree().All()), some), want)
			}
		}
	}
}
