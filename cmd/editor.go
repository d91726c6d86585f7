package cmd

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"standpoint/assess/store"
)

// edit opens a text in the person's editor and gives what they saved.
func (e *env) edit(text string) (string, error) {
	if !e.inTerminal {
		return "", errors.New("there is no terminal for it")
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
	edited, err := os.ReadFile(file.Name())
	return strings.TrimRight(string(edited), "\r\n"), err
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
	return "vi"
}
