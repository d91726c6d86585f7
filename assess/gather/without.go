package gather

import (
	"context"
	"errors"
	"path/filepath"

	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// CommitOf is the commit that a file stands at, in words; or why there is
// nothing to say about it, in sentences.
func CommitOf(ctx context.Context, file string) (commit, without string) {
	f, err := fileAt(ctx, file)
	switch {
	case err != nil:
		return "", WithoutGit(err, "the report names no commit")
	case f.Cut != "":
		return "", cutOff("the report names no commit")
	case f.Commit == "":
		return "not committed yet", ""
	case f.Modified:
		return f.Commit + ", with changes since", ""
	}
	return f.Commit, ""
}

func fileAt(ctx context.Context, file string) (git.File, error) {
	repository, err := git.Open(filepath.Dir(file))
	if err != nil {
		return git.File{}, err
	}
	defer repository.Close()
	name, err := repository.Path(file)
	if err != nil {
		return git.File{}, err
	}
	files, err := repository.Files(ctx, []string{name})
	return files[name], err
}

// WithoutGit says in a sentence or two why git has nothing to say, and what that
// leaves out, such as "I cannot say whether files are committed".
func WithoutGit(err error, so string) string {
	var why *problem.Error
	switch {
	case errors.Is(err, git.ErrNone), errors.Is(err, git.ErrNoGit):
		return words.UpperFirst(err.Error()) + ", so " + so + "."
	case errors.As(err, &why):
		return words.Sentence(why.What) + " So " + so + ". " + words.Sentence(why.Hint)
	}
	return "Git did not answer here, so " + so + "."
}

// cutOff says of a shallow clone what cannot be known in it.
func cutOff(so string) string {
	return "The older history is not in this clone, so " + so + ". " + words.Sentence(git.FetchRest)
}
