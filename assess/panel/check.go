package panel

import (
	"cmp"
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
)

// Refusal is something that keeps reviews from being joined: at which key of which
// file.
type Refusal struct {
	File       string
	Key        string
	What, Hint string
}

// Check says what keeps reviews from being joined: with each other, and with the
// panel's draft where there is one.
func Check(draft *Theirs, all []Theirs) []Refusal {
	var found []Refusal
	of := draft
	if of == nil && len(all) > 0 {
		of = &all[0]
	}
	if draft != nil {
		found = draftRefused(draft)
	}
	for i, t := range all {
		if by := t.Review.By; by == "panel" || by == "peers" {
			found = append(found, Refusal{t.File, "by", fmt.Sprintf("this is what %s agreed on, not what one assessor says", map[string]string{"panel": "a panel", "peers": "peers"}[by]), "name it with -o, and join the assessors' own files; nothing was changed"})
			continue
		}
		if not := notOf(of, t); not != nil {
			found = append(found, *not)
		}
		for _, before := range all[:i] {
			if oneAssessor(before.Review, t.Review) {
				found = append(found, Refusal{t.File, "role", fmt.Sprintf("%s was also written by %q, and each assessor has one file", before.File, words.Short(t.Review.Role)),
					"leave one of them out; if they are two people, give them different roles, such as \"Design, first\"; nothing was changed"})
				break
			}
		}
	}
	return found
}

// draftRefused says whether nothing can be joined into the panel's file any more.
func draftRefused(draft *Theirs) []Refusal {
	switch r := draft.Review; {
	case r.By == "assessor":
		return []Refusal{{draft.File, "by", "this is one assessor's own review, so you cannot join others into it", "name another file with -o; nothing was changed"}}
	case r.Finished != "":
		return []Refusal{{draft.File, "finished", "this review was finished on " + r.Finished.Long(),
			"to continue it, empty \"finished\" and raise \"version\" by one; nothing was changed"}}
	}
	return nil
}

const oneOfEach = "join only reviews of the same service, standard, phase and round; nothing was changed"

// notOf says whether 2 reviews are of different things.
func notOf(of *Theirs, t Theirs) *Refusal {
	a, b := of.Review, t.Review
	for _, one := range []struct{ key, what, here, there string }{
		{"service", "service", b.Service, a.Service},
		{"standard", "standard", b.Standard, a.Standard},
		{"phase", "phase", b.Phase, a.Phase},
		{"round", "round", fmt.Sprint(max(b.Round, 1)), fmt.Sprint(max(a.Round, 1))},
	} {
		unsaid := one.key == "service" && (one.here == "" || one.there == "")
		if !unsaid && words.Fold(one.here) != words.Fold(one.there) {
			if one.key == "service" { // of which a review has a fingerprint alone
				return &Refusal{t.File, one.key, "this review is about a different service from " + of.File, oneOfEach}
			}
			return &Refusal{t.File, one.key, fmt.Sprintf("this review is for %s %q, and %s is for %q", one.what, words.Short(cmp.Or(one.here, "none")), of.File, words.Short(cmp.Or(one.there, "none"))),
				oneOfEach}
		}
	}
	if unknown := a.Service == "" || b.Service == ""; unknown && a.Of != "" && b.Of != "" && words.Fold(a.Of) != words.Fold(b.Of) {
		return &Refusal{t.File, "of", fmt.Sprintf("this review is for %q, and %s is for %q", words.Short(b.Of), of.File, words.Short(a.Of)),
			"join only reviews of the same assessment; if only its file name was different, write the same name under \"of\"; nothing was changed"}
	}
	return nil
}

// oneAssessor says whether 2 reviews are by the same assessor: of one role and, as
// far as they say, one organisation.
func oneAssessor(a, b *assess.Review) bool {
	if words.Fold(a.Role) == "" || words.Fold(a.Role) != words.Fold(b.Role) {
		return false
	}
	return !slices.ContainsFunc(a.Reviewers, func(x assess.Reviewer) bool {
		return slices.ContainsFunc(b.Reviewers, func(y assess.Reviewer) bool { return !same(x, y) })
	})
}
