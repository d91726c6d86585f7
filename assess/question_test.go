package assess

import (
	"reflect"
	"slices"
	"testing"
)

// TestQuestions wants options to be values that the field may have, and what
// comes later to come last.
func TestQuestions(t *testing.T) {
	for _, r := range Records() {
		later := false
		for _, f := range r.Asked() {
			for _, o := range f.Asked.Options {
				if f.Kind() == KindLine && !slices.Contains(f.Values, o.Value) {
					t.Errorf("%T, %s: %q is offered and not allowed", r.Of, f.Key, o.Value)
				}
			}
			if later && !f.Asked.Later && !f.Asked.Only {
				t.Errorf("%T, %s: asked after what comes later", r.Of, f.Key)
			}
			if f.Asked.Or != "" && r.Field(f.Asked.Or) == nil {
				t.Errorf("%T, %s: there is no key %s", r.Of, f.Key, f.Asked.Or)
			}
			later = f.Asked.Later || later && f.Asked.Only
		}
	}
}

func TestQuestionFor(t *testing.T) {
	r := RecordOf(reflect.TypeFor[Service]())
	if ask, asked := r.Field("name").Asked.For("codebase"); ask != "What is the codebase called?" || !asked {
		t.Errorf("got %q, %v", ask, asked)
	}
	if _, asked := r.Field("delivery").Asked.For("organisation"); asked {
		t.Error("an organisation is neither built nor bought")
	}
	if !r.Field("supplier").Asked.When(&Assessment{Service: Service{Delivery: "mixed"}}) {
		t.Error("something mixed has a supplier")
	}
	if _, asked := RecordOf(reflect.TypeFor[Outcome]()).Field("aim").Asked.For("organisation"); !asked {
		t.Error("the aim is asked of all")
	}
}

func TestTextIn(t *testing.T) {
	p := Point{Owner: "Service owner", RatedOn: "2026-11-23", OpenToContact: Yes}
	for key, want := range map[string]string{"owner": "Service owner", "rated_on": "2026-11-23", "open_to_contact": "true"} {
		if got := *RecordOf(reflect.TypeFor[Point]()).Field(key).TextIn(&p); got != want {
			t.Errorf("%s is %q, not %q", key, got, want)
		}
	}
}
