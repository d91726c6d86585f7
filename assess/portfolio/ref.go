package portfolio

import (
	"strconv"

	"standpoint/standards"
)

// Ref says which point of which service something is about. Everything of one
// point shares one.
type Ref struct {
	*Whose
	Point  int
	Title  string // of the point
	Called standards.Called
}

// Whose says which assessment of which service something is from. Everything
// from one assessment shares one.
type Whose struct {
	Service, Name, Organisation, Group, Standard, Phase, File string
	Supplier, Product, Type                                   string

	Published *Publisher // whose word it is, where somebody else published it
	key       string     // of the service; empty where nothing made it
}

// ref is about a point of an assessment.
func (c *current) ref(whose *Whose, point int) *Ref {
	return &Ref{Whose: whose, Point: point, Title: c.title(whose.Standard, point), Called: c.called(whose.Standard, point)}
}

// title is what a point is called, also one that the standard no longer has.
func (c *current) title(standard string, point int) string {
	s := c.Standards[standard]
	if s == nil {
		return ""
	}
	if p := s.Point(point); p != nil {
		return p.Title
	}
	if p := s.DroppedPoint(point); p != nil {
		return p.Title
	}
	return ""
}

// called is what people call a point; nothing where its standard is not known here.
func (c *current) called(standard string, point int) standards.Called {
	if s := c.Standards[standard]; s != nil && point > 0 {
		return s.PointCalled(point)
	}
	return standards.Called{}
}

// PointName is the point within a sentence: "point 7", "criterion 1.4.3".
func (r Ref) PointName() string { return r.Called.Of(r.Point) }

// Key names a service: its organisation and its id, in whatever capitals.
func (w *Whose) Key() string {
	if w.key != "" {
		return w.key
	}
	return serviceKey(w.Organisation, w.Service)
}

// place names a point of a standard.
func place(standard string, point int) string { return standard + "#" + strconv.Itoa(point) }

func (r *Ref) place() string { return place(r.Standard, r.Point) }

// spot names a point of a service.
func (r *Ref) spot() string { return r.Key() + "\x00" + r.place() }

func (r *Ref) sameService(other *Ref) bool { return r.Key() == other.Key() }
