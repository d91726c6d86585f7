package gather

import (
	"context"
	"fmt"
	"os"

	"standpoint/assess/find"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards"
)

// Propose looks through the repository of an assessment for what may serve as
// evidence, and asks git when that last changed. File is the assessment's, and
// library where its standards are.
func Propose(ctx context.Context, file string, o *Opened, library *Library) (*find.Proposals, error) {
	root, folder, err := store.PlaceOf(file)
	if err != nil {
		return nil, err
	}
	found, err := lookIn(root, folder)
	if err != nil {
		return nil, &problem.Error{What: fmt.Sprintf("could not look into %q: %s", root, causeOf(err)), Hint: "check that you may read the folder", Err: err}
	}
	var paths []string
	for _, p := range found.Proposals {
		paths = append(paths, p.Link)
	}
	proposals := &find.Proposals{Headline: o.Headline(), Path: file, Folder: folder, Assessment: o.Assessment, Standard: o.Standard}
	files, err := filesIn(ctx, root, paths)
	if err != nil {
		proposals.WithoutGit = WithoutGit(err, "evidence from here will not have a date")
	}
	for _, f := range files {
		if f.Cut != "" {
			proposals.WithoutGit = cutOff("some evidence from here will not have a date")
		}
	}
	proposals.Sort(found, topicsOf(library, o.Standard), files)
	return proposals, nil
}

func lookIn(root, folder string) (find.Found, error) {
	opened, err := os.OpenRoot(root)
	if err != nil {
		return find.Found{}, err
	}
	defer opened.Close()
	return find.Look(opened.FS(), folder)
}

// filesIn asks git about paths of a repository.
func filesIn(ctx context.Context, root string, paths []string) (map[string]git.File, error) {
	repository, err := git.Open(root)
	if err != nil {
		return nil, err
	}
	defer repository.Close()
	return repository.Files(ctx, paths)
}

// topicsOf says where topics belong in a standard: by what it says itself, or
// by one that its maps lead to, where they go from a single point.
func topicsOf(library *Library, s *standards.Standard) func(topic string) int {
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
