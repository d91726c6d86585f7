package beside

import (
	"context"
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

// Editor is the command of the person's editor: the one they name, Notepad on
// Windows, and none elsewhere.
type Editor string

// EditorFrom finds the editor by the environment.
func EditorFrom(getenv func(string) string) Editor {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if strings.TrimSpace(getenv(name)) != "" {
			return Editor(getenv(name))
		}
	}
	if runtime.GOOS == "windows" {
		return "notepad"
	}
	return ""
}

// Chosen says how to choose an editor where none is chosen: what would open
// otherwise is one that few people know how to leave.
func (e Editor) Chosen() error {
	if e != "" {
		return nil
	}
	return ask.NoEditor("No editor is set, so none was opened. The default is vi: to leave it, press esc, type :wq and press enter. " +
		"To set one, stop here and start again with its name: EDITOR=nano standpoint assess.")
}

// Edit opens a text in the editor and gives what the person saved.
func (e Editor) Edit(ctx context.Context, text string) (string, error) {
	if err := e.Chosen(); err != nil {
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
	words := append(strings.Fields(string(e)), file.Name())
	command := exec.CommandContext(ctx, words[0], words[1:]...)
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
