package ask

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// asked gives lines that answer with what was typed, and what they say. The
// input ends after the last line.
func asked(typed string) (*Lines, *strings.Builder) {
	var said strings.Builder
	return NewLines(context.Background(), Means{In: strings.NewReader(typed), Out: &said, Clean: func(text string) string { return text },
		Edit: func(text string) (string, error) { return "edited: " + text, nil }}), &said
}

// note is a draft in memory.
type note struct {
	text  string
	wrote []string // what was done to it
	fails error
}

func (n *note) Load() (string, error) { return n.text, n.fails }
func (n *note) Append(line string) error {
	n.wrote = append(n.wrote, "+"+line)
	n.text = strings.TrimPrefix(n.text+"\n"+line, "\n")
	return n.fails
}
func (n *note) Set(text string) error {
	n.text, n.wrote = text, append(n.wrote, "="+text)
	return n.fails
}
func (n *note) Remove() error {
	n.text, n.wrote = "", append(n.wrote, "removed")
	return n.fails
}

func TestLine(t *testing.T) {
	for _, test := range []struct {
		typed string
		q     Line
		want  Reply
		said  string // that must have been said
	}{
		{"Garden waste\n", Line{}, Reply{Value: "Garden waste"}, ""},
		{"  blanks around \t\n", Line{}, Reply{Value: "blanks around"}, ""},
		{"from Windows\r\n", Line{}, Reply{Value: "from Windows"}, ""},
		{"no end of line", Line{}, Reply{Value: "no end of line"}, ""},
		{"\n", Line{}, Reply{Kept: true}, ""},
		{"\n", Line{Now: "Bins"}, Reply{Kept: true}, "Now: Bins. Enter keeps it, one line replaces it."},
		{"   \n", Line{Now: "Bins"}, Reply{Kept: true}, ""},
		{":clear\n", Line{Now: "Bins"}, Reply{}, ""},
		{":back\n", Line{}, Reply{Go: Back}, ""},
		{":SKIP\n", Line{}, Reply{Go: Skip}, ""},
		{":list\n", Line{}, Reply{Go: List}, ""},
		{":quit\n", Line{}, Reply{Go: Quit}, ""},
		{":depth\n", Line{}, Reply{Go: Depth}, ""},
		{":again\nx\n", Line{Ask: "Who?"}, Reply{Value: "x"}, "Who? One line.\nEnter skips it; :guide explains, :help says more.\n> Who? One line.\n"},
		{":read\nx\n", Line{Now: "Bins"}, Reply{Value: "x"}, "Bins"},
		{":read\nx\n", Line{}, Reply{Value: "x"}, "There is no text here yet."},
		{":guide\nx\n", Line{Guide: "Think of X."}, Reply{Value: "x"}, "Think of X."},
		{":guide\nx\n", Line{}, Reply{Value: "x"}, "There is nothing more to say about this one."},
		{":help\nx\n", Line{}, Reply{Value: "x"}, ":back goes to the question before"},
		{":edit\nx\n", Line{}, Reply{Value: "x"}, "That only works for longer texts. Type the line here."},
		{":nonsense\nx\n", Line{}, Reply{Value: "x"}, "There is no command :nonsense."},
		{"::colon\n", Line{}, Reply{Value: ":colon"}, ""},
		{"a::b\n", Line{}, Reply{Value: "a::b"}, ""},
		{":\n", Line{}, Reply{Value: ":"}, ""},
		{"bad\ngood\n", Line{Check: notBad}, Reply{Value: "good"}, "That is bad."},
	} {
		l, said := asked(test.typed)
		got, err := l.Line(test.q)
		if err != nil || got != test.want || !strings.Contains(said.String(), test.said) {
			t.Errorf("%q: %+v, %v, want %+v\n%s", test.typed, got, err, test.want, said)
		}
	}
}

func notBad(typed string) string {
	if typed == "bad" {
		return "That is bad."
	}
	return ""
}

func TestText(t *testing.T) {
	for _, test := range []struct {
		typed string
		q     Text
		draft string
		want  Reply
		said  string
	}{
		{"one\n.\n", Text{}, "", Reply{Value: "one"}, "Lines, then a dot alone."},
		{"one\n\ntwo\n  three  \n.\n", Text{}, "", Reply{Value: "one\n\ntwo\n  three  "}, ""},
		{"\n", Text{}, "", Reply{Kept: true}, ""},
		{".\n", Text{}, "", Reply{Kept: true}, ""},
		{"\n", Text{Now: "What was there."}, "", Reply{Kept: true}, `You wrote 3 words, beginning "What was there.".`},
		{"new\n.\n", Text{Now: "old"}, "", Reply{Value: "new"}, `You wrote 1 word, beginning "old".`},
		{":clear\n", Text{Now: "old"}, "", Reply{}, ""},
		{"half\n:clear\n\n", Text{Now: "old"}, "", Reply{Kept: true}, "Removed."},
		{"half\n:clear\nwhole\n.\n", Text{}, "", Reply{Value: "whole"}, ""},
		{"one\n:read\ntwo\n.\n", Text{}, "", Reply{Value: "one\ntwo"}, "one\n"},
		{":read\n\n", Text{Now: "old text"}, "", Reply{Kept: true}, "old text"},
		{"one\n:guide\n.\n", Text{Guide: "Think."}, "", Reply{Value: "one"}, "Think."},
		{"one\n:back\n", Text{}, "", Reply{Go: Back}, ""},
		{"one\n:quit\n", Text{}, "", Reply{Go: Quit}, ""},
		{":: colon\n..\n...\n. not alone\n.\n", Text{}, "", Reply{Value: ": colon\n.\n..\n. not alone"}, ""},
		{"two::colons\n.\n", Text{}, "", Reply{Value: "two::colons"}, ""},
		{":edit\n", Text{Now: "old"}, "", Reply{Value: "edited: old"}, ""},
		{"one\n:edit\n", Text{Now: "old"}, "", Reply{Value: "edited: one"}, ""},
		{"\n", Text{}, "half a\ntext", Reply{Value: "half a\ntext"}, `A text was not finished here: 3 words, beginning "half a text".`},
		{"more\n.\n", Text{Now: "old"}, "half", Reply{Value: "half\nmore"}, ""},
		{":read\n.\n", Text{}, "half", Reply{Value: "half"}, "half\n"},
		{":clear\n\n", Text{Now: "old"}, "half", Reply{Kept: true}, "Removed."},
		{"- item\n\t- within\n.\n", Text{}, "", Reply{Value: "- item\n\t- within"}, ""},
	} {
		draft := &note{text: test.draft}
		test.q.Draft = draft
		l, said := asked(test.typed)
		got, err := l.Text(test.q)
		if err != nil || got != test.want || !strings.Contains(said.String(), test.said) {
			t.Errorf("%q after %q: %+v, %v, want %+v\n%s", test.typed, test.draft, got, err, test.want, said)
		}
	}
}

// Each line is in the draft before the next is asked for; a text that is whole
// leaves the draft to whoever saves it.
func TestDraftLines(t *testing.T) {
	draft := &note{}
	l, _ := asked("one\n:guide\ntwo\n")
	_, err := l.Text(Text{Draft: draft})
	if !errors.Is(err, ErrStopped) || draft.text != "one\ntwo" {
		t.Errorf("%v, %q", err, draft.text)
	}
	l, said := asked("three\n.\n")
	got, err := l.Text(Text{Draft: draft})
	if err != nil || got.Value != "one\ntwo\nthree" || draft.text != got.Value {
		t.Errorf("%+v, %v, %q\n%s", got, err, draft.text, said)
	}
	// A draft that cannot be kept is said once, and stops nobody.
	l, said = asked("one\ntwo\n.\n")
	got, err = l.Text(Text{Draft: &note{fails: errors.New("disk full")}})
	if err != nil || got.Value != "one\ntwo" || strings.Count(said.String(), "I cannot keep a draft") != 1 {
		t.Errorf("%+v, %v\n%s", got, err, said)
	}
}

func TestChoose(t *testing.T) {
	options := []Option{{ID: "met", Label: "met", More: "all of it"}, {ID: "partly-met", Label: "partly met"}, {ID: "not-met", Label: "not met"}, {ID: "not-applicable", Label: "not applicable, or later"}}
	for _, test := range []struct {
		typed, now, usual string
		want              Reply
		said              string
	}{
		{"1\n", "", "", Reply{Value: "met"}, "1 met: all of it\n2 partly met\n3 not met\n"},
		{"3\n", "", "", Reply{Value: "not-met"}, ""},
		{"partly-met\n", "", "", Reply{Value: "partly-met"}, ""},
		{"Partly Met\n", "", "", Reply{Value: "partly-met"}, ""},
		{"par\n", "", "", Reply{Value: "partly-met"}, ""},
		{"\n", "", "", Reply{Kept: true}, ""},
		{"\n", "", "met", Reply{Value: "met"}, "Enter for 1, met."},
		{"\n", "not-met", "met", Reply{Kept: true}, "Enter keeps 3, not met."},
		{"\n", "gone", "met", Reply{Value: "met"}, ""},
		{":clear\n", "met", "", Reply{}, ""},
		{":back\n", "met", "", Reply{Go: Back}, ""},
		{"9\n5\n-1\nx\n2\n", "", "", Reply{Value: "partly-met"}, "I do not know \"5\" here. Type a number from 1 to 4."},
		{":again\n1\n", "", "", Reply{Value: "met"}, ""},
		{"2\n", "", "", Reply{Value: "partly-met"}, "One number.\n> Partly met.\n"},
		{"\n", "", "met", Reply{Value: "met"}, "Enter for 1, met.\n> Met.\n"},
		{"not\n3\n", "", "", Reply{Value: "not-met"}, "\"not\" could be:\n3 not met\n4 not applicable, or later\nType its number.\n> Not met.\n"},
		{"not\nnot a\n", "", "", Reply{Value: "not-applicable"}, ""},
		{"0\n", "", "", Reply{Kept: true}, ""},
		{"0\n", "met", "", Reply{}, ""},
		{"later\n4\n", "", "", Reply{Value: "not-applicable"}, "\"later\" could be:\n4 not applicable, or later\nType its number.\n> "},
		{"3)\n", "", "", Reply{Value: "not-met"}, ""},
		{"2.\n", "", "", Reply{Value: "partly-met"}, ""},
	} {
		l, said := asked(test.typed)
		got, err := l.Choose(Choice{Ask: "How?", Options: options, Now: test.now, Default: test.usual, None: "not looked at"})
		if err != nil || got != test.want || !strings.Contains(said.String(), test.said) {
			t.Errorf("%q, now %q: %+v, %v, want %+v\n%s", test.typed, test.now, got, err, test.want, said)
		}
	}
}

// The end of the input answers nothing, whatever is asked and whatever stands.
func TestEndIsNoAnswer(t *testing.T) {
	for _, typed := range []string{"", ":help\n", ":guide\n:again\n"} {
		l, _ := asked(typed)
		if got, err := l.Line(Line{Now: "x"}); !errors.Is(err, ErrStopped) || got != (Reply{}) {
			t.Errorf("a line after %q: %+v, %v", typed, got, err)
		}
		l, _ = asked(typed)
		if got, err := l.Text(Text{Now: "x", Draft: &note{text: "half"}}); !errors.Is(err, ErrStopped) || got != (Reply{}) {
			t.Errorf("a text after %q: %+v, %v", typed, got, err)
		}
		l, _ = asked(typed)
		if got, err := l.Choose(Choice{Options: []Option{{ID: "met"}}, Default: "met", Now: "met"}); !errors.Is(err, ErrStopped) || got != (Reply{}) {
			t.Errorf("a choice after %q: %+v, %v", typed, got, err)
		}
	}
	l, _ := asked("half a text\nwithout its dot\n")
	if got, err := l.Text(Text{}); !errors.Is(err, ErrStopped) || got != (Reply{}) {
		t.Errorf("a text without its end: %+v, %v", got, err)
	}
}

// A line is fetched when it is wanted and not before: what stands behind the
// answer is left for the next question, or for an editor.
func TestReadsNoFurther(t *testing.T) {
	in, typing := io.Pipe()
	l := NewLines(context.Background(), Means{In: in, Out: io.Discard, Clean: func(text string) string { return text }})
	go func() {
		for i := range 3 {
			fmt.Fprintf(typing, "answer %d\n", i+1)
		}
		typing.Close()
	}()
	for i := range 3 {
		if got, err := l.Line(Line{}); err != nil || got.Value != fmt.Sprintf("answer %d", i+1) {
			t.Errorf("%+v, %v", got, err)
		}
	}
	if _, err := l.Line(Line{}); !errors.Is(err, ErrStopped) {
		t.Errorf("after the end: %v", err)
	}
}

// When the context ends, the question does, even while nobody types.
func TestStopped(t *testing.T) {
	in, typing := io.Pipe()
	defer typing.Close()
	ctx, stop := context.WithCancel(context.Background())
	l := NewLines(ctx, Means{In: in, Out: io.Discard, Clean: func(text string) string { return text }})
	stop()
	if _, err := l.Line(Line{}); !errors.Is(err, ErrStopped) {
		t.Errorf("%v", err)
	}
}

// FuzzText types anything: what is said and what is answered stay valid text,
// and nothing is answered that was not typed.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"one\n.\n", ":help\n..\n.\n", "\xff\n.\n", ":clear\n:edit\n", strings.Repeat("long ", 1000) + "\n.\n", "::\n:\n.\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if strings.Contains(strings.ToLower(typed), ":replace") {
			t.Skip() // its own test says what that makes
		}
		l, said := asked(typed)
		l.Clean = func(text string) string { return strings.ToValidUTF8(text, "") }
		reply, err := l.Text(Text{Ask: "What?", Draft: &note{}})
		if err != nil && (!errors.Is(err, ErrStopped) || reply != (Reply{})) {
			t.Errorf("%+v beside %v", reply, err)
		}
		if !utf8.ValidString(said.String()) {
			t.Errorf("it says %q", said)
		}
		for _, line := range strings.Split(strings.TrimPrefix(reply.Value, "edited: "), "\n") {
			if !strings.Contains(typed, line) {
				t.Errorf("%q was never typed", line)
			}
		}
	})
}
