package ask

import (
	"strings"
	"testing"
)

// With :short only what is asked and what stands is said, and that is remembered;
// each field says what ends it otherwise.
func TestShort(t *testing.T) {
	l, said := asked(":short\nx\n\n\n\n1\n2\n:short\ny\n")
	var kept []bool
	l.Remember = func(short bool) { kept = append(kept, short) }
	options := optionsOf("met", "not met")
	asks := []func() (Reply, error){
		func() (Reply, error) { return l.Line(Line{Ask: "Who?"}) },
		func() (Reply, error) { return l.Line(Line{Ask: "Who?", Now: "Us"}) },
		func() (Reply, error) { return l.Text(Text{Ask: "What?", Now: "All of it"}) },
		func() (Reply, error) { return l.Text(Text{Ask: "What?", Draft: &note{text: "half"}}) },
		func() (Reply, error) { return l.Choose(Choice{Ask: "How?", Options: options, Default: "met"}) },
		func() (Reply, error) { return l.Choose(Choice{Ask: "How?", Options: options}) },
		func() (Reply, error) { return l.Line(Line{Ask: "Where?"}) },
	}
	for _, one := range asks {
		if _, err := one(); err != nil {
			t.Fatal(err)
		}
	}
	want := "Who? One line.\nEnter skips it; :guide explains, :help says more.\n> Short from now on. Type :short again for the full version.\n> " +
		"Who? Now: Us.\n> What?\nYou wrote 3 words, beginning \"All of it\".\n> What?\nA text was not finished here: 1 word, beginning \"half\".\n> " +
		"How?\n1 met\n2 not met\nEnter for 1, met.\n> Met.\nHow? 1 to 2 as before.\n> Not met.\nWhere?\n> In full from now on.\n> "
	if said.String() != want {
		t.Errorf("it says\n%s\nwant\n%s", said, want)
	}
	if len(kept) != 2 || !kept[0] || kept[1] {
		t.Errorf("remembered: %v", kept)
	}
}

// Choices are told in full once. The same ones later are their names alone, or
// how many there are; :again tells all, and what they are about.
func TestChoicesAgain(t *testing.T) {
	with := []Option{{ID: "met", Label: "met", More: "All of it."}, {ID: "not-met", Label: "not met", More: "Little."}}
	q := Choice{Topic: "Who decides?", Before: "Up to met.", Ask: "How?", Options: with, Now: "met"}
	l, said := asked("2\n:again\n1\n")
	for range 2 {
		if _, err := l.Choose(q); err != nil {
			t.Fatal(err)
		}
	}
	full := "Up to met.\nHow?\n1 met: All of it.\n2 not met: Little.\nEnter keeps 1, met.\n> "
	want := full + "Not met.\nUp to met.\nHow? 1 met; 2 not met. Enter keeps 1, met.\n> Who decides?\n" + full + "Met.\n"
	if said.String() != want {
		t.Errorf("it says\n%s\nwant\n%s", said, want)
	}
	if strings.Contains(want, "  ") {
		t.Error("2 blanks in a row")
	}
}
