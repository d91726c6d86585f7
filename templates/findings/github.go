// Package findings writes what check found in the formats of other programs: code
// hosts and servers that build. Each writer takes a file at a time, and ends with
// what all of them came to.
package findings

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/words"
	"standpoint/templates/text"
)

// GitHub prints the lines that GitHub Actions turns into annotations, a line for
// each finding, and at the end what it came to.
type GitHub struct {
	w   io.Writer
	day assess.Date
}

// NewGitHub prints to a writer as things stand on a day.
func NewGitHub(w io.Writer, day assess.Date) *GitHub { return &GitHub{w, day} }

// File prints what was found in one file.
func (g *GitHub) File(f *check.File) error {
	for _, one := range f.Findings {
		_, err := fmt.Fprintf(g.w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", githubLevel(one.Severity), property(words.Escaped(filepath.ToSlash(f.Path), words.InName)),
			one.Line, one.Column, property(one.Code+" "+one.Severity.Word()), message(text.Plain(one.What+" "+one.Remedy)))
		if err != nil {
			return err
		}
	}
	return nil
}

// End prints what comes after the last file.
func (g *GitHub) End(sum *check.Summary) error {
	_, err := fmt.Fprintln(g.w, text.Summary(sum, g.day))
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
