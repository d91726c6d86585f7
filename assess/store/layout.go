package store

import (
	"reflect"
	"slices"
	"sync"

	"standpoint/assess"
	"standpoint/assess/splice"
	"standpoint/standards"
)

// points are laid out so that git merges changes to any two of their keys, also
// where a point is new in a file. Made when first used.
var points = sync.OnceValue(func() splice.Keys {
	return splice.Keys{Always: assess.RecordOf(pointType).Begins(), Airy: true, Tight: []string{"point", "title"}}
})

// answers have places for what is said most, and the question above them: git
// merges answers to two questions where neither is new in the file.
var answers = sync.OnceValue(func() splice.Keys {
	return splice.Keys{Always: assess.RecordOf(answerType).Begins(), Remarks: asked}
})

var (
	pointType  = reflect.TypeFor[assess.Point]()
	answerType = reflect.TypeFor[assess.Answer]()
)

// layout is how an assessment is changed.
func layout() splice.Layout { return splice.Layout{pointType: points(), answerType: answers()} }

// newLayout is how an assessment is begun: with the keys that will be wanted.
func newLayout(s *standards.Standard) splice.Layout {
	begun := splice.Layout{}
	for _, r := range assess.Records() {
		if r.Begun {
			begun[reflect.TypeOf(r.Of).Elem()] = splice.Keys{Always: r.BeginsFor(s.Unit)}
		}
	}
	whole := reflect.TypeFor[assess.Assessment]()
	keys := begun[whole].Always
	if s.Signing != "" {
		keys = append(keys, "signed", "signed_on")
	}
	if s.Promise.Says != "" {
		keys = append(keys, "project")
	}
	if len(s.Phases) == 0 {
		keys = slices.DeleteFunc(keys, func(key string) bool { return key == "phase" })
	}
	begun[whole] = splice.Keys{Always: keys}
	begun[pointType], begun[answerType] = points(), answers()
	return begun
}
