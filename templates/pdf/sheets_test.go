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

// TestWorkbookTakesWhatMatters: rating, reason, evidence and open questions are
// always there. What is done is there in full, or else the place where it is.
func TestWorkbookTakesWhatMatters(t *testing.T) {
	for _, n := range []int{10, 100, 400, 1000} {
		r := made(sample(), report.ForWorkbook)
		r.Points = r.Points[:1]
		r.Points[0].Done = long(n) + " done"
		d, _ := rendered(t, r)
		all := strings.Join(strings.Fields(d.Tree().All()), " ")
		for _, want := range []string{r.Points[0].Mark.Label, r.Points[0].Reason, "E1.1", r.Points[0].WorthAsking[0]} {
			if !strings.Contains(all, want) {
				t.Errorf("%d words: %q is not there", n, want)
			}
		}
		whole, named := strings.Contains(all, long(n)+" done"), strings.Contains(all, "is in the report, under point 1")
		if whole == named || whole != (n <= 100) || !whole && strings.Contains(all, "word word") {
			t.Errorf("%d words: in full %v, said to be elsewhere %v", n, whole, named)
		}
		if len(d.Pages()) != 2 {
			t.Errorf("%d words: %d pages, not a front and one for the point", n, len(d.Pages()))
		}
	}
}

// TestSheetsLoseNothing puts one text into every field of a sheet.
func TestSheetsLoseNothing(t *testing.T) {
	for reader, want := range map[string]int{report.ForWorkbook: 14, report.ForTeam: 18, report.ForSupplier: 2, report.ForPublic: 16} {
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
