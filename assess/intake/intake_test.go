package intake

import (
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"standpoint/assess/problem"
)

// wide is a text in UTF-16, the low byte of each unit first or last, without a
// mark.
func wide(text string, low bool) string {
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		if low {
			data = append(data, byte(unit), byte(unit>>8))
		} else {
			data = append(data, byte(unit>>8), byte(unit))
		}
	}
	return string(data)
}

const welsh = "Ŵyn 🗑 a'r\nbins"

func TestText(t *testing.T) {
	for name, test := range map[string]struct{ data, want string }{
		"nothing":             {"", ""},
		"UTF-8":               {welsh, welsh},
		"UTF-8 with a mark":   {Mark + welsh, welsh},
		"only a mark":         {Mark, ""},
		"only a wide mark":    {littleMark, ""},
		"PowerShell 5":        {littleMark + wide(welsh, true), welsh},
		"UTF-16, big end":     {bigMark + wide(welsh, false), welsh},
		"Windows line breaks": {"one\r\ntwo\r\n\r\nthree\rfour", "one\ntwo\n\nthree\nfour"},
		"wide line breaks":    {littleMark + wide("one\r\ntwo", true), "one\ntwo"},
		"what looks unsure":   {"\uFFFD is a character", "\uFFFD is a character"},
	} {
		if got, err := Text([]byte(test.data)); got != test.want || err != nil {
			t.Errorf("%s: %q, %v; want %q", name, got, err, test.want)
		}
	}
}

// What is not text is refused with the place of the first byte, whichever way
// it comes in.
func TestRefused(t *testing.T) {
	for name, test := range map[string]struct{ data, want string }{
		"a Windows code page": {"Caf\xe9 and more", "1:4: byte 4 is 0xE9, which is not text in UTF-8"},
		"in the second line":  {"Ŵyn\r\nit\x92s", "2:3: byte 9 is 0x92, which is not text in UTF-8"},
		"behind a mark":       {Mark + "a\xff", "1:2: byte 5 is 0xFF, which is not text in UTF-8"},
		"cut short":           {"Ŵ\xc5", "1:2: byte 3 is 0xC5, which is not text in UTF-8"},
		"half a character":    {littleMark + wide("a\nb", true) + "\x3d\xd8x\x00", "2:2: byte 9 is 0x3D, which is not text in UTF-16"},
		"an odd byte":         {bigMark + wide("ab", false) + "x", "1:3: byte 7 is 0x78, which is not text in UTF-16"},
		"a zero byte":         {"line one\nab\x00", "2:3: there is a zero byte here, so this is not a text file"},
		"no mark":             {wide("kind", true), "1:1: this is text in UTF-16, and only UTF-8 is read here"},
		"no mark, big end":    {wide("kind", false), "1:1: this is text in UTF-16, and only UTF-8 is read here"},
		"UTF-32":              {"\xff\xfe\x00\x00a\x00\x00\x00", "1:1: this is text in UTF-32, and only UTF-8 is read here"},
	} {
		got, err := Text([]byte(test.data))
		if got != "" || err == nil || err.Error() != test.want || problem.HintOf(err) == "" {
			t.Errorf("%s: %q, %v; want %s", name, got, err, test.want)
		}
		if strings.Contains(test.want, "only UTF-8") {
			continue // a reader knows a line at a time
		}
		if _, err := lines(strings.NewReader(test.data)); err == nil || err.Error() != test.want {
			t.Errorf("%s, line by line: %v; want %s", name, err, test.want)
		}
	}
	if Check([]byte(littleMark+wide("kind: assessment", true))) == nil {
		t.Error("a file of ours in UTF-16 is read as it stands")
	}
}

func lines(from io.Reader) (read []string, err error) {
	r := NewReader(from)
	for {
		line, err := r.Next()
		if errors.Is(err, io.EOF) {
			return read, nil
		}
		if err != nil {
			return read, err
		}
		read = append(read, line)
	}
}

// A reader gives each line as soon as it is there, in every coding.
func TestReader(t *testing.T) {
	for name, data := range map[string]string{
		"UTF-8": "\nŴ\r\n\nlast", "a mark": Mark + "\nŴ\n\nlast", "UTF-16": littleMark + wide("\r\nŴ\n\nlast\n", true), "big end": bigMark + wide("\nŴ\n\nlast", false),
	} {
		got, err := lines(strings.NewReader(data))
		if strings.Join(got, "|") != "|Ŵ||last" || err != nil {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	in, out := io.Pipe()
	go out.Write([]byte("\n")) // Enter alone, and nothing more to come
	if line, err := NewReader(in).Next(); line != "" || err != nil {
		t.Errorf("%q, %v", line, err)
	}
}

func TestRead(t *testing.T) {
	if _, err := Read(strings.NewReader(strings.Repeat("a", Largest))); err != nil {
		t.Error(err)
	}
	if _, err := Read(strings.NewReader(strings.Repeat("a", Largest+1))); err == nil || err.Error() != "this text is larger than 2 MB" {
		t.Error(err)
	}
}

func TestTop(t *testing.T) {
	for _, data := range []string{"kind: a", Mark + "kind: a", littleMark + wide("kind: a", true), bigMark + wide("kind: a", false), wide("kind: a", true), wide("kind: a", false)} {
		if got := string(Top([]byte(data))); got != "kind: a" {
			t.Errorf("%q: %q", data, got)
		}
	}
}

// FuzzText wants valid text without carriage returns, or a place inside what
// came in and nothing beside it.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"", welsh, "Caf\xe9", littleMark + wide(welsh, true), bigMark + "a", "\xff\xfe\x00\x00", Mark} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		text, err := Text([]byte(data))
		if strings.ToValidUTF8(text, "") != text || strings.Contains(text, "\r") || err != nil && text != "" {
			t.Errorf("%q, %v", text, err)
		}
		wrong := (*problem.Error)(nil)
		if err != nil && (!errors.As(err, &wrong) || wrong.Line < 1 || wrong.Column < 1 || wrong.Hint == "") {
			t.Errorf("%#v", err)
		}
	})
}
