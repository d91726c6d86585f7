package ask

import "testing"

// What was answered is taken as the beginning of a line with a key, one after another,
// behind what is typed.
func TestLineOffers(t *testing.T) {
	offers := []string{"We can.", "A day."}
	m := Means{Clean: func(text string) string { return text }}
	each(t, func() page { return &question{field: &lineField{m: m, q: Line{Offers: offers}}, ask: "Why?"} }, []keysTest{
		{"", Reply{}, "ctrl+t takes what you answered; press it again for the next of 2"},
		{"enter", Reply{Kept: true}, ""},
		{"ctrl+t enter", Reply{Value: "We can."}, ""},
		{"ctrl+t ctrl+t enter", Reply{Value: "A day."}, ""},
		{"ctrl+t ctrl+t ctrl+t enter", Reply{Value: "We can."}, ""},
		{"o k . ctrl+t enter", Reply{Value: "ok. We can."}, ""},
		{"ctrl+t ctrl+x enter", Reply{Kept: true}, ""},
	})
	each(t, func() page {
		return &question{field: &lineField{m: m, q: Line{Offers: offers, Begun: true}}, ask: "Why?"}
	}, []keysTest{
		{"", Reply{}, "┃ We can."},
		{"enter", Reply{Value: "We can."}, ""},
		{"ctrl+t enter", Reply{Value: "A day."}, ""},
	})
	each(t, func() page {
		return &question{field: &lineField{m: m, q: Line{Now: "So.", Offers: offers, Begun: true}}, ask: "Why?"}
	}, []keysTest{
		{"enter", Reply{Value: "So.", Kept: true}, ""},
		{"ctrl+t enter", Reply{Value: "So. We can."}, ""},
	})
}

// With a choice a reason may be asked for, with a key.
func TestChoiceWithReason(t *testing.T) {
	scale := []Option{{ID: "a", Label: "met"}, {ID: "b", Label: "not met"}}
	same := func(text string) string { return text }
	each(t, func() page {
		return &question{field: newChoice(Choice{Options: scale, None: "not looked at", Now: "a", Reasons: true}, same), ask: "How?"}
	}, []keysTest{
		{"", Reply{}, "ctrl+t and say why"},
		{"ctrl+t", Reply{Value: "a", Kept: true, Do: Reason}, ""},
		{"2 ctrl+t", Reply{Value: "b", Do: Reason}, ""},
		{"0 ctrl+t", Reply{}, "How?"},
	})
}
