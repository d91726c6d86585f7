package ask

import (
	"io"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// reads feeds a terminal's input, a read at a time so many milliseconds apart,
// and gives what the program is handed.
func reads(t *testing.T, parts ...string) (handed []string) {
	t.Helper()
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	defer in.Close()
	now := time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC)
	input := &typedInput{File: out, now: func() time.Time { return now }}
	for _, part := range parts {
		if strings.HasPrefix(part, "later:") {
			now, part = now.Add(time.Second), part[len("later:"):]
		}
		now = now.Add(time.Millisecond)
		if _, err := io.WriteString(in, part); err != nil {
			t.Fatal(err)
		}
		buffer := make([]byte, 4096)
		n, err := input.Read(buffer)
		if err != nil {
			t.Fatal(err)
		}
		handed = append(handed, string(buffer[:n]))
	}
	return handed
}

var lengthy = strings.Repeat("word ", large/5+1)

func pasted(text string) string { return pasteBegins + text + pasteEnds }

// A read with a line break and text after it is a paste; what people type is
// not.
func TestUnmarkedPaste(t *testing.T) {
	for name, test := range map[string]struct{ came, want []string }{
		"a letter":                   {[]string{"a"}, []string{"a"}},
		"a word and Enter":           {[]string{"word\r"}, []string{"word\r"}},
		"Enter twice":                {[]string{"\r\r"}, []string{"\r\r"}},
		"two lines":                  {[]string{"one\rtwo"}, []string{pasted("one\rtwo")}},
		"two lines and an end":       {[]string{"one\ntwo\n"}, []string{pasted("one\ntwo\n")}},
		"in several reads":           {[]string{"one\r" + lengthy, " goes on\r" + lengthy, "\rthree"}, []string{pasted("one\r" + lengthy), pasted(" goes on\r" + lengthy), pasted("\rthree")}},
		"a break in two reads":       {[]string{lengthy + "\r\ntwo\r", "\nthree"}, []string{pasted(lengthy + "\r\ntwo\r"), pasted("three")}},
		"a character in two reads":   {[]string{lengthy + "\rt\xc5", "\xb5o"}, []string{pasted(lengthy + "\rt"), pasted("ŵo")}},
		"Enter after a short one":    {[]string{"one\rtwo", "more\r"}, []string{pasted("one\rtwo"), "more\r"}},
		"Enter at once":              {[]string{"one\r" + lengthy, "\r"}, []string{pasted("one\r" + lengthy), "\r"}},
		"Enter, well after it":       {[]string{"one\r" + lengthy, "later:x\r"}, []string{pasted("one\r" + lengthy), "x\r"}},
		"a new line and Enter":       {[]string{"one\ntwo\r"}, []string{pasted("one\ntwo") + "\r"}},
		"Enter and Tab":              {[]string{"one\r\t\t"}, []string{"one\r\t\t"}},
		"keys with their own codes":  {[]string{"a\r\x1b[Bb"}, []string{"a\r\x1b[Bb"}},
		"controls":                   {[]string{"a\r\x0cb"}, []string{"a\r\x0cb"}},
		"a terminal that marks them": {[]string{pasted("one\rtwo"), "a\rb"}, []string{pasted("one\rtwo"), "a\rb"}},
		"marked, in several reads":   {[]string{pasteBegins + "one\rtwo", "three\rfour", pasteEnds}, []string{pasteBegins + "one\rtwo", "three\rfour", pasteEnds}},
	} {
		if got := reads(t, test.came...); strings.Join(got, "|") != strings.Join(test.want, "|") {
			t.Errorf("%s: %q\nwant %q", name, got, test.want)
		}
	}
}

// A carriage return and line feed in a paste are one line break, also in a paste
// that comes between two pages.
func TestPasteBreaks(t *testing.T) {
	for _, early := range []bool{false, true} {
		h := &host{width: 80, height: 24}
		answers := make(chan answer, 1)
		ask := askMsg{page: &question{field: &textField{m: Means{Clean: same}}}, answer: answers}
		paste := tea.PasteMsg{Content: "one\r\ntwo\r\n\r\nthree\rfour"}
		if early {
			h.Update(paste)
			h.Update(ask)
		} else {
			h.Update(ask)
			h.Update(paste)
		}
		h.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
		if a := <-answers; a.reply.Value != "one\ntwo\n\nthree\nfour" {
			t.Errorf("early %v: %q", early, a.reply.Value)
		}
	}
}

// Where a terminal hands over key by key, Enter with text at once behind it is a
// line break of a paste; Enter by itself answers.
func TestBurst(t *testing.T) {
	h := &host{width: 80, height: 24, burst: burst{on: true}}
	answers := make(chan answer, 1)
	h.Update(askMsg{page: &question{field: &textField{m: Means{Clean: same}}}, answer: answers})
	enter := tea.KeyPressMsg{Code: tea.KeyEnter}
	typing(t, h, "one")
	h.Update(enter)
	h.Update(enter)
	typing(t, h, "two")
	_, then := h.Update(enter)
	select {
	case a := <-answers:
		t.Fatalf("answered at once: %+v", a)
	default:
	}
	h.Update(settledMsg{h.burst.turn - 1}) // of an Enter before
	h.Update(then())
	if a := <-answers; a.reply.Value != "one\n\ntwo" {
		t.Errorf("%q", a.reply.Value)
	}
}
