package store

import "testing"

// TestServiceIn wants the service of files that do not read, as far as they say it.
func TestServiceIn(t *testing.T) {
	for text, want := range map[string]string{
		"kind: assessment\nservice: {id: bins, organisation: Ashford}\npoints: [":  "bins Ashford",
		"service:\r\n  id: 'bins'\r\n  organisation: Ashford\r\npoints:\n  - x: [": "bins Ashford",
		"service:\n  id: bins\n\n  organisation: Ash: ford\npoints:\n":             "bins Ash: ford",
		"points:\n  - id: E1.1\nservice:\n\tid: bins\nid: other\n":                 "bins ",
		"service:\n  id: bins\n  name: [\nrating: x\n  organisation: not here":     "bins ",
		"id: bins\n": " ", "": " ", "service: bins": " ", "service: [a, {": " ",
	} {
		if s := ServiceIn([]byte(text)); s.ID+" "+s.Organisation != want {
			t.Errorf("%q is of %q %q, want %q", text, s.ID, s.Organisation, want)
		}
	}
}
