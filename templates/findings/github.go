// Package findings writes what check found in the formats of other programs: code
// hosts and servers that build. Each writer takes a file at a time, and ends with
// what all of them came to.
package findings

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/words"
	"standpoint/templates/text"
)

// GitHub prints the lines that GitHub Actions turns into annotations, and at the
// end what all came to. GitHub shows ten of each level: they are those that matter
// most, and the last of ten says how many there are beside them.
type GitHub struct {
	w      io.Writer
	day    assess.Date
	levels map[string]*githubShown
}

// githubShown are the findings of one level that are shown, the weightiest first.
type githubShown struct {
	first []check.Placed
	all   int
}

// mostShown is how many annotations of one level GitHub shows of one step.
const mostShown = 10

// NewGitHub prints to a writer as things stand on a day.
func NewGitHub(w io.Writer, day assess.Date) *GitHub {
	return &GitHub{w, day, map[string]*githubShown{}}
}

// File keeps what is to be shown of one file.
func (g *GitHub) File(f *check.File) error {
	for _, one := range f.Findings {
		level := githubLevel(one.Severity)
		if g.levels[level] == nil {
			g.levels[level] = &githubShown{}
		}
		g.levels[level].add(check.Placed{File: f.Place, Finding: one})
	}
	return nil
}

func (s *githubShown) add(one check.Placed) {
	s.all++
	s.first = append(s.first, one)
	slices.SortStableFunc(s.first, func(a, b check.Placed) int { return check.Weightier(a.Finding, b.Finding) })
	s.first = s.first[:min(len(s.first), mostShown)]
}

// End prints the annotations, and what comes after the last.
func (g *GitHub) End(sum *check.Summary) error {
	for _, level := range []string{"error", "warning", "notice"} {
		if shown := g.levels[level]; shown != nil {
			if err := g.show(level, shown); err != nil {
				return err
			}
		}
	}
	_, err := fmt.Fprintln(g.w, text.Summary(sum, g.day))
	return err
}

func (g *GitHub) show(level string, shown *githubShown) error {
	room := len(shown.first)
	if shown.all > mostShown {
		room--
	}
	for _, one := range shown.first[:room] {
		_, err := fmt.Fprintf(g.w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", level, property(words.Escaped(one.File, words.InName)),
			one.Line, one.Column, property(one.Code+" "+one.Severity.Word()), message(text.Plain(one.What+" "+one.Remedy)))
		if err != nil {
			return err
		}
	}
	if shown.all == room {
		return nil
	}
	_, err := fmt.Fprintf(g.w, "::%s title=%d more::%d more are not shown here. standpoint check lists all of them.\n", level, shown.all-room, shown.all-room)
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
