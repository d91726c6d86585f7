package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

// long has n words.
func long(n int) string { return strings.TrimSpace(strings.Repeat("word ", n)) }

// varied are reports in which every heading comes to stand at every height, on
// their pages: laid out once for all that looks at them.
var varied = sync.OnceValue(func() map[string]*layout {
	out := map[string]*layout{"sample": laid(sample()), "hostile": laid(hostile()), "empty": laid(&report.Report{})}
	for i := range 40 {
		r := sample()
		for j := range r.Points {
			r.Points[j].Reason += " " + long(13*i)
			r.Points[j].Group = "A group of points"
		}
		out[fmt.Sprint("longer by ", 13*i)] = laid(r)
	}
	return out
})

func TestNothingBeyondTheMargins(t *testing.T) {
	for what, d := range varied() {
		for i, pg := range d.pages {
			withinMargins(t, fmt.Sprintf("%s: page %d", what, i+1), d.look, pg)
		}
	}
}

func withinMargins(t *testing.T, what string, k *look, pg *page) {
	t.Helper()
	for _, p := range pg.items {
		it := p.it
		w := it.w
		if it.text != "" {
			w = it.st.Width(strings.TrimRight(it.text, " "))
		}
		if it.x < -0.01 || it.x+w > k.full+0.6 || p.y+it.y > k.bodyBottom+0.01 || p.y < k.bodyTop-0.01 && !pg.bare {
			t.Fatalf("%s: %.40q at %.1f, %.1f is %.1f wide", what, it.text, it.x, p.y+it.y, w)
		}
	}
}

func TestNoHeadingAlone(t *testing.T) {
	for what, d := range varied() {
		if what == "hostile" || what == "empty" { // titles longer than pages; hardly more than headings
			continue
		}
		for i, pg := range d.pages {
			pg.inOrder()
			last := ""
			for _, p := range pg.items {
				if p.it.el != nil && p.it.text != "" {
					last = p.it.el.Tag
				}
			}
			if strings.HasPrefix(last, "H") || last == "TH" && len(pg.items) > 0 && pg.items[len(pg.items)-1].it.st == d.smallBold {
				t.Errorf("%s: page %d ends in a heading", what, i+1)
			}
		}
	}
}

// TestNoHeadingAloneInLargePrint: facts about the service that fill a page do
// not leave their heading on one by itself.
func TestNoHeadingAloneInLargePrint(t *testing.T) {
	for lines := range 40 {
		r := made(sample(), report.ForWorkbook)
		r.Points, r.Cover.Facts = nil, []report.Pair{{Name: "What it is", Text: strings.Repeat("- word\n", lines+1)}}
		for i, pg := range newLayout(r, Options{AsOf: asOf.AsOf, LargePrint: true}).pages {
			texts := 0
			for _, p := range pg.items {
				if p.it.text != "" && p.it.text != "The service" {
					texts++
				}
			}
			if texts == 0 {
				t.Errorf("%d paragraphs: page %d holds a heading only", lines+1, i+1)
			}
		}
	}
}

// TestLargeSummaryKeepsWhatMatters: where there is no room for all of it, one
// page of large print still has each action in full, which points moved which
// way, and what help is wanted, by its number.
func TestLargeSummaryKeepsWhatMatters(t *testing.T) {
	r := made(sample(), report.ForSummary)
	r.Sources.Scale = []report.Pair{{Name: "met"}, {Name: "partly met"}, {Name: "not met"}}
	r.Summary.NextHow = "Lowest ratings first, then overdue, then by date."
	d, _ := renderedWith(t, r, Options{AsOf: asOf.AsOf, LargePrint: true})
	all := strings.Join(strings.Fields(d.Tree().All()), " ")
	wants := []string{"up 1", "other 7", r.Summary.NextHow}
	for _, a := range r.Summary.Next {
		wants = append(wants, a.What)
	}
	for _, a := range r.Summary.Asks {
		wants = append(wants, a.ID)
	}
	for _, want := range wants {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing in %q", want, all)
		}
	}
}

// TestPointStaysWhole: what fits on one page is not divided.
func TestPointStaysWhole(t *testing.T) {
	whole := 0
	for what, d := range varied() {
		on := map[*item]int{}
		for i, pg := range d.pages {
			for _, p := range pg.items {
				on[p.it] = i
			}
		}
		for _, s := range d.sections {
			if s.tall() > d.bodyHigh {
				continue
			}
			whole++
			pages := map[int]bool{}
			for i := range s.blocks {
				for _, slab := range s.blocks[i].slabs {
					for j := range slab.items {
						pages[on[&slab.items[j]]] = true
					}
				}
			}
			if len(pages) > 1 {
				t.Errorf("%s: %s fits on one page and is on %d", what, s.title, len(pages))
			}
		}
	}
	if whole == 0 {
		t.Error("nothing was looked at")
	}
}

func TestSummaryIsOnePage(t *testing.T) {
	reports := maps.Clone(varied())
	for _, n := range []int{40, 120, 400} {
		r := sample()
		r.Summary.Aim, r.Summary.Baseline, r.Summary.Current = long(n), long(n), long(n)
		for i := range r.Summary.Next {
			r.Summary.Next[i].What = long(n)
		}
		for i := range r.Summary.Asks {
			r.Summary.Asks[i].What = long(n)
		}
		reports[fmt.Sprint(n, " words")] = laid(r)
	}
	reports["300 points"] = laid(sampleOf(20))
	for what, d := range reports {
		from, to := d.spots["summary"].page, d.spots["contents"].page
		if _, ok := d.spots["contents"]; !ok {
			continue
		}
		if to-from != 1 {
			t.Errorf("%s: the summary is %d pages", what, to-from)
		}
		if s := d.sections[1]; s.cutOff {
			t.Errorf("%s: parts of the summary were left out", what)
		}
	}
}

// TestPagesAreNamed: the contents, or the summary where it has room for them, name
// the page of every section.
func TestPagesAreNamed(t *testing.T) {
	for what, o := range map[string]Options{"summary": asOf, "contents": {AsOf: asOf.AsOf, LargePrint: true}} {
		d, parsed, _ := painted(t, sample(), o)
		if _, contents := d.spots["contents"]; contents != (what == "contents") {
			t.Errorf("%s: contents: %v", what, contents)
		}
		var entries []string
		parsed.Tree().Walk(func(n *conform.Node) {
			if n.Tag == "TOCI" || n.Tag == "LI" || n.Tag == "Link" {
				entries = append(entries, strings.Join(strings.Fields(n.All()), " "))
			}
		})
		for _, s := range d.sections[2:] {
			if s.name == "" {
				continue
			}
			want := fmt.Sprint(strings.TrimSpace(s.number+" "+s.name), " ", d.spots[s.anchor].page+1)
			if !slices.ContainsFunc(entries, func(e string) bool { return namesPage(e, s, d.spots[s.anchor].page+1) }) {
				t.Errorf("%s: %q is not there", what, want)
			}
		}
	}
}

func namesPage(entry string, s *section, page int) bool {
	return strings.HasPrefix(entry, strings.TrimSpace(s.number+" "+s.name)) && strings.HasSuffix(strings.ReplaceAll(entry, "\u00a0", " "), fmt.Sprint(" ", page))
}
