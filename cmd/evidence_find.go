package cmd

import (
	"errors"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/find"
	"standpoint/assess/gather"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/standards"
	"standpoint/templates"
	"standpoint/templates/json"
	"standpoint/templates/text"
)

type evidenceFindOptions struct {
	accept []string
	json   bool
}

func newEvidenceFind(e *env) *cobra.Command {
	var opts evidenceFindOptions
	c := &cobra.Command{
		Use:   "find [FILE]",
		Short: "Look through the repository and offer what may serve as evidence",
		Long: `Looks through the repository of an assessment, without any network, and says
what may serve as evidence, under which point and why: a licence, tests,
decision records, run books and so on. It only proposes. What you accept goes
into the file with its path, its last commit and that day.`,
		Example: "  standpoint evidence find\n  standpoint evidence find --accept licence,tests\n  standpoint evidence find assessments/lgdss-beta.yaml --json",
		Args:    arguments(0, 1, "at most one FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runEvidenceFind(e, opts, args) },
	}
	c.Flags().StringSliceVar(&opts.accept, "accept", nil, "put these into the file, by `name`; all for all of them")
	c.Flags().BoolVar(&opts.json, "json", false, "print the proposals as JSON; docs/evidence.md says what the fields mean")
	return c
}

// offers are the proposals for one assessment.
type offers struct {
	templates.Offers
	opened  *gather.Opened
	without string // why nothing is known about commits
}

func runEvidenceFind(e *env, opts evidenceFindOptions, args []string) error {
	path, err := choose(e, args)
	if err != nil {
		return err
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	found, err := offersFor(e, o, path)
	if err != nil {
		return err
	}
	switch {
	case opts.json && len(opts.accept) > 0:
		return usagef("leave one of them out", "--json and --accept do not go together")
	case opts.json:
		return json.Offers(e.out, &found.Offers)
	case len(opts.accept) > 0:
		return acceptOffers(e, found, opts.accept)
	}
	text.Offers(e.out, &found.Offers, e.speaks())
	if found.without != "" {
		fmt.Fprintln(e.err, fold(found.without))
	}
	if len(found.New) == 0 || !e.inTerminal || !e.outTerminal {
		return nil
	}
	return askOffers(e, found)
}

// offersFor looks through the repository and sorts out what is new.
func offersFor(e *env, o *gather.Opened, file string) (*offers, error) {
	root, folder, err := gather.Place(file)
	if err != nil {
		return nil, err
	}
	opened, err := os.OpenRoot(root)
	if err != nil {
		return nil, problem.With(fmt.Errorf("could not look into %q: %s", root, causeOf(err)), "check that you may read the folder")
	}
	defer opened.Close()
	seen, err := find.Look(opened.FS(), folder)
	if err != nil {
		return nil, problem.With(fmt.Errorf("could not look into %q: %s", root, causeOf(err)), "check that you may read the folder")
	}
	found := &offers{opened: o, Offers: templates.Offers{File: file, Headline: o.Headline(), Assessment: o.Assessment, Standard: o.Standard, Whole: seen.Whole}}
	var paths []string
	for _, p := range seen.Proposals {
		paths = append(paths, p.Link)
	}
	files, err := filesIn(e, root, paths)
	if err != nil {
		found.without = "Git has nothing to say here, so evidence from here gets no date."
	}
	known := pointsOf(e.library(file), o.Standard)
	for _, p := range seen.Proposals {
		one := templates.Offer{Proposal: p, Point: known(p.Topic), File: files[p.Link]}
		switch {
		case one.Point == 0:
			found.Lost = append(found.Lost, one)
		case hasLink(o.Assessment.Point(one.Point), p.Link, folder):
			found.There++
		default:
			found.New = append(found.New, one)
		}
	}
	slices.SortStableFunc(found.New, func(a, b templates.Offer) int { return a.Point - b.Point })
	return found, nil
}

// filesIn asks git about paths of a repository.
func filesIn(e *env, root string, paths []string) (map[string]git.File, error) {
	repository, err := git.Open(root)
	if err != nil {
		return nil, err
	}
	defer repository.Close()
	return repository.Files(e.ctx, paths)
}

// pointsOf says where topics belong in a standard: by what it says itself, or
// by one that its maps lead to, where they go from a single point.
func pointsOf(library *gather.Library, s *standards.Standard) func(topic string) int {
	if len(s.Topics) > 0 {
		return s.TopicPoint
	}
	for _, way := range s.Maps {
		other, err := library.Lookup(way.To)
		if err != nil || len(other.Topics) == 0 {
			continue
		}
		m := standards.MapBetween(other, s)
		if m == nil {
			continue
		}
		return func(topic string) int {
			for _, p := range m.Points {
				if p.From == other.TopicPoint(topic) && len(p.Main) == 1 && s.Point(p.Main[0]) != nil {
					return p.Main[0]
				}
			}
			return 0
		}
	}
	return func(string) int { return 0 }
}

// hasLink says whether a point has evidence of this path already, however it is
// written, or of a file in it where it is a folder.
func hasLink(p *assess.Point, link, folder string) bool {
	if p == nil {
		return false
	}
	for i := range p.Evidence {
		for _, candidate := range evidence.ParseLink(p.Evidence[i].Link).Paths {
			for _, there := range []string{candidate, path.Join(folder, candidate)} {
				if there == link || strings.HasPrefix(there, link+"/") {
					return true
				}
			}
		}
	}
	return false
}

// askOffers lets a person at a terminal choose.
func askOffers(e *env, found *offers) error {
	reply, err := e.lines().Line(ask.Line{
		Ask: "Which of them should go into the file?", Note: "Type their names with commas between, all, or Enter for none.",
		Check: func(typed string) string {
			if _, err := chosenOffers(found, strings.Split(typed, ",")); typed != "" && err != nil {
				return words.UpperFirst(err.Error()) + "."
			}
			return ""
		},
		Firm: true,
	})
	switch {
	case errors.Is(err, ask.ErrStopped):
		return errStopped
	case err != nil || reply.Go != "" || strings.TrimSpace(reply.Value) == "":
		return err
	}
	return acceptOffers(e, found, strings.Split(reply.Value, ","))
}

// chosenOffers are the proposals of these names.
func chosenOffers(found *offers, names []string) ([]templates.Offer, error) {
	var chosen []templates.Offer
	for _, name := range names {
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "all" {
			return found.New, nil
		}
		at := slices.IndexFunc(found.New, func(o templates.Offer) bool { return o.ID == name })
		if at < 0 {
			var known []string
			for _, o := range found.New {
				known = append(known, o.ID)
			}
			hint := "use one of " + strings.Join(known, ", ")
			if len(known) == 0 {
				hint = "there is nothing new to accept"
			}
			return nil, usagef(hint, "%q is none of the proposals", name)
		}
		chosen = append(chosen, found.New[at])
	}
	return chosen, nil
}

// acceptOffers puts proposals into the file. One that got there meanwhile is
// not put there twice.
func acceptOffers(e *env, found *offers, names []string) error {
	chosen, err := chosenOffers(found, names)
	if err != nil {
		return err
	}
	var said []string
	_, folder, err := gather.Place(found.File)
	if err != nil {
		return err
	}
	_, _, err = found.opened.Update(func(a *assess.Assessment) error {
		said = nil
		for _, one := range chosen {
			p := a.EnsurePoint(found.Standard, one.Point)
			if hasLink(p, one.Link, folder) {
				continue
			}
			new := acceptable(&one)
			new.ID = assess.NextID(p, 'E')
			p.Evidence = append(p.Evidence, new)
			said = append(said, fmt.Sprintf("Added %s, %s, under point %d.", new.ID, new.Title, one.Point))
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, line := range said {
		fmt.Fprintln(e.err, fold(plain(line)))
	}
	fmt.Fprintf(e.err, "Saved %s. Read what each of them shows, and say it in your own words.\n", plain(found.File))
	return nil
}

// acceptable is the proposal as it goes into the file.
func acceptable(o *templates.Offer) assess.Evidence {
	e := assess.Evidence{Title: o.Title, Kind: o.Kind, Shows: o.Shows, Link: o.Link, Date: assess.Date(o.File.Date)}
	if o.File.Commit != "" {
		e.Shows += " (at commit " + o.File.Commit + ")"
	}
	return e
}
