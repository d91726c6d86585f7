package sample

import (
	"path/filepath"
	"reflect"
	"testing"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/standards"
)

// Awkward are texts that are easily taken for something else.
var Awkward = []string{
	"- one\n- two\n  1. in\n\nAfter **bold** and [words](https://example.org/a_b).\n\n```\ncode\n- x\n```",
	"- one\n\n  and more of it\n  - in\n\n    more further in\n- two\n\nAfter.", "4 · done", "### What is done\n\n<!-- end -->\n`4 · done`\n\\<!-- sp_00000000_00000000_000000000000 -->", "Planned: nothing", "Don't know",
	"#1 supplier, 2 * 3 * 4, snake_case, <b>, a lone | and 1.5 million", "| a | b |\n| --- | --- |\n| 1 | 2 |", "ثقافة العربية and 日本語 \u00a0 x",
	"]]> & &amp; \" ' \\", "• a\no b\n▪ c\n1) d\n2) e", "Who this is for: me", "line one\nline two\nline three",
}

// FormDay is the day that forms are collected on.
const FormDay assess.Date = "2026-12-05"

// Demos are assessments to make forms of: a small one, the example, and one that
// says a text everywhere. The path leads to the repository's root.
func Demos(t testing.TB, root string, texts ...string) map[string]*assess.Assessment {
	t.Helper()
	small, _ := assessment(t)
	f, err := store.Load(filepath.Join(root, "cmd/demo/lgdss-beta.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*assess.Assessment{"small": small, "example": f.Assessment, "new": {Standard: small.Standard, Phase: "beta", Round: 1}}
	for _, text := range texts {
		a := Assessment(text)
		a.Points[0].Answers[0].State = assess.Planned
		all[text] = a
	}
	return all
}

// FirstPoint is the point that says something in those that say a text everywhere,
// and all points of the others: forms of one point are read sooner.
func FirstPoint(name string) []int {
	if name == "small" || name == "example" || name == "new" {
		return nil
	}
	return []int{1}
}

// Standard is the one that they are against.
func Standard(t testing.TB) *standards.Standard {
	t.Helper()
	s, err := lgdss()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// FormFor is a form of an assessment.
func FormFor(a *assess.Assessment, s *standards.Standard, reader string, points ...int) *form.Form {
	return form.New(s, a, report.Options{For: reader, AsOf: FormDay, Points: points})
}

// Collected is what comes of a document in an assessment, which is changed, or in a
// new review; of what differs nothing is taken.
func Collected(t testing.TB, doc *form.Document, a *assess.Assessment, s *standards.Standard) (*form.Result, *form.Target) {
	t.Helper()
	f, other := form.Recognise(doc, s, a)
	if f == nil {
		t.Fatalf("it is not recognised; it is of %q", other)
	}
	target := &form.Target{Standard: s, Assessment: a, Today: FormDay}
	if f.For == report.ForWorkbook {
		target.Review = &assess.Review{}
	}
	return form.Collect(target, []*form.Filled{f.Match(doc)}, func(*form.Outcome) form.Decision { return form.Decision{} }), target
}

// Untouched wants nothing to come of a document that nobody typed in.
func Untouched(t testing.TB, doc *form.Document, a *assess.Assessment, s *standards.Standard) {
	t.Helper()
	before := Copy(a)
	r, target := Collected(t, doc, a, s)
	for _, o := range r.Outcomes {
		t.Errorf("%s: %s: %q, not %q (%s)", o.Place, o.Status, o.Theirs, o.Yours, o.Note)
	}
	for _, u := range r.Unplaced {
		t.Errorf("%s: %s: %q", u.Where, u.Why, u.Text)
	}
	if !reflect.DeepEqual(a, before) {
		t.Error("the assessment changed")
	}
	if target.Review != nil && len(target.Review.Role+target.Review.Interest) > 0 {
		t.Errorf("the review says %+v", target.Review)
	}
}

// Copy shares no list with the assessment it was made from.
func Copy(a *assess.Assessment) *assess.Assessment {
	into := new(assess.Assessment)
	copyInto(reflect.ValueOf(into).Elem(), reflect.ValueOf(a).Elem())
	return into
}

func copyInto(into, from reflect.Value) {
	switch {
	case from.Kind() == reflect.Struct:
		for i := range from.NumField() {
			copyInto(into.Field(i), from.Field(i))
		}
	case from.Kind() == reflect.Slice && !from.IsNil():
		into.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			copyInto(into.Index(i), from.Index(i))
		}
	default:
		into.Set(from)
	}
}

// OnePlace wants one place of a form to change what it fills and nothing else, and the
// same form to change nothing more when it comes a second time. Fill gives the
// document with a text at the place with a code.
func OnePlace(t testing.TB, a *assess.Assessment, s *standards.Standard, typed string, fill func(code, typed string) *form.Document) {
	t.Helper()
	before := Copy(a)
	doc := fill("4 · done", typed)
	r, _ := Collected(t, doc, a, s)
	if len(r.Outcomes) != 1 || r.Outcomes[0].Place != "4 · done" || r.Outcomes[0].Status != form.Placed || len(r.Unplaced) > 0 {
		t.Fatalf("%q: %+v", typed, r)
	}
	if got := a.Point(4).Done; !form.Same(got, typed) {
		t.Errorf("typed was\n%q\nand came as\n%q", typed, got)
	}
	again, _ := Collected(t, fill("4 · done", typed), a, s)
	if again.Count(form.There) != len(again.Outcomes) || len(again.Unplaced) > 0 {
		t.Errorf("%q a second time: %+v", typed, again)
	}
	a.Point(4).Done = before.Point(4).Done
	if !reflect.DeepEqual(a, before) {
		t.Errorf("%q changed something else", typed)
	}
}
