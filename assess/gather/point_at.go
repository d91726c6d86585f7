package gather

import (
	"context"
	"path/filepath"

	"standpoint/assess"
	"standpoint/assess/git"
	"standpoint/assess/store"
)

// PointAt is a point of the assessment at a path as it was at a commit, where git
// has it and it is what somebody has seen; else nil.
func PointAt(ctx context.Context, path, commit string, number int, seen string) *assess.Point {
	repository, err := git.Open(filepath.Dir(path))
	if err != nil {
		return nil
	}
	defer repository.Close()
	below, err := repository.Path(path)
	if err != nil {
		return nil
	}
	data, there := repository.Show(ctx, commit, below)
	if !there {
		return nil
	}
	file, err := store.Read(data, path)
	if err != nil {
		return nil
	}
	if p := file.Assessment.Point(number); p.Seen() == seen {
		return p
	}
	return nil
}
