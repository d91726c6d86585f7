package find

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/licensecheck"
)

// Each of our licences is known by its text: alone and after a line of
// copyright, but not by half of it, nor where another licence follows.
func TestEveryLicence(t *testing.T) {
	texts := map[string]string{}
	for _, l := range licensecheck.BuiltinLicenses() {
		if slices.Contains(licences, l.ID) && l.LRE != "" {
			texts[l.ID] = written(l.LRE)
		}
	}
	if len(texts) != len(licences) {
		t.Fatalf("the library has %d of our %d licences", len(texts), len(licences))
	}
	for i, id := range licences {
		text, next := texts[id], texts[licences[(i+1)%len(licences)]]
		for given, want := range map[string]string{
			text: id,
			"Copyright (c) 2026 The Council of Bins\n\n" + text: id,
			text + "\n\n" + next: "",
			"Read this first. " + strings.Repeat("More words. ", 2000) + text: "",
		} {
			if got := licenceOf([]byte(given)); got != want {
				t.Errorf("%s: taken for %q, want %q: %.60q", id, got, want, given)
			}
		}
	}
}

// What is no licence, or only the beginning of one, has no name.
func TestNoLicence(t *testing.T) {
	for _, text := range []string{"", "All rights reserved.", mit(t)[:200], strings.Repeat("word ", 5000)} {
		if got := licenceOf([]byte(text)); got != "" {
			t.Errorf("taken for %s: %.60q", got, text)
		}
	}
	if got := licenceOf([]byte(mit(t) + mit(t))); got != "MIT" {
		t.Errorf("one licence twice is taken for %q", got)
	}
}

// written is a text that an expression matches: without its comments and what
// is optional, and with the first of each choice.
func written(lre string) string {
	for {
		start := strings.Index(lre, "//**")
		if start < 0 {
			break
		}
		lre = lre[:start] + lre[start+strings.Index(lre[start:], "**//")+4:]
	}
	for {
		end := strings.Index(lre, "))")
		start := strings.LastIndex(lre[:max(end, 0)], "((")
		if end < 0 || start < 0 {
			break
		}
		inner, _, _ := strings.Cut(lre[start+2:end], "||")
		rest, optional := strings.CutPrefix(lre[end+2:], "??")
		if optional {
			inner = ""
		}
		lre = lre[:start] + inner + rest
	}
	kept := slices.DeleteFunc(strings.Fields(lre), func(w string) bool { return strings.HasPrefix(w, "__") })
	return strings.Join(kept, " ")
}
