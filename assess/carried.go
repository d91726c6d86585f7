package assess

import "reflect"

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
