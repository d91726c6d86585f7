package file_test

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"testing"

	"standpoint/templates/pdf/file"
)

func grey(t *testing.T) *file.Picture {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	p, err := file.NewPicture(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestCleaner(t *testing.T) {
	for text, want := range map[string]string{
		"plain (text) \\":              "plain (text) \\",
		"   ":                          "",
		" \t\n\u00a0\u00ad":            "",
		"two\tlines\nhere":             "two lines here",
		"10\u00a0kg":                   "10\u00a0kg",
		"soft\u00adly, zero\u200bwide": "soft\u00adly, zero\u200bwide",
		"e\u0301":                      "é",
		"ŵ Ł Ж Ω ✓":                    "ŵ Ł Ж Ω ✓",
		"a\u202eb\u200dc\x00d":         "abcd",
		"✅ ☑ ❌ ❎ ⚠":                    "[yes] ☑ [no] [no] [warning]",
		"🟢🟡🟠🔴🔵⚪⚫⬜":                     "[green][yellow][orange][red][blue][white][black][ ]",
		"👍👎":                           "[thumbs up][thumbs down]",
		"😀":                            "[U+1F600]",
		"a\xffb":                       "a[?]b",
	} {
		var c file.Cleaner
		if got := c.Line(text); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
	var c file.Cleaner
	c.Line("✅ and 😀 and ✅")
	if got := c.Changed(); !slices.Equal(got, []rune{'✅', '😀'}) {
		t.Errorf("%q", got)
	}
}

// TestFontWidth: a text is as wide as its characters, and bold ones are wider.
func TestFontWidth(t *testing.T) {
	f := file.Font{Size: 10}
	sum := 0.0
	for _, r := range "Welsh: ŵ" {
		sum += f.Advance(r)
	}
	got := f.Width("Welsh: ŵ\U0001F600")
	if got < sum-0.001 || got > sum+0.001 || got < 30 || got > 50 {
		t.Errorf("%g points, and its characters %g", got, sum)
	}
	if bold := (file.Font{Bold: true, Size: 10}).Width("Welsh: ŵ"); bold <= got {
		t.Errorf("bold is %g points, regular %g", bold, got)
	}
}
