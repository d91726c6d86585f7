package findings

import (
	"encoding/json"
	"io"

	"standpoint/assess/check"
	"standpoint/assess/words"
)

// CodeQuality prints the report that GitLab shows beside a merge request as code
// quality. What is excused is left out: GitLab would show it as any other.
type CodeQuality struct {
	w     io.Writer
	begun bool
}

// NewCodeQuality prints to a writer.
func NewCodeQuality(w io.Writer) *CodeQuality {
	return &CodeQuality{w: words.Escaping(w, words.InJSON)}
}

type qualityIssue struct {
	Description string          `json:"description"`
	Name        string          `json:"check_name"`
	Fingerprint string          `json:"fingerprint"`
	Severity    string          `json:"severity"`
	Location    qualityLocation `json:"location"`
}

type qualityLocation struct {
	Path  string       `json:"path"`
	Lines qualityLines `json:"lines"`
}

type qualityLines struct {
	Begin int `json:"begin"`
}

// File prints what was found in one file.
func (q *CodeQuality) File(f *check.File) error {
	for _, one := range f.Findings {
		text, err := json.MarshalIndent(qualityIssue{
			Description: one.What + " " + one.Remedy, Name: one.Code + " " + one.Name,
			Fingerprint: fingerprint(addressOf(f.Place), one), Severity: qualitySeverity(one.Severity),
			Location: qualityLocation{f.Place, qualityLines{max(one.Line, 1)}},
		}, "  ", "  ")
		if err != nil {
			return err
		}
		before := ",\n  "
		if !q.begun {
			before = "[\n  "
		}
		q.begun = true
		if _, err := io.WriteString(q.w, before+string(text)); err != nil {
			return err
		}
	}
	return nil
}

// End prints what comes after the last file.
func (q *CodeQuality) End(*check.Summary) error {
	end := "\n]\n"
	if !q.begun {
		end = "[]\n"
	}
	_, err := io.WriteString(q.w, end)
	return err
}

// qualitySeverity is the word of GitLab's that a severity comes nearest to.
func qualitySeverity(s check.Severity) string {
	switch s {
	case check.Error:
		return "critical"
	case check.ToDo:
		return "major"
	case check.Advice:
		return "minor"
	}
	return "info"
}
