package cmd

import (
	"errors"

	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/words"
)

// discreet keeps the paths and values of files out of an error where those who
// read what is made may read the error too, as in the log of a public build.
func discreet(err error, seesFiles bool) error {
	var one *problem.Error
	var many problem.Errors
	switch {
	case seesFiles, !errors.As(err, &many) && !errors.As(err, &one), errors.Is(err, errUsage):
		return err
	case len(many) == 0 && one.File == "":
		return err
	}
	return problem.With(errors.New("a file could not be read; for this reader its name and what stands in it are not printed"), "\"standpoint check\" says what is wrong in it")
}

// sayUnnamed counts the files that could not be read, and names none.
func sayUnnamed(e *env, problems problem.Errors) {
	files := map[string]bool{}
	for _, p := range problems {
		files[p.File] = true
	}
	say(e.err, words.Say(len(files), "%d file could not be read; for this reader it is not named", "%d files could not be read; for this reader they are not named"), "without --for you see which")
}

// sayNotes says what is odd about a file and in order all the same.
func sayNotes(e *env, o *gather.Opened, reader string) {
	notes := o.Notes()
	if len(notes) > 0 && reader == report.ForPublic {
		say(e.err, words.Say(len(notes), "%d thing about the file is worth a look; for this reader it is not printed.", "%d things about the file are worth a look; for this reader they are not printed."), "\"standpoint status\" says what")
		return
	}
	for _, note := range notes {
		say(e.err, note.Error(), note.Hint)
	}
}
