package pdf

import "testing"

// TestOurWordsAreEnglish: in a report in Welsh, headings and questions say that
// they are in English, and the team's words do not. In English none need to.
func TestOurWordsAreEnglish(t *testing.T) {
	for lang, want := range map[string]string{"cy": "en-GB", "en": "", "en-GB": ""} {
		r := sample()
		r.Lang = lang
		d, _ := rendered(t, r)
		for _, tag := range []name{"H3", "TH"} {
			if got := textOf(d.first(tag).dict["Lang"]); got != want {
				t.Errorf("%s: %s is in %q, not %q", lang, tag, got, want)
			}
		}
		for _, wrong := range d.each("LBody", func(n *node) []string {
			return unless(n.dict["Lang"] == nil, "the team's words are marked: %q", n.all())
		}) {
			t.Errorf("%s: %s", lang, wrong)
		}
	}
}
