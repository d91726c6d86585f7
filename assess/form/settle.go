package form

import (
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/report"
)

// settle makes entries of what stood in places, and of what stood under the
// heading of an empty one.
func (m *matcher) settle() {
	for _, e := range m.cells {
		e.Was = m.digests[e.Place]
		m.filled.Entries = append(m.filled.Entries, e)
	}
	var under *Place
	for _, l := range m.loose {

		if under != nil && l.Place == under && !l.below {
			last := &m.filled.Entries[len(m.filled.Entries)-1]
			last.Text = joined(last.Text, l.Text)
			continue
		}
		under = nil
		if l.Place != nil && l.Place.Point > 0 && !l.below && m.emptyAt(l.Place) {
			under = l.Place
			m.filled.Entries = append(m.filled.Entries, Entry{Place: l.Place, Text: l.Text, Was: m.digests[l.Place], Beside: true})
			continue
		}
		m.filled.Strays = append(m.filled.Strays, Stray{m.f.whereOf(l.Place, l.point), l.Text})
	}
	m.roles()
	m.sharing()
}

// emptyAt says whether nothing stands in a place, or the place is gone.
func (m *matcher) emptyAt(p *Place) bool {
	return !slices.ContainsFunc(m.filled.Entries, func(e Entry) bool { return e.Place == p && strings.TrimSpace(e.Text) != "" })
}

// whereOf is a place as people would find it: near a code, or under a point.
func (f *Form) whereOf(p *Place, point int) string {
	switch {
	case p != nil:
		return "near " + p.Code()
	case point > 0:
		return f.called(point)
	}
	return "on the front"
}

// roles takes who filled the form in.
func (m *matcher) roles() {
	for _, e := range m.filled.Entries {
		if e.Place.Point == 0 && e.Place.Key == "role" && m.filled.Role == "" {
			m.filled.Role = assess.NormaliseLine(e.Text)
		}
	}
	if m.filled.Role == "" && m.f.For == report.ForSupplier {
		m.filled.Role = "Supplier"
	}
}

// sharing puts how far an answer may go beside it.
func (m *matcher) sharing() {
	var kept []Entry
	share := map[string]string{}
	for _, e := range m.filled.Entries {
		if isShare(e.Place) {
			share[e.Place.Code()] = assess.NormaliseLine(e.Text)
			continue
		}
		kept = append(kept, e)
	}
	for i := range kept {
		if code := kept[i].Place.Code() + shareKey; share[code] != "" {
			kept[i].Share = share[code]
			delete(share, code)
		}
	}
	m.filled.Entries = kept
}

func joined(a, b string) string {
	return assess.Normalise(strings.TrimSpace(a) + "\n\n" + strings.TrimSpace(b))
}

// called is a point of the form within a sentence: "point 7", "criterion 1.4.3".
func (f *Form) called(point int) string {
	for i := range f.Sections {
		if s := &f.Sections[i]; s.Point == point && s.Called != "" {
			return s.Called
		}
	}
	return "point " + strconv.Itoa(point)
}
