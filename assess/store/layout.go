package store

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/splice"
	"standpoint/standards"
)

// points are laid out so that git merges changes to any two of their keys, also
// where a point is new in a file. Made when first used.
var points = sync.OnceValue(func() splice.Keys {
	return splice.Keys{
		Always: strings.Fields("point title owner rating rating_reason answers done planned evidence actions reused offers asks rated_on notes"),
		Airy:   true, Tight: []string{"point", "title"},
	}
})

var pointType = reflect.TypeFor[assess.Point]()

// layout is how an assessment is changed.
func layout() splice.Layout { return splice.Layout{pointType: points()} }

// newLayout is how an assessment is begun: with the keys that will be wanted,
// and the questions as comments.
func newLayout(a *assess.Assessment, s *standards.Standard) splice.Layout {
	whole := strings.Fields("kind standpoint standard phase round lang due service share people points")
	if s.Signing != "" {
		whole = append(whole, "signed", "signed_on")
	}
	if len(s.Phases) == 0 {
		whole = slices.DeleteFunc(whole, func(key string) bool { return key == "phase" })
	}
	point := points()
	point.Remarks = func(value any, key string) []string {
		if key != "title" {
			return nil
		}
		return asked(a, s, value.(assess.Point).Number)
	}
	return splice.Layout{
		pointType:                            point,
		reflect.TypeFor[assess.Assessment](): {Always: whole},
		reflect.TypeFor[assess.Service](): {Always: strings.Fields("id name organisation description address delivery supplier contract_end " +
			"small in_scope out_of_scope users channels outcome")},
		reflect.TypeFor[assess.Outcome](): {Always: []string{"aim", "baseline", "current"}},
		reflect.TypeFor[assess.Person]():  {Always: []string{"role", "name"}},
	}
}
