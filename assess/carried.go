package assess

import (
	"fmt"
	"reflect"
	"strings"
)

// Carry is something that came over from another assessment: a point with its own
// texts, an answer, a piece of evidence or an action.
type Carry struct {
	Point int
	Of    any    // a pointer to it
	Was   string // where it came from
}

// Came lists what came over from another assessment under a point, in the order of
// the file.
func (p *Point) Came() []Carry {
	var came []Carry
	if p.Was != "" || p.Carried == Yes {
		came = append(came, Carry{p.Number, p, p.Was})
	}
	for _, r := range Items() {
		was := r.Field("was")
		if was == nil {
			continue
		}
		for _, item := range p.Items(r) {
			if from := *was.TextIn(item); from != "" || carriedOf(item) {
				came = append(came, Carry{p.Number, item, from})
			}
		}
	}
	return came
}

// Origin is where the first of some things came from that says so: "the alpha, round
// 1". An item says which it was there as well.
func Origin(came []Carry) string {
	for _, c := range came {
		switch c.Of.(type) {
		case *Point, *Answer:
			if c.Was != "" {
				return c.Was
			}
		default:
			if _, of, known := strings.Cut(c.Was, " of "); known {
				return of
			}
		}
	}
	return "an earlier assessment"
}

// Confirmed says whether somebody has said that it still holds.
func (c Carry) Confirmed() bool { return !carriedOf(c.Of) }

// Confirm notes that it still holds.
func (c Carry) Confirm() { *carriedField(c.Of).TextIn(c.Of) = "" }

func carriedOf(thing any) bool { return *carriedField(thing).TextIn(thing) == string(Yes) }

func carriedField(thing any) *Field { return RecordOf(reflect.TypeOf(thing).Elem()).Field("carried") }

// Unconfirmed is how much of what came over under a point nobody has confirmed yet.
func (p *Point) Unconfirmed() (n int) {
	for _, c := range p.Came() {
		if !c.Confirmed() {
			n++
		}
	}
	return n
}

// Came lists what came over from another assessment, point by point.
func (a *Assessment) Came() []Carry {
	var came []Carry
	for i := range a.Points {
		came = append(came, a.Points[i].Came()...)
	}
	return came
}

// Unconfirmed is what of all that came over nobody has confirmed yet.
func (a *Assessment) Unconfirmed() []Carry {
	var open []Carry
	for _, c := range a.Came() {
		if !c.Confirmed() {
			open = append(open, c)
		}
	}
	return open
}

// Carrying is what of an assessment is carried over and not confirmed, and says.
func (a *Assessment) Carrying() map[string]string {
	says := map[string]string{}
	for _, c := range a.Unconfirmed() {
		says[c.Key()] = c.says()
	}
	return says
}

// Touched confirms what says something else now than it did while it was carried:
// whoever changed it has looked at it.
func (a *Assessment) Touched(before map[string]string) {
	for _, c := range a.Unconfirmed() {
		if was, known := before[c.Key()]; known && was != c.says() {
			c.Confirm()
		}
	}
}

// Key tells a carried thing from the others of its assessment.
func (c Carry) Key() string {
	r := RecordOf(reflect.TypeOf(c.Of).Elem())
	if r.List == "" {
		return fmt.Sprintf("%d", c.Point)
	}
	return fmt.Sprintf("%d/%s/%s", c.Point, r.List, r.NameOf(c.Of))
}

// says is what stands in its own values, those apart that do not matter here.
func (c Carry) says() (said string) {
	if p, is := c.Of.(*Point); is {
		return p.Done + "\x00" + p.Planned
	}
	r := RecordOf(reflect.TypeOf(c.Of).Elem())
	for i := range r.Fields {
		if f := &r.Fields[i]; f.Key != "carried" && f.Key != "was" && f.kind != KindList {
			said += fmt.Sprint(reflect.ValueOf(f.In(c.Of)).Elem()) + "\x00"
		}
	}
	return said
}
