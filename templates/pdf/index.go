package pdf

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
)

// index knows what can be led to, and once there are pages, where it is.
type index struct {
	labels map[int]string    // what each point is called
	shows  map[string]bool   // the numbers of the evidence that is in the report
	places map[string]bool   // the anchors of sections, and of what is numbered in them
	told   map[string]string // what the plan, or what is shared, has in full, by its anchor
	spots  map[string]spot   // where anchors are; nil before the first pages
}

func newIndex(r *report.Report, v *voice) *index {
	x := &index{labels: map[int]string{}, shows: map[string]bool{}, places: map[string]bool{}, told: map[string]string{}}
	x.sections(r, v)
	for i := range r.Actions {
		x.told[actionAnchor(v.line(r.Actions[i].ID))] = r.Actions[i].What
	}
	for _, all := range [][]report.Shared{r.Reused, r.Offers, r.Asks} {
		for i := range all {
			x.told[sharedAnchor(v.line(all[i].ID))] = all[i].What
		}
	}
	delete(x.told, "")
	for i := range r.Points {
		p := &r.Points[i]
		x.labels[p.Number] = cmp.Or(v.line(p.Label), "Point "+strconv.Itoa(p.Number))
		for j := range p.Evidence {
			x.shows[p.Evidence[j].ID] = true
		}
	}
	return x
}

// sections takes in what sections have to lead to.
func (x *index) sections(r *report.Report, v *voice) {
	for i := range r.Sections {
		x.places[r.Sections[i].Anchor] = true
		for j := range r.Sections[i].Body {
			for _, e := range r.Sections[i].Body[j].Entries {
				id := v.line(e.ID)
				x.places[entryAnchor(id)] = true
				x.shows[id] = x.shows[id] || entryAnchor(id) == evidenceAnchor(id)
			}
		}
	}
	delete(x.places, "")
}

func pointAnchor(number int) string { return "point-" + strconv.Itoa(number) }

func evidenceAnchor(id string) string { return "evidence " + id }

// actionAnchor is where the plan has an action, empty without a number to find it by.
func actionAnchor(id string) string { return anchorOf("action ", id) }

// sharedAnchor is where something shared stands in full.
func sharedAnchor(id string) string { return anchorOf("shared ", id) }

// tells says whether a text stands in full at an anchor.
func (x *index) tells(anchor, what string) bool {
	told, is := x.told[anchor]
	return is && told == what
}

func anchorOf(kind, id string) string {
	if strings.TrimSpace(id) == "" {
		return ""
	}
	return kind + id
}

// pageOf is the printed page number of an anchor, 0 while it is not known.
func (x *index) pageOf(anchor string) int {
	if s, ok := x.spots[anchor]; ok {
		return s.page + 1
	}
	return 0
}

// place is where an anchor ended up, as the file counts.
func (x *index) place(anchor string) file.Place {
	s := x.spots[anchor]
	return file.Place{Page: s.page, Y: s.y}
}

// toPoint is a link to a point of this report, nil where there is none.
func (x *index) toPoint(number int) *link {
	if _, ok := x.labels[number]; !ok {
		return nil
	}
	return &link{anchor: pointAnchor(number)}
}

// labelOf is what a point is called: "Point 7", or the owner's own name.
func (x *index) labelOf(number int) string {
	return cmp.Or(x.labels[number], "Point "+strconv.Itoa(number))
}

// mention finds the first number of evidence in a text that is in the report;
// start is -1 without one.
func (x *index) mention(text string) (start, end int) {
	for from := 0; from < len(text); from = end {
		at := strings.IndexByte(text[from:], 'E')
		if at < 0 {
			break
		}
		start = from + at
		end = start + 1
		for end < len(text) && (digit(text[end]) || text[end] == '.' && end+1 < len(text) && digit(text[end+1])) {
			end++
		}
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if end > start+1 && x.shows[text[start:end]] && !wordly(before) && !wordly(after) {
			return start, end
		}
	}
	return -1, -1
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }
