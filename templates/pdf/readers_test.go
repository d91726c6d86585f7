package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

var choices = []report.Mark{met, partly, notMet}

// made is r as this reader gets it, with everything in it that a reader can get.
func made(r *report.Report, reader string) *report.Report {
	r.For = reader
	r.Summary.Before = "Compared with alpha, 3 June 2026"
	r.Summary.Moved = append(r.Summary.Moved, report.Moved{Number: 1, Title: "Understand user needs", From: notMet, To: met},
		report.Moved{Number: 7, Title: "Open standards, authoritative data, open code and data", From: notSeen, To: partly})
	r.Summary.Groups = append(r.Summary.Groups,
		report.GroupCounts{Name: "Led by user research", Counts: []report.Count{{Mark: met, Points: 4}, {Mark: partly, Points: 3}, {Mark: aside, Points: 1}}},
		report.GroupCounts{Counts: []report.Count{{Mark: met, Points: 2}, {Mark: partly, Points: 1}, {Mark: notMet, Points: 3}, {Mark: notSeen, Points: 1}}})
	r.LeftOut = append(r.LeftOut, "19 items of evidence are not published.", "Names of people are left out; roles stay.")
	for i := range r.Points {
		p := &r.Points[i]
		p.Choices = append(p.Choices, choices...)
		if i%2 == 0 {
			p.Group = "Led by user research"
		}
		if reader == report.ForTeam && i > 0 {
			for j := range p.Answers {
				p.Answers[j] = report.Answer{Question: p.Answers[j].Question}
			}
		}
		p.LooksFor = "Research with people using the service. " + p.LooksFor
		p.WorthAsking = append(p.WorthAsking, "Who have you not heard from yet? (planned)", "Who can change content, a question or a rule? (no answer yet)")
		r.ToAsk = append(r.ToAsk, report.ToAsk{Point: p.Number, Title: p.Title, Question: "Which security checks have you passed?"},
			report.ToAsk{Point: p.Number, Title: p.Title, Question: "When did you last restore a backup?"})
	}
	return r
}

// hostileFor is a nasty text in the places that only some readers see, too.
func hostileFor(reader string) *report.Report {
	r := hostile()
	text := r.Title
	for i := range r.Points {
		p := &r.Points[i]
		p.Choices = []report.Mark{{Label: text, Shape: "box"}, {Label: strings.Repeat("wide ", 15)}, {Label: nasty["only hints"]}}
		p.LooksFor, p.WorthAsking = text, []string{text, nasty["2,000 words"], nasty["blank"]}
	}
	r.Points[2].Group, r.Points[3].Group = "Led by "+text, text
	r.ToAsk = []report.ToAsk{{Title: text, Question: text}, {Point: 1 << 40}}
	r.LeftOut = []string{text, ""}
	r.Summary.Before = text
	r.Summary.Groups = []report.GroupCounts{{Name: text, Counts: []report.Count{{Mark: report.Mark{Label: text, Shape: text}, Points: 300}}}, {}}
	r.Summary.Moved = []report.Moved{{Title: text, From: report.Mark{Label: text, Shape: text}, To: report.Mark{Label: text}}, {}}
	return made(r, reader)
}

func TestReadersKeepTheRules(t *testing.T) {
	for _, reader := range report.Readers {
		for what, r := range map[string]*report.Report{"sample": made(sample(), reader), "empty": {For: reader}, "hostile": hostileFor(reader)} {
			doc, d, raw := painted(t, r, asOf)
			for _, w := range conform.Broken(d) {
				t.Errorf("%s: %s: %s", reader, what, w)
			}
			var again bytes.Buffer
			if _, err := Render(&again, r, asOf); err != nil || !bytes.Equal(raw, again.Bytes()) {
				t.Errorf("%s: %s: another file the second time: %v", reader, what, err)
			}
			for i, pg := range doc.pages {
				withinMargins(t, fmt.Sprintf("%s: %s: page %d", reader, what, i+1), doc.look, pg)
			}
			if what == "sample" && reader != report.ForPanel {
				if out := runTool(t, raw, "qpdf", "--check", "FILE"); strings.Contains(out, "WARNING") {
					t.Error(reader, out)
				}
			}
		}
	}
}

// TestReadersText pins what each reader's version says, in the order it is read.
func TestReadersText(t *testing.T) {
	for _, reader := range report.Readers {
		t.Run(reader, func(t *testing.T) {
			r := made(sample(), reader)
			r.Points = r.Points[:3]
			_, raw := rendered(t, r)
			golden(t, runTool(t, raw, "pdftotext", "-raw", "FILE", "-"))
		})
	}
}

func TestSummaryReaderGetsOnePage(t *testing.T) {
	all := map[string]*report.Report{"15 points": sample(), "60 points": sampleOf(4), "300 points": sampleOf(20), "empty": {}}
	for what, r := range all {
		for i := range r.Summary.Strip {
			s := &r.Summary.Strip[i]
			r.Summary.Moved = append(r.Summary.Moved, report.Moved{Number: s.Number, Title: s.Title, From: notSeen, To: s.Mark})
		}
		d := laid(made(r, report.ForSummary))
		if len(d.pages) != 1 || d.sections[0].cutOff {
			t.Errorf("%s: %d pages, cut off: %v", what, len(d.pages), d.sections[0].cutOff)
		}
	}
	for what, text := range nasty {
		r := made(hostile(), report.ForSummary)
		r.Cover = report.Cover{Organisation: text, Service: text, View: text}
		r.Summary.Before = text
		if d := laid(r); len(d.pages) != 1 {
			t.Errorf("%s: %d pages", what, len(d.pages))
		}
	}
}

// TestWorkbookSheets: every point begins a page and its boxes stay with its
// ruled space; the team's mark stands nowhere among the boxes.
func TestWorkbookSheets(t *testing.T) {
	for _, words := range []int{0, 50, 150, 300, 600, 1200} {
		r := made(sample(), report.ForWorkbook)
		for i := range r.Points {
			r.Points[i].Done += " " + long(words)
		}
		d := laid(r)
		for i, s := range d.sections[1:] {
			first := d.pages[d.spots[s.anchor].page]
			if len(first.labels) != 1 || first.labels[0] != s.label {
				t.Errorf("%d words: point %d does not begin a page: %v", words, i+1, first.labels)
			}
		}
		for i, pg := range d.pages[1:] {
			boxes, marks, rules := 0, 0, 0
			for _, p := range pg.items {
				switch {
				case p.it.shape == "box":
					boxes++
				case p.it.shape != "":
					marks++
				case p.it.paint == &grey:
					rules++
				}
			}
			if boxes > 0 && (boxes != len(choices) || rules < 7) || boxes == 0 && rules > 0 || marks > 1 {
				t.Errorf("%d words: page %d has %d boxes, %d marks, %d ruled lines", words, i+2, boxes, marks, rules)
			}
		}
	}
}

// TestNothingOfTheTeamForTheSupplier: only questions go out.
func TestNothingOfTheTeamForTheSupplier(t *testing.T) {
	r := made(sample(), report.ForSupplier)
	r.Cover.View, r.Title = "SECRET", "SECRET"
	r.Points[0].Done, r.Summary.Aim, r.Cover.Facts[0].Text = "SECRET", "SECRET", "SECRET"
	d, _ := rendered(t, r)
	if strings.Contains(d.Tree().All()+d.Metadata(), "SECRET") {
		t.Error("the team's words go to the supplier")
	}
}
