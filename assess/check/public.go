package check

import (
	"slices"
	"sync"

	"standpoint/assess"
	"standpoint/assess/mask"
)

// publicName looks through the texts that the public report shows, for what it
// would mask. One word of a name may be an everyday one, and is not said.
func publicName(v *view) {
	masker := sync.OnceValue(func() *mask.Masker { return mask.For(v.a) })
	assess.Each(v.a, func(s assess.Spot) {
		if !s.Public() {
			return
		}
		text := *s.Field.TextIn(s.Of)
		point, id := v.whose(s)
		if text == "" || s.At[0] == "points" && v.Standard.Point(point) == nil {
			return
		}
		for _, found := range masker().Find(text) {
			if what := personal[found.Kind]; !found.Part {
				v.say(point, id, slices.Clone(s.At), what+" is in a text that the public report shows.")
				return
			}
		}
	})
}

// personal is what each kind of thing is called where it is not repeated.
var personal = map[mask.Kind]string{
	mask.Name: "The name of somebody listed under people", mask.Email: "An email address", mask.Telephone: "A telephone number",
	mask.Key: "A key or a password in an address", mask.NHS: "An NHS number", mask.Insurance: "A National Insurance number",
	mask.Card: "A card number", mask.Account: "An account number",
}

// whose says of which point a value is, and of which item or else which key.
func (v *view) whose(s assess.Spot) (point int, id string) {
	if s.At[0] == "points" {
		point = v.a.Points[s.At[1].(int)].Number
	}
	if s.Record.Known == "" {
		return point, s.Field.Key
	}
	return point, s.Record.NameOf(s.Of)
}
