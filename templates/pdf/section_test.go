package pdf

import (
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
	shared "standpoint/templates/sample"
)

// TestSections draws a report about a review for each reader, and in large print.
func TestSections(t *testing.T) {
	for _, reader := range append([]string{report.ForReview, report.ForReviewPublic}, report.AfterReview...) {
		for _, large := range []bool{false, true} {
			o := asOf
			o.LargePrint = large
			l, d, _ := painted(t, shared.Sections(reader), o)
			for _, w := range conform.Broken(d) {
				t.Errorf("%s, large %v: %s", reader, large, w)
			}
			if reader == report.ForBoard && len(l.pages) != 1 {
				t.Errorf("large %v: the board has %d pages", large, len(l.pages))
			}
			said := ""
			for _, pg := range l.pages {
				for _, it := range pg.items {
					said += it.it.text
				}
			}
			for _, want := range shared.SectionTexts {
				if !strings.Contains(said, want) && !(large && reader == report.ForBoard) {
					t.Errorf("%s, large %v: %q is missing in %q", reader, large, want, said)
				}
			}
		}
	}
}

// TestBoardHasNoRoom says so where one page cannot hold all of it.
func TestBoardHasNoRoom(t *testing.T) {
	r := shared.Sections(report.ForBoard)
	rows := &r.Sections[0].Body[0].Table.Rows
	for range 90 {
		*rows = append(*rows, (*rows)[0])
	}
	l := laid(r)
	if len(l.pages) != 1 || !l.sections[0].cutOff {
		t.Errorf("%d pages, cut off: %v", len(l.pages), l.sections[0].cutOff)
	}
}

// TestSectionCites names the page of a number of evidence that stands further on.
func TestSectionCites(t *testing.T) {
	r := shared.Sections(report.ForFollowUp)
	l := laid(r)
	if l.pageOf(evidenceAnchor("E1.1")) == 0 || l.pageOf(entryAnchor("R1.1")) == 0 {
		t.Error("the evidence or the recommendation is on no page")
	}
}

// TestSheetReads: a question stands whole above what was said to it, and the words of the
// supplier are as large as those of the council that saw it.
func TestSheetReads(t *testing.T) {
	for _, large := range []bool{false, true} {
		o := asOf
		o.LargePrint = large
		l, d, _ := painted(t, shared.Sheet(t), o)
		for _, w := range conform.Broken(d) {
			t.Errorf("large %v: %s", large, w)
		}
		r := shared.Sheet(t)
		asked := r.Sections[len(r.Sections)-1].Body[0].Name
		large := map[string]bool{}
		for _, pg := range l.pages {
			for i := range pg.items {
				it := pg.items[i].it
				if text := strings.TrimSpace(it.text); len(text) > 20 && it.x >= l.gutter {
					large[text] = it.st.Size == l.body.Size
					large[asked] = large[asked] || strings.HasPrefix(asked, text) && it.st.Size == l.subheading.Size
				}
			}
		}
		if !large[asked] || !large["9 are planned for version 4.3, March 2027."] {
			t.Errorf("large %v: %q is not whole above what was said, or that is small", o.LargePrint, asked)
		}
	}
}
