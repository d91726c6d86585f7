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
	for reader, want := range map[string]int{report.ForWorkbook: 16, report.ForTeam: 18, report.ForSupplier: 2, report.ForPublic: 16} {
		r := &report.Report{For: reader}
		for _, text := range nasty {
			mark, n := report.Mark{Label: text}, len(r.Points)+1
			r.Points = append(r.Points, report.Point{Number: n, Title: text, Group: text, Summary: text, Mark: mark, Reason: text, Done: text, Planned: text, LooksFor: text,
				Evidence: []report.Evidence{{ID: text, Title: text, Shows: text}}, Actions: []report.Action{{ID: text, What: text, Owner: text}},
				WorthAsking: []string{text}, Answers: []report.Answer{{Question: text, Text: text, State: text}}, Choices: []report.Mark{mark}})
			r.ToAsk = append(r.ToAsk, report.ToAsk{Point: n, Title: text, Question: text})
			r.LeftOut = append(r.LeftOut, text)
		}
		d, _ := rendered(t, r)
		all := onlyLetters(d.Tree().All())
		for key, text := range nasty {
			if some := letters(text); some != "" && strings.Count(all, some) < want {
				t.Errorf("%s: %s: found %d times, not %d", reader, key, strings.Count(all, some), want)
			}
		}
	}
}
