package gather

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/git"
)

// repository answers for the links of assessments in it. Files are opened below
// its root only, whatever a link or a symbolic link says. It looks for one
// assessment at a time, and asks git once about each file.
type repository struct {
	folder  string // the root
	root    *os.Root
	asked   *git.Repository // open once git was asked
	git     func(ctx context.Context, paths []string) (map[string]git.File, error)
	mutex   sync.Mutex
	known   map[string]git.File // what git said, by path
	without string              // why git has nothing to say, once it was asked
	cut     bool                // it was asked about what is not in a shallow clone
	past    *past               // what changes are told from, once somebody asked
	pastErr error
}

func openRepository(folder string) (*repository, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	r := &repository{folder: folder, root: root, known: map[string]git.File{}}
	r.git = func(ctx context.Context, paths []string) (map[string]git.File, error) {
		if err := r.open(); err != nil {
			return nil, err
		}
		return r.asked.Files(ctx, paths)
	}
	return r, nil
}

// open makes the repository ready for git, once.
func (r *repository) open() (err error) {
	if r.asked == nil {
		r.asked, err = git.Open(r.folder)
	}
	return err
}

// close lets go of it.
func (r *repository) close() {
	r.root.Close()
	if r.asked != nil {
		r.asked.Close()
	}
}

// look judges every piece of evidence of an assessment. Below is the folder of
// its project, from the root and with slashes: a link that is not found from the
// root is looked for from there.
func (r *repository) look(ctx context.Context, day assess.Date, a *assess.Assessment, below string) []evidence.Piece {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	pieces := evidence.Of(a)
	missing := map[int][]string{} // where a piece may be that is not on disk
	for i := range pieces {
		if link := &pieces[i].Link; len(link.Paths) > 0 {
			places := candidates(link.Paths, below)
			found, note := r.locate(places)
			link.Paths = []string{found}
			if note.State != "" {
				pieces[i].Add(note.State, note.Why)
			}
			if note.State == evidence.Missing {
				missing[i] = places
			}
		}
	}
	r.absent(ctx, pieces, missing)
	r.ask(ctx, pieces)
	for i := range pieces {
		r.judge(&pieces[i], a)
		pieces[i].Judge(day)
	}
	return pieces
}

// candidates are the places where something may be: from the root, then from
// the folder of the project.
func candidates(paths []string, below string) []string {
	if below == "" || below == "." {
		return paths
	}
	all := slices.Clone(paths)
	for _, p := range paths {
		all = append(all, path.Join(below, p))
	}
	return all
}

// locate gives the first of the places where something is, or the first place
// and what is the matter with it.
func (r *repository) locate(places []string) (string, evidence.Note) {
	note := evidence.Note{State: evidence.Missing, Why: "there is no such file or folder"}
	for _, p := range places {
		info, err := r.root.Stat(filepath.FromSlash(p))
		switch {
		case err == nil && (info.IsDir() || info.Mode().IsRegular()):
			return p, evidence.Note{}
		case err == nil:
			note = evidence.Note{State: evidence.Missing, Why: "it is neither a file nor a folder"}
		case errors.Is(err, fs.ErrPermission):
			return p, evidence.Note{State: evidence.Unreadable, Why: "you may not read it"}
		case strings.Contains(err.Error(), "escapes"): // os.Root gives its refusal no type
			return p, evidence.Note{State: evidence.Outside, Why: "a symbolic link leads out of the repository"}
		}
	}
	for _, p := range places {
		if other := r.spelled(p); other != "" {
			return other, evidence.Note{State: evidence.Accents, Why: accentsDiffer(other)}
		}
	}
	return places[0], note
}

// absent looks once more at pieces that are not on disk: they may be committed
// and not checked out here.
func (r *repository) absent(ctx context.Context, pieces []evidence.Piece, missing map[int][]string) {
	if len(missing) == 0 || r.without != "" || r.open() != nil {
		return
	}
	var all []string
	for _, places := range missing {
		all = append(all, places...)
	}
	why := r.asked.Absent(ctx, all)
	for i, places := range missing {
		for _, p := range places {
			if why[p] != "" {
				pieces[i].Link.Paths = []string{p}
				*pieces[i].Note(evidence.Missing) = evidence.Note{State: evidence.Absent, Why: why[p]}
				break
			}
		}
	}
}

// ask lets git say what it knows about the files that were found.
func (r *repository) ask(ctx context.Context, pieces []evidence.Piece) {
	var paths []string
	seen := map[string]bool{"": true}
	for i := range pieces {
		p := fileOf(&pieces[i])
		if _, known := r.known[p]; !seen[p] && !known {
			seen[p] = true
			paths = append(paths, p)
		}
	}
	if len(paths) == 0 || r.without != "" {
		return
	}
	answers, err := r.git(ctx, paths)
	if err != nil {
		r.without = WithoutGit(err, "I cannot say whether files are committed")
		return
	}
	maps.Copy(r.known, answers)
	r.askSpelled(ctx, paths)
}

// fileOf is the path of a file that is there; empty for all else.
func fileOf(p *evidence.Piece) string {
	if len(p.Link.Paths) != 1 || p.Has(evidence.Missing) || p.Has(evidence.Outside) || p.Has(evidence.Unreadable) {
		return ""
	}
	return p.Link.Paths[0]
}

// judge adds what git says.
func (r *repository) judge(piece *evidence.Piece, a *assess.Assessment) {
	f, known := r.known[fileOf(piece)]
	if !known || r.without != "" {
		return
	}
	piece.Commit, piece.Date = f.Commit, f.Date
	switch {
	case piece.Has(evidence.Absent): // that is all there is to say
	case !f.Committed:
		piece.Add(evidence.Uncommitted, "it is not committed, so others do not have it")
	case f.Modified:
		piece.Add(evidence.Uncommitted, "it has changes that are not committed")
	}
	rated := a.Point(piece.Point).RatedOn
	if rated != "" && f.Cut > string(rated) {
		r.cut = true
		piece.Add(evidence.Cut, "the history of this clone begins on "+assess.Date(f.Cut).Long()+", and the point was rated on "+rated.Long()+", so it may have changed since")
	}
	if e := piece.Evidence; rated == "" && e.Carried == assess.Yes && e.Date != "" && f.Date > string(e.Date) && !f.New {
		piece.Add(evidence.Changed, "it was committed again on "+assess.Date(f.Date).Long()+", after its date, "+e.Date.Long())
	}
	if rated != "" && f.Date > string(rated) && !f.New { // one that came late has not changed
		piece.Add(evidence.Changed, "it was committed again on "+assess.Date(f.Date).Long()+", after the point was rated on "+rated.Long())
	}
}
