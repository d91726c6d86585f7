package pdf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

// citing is a report in which actions, notes, texts and lists name evidence, at
// home and points away.
func citing(reader string, times int) *report.Report {
	r := sampleOf(times)
	last := len(r.Points)
	for i := range r.Points {
		p := &r.Points[i]
		away := fmt.Sprintf("E%d.1", last-i)
		p.Done += "\n\nWhat " + away + " shows, we did."
		for j := range p.Actions {
			p.Actions[j].Note = "Shown by " + away
		}
		for j := range p.Evidence {
			p.Evidence[j].Note = "see " + away
		}
	}
	r.Actions[0].Note = "Shown by E1.3, E999.9 and XE1.3"
	r = made(r, reader)
	r.LeftOut = append(r.LeftOut, "2 items of evidence are held: E1.1, E2.1.")
	return r
}

// startsOn is the page on which each piece of evidence stands, and each action
// and thing shared in full.
func startsOn(d *layout) map[string]int {
	on := map[string]int{}
	for i, pg := range d.pages {
		for _, p := range pg.items {
			id := strings.TrimSpace(p.it.text)
			if i >= d.spots["plan"].page && (d.told[actionAnchor(id)]+d.told[sharedAnchor(id)] != "") && on[id] == 0 {
				on[id] = i + 1 // after the points, which only cite it
			}
			if p.it.el != nil && (p.it.el.Tag == "TH" || p.it.el.Tag == "Lbl") && d.shows[id] && on[id] == 0 {
				on[id] = i + 1
			}
		}
	}
	return on
}

// TestCitedWithPages: whoever reads on paper finds evidence by the page that is
// printed after its number, for every reader and on every paper.
func TestCitedWithPages(t *testing.T) {
	mention := regexp.MustCompile(`(E[0-9]+\.[0-9]+) \(page\x{a0}([0-9]+)\)`)
	for what, o := range map[string]Options{"a4": asOf, "letter": {AsOf: asOf.AsOf, Paper: "letter"}, "large": {AsOf: asOf.AsOf, LargePrint: true}} {
		for reader, least := range map[string]int{report.ForPanel: 47, report.ForPublic: 47, report.ForWorkbook: 30, report.ForTeam: 30, report.ForSummary: 0, report.ForSupplier: 0} {
			r := citing(reader, 1)
			doc, d, _ := painted(t, r, o)
			on := startsOn(doc)
			found := mention.FindAllStringSubmatch(d.Tree().All(), -1)
			if len(found) < least || least == 0 && len(found) > 0 {
				t.Errorf("%s: %s: %d mentions have a page, not %d", what, reader, len(found), least)
			}
			for _, m := range found {
				if m[2] != strconv.Itoa(on[m[1]]) {
					t.Errorf("%s: %s: %q, but it stands on page %d", what, reader, m[0], on[m[1]])
				}
			}
			for _, wrong := range d.Each("Link", func(n *conform.Node) []string {
				m := mention.FindStringSubmatch(n.All())
				return unless(m == nil || m[0] == strings.TrimSpace(n.All()), "%q is more than the mention", n.All())
			}) {
				t.Error(what, reader, wrong)
			}
			for _, wrong := range conform.Broken(d) {
				t.Errorf("%s: %s: %s", what, reader, wrong)
			}
		}
	}
}

// TestCitedAcrossTheHundred: page numbers have room for their digits also where
// they grow by one, and what is no evidence of this report is no citation.
func TestCitedAcrossTheHundred(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	d := newLayout(citing(report.ForPanel, 6), asOf)
	if len(d.pages) < 100 {
		t.Fatalf("only %d pages", len(d.pages))
	}
	on, digits, all := startsOn(d), map[int]bool{}, ""
	for _, pg := range d.pages {
		for _, p := range pg.items {
			it := p.it
			all += it.text
			if !it.page {
				continue
			}
			number := strings.TrimSpace(it.text)
			digits[len(number)] = true
			id := it.link.anchor[strings.IndexByte(it.link.anchor, ' ')+1:]
			if number != strconv.Itoa(on[id]) {
				t.Errorf("%s is said to be on page %s, and is on %d", id, number, on[id])
			}
			if w := it.st.Width(number); w > it.w+0.01 || w < it.w-0.01 {
				t.Errorf("page %s has room for %g points, and needs %g", number, it.w, w)
			}
		}
	}
	if len(digits) != 3 {
		t.Errorf("the pages have %v digits", digits)
	}
	if strings.Contains(all, "E999.9 (") || strings.Contains(all, "XE1.3 (") {
		t.Error("what is not in the report is cited")
	}
}

func TestMention(t *testing.T) {
	x := &index{shows: map[string]bool{"E1.3": true, "": true, "E": true}}
	for text, want := range map[string]string{"E1.3": "E1.3", "see E1.3.": "E1.3", "E1.30": "", "xE1.3": "", "E1.3b": "", "E1.3.1": "", "EE1.3 (E1.3)": "E1.3", "": "", "E": ""} {
		got := ""
		if start, end := x.mention(text); start >= 0 {
			got = text[start:end]
		}
		if got != want {
			t.Errorf("%q mentions %q, not %q", text, got, want)
		}
	}
}
