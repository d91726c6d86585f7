package cmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/templates/text"
)

// mergeSettings have git call the driver, and name the point in a diff.
var mergeSettings = [][2]string{
	{"merge.standpoint.name", "Standpoint, field by field"},
	{"merge.standpoint.driver", "standpoint merge %O %A %B"},
	{"diff.standpoint.xfuncname", "^ *- point: .*|^    title: .*"},
}

// mergeAttributes say which files they are for.
const mergeAttributes = "assessments/**/*.yaml merge=standpoint diff=standpoint"

func runMergeSetup(ctx context.Context, e *env, write bool) error {
	if !write {
		for _, s := range mergeSettings {
			fmt.Fprintf(e.out, "git config %s '%s'\n", s[0], s[1])
		}
		fmt.Fprintf(e.out, "echo '%s' >> .gitattributes\n", mergeAttributes)
		return nil
	}
	repository, err := git.Open(e.dir)
	if errors.Is(err, git.ErrNone) {
		return problem.With(errors.New("this is not a git repository"), "run it in the folder of your project")
	}
	if err != nil {
		return err
	}
	defer repository.Close()
	for _, s := range mergeSettings {
		if err := repository.Set(ctx, s[0], s[1]); err != nil {
			return err
		}
	}
	file := filepath.Join(repository.Root(), ".gitattributes")
	if err := addLine(e, file, mergeAttributes); err != nil {
		return err
	}
	fmt.Fprintf(e.err, "Git merges assessments field by field here from now on. Commit %s; everyone who wants this runs the same command once.\n", text.Plain(near(e, file)))
	return nil
}

// addLine adds a line to a file that does not have it.
func addLine(e *env, file, line string) error {
	data, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for row := range strings.Lines(string(data)) {
		if strings.TrimSpace(row) == line {
			return nil
		}
	}
	if len(data) > 0 && !bytes.HasSuffix(data, []byte("\n")) {
		data = append(data, '\n')
	}
	return e.write(file, append(data, line+"\n"...))
}
