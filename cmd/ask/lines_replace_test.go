package ask

import (
	"strings"
	"testing"
)

func TestReplace(t *testing.T) {
	const now = "We met 12 people on Mondays.\n\nThey said so; with us."
	for _, test := range []struct{ typed, want, said string }{
		{":replace Mondays with Tuesdays\n\n", "We met 12 people on Tuesdays.\n\nThey said so; with us.", "Now it says: 12 people on Tuesdays. They said so;. Enter saves it."},
		{":replace mondays with Tuesdays\n.\n", "We met 12 people on Tuesdays.\n\nThey said so; with us.", ""},
		{":Replace We met with They came with\n\n", "They came with 12 people on Mondays.\n\nThey said so; with us.", "Now it says: They came with 12 people on. Enter"},
		{":replace so; with us with it\n\n", "We met 12 people on Mondays.\n\nThey said it.", ""},
		{":replace 12 with 14\nmore\n.\n", "We met 14 people on Mondays.\n\nThey said so; with us.\nmore", ""},
		{":replace 12 with 14\n:replace 14 with 15\n\n", "We met 15 people on Mondays.\n\nThey said so; with us.", ""},
		{":replace s with z\n\n", "", "\"s\" is in this text 4 times."},
		{":replace nothing with it\n\n", "", "\"nothing\" is not in this text. :read reads it out."},
		{":replace\n\n", "", "Type :replace, the words in the text, with"},
		{":replace it\n\n", "", "Type :replace, the words in the text, with"},
	} {
		l, said := asked(test.typed)
		draft := &note{}
		got, err := l.Text(Text{Ask: "What?", Now: now, Draft: draft})
		if err != nil || got.Value != test.want || got.Kept != (test.want == "") || !strings.Contains(unwrapped(said.String()), test.said) {
			t.Errorf("%q: %+v, %v, want %q\n%s", test.typed, got, err, test.want, said)
		}
		if test.want != "" && draft.text != test.want {
			t.Errorf("%q: the draft is %q", test.typed, draft.text)
		}
	}
}

// FuzzReplace: what is replaced stood there, and all else stays.
func FuzzReplace(f *testing.F) {
	f.Add("We met on Mondays.", "Mondays with Tuesdays")
	f.Add("a with b", "a with b with c")
	f.Add("é É", "e with x")
	f.Fuzz(func(t *testing.T, text, typed string) {
		old, new, at := replacing(text, typed)
		for _, place := range at {
			if !strings.EqualFold(text[place[0]:place[1]], old) {
				t.Errorf("%q is at %q", old, text[place[0]:place[1]])
			}
			if said := near(text[:place[0]]+new+text[place[1]:], place[0], len(new)); len([]rune(said)) > 202 {
				t.Errorf("it says %q", said)
			}
		}
	})
}
