package text

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"standpoint/assess/form"
	"standpoint/assess/words"
)

// Collected says what came of forms: the counts, then each answer by name. Beside
// tells where what could not be placed was written, by the form's name.
func Collected(w io.Writer, r *form.Result, into string, beside map[string]string) {
	p := printer{w, false}
	p.line(Fold(CollectedCounts(r)))
	one := func(o form.Outcome) string {
		from := o.Form
		if o.By != "" {
			from += ", " + o.By
		}
		return Plain(o.Place + "  from " + from)
	}
	list := func(status form.Status, heading string, more func(form.Outcome) []string) {
		if r.Count(status) == 0 {
			return
		}
		p.line("")
		p.line(heading)
		for _, o := range r.Outcomes {
			if o.Status != status {
				continue
			}
			p.line("  " + words.Hang(one(o), 76, 6))
			for _, line := range more(o) {
				p.line("      " + words.Hang(Plain(line), 72, 8))
			}
		}
	}
	noted := func(o form.Outcome) []string { return words.NonEmpty(o.Note) }
	list(form.Placed, "Placed in "+Plain(into)+":", noted)
	list(form.Taken, "Taken where "+Plain(into)+" said something else:", noted)
	list(form.There, "Already there:", noted)
	list(form.Differs, "These differ, and yours is kept:", func(o form.Outcome) []string {
		theirs, yours := words.Differing(o.Theirs, o.Yours)
		return words.NonEmpty("theirs: "+brief(theirs), "yours: "+brief(yours), o.Note)
	})
	list(form.Stays, "These differ, and you decided to keep yours:", noted)
	list(form.Emptied, "Emptied in the form; yours is kept:", func(o form.Outcome) []string { return []string{"yours: " + brief(o.Yours)} })
	unplaced(p, r.Kept, "Comments, kept in the notes of their points:", nil)
	unplaced(p, r.Deleted, "Deleted in the form with tracked changes on:", nil)
	unplaced(p, r.Unplaced, "Could not be placed:", beside)
}

// brief is a text in a line or two.
func brief(text string) string { return words.Clip(strings.Join(strings.Fields(text), " "), 140) }

func unplaced(p printer, all []form.Unplaced, heading string, beside map[string]string) {
	if len(all) == 0 {
		return
	}
	p.line("")
	p.line(heading)
	for _, u := range all {
		said := u.Where + "  in " + u.Form
		if u.Why != "" {
			said += ": " + u.Why
		}
		p.line("  " + words.Hang(Plain(said), 76, 6))
		p.line("      " + words.Hang(Plain(brief(u.Text)), 72, 8))
	}
	for _, to := range slices.Sorted(maps.Values(beside)) {
		p.line("  " + Plain("Written in full to "+to))
	}
}

// CollectedCounts says how many answers came to what.
func CollectedCounts(r *form.Result) string {
	placed, there, differ, stays := r.Count(form.Placed, form.Taken), r.Count(form.There), r.Count(form.Differs), r.Count(form.Stays)
	all := placed + there + differ + stays
	if all+len(r.Unplaced)+len(r.Kept)+r.Count(form.Emptied) == 0 {
		return "Nothing new was typed."
	}
	said := []string{words.Say(all, "%[2]d of %[1]d answer placed", "%[2]d of %[1]d answers placed", placed), fmt.Sprintf("%d already in the file", there)}
	if differ > 0 {
		said = append(said, words.Say(differ, "%d differs", "%d differ"))
	}
	if stays > 0 {
		said = append(said, words.Say(stays, "%d stays as it was", "%d stay as they were"))
	}
	if n := r.Count(form.Emptied); n > 0 {
		said = append(said, words.Say(n, "%d was emptied", "%d were emptied"))
	}
	if n := len(r.Unplaced); n > 0 {
		said = append(said, fmt.Sprintf("%d could not be placed", n))
	}
	return strings.Join(said, ", ") + "."
}
