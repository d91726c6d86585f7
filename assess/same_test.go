package assess

import "testing"

// The same service has the same id and organisation, or no file names one.
func TestSame(t *testing.T) {
	bins := Service{ID: "bins", Name: "Bins", Organisation: "Example Borough Council"}
	for _, one := range []struct {
		name  string
		other Service
		want  bool
	}{
		{"called otherwise", Service{ID: "Bins", Name: "Waste", Organisation: "example  borough council"}, true},
		{"its name alone", Service{Name: "Bins", Organisation: "Example Borough Council"}, true},
		{"another organisation", Service{ID: "bins", Organisation: "Sample District Council"}, false},
		{"no organisation", Service{ID: "bins"}, false},
		{"another service", Service{ID: "parks", Organisation: "Example Borough Council"}, false},
		{"no service", Service{Organisation: "Example Borough Council"}, false},
	} {
		if got := bins.Same(&one.other); got != one.want {
			t.Errorf("%s: %v", one.name, got)
		}
	}
	if nameless := (&Service{}); !nameless.Same(&Service{Description: "x"}) || nameless.Same(&Service{Name: "Ω"}) {
		t.Error("files that name no service belong together, and to no service")
	}
}
