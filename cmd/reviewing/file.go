package reviewing

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
)

// File is the review that is written, which may have no file yet.
type File struct {
	Path   string // empty until it is known
	Doc    *store.Doc[assess.Review]
	Source *Source
	// Begun is how it begins, and Named the path of one by a role.
	Begun func() *assess.Review
	Named func(role string) (path string, err error)
	// Remark says what a save could not keep.
	Remark func([]*problem.Error)
}

// Load reads the review where it is there already, and judges that it is of the
// source.
func (f *File) Load(shelf *gather.Shelf) error {
	opened, err := shelf.OpenReview(f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = f.Source.Fits(opened)
	}
	if err != nil {
		return err
	}
	f.Doc = opened.Doc
	return nil
}

// Now is the review as it is, or as it begins.
func (f *File) Now() *assess.Review {
	if f.Doc != nil {
		return f.Doc.Copy()
	}
	return f.Begun()
}

// Update changes the review's file, or begins it.
func (f *File) Update(change func(*assess.Review) error) (*assess.Review, error) {
	if f.Doc != nil {
		next, _, err := f.Doc.Update(change)
		if err != nil {
			return nil, err
		}
		f.Remark(next.Remarks)
		f.Doc = next
		return next.Value, nil
	}
	begun := f.Begun()
	if err := change(begun); err != nil {
		return nil, err
	}
	begun.ID = strings.Join(words.NonEmpty(begun.Phase, fmt.Sprint(begun.Round), cmp.Or(map[string]string{"panel": "panel"}[begun.By], assess.Slug(begun.Role))), "-")
	if f.Path == "" {
		path, err := f.Named(begun.Role)
		if err != nil {
			return nil, err
		}
		f.Path = path
	}
	if err := store.CreateReview(f.Path, begun); err != nil {
		return nil, err
	}
	return f.Reload()
}

// Reload reads the review anew; nil where it is not there yet.
func (f *File) Reload() (*assess.Review, error) {
	if f.Doc == nil && f.Path == "" {
		return nil, nil
	}
	d, err := store.LoadReview(f.Path)
	if err != nil {
		return nil, err
	}
	f.Doc = d
	return d.Value, nil
}

// Place is where the review is, and its state, once it is there.
func (f *File) Place() (string, *store.State, error) {
	if f.Doc == nil {
		return "", nil, nil
	}
	state, err := store.StateOf(f.Path)
	if err == nil {
		_ = state.SetSource(f.Source.Path) // where it is gone, one is asked for it
	}
	return f.Path, state, err
}

// PointAt is a point as git has it at the commit that was read; nil where it has not.
func (f *File) PointAt(ctx context.Context, number int, seen string, day assess.Date) *assess.Point {
	if f.Doc == nil || f.Doc.Value.ReadAt == "" || !f.Source.Own {
		return nil
	}
	before := gather.PointAt(ctx, f.Source.Path, f.Doc.Value.ReadAt, number, seen)
	if before == nil {
		return nil
	}
	then := &assess.Assessment{Phase: f.Source.Team.Phase, Points: []assess.Point{*before}}
	return AsRead(f.Source.Standard, then, day).Point(number)
}

// Found is the file that a review was last written about, or the one of that name
// beside it; empty where neither is there.
func Found(path, of string) string {
	if state, err := store.StateOf(path); err == nil && state.Source() != "" && there(state.Source()) {
		return state.Source()
	}
	if beside := filepath.Join(filepath.Dir(path), filepath.Base(of)); of != "" && there(beside) {
		return beside
	}
	return ""
}
