package gather

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"

	"standpoint/assess"
	"standpoint/assess/compare"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// History is how each point was rated, and what of it is not known.
type History struct {
	*compare.History
	Notes []*problem.Error
}

// History follows a file back through its commits, under all its names, through the
// rounds before it, and the finished reviews beside each. Drafts are its versions in
// git; without them only what each round's file says now is in it, and the reviews.
func (v *Versions) History(ctx context.Context, path string, drafts bool) (*History, error) {
	h := history{v: v, ctx: ctx, drafts: drafts, seen: map[string]bool{}, known: map[string]bool{}}
	rounds, err := h.rounds(path)
	if err != nil {
		return nil, err
	}
	last := rounds[len(rounds)-1]
	h.standard = last.Standard
	for _, o := range rounds {
		h.known[roundOf(o)] = true
		if o.Standard.FullID() != h.standard.FullID() {
			h.note(o, fmt.Sprintf("this round was assessed against %q, so its ratings are not shown", o.Assessment.Standard), "look at it on its own: standpoint history "+words.Argument(o.Path), "standard")
			continue
		}
		if err := h.round(o); err != nil {
			return nil, err
		}
	}
	return &History{compare.NewHistory(last.Standard, last.Assessment, h.moments), h.notes}, nil
}

// history is a history while it is put together.
type history struct {
	v        *Versions
	ctx      context.Context
	drafts   bool
	standard *standards.Standard
	moments  []compare.Moment // the oldest first
	notes    []*problem.Error
	seen     map[string]bool // commits, and the file in them
	known    map[string]bool // rounds with a file of their own
	gitless  bool            // it was said that there is no git
}

func (h *history) note(o *Opened, what, hint string, keys ...any) {
	line, column := o.Position(keys...)
	h.notes = append(h.notes, &problem.Error{File: o.Path, Line: line, Column: column, What: what, Hint: hint})
}

// rounds are a file and those before it, the oldest first. One that cannot be
// followed ends them, and that is said.
func (h *history) rounds(path string) ([]*Opened, error) {
	o, err := h.v.shelf.Open(path)
	if err != nil {
		return nil, err
	}
	rounds, seen := []*Opened{o}, map[string]bool{}
	for o.Assessment.Previous != "" {
		if full, err := filepath.Abs(o.Path); err != nil || seen[full] {
			h.note(o, "the earlier rounds lead back to this one, so the history ends here", "name the previous round's file under previous:, or leave it empty", "previous")
			break
		} else {
			seen[full] = true
		}
		before, err := store.Follow(o.Path, o.Assessment.Previous)
		var next *Opened
		if err == nil {
			next, err = h.v.shelf.Open(before)
		}
		if err != nil {
			h.note(o, err.Error(), problem.HintOf(err), "previous")
			break
		}
		o = next
		rounds = append(rounds, o)
	}
	slices.Reverse(rounds)
	return rounds, nil
}

// round adds what is known of one: its commits, what its file says now, and the
// review of it.
func (h *history) round(o *Opened) error {
	if h.drafts && !h.gitless {
		if err := h.commits(o); err != nil {
			return err
		}
	}
	h.moments = append(h.moments, compare.MomentOf(o.Assessment, filepath.ToSlash(o.Path)))
	doc, err := store.ReviewOf(o.Path, o.Assessment, o.Standard)
	switch {
	case err != nil:
		h.notes = append(h.notes, problem.New("the review of "+o.Path+" is left out: "+err.Error(), problem.HintOf(err)))
	case doc != nil && !doc.Value.Draft():
		h.moments = append(h.moments, compare.MomentOfReview(doc.Value, filepath.ToSlash(doc.Path)))
	}
	return nil
}

// commits adds how each commit left the ratings.
func (h *history) commits(o *Opened) error {
	r, err := h.v.repository(o.Path)
	if errors.Is(err, git.ErrNone) || errors.Is(err, git.ErrNoGit) {
		h.gitless = true
		h.notes = append(h.notes, problem.New(WithoutGit(errors.Unwrap(err), "so this only shows the rounds"), ""))
		return nil
	}
	var name string
	if err == nil {
		name, err = r.asked.Path(o.Path)
	}
	if err != nil {
		return err
	}
	all, cut, err := r.asked.Versions(h.ctx, name)
	if err != nil {
		return err
	}
	if cut != "" {
		h.note(o, "the history of this clone begins on "+assess.Date(cut).Long()+", so anything earlier is missing", git.FetchRest, "kind")
	}
	all = slices.DeleteFunc(all, func(one git.Version) bool { // what a round began as a copy of has been seen
		key := one.Commit + ":" + one.Path
		seen := h.seen[key]
		h.seen[key] = true
		return seen
	})
	slices.Reverse(all)
	return h.read(r, o, all)
}

// read reads the versions of a file, several at a time.
func (h *history) read(r *repository, o *Opened, all []git.Version) error {
	blobs := make([]git.Blob, len(all))
	for i := range all {
		blobs[i] = all[i].Blob
	}
	type version struct {
		store.Rated
		at   git.Version
		read bool
	}
	unread := 0
	err := Each(runtime.GOMAXPROCS(0), func(send func(func() (version, error)) error) error {
		i := 0
		return r.asked.Contents(h.ctx, blobs, strict.Largest, func(_ git.Blob, data []byte) error {
			at := all[i]
			i++
			return send(func() (version, error) {
				rated, read := store.ReadRated(data)
				return version{rated, at, read}, nil
			})
		})
	}, func(one version) error {
		if !one.read || one.Standard != o.Assessment.Standard {
			unread++
			return nil
		}
		if other := words.RoundIn(one.Phase, one.Round); other != roundOf(o) && h.known[other] { // it began as a copy of an earlier round
			return nil
		}
		m := compare.Moment{Kind: compare.AtCommit, Day: assess.Date(one.at.Day), Commit: one.at.Commit, File: one.at.Path, Phase: one.Phase, Round: max(one.Round, 1), Ratings: map[int]string{}}
		for _, p := range one.Points {
			m.Ratings[p.Number] = p.Rating
		}
		h.moments = append(h.moments, m)
		return nil
	})
	if unread > 0 {
		h.note(o, words.Say(unread, "%d version of this file in git cannot be read, or uses another standard, and is skipped", "%d versions of this file in git cannot be read, or use another standard, and are skipped"), "", "kind")
	}
	return err
}

// roundOf names the round that a file is of.
func roundOf(o *Opened) string { return words.RoundIn(o.Assessment.Phase, o.Assessment.Round) }

// Earlier says in sentences how the rounds before an assessment ended, and what the
// finished reviews of them decided, where those may be told; empty without any.
func (s *Shelf) Earlier(path string, reviews bool) string {
	v := NewVersions(s)
	defer v.Close()
	h := history{v: v, ctx: context.Background(), seen: map[string]bool{}, known: map[string]bool{}}
	rounds, err := h.rounds(path)
	if err != nil || len(rounds) < 2 {
		return ""
	}
	last := rounds[len(rounds)-1]
	for _, o := range rounds[:len(rounds)-1] {
		if o.Standard.FullID() == last.Standard.FullID() && h.round(o) != nil {
			return ""
		}
	}
	if !reviews {
		h.moments = slices.DeleteFunc(h.moments, func(m compare.Moment) bool { return m.Kind == compare.AtReview })
	}
	return compare.Earlier(last.Standard, last.Assessment, h.moments)
}
