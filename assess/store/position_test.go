package store

import (
	"testing"

	"standpoint/assess/intake"
)

func TestPosition(t *testing.T) {
	f, err := Read([]byte(intake.Mark+"kind: assessment\r\nservice: {name: Ünï, delivery: bought}\r\npoints:\r\n  - point: 4\r\n    owner:\r\n    evidence:\r\n      - id: E4.1\r\n        date: 2026-10-02\r\n      -\r\n"), "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		path         []any
		line, column int
	}{
		{[]any{}, 1, 1},
		{[]any{"kind"}, 1, 7},
		{[]any{"service", "delivery"}, 2, 32},
		{[]any{"service", "supplier"}, 2, 10},
		{[]any{"points", 0}, 4, 5},
		{[]any{"points", 0, "point"}, 4, 12},
		{[]any{"points", 0, "owner"}, 5, 5},
		{[]any{"points", 0, "evidence", 0, "date"}, 8, 15},
		{[]any{"points", 0, "evidence", 0, "link"}, 7, 9},
		{[]any{"points", 0, "evidence", 9, "date"}, 7, 7},
		{[]any{"points", 3, "evidence"}, 4, 3},
		{[]any{"people", 0}, 1, 1},
	}
	for _, c := range cases {
		if line, column := f.Position(c.path...); line != c.line || column != c.column {
			t.Errorf("%v: %d:%d, wanted %d:%d", c.path, line, column, c.line, c.column)
		}
	}
}
