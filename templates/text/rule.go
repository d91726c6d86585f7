package text

import (
	"fmt"
	"io"

	"standpoint/assess/check"
)

// Rule says what a finding is about.
func Rule(w io.Writer, r check.Rule) {
	out := printer{w: w}
	paragraphs := []string{fmt.Sprintf("%s, %s: %s.", r.Code, r.Name, r.Says), "Severity: " + r.Severities() + ".", "Why it matters. " + r.Why, "What to do. " + r.Remedy}
	if r.More != "" {
		paragraphs = append(paragraphs, "What counts. "+r.More)
	}
	for i, p := range paragraphs {
		if i > 0 {
			out.line("")
		}
		out.line(Fold(p))
	}
}

// RuleInShort says the same in a line or two.
func RuleInShort(w io.Writer, r check.Rule) {
	printer{w: w}.say("%s, %s: %s.", r.Code, r.Usual.Word(), r.Says)
}
