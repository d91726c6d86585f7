package cmd

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"standpoint/assess/intake"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
)

// edit opens a text in the person's editor and gives what they saved.
func (e *env) edit(text string) (string, error) {
	if !e.inTerminal {
		return "", errors.New("there is no terminal for it")
	}
	if err := e.hasEditor(); err != nil {
		return "", err
	}
	file, err := store.Temporary("standpoint-edit-", ".md")
	if err != nil {
		return "", err
	}
	defer os.Remove(file.Name())
	if _, err = file.WriteString(text + "\n"); err != nil {
		return "", err
	}
	if err := file.Close(); err != nil {
		return "", err
	}
	words := append(strings.Fields(e.editor()), file.Name())
	command := exec.CommandContext(e.ctx, words[0], words[1:]...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := command.Run(); err != nil {
		return "", err
	}
	saved, err := os.Open(file.Name())
	if err != nil {
		return "", err
	}
	defer saved.Close()
	edited, err := intake.Read(saved)
	if wrong := (*problem.Error)(nil); errors.As(err, &wrong) {
		saved.Close() // Windows renames nothing that is open
		return "", problem.In(wrong, keep(file.Name()))
	}
	return strings.TrimRight(edited, "\n"), err
}

// keep gives what somebody wrote a name by which it is not swept away, and says
// where it is.
func keep(file string) string {
	kept := strings.Replace(file, "standpoint-edit-", "standpoint-kept-", 1)
	if os.Rename(file, kept) != nil {
		return file
	}
	return kept
}

// hasEditor says how to choose an editor where none is chosen: what would open
// otherwise is one that few people know how to leave.
func (e *env) hasEditor() error {
	if e.editor() != "" {
		return nil
	}
	return ask.NoEditor("No editor is set, so none was opened. It would have been vi, which you leave with esc, then :wq and enter. " +
		"To set one, stop here and start again with its name: EDITOR=nano standpoint assess.")
}

func (e *env) editor() string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if strings.TrimSpace(e.getenv(name)) != "" {
			return e.getenv(name)
		}
	}
	if runtime.GOOS == "windows" {
		return "notepad"
	}
	return ""
}
