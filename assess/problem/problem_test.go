package problem

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"testing"
)

func TestError(t *testing.T) {
	for _, test := range []struct {
		err   *Error
		said  string
		where string
	}{
		{New("no such thing", "look again"), "no such thing", ""},
		{With(fs.ErrExist, "name another"), "file already exists", ""},
		{At(3, 5, "odd", ""), "3:5: odd", "3:5"},
		{&Error{File: "a.yaml", What: "this is a folder"}, "a.yaml: this is a folder", "a.yaml"},
		{&Error{File: "a.yaml", Line: 3, Column: 5, What: "odd"}, "a.yaml:3:5: odd", "a.yaml:3:5"},
	} {
		if got := test.err.Error(); got != test.said {
			t.Errorf("said %q, want %q", got, test.said)
		}
		if got := test.err.Where(); got != test.where {
			t.Errorf("%q is at %q, want %q", test.said, got, test.where)
		}
	}
	if !errors.Is(With(fs.ErrExist, ""), fs.ErrExist) {
		t.Error("what is behind a problem is lost")
	}
}

func TestHintOf(t *testing.T) {
	inner := New("odd", "look again")
	for _, test := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{fs.ErrExist, ""},
		{inner, "look again"},
		{fmt.Errorf("point 4: %w", inner), "look again"},
		{With(inner, "ask"), "ask"},
		{Errors{At(1, 1, "odd", "first"), At(2, 1, "odd", "second")}, "first"},
	} {
		if got := HintOf(test.err); got != test.want {
			t.Errorf("%v: hint %q, want %q", test.err, got, test.want)
		}
	}
}

func TestIn(t *testing.T) {
	given := Errors{At(3, 5, "one", ""), {File: "other.yaml", Line: 1, Column: 1, What: "two"}, New("three", "")}
	err := In(given, "a.yaml")
	if want := "a.yaml:3:5: one\nother.yaml:1:1: two\na.yaml: three"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	if given[0].File != "" {
		t.Error("the error that was given has changed")
	}
	if got := In(New("one", ""), "a.yaml").Error(); got != "a.yaml: one" {
		t.Errorf("one alone: %q", got)
	}
	if In(fs.ErrExist, "a.yaml") != fs.ErrExist || In(nil, "a.yaml") != nil {
		t.Error("another error has changed")
	}
	var one *Error
	if !errors.As(err, &one) || one.What != "one" {
		t.Errorf("the first is %v", one)
	}
}

func TestErr(t *testing.T) {
	if (Errors{}).Err() != nil {
		t.Error("no problems make an error")
	}
	found := Errors{New("c", ""), At(2, 2, "d", ""), At(2, 1, "a", ""), At(2, 2, "b", "")}
	var said []string
	for _, one := range found.Err().(Errors) {
		said = append(said, one.What)
	}
	if want := []string{"c", "a", "d", "b"}; !reflect.DeepEqual(said, want) {
		t.Errorf("in the order %v, want %v", said, want)
	}
}
