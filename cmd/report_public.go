package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess/mask"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/templates"
)

// looked says whether a report may go out. Free text cannot be proved free of
// names, so before a public one goes out somebody looks at every text that is
// new or has changed since the last time.
func looked(e *env, opts reportOptions, path string, r *report.Report, theme templates.Theme) (bool, error) {
	if opts.reader != report.ForPublic {
		return true, nil
	}
	return lookedAt(e, opts.reviewedBy, path, append(r.ToReview, themeTexts(theme)...))
}

// lookedAt says whether texts may go out: somebody looked at them, as a role says,
// or looks now at those that are new since they last went out from a path.
func lookedAt(e *env, by, path string, texts []report.ToReview) (bool, error) {
	state, err := store.StateOf(path)
	if err != nil {
		return false, err
	}
	seen, now := state.Reviewed(), store.Reviewed{By: by}
	var fresh []report.ToReview
	for _, t := range texts {
		print := store.Fingerprint(t.Name, t.Text)
		now.Texts = append(now.Texts, print)
		if !slices.Contains(seen.Texts, print) {
			fresh = append(fresh, t)
		}
	}
	switch {
	case by != "":
	case len(fresh) == 0:
		return true, nil
	case !e.inTerminal:
		return false, usagef("read them on a terminal, or add --reviewed-by ROLE once someone has read them",
			"%s would be published before anybody has read them", words.Count(len(fresh), "text", "texts"))
	default:
		if goes, err := look(e.lines(), fresh, len(texts)); err != nil || !goes {
			return false, err
		}
	}
	if err := state.SetReviewed(now); err != nil {
		say(e.err, "I could not remember that you have looked at these texts: "+err.Error(), "I will show them again next time")
	}
	return true, nil
}

// themeTexts are the words a theme puts on the front.
func themeTexts(t templates.Theme) []report.ToReview {
	var texts []report.ToReview
	for _, one := range report.Filled(report.Pair{Name: "Theme, organisation", Text: t.Organisation}, report.Pair{Name: "Theme, logo_alt", Text: t.Logo.Alt},
		report.Pair{Name: "Theme, front", Text: t.Front}) {
		texts = append(texts, report.ToReview{Pair: one})
	}
	return texts
}

// look shows the texts one after another and asks whether they may go out.
func look(asker ask.Asker, fresh []report.ToReview, all int) (bool, error) {
	asker.Say(fmt.Sprintf("%s will be published. I have removed what is not marked public, the names under \"people\", email addresses, telephone and other personal numbers. I cannot recognise every name in a text. Please read these %d:",
		words.Count(all, "text", "texts"), len(fresh)))
	for _, t := range fresh {
		asker.Say("\n" + t.Name + "\n" + t.Text)
		sayFound(asker, "Removed:", t.Masked)
		sayFound(asker, "Still there, please check:", t.Resembling)
	}
	reply, err := asker.Choose(ask.Choice{Ask: "\nCan these texts be published, with no names or private information in them?", Default: "no",
		Options: []ask.Option{{ID: "no", Label: "no, write nothing"}, {ID: "yes", Label: "yes, I have read them"}}})
	if errors.Is(err, ask.ErrStopped) {
		return false, errStopped
	}
	if err == nil && (reply.Go != "" || reply.Value != "yes") {
		asker.Say("Nothing was written. Change the texts, or mark them as not public, and make the report again.")
		return false, nil
	}
	return err == nil, err
}

// sayFound lists words of a text, each with what it is or may be.
func sayFound(asker ask.Asker, what string, found []mask.Found) {
	var said []string
	for _, f := range found {
		if f.Kind == mask.Key {
			f.Words = "…" // whoever reads over a shoulder could use it
		}
		if one := fmt.Sprintf("%q (%s)", f.Words, f.Why); !slices.Contains(said, one) {
			said = append(said, one)
		}
	}
	if len(said) > 0 {
		asker.Say(what + " " + strings.Join(said, ", "))
	}
}
