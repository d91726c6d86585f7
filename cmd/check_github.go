package cmd

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/check"
)

// checkGitHub prints the lines that GitHub Actions turns into annotations, a
// line for each finding, and at the end what it came to.
type checkGitHub struct {
	w   io.Writer
	day assess.Date
}

func (g *checkGitHub) file(f *check.File) error {
	for _, one := range f.Findings {
		_, err := fmt.Fprintf(g.w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", githubLevel(one.Severity), property(filepath.ToSlash(f.Path)),
			one.Line, one.Column, property(one.Code+" "+one.Severity.Word()), message(plain(one.What+" "+one.Remedy)))
		if err != nil {
			return err
		}
	}
	return nil
}

func (g *checkGitHub) end(sum *check.Summary) error {
	_, err := fmt.Fprintln(g.w, checkSentence(sum, g.day))
	return err
}

func githubLevel(s check.Severity) string {
	switch s {
	case check.Error:
		return "error"
	case check.ToDo:
		return "warning"
	}
	return "notice"
}

// message escapes what would end a workflow command or begin another.
func message(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(text)
}

// property does the same where a colon or a comma would end the value.
func property(text string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(message(text))
}
