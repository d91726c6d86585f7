package evidence

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/git"
)

// Looker answers for the links of assessments in one repository. Files are
// opened below its root only, whatever a link or a symbolic link says.
type Looker struct {
	root    *os.Root
	git     func(ctx context.Context, paths []string) (map[string]git.File, error)
	known   map[string]git.File // what git said, by path
	without string              // why git has nothing to say
}

// NewLooker opens the repository at a folder. Close it when done.
func NewLooker(root string) (*Looker, error) {
	opened, err := os.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	l := &Looker{root: opened, known: map[string]git.File{}}
	l.git = func(ctx context.Context, paths []string) (map[string]git.File, error) {
		return git.Files(ctx, root, paths)
	}
	if _, err := opened.Lstat(".git"); err != nil {
		l.without = "This is no git repository, so I cannot say whether files are committed."
	}
	return l, nil
}

// Close lets go of the repository.
func (l *Looker) Close() error { return l.root.Close() }

// WithoutGit says in a sentence why nothing is known about commits, after a
// Look. It is empty when git answered.
func (l *Looker) WithoutGit() string { return l.without }

// Asked is one assessment to look at. Folder is that of its project, which
// holds assessments/, from the repository root and with slashes: a link that is
// not found from the root is looked for from there.
type Asked struct {
	Assessment *assess.Assessment
	Folder     string
}

// Look judges every piece of evidence of the assessments, in order, as things
// stood on a day. It asks git once for all of them.
func (l *Looker) Look(ctx context.Context, asOf assess.Date, asked ...Asked) [][]Piece {
	all := make([][]Piece, len(asked))
	for i, one := range asked {
		for j := range one.Assessment.Points {
			p := &one.Assessment.Points[j]
			for k := range p.Evidence {
				piece := Piece{Point: p.Number, At: k, Evidence: &p.Evidence[k], Link: ParseLink(p.Evidence[k].Link)}
				l.find(&piece, one)
				all[i] = append(all[i], piece)
			}
		}
	}
	l.ask(ctx, all)
	for i, one := range asked {
		for j := range all[i] {
			l.judge(&all[i][j], one.Assessment, asOf)
		}
	}
	return all
}

// find settles which file a link means, or says why there is none.
func (l *Looker) find(piece *Piece, asked Asked) {
	e := piece.Evidence
	switch {
	case e.See != "" && asked.Assessment.Evidence(e.See) == nil:
		piece.Add(Dangling, "there is no evidence "+e.See)
	case e.See != "":
		piece.Add(Refers, "the same as "+e.See)
	}
	if e.See != "" && e.Link == "" {
		return
	}
	if piece.Link.State != "" {
		piece.Add(piece.Link.State, piece.Link.Why)
		return
	}
	if len(piece.Link.Paths) == 0 {
		return
	}
	found, note := l.locate(piece.Link.Paths, asked.Folder)
	piece.Link.Paths = []string{found}
	if note.State != "" {
		piece.Add(note.State, note.Why)
	}
}

// locate gives the first of the places where something is, or the first place
// and what is the matter with it.
func (l *Looker) locate(paths []string, folder string) (string, Note) {
	candidates := paths
	if folder != "" && folder != "." {
		for _, p := range paths {
			candidates = append(candidates[:len(candidates):len(candidates)], path.Join(folder, p))
		}
	}
	note := Note{Missing, "there is no such file or folder"}
	for _, p := range candidates {
		info, err := l.root.Stat(filepath.FromSlash(p))
		switch {
		case err == nil && (info.IsDir() || info.Mode().IsRegular()):
			return p, Note{}
		case err == nil:
			note = Note{Missing, "it is neither a file nor a folder"}
		case errors.Is(err, fs.ErrPermission):
			return p, Note{Unreadable, "you may not read it"}
		case strings.Contains(err.Error(), "escapes"): // os.Root gives its refusal no type
			return p, Note{Outside, "a symbolic link leads out of the repository"}
		}
	}
	return candidates[0], note
}

// ask lets git say what it knows about the files that were found and that it
// was not asked about before.
func (l *Looker) ask(ctx context.Context, all [][]Piece) {
	var paths []string
	seen := map[string]bool{"": true}
	for _, pieces := range all {
		for i := range pieces {
			if p := pieces[i].file(); !seen[p] && !l.has(p) {
				seen[p] = true
				paths = append(paths, p)
			}
		}
	}
	if len(paths) == 0 || l.without != "" {
		return
	}
	answers, err := l.git(ctx, paths)
	if err != nil {
		l.without = "Git did not answer here, so I cannot say whether files are committed."
		return
	}
	for p, f := range answers {
		l.known[p] = f
	}
}

func (l *Looker) has(p string) bool {
	_, known := l.known[p]
	return known
}

// file is the path of a file that is there; empty for all else.
func (p *Piece) file() string {
	if len(p.Link.Paths) != 1 || p.Has(Missing) || p.Has(Outside) || p.Has(Unreadable) {
		return ""
	}
	return p.Link.Paths[0]
}

// judge adds what git, the date and the visibility say.
func (l *Looker) judge(piece *Piece, a *assess.Assessment, asOf assess.Date) {
	e := piece.Evidence
	if f, known := l.known[piece.file()]; known && l.without == "" {
		piece.Commit, piece.Date = f.Commit, f.Date
		rated := a.Point(piece.Point).RatedOn
		switch {
		case !f.Committed:
			piece.Add(Uncommitted, "it is not committed, so others do not have it")
		case f.Modified:
			piece.Add(Uncommitted, "it has changes that are not committed")
		}
		if rated != "" && f.Date > string(rated) && !f.New { // one that came late has not changed
			piece.Add(Changed, "it was committed again on "+assess.Date(f.Date).Long()+", after the point was rated on "+rated.Long())
		}
	}
	if e.See == "" || e.Date != "" {
		switch {
		case e.Date == "":
			piece.Add(Undated, "it has no date")
		case e.Date < asOf.AddMonths(-12):
			piece.Add(Old, "it is from "+e.Date.Long()+", more than a year ago")
		}
	}
	if e.Visibility == assess.Restricted {
		piece.Add(Closed, "it is restricted, so the panel may not see it")
	}
	if len(piece.Notes) == 0 {
		piece.Notes = []Note{{State: Fine}}
	}
}
