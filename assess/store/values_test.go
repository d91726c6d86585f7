package store

import (
	"strings"
	"testing"

	"standpoint/standards"
)

// TestValuesOfAPoint wants a point to have one of the values that its standard gives
// it, where that is not all of the scale, or to be set aside.
func TestValuesOfAPoint(t *testing.T) {
	s, err := standards.Lookup("wcag@2-2-aa")
	if err != nil {
		t.Fatal(err)
	}
	own := *s
	own.Points = append([]standards.Point{}, s.Points...)
	own.Points[0].Values = []string{"passed", "failed"}
	for rating, fits := range map[string]bool{"passed": true, "failed": true, "not-applicable": true, "": true, "cannot-tell": false} {
		d, err := assessments.Read([]byte("kind: assessment\nstandpoint: 2\nstandard: wcag@2-2-aa\nlang: en\npoints:\n  - point: 1\n    rating: "+rating+"\n  - point: 2\n    rating: cannot-tell\n"), "a.yaml")
		if err == nil {
			err = validate(d, &own)
		}
		if (err == nil) != fits {
			t.Errorf("%q: %v", rating, err)
		}
		if !fits && err != nil && !strings.Contains(err.Error(), `rating "cannot-tell" is not one that criterion 1.1.1 can have`) {
			t.Error(err)
		}
	}
}
