package assess

import (
	"cmp"
	"strings"
)

// Project is what an organisation promised to do when it signed, who sees to it,
// by when, and what came of it.
type Project struct {
	What      string `yaml:"what" json:"what" text:"block"`
	Principle string `yaml:"principle" json:"principle"` // which one it is in line with
	Owner     string `yaml:"owner" json:"owner"`         // a role
	Begun     Date   `yaml:"begun" json:"begun"`
	Due       Date   `yaml:"due" json:"due"`
	Result    string `yaml:"result" json:"result" text:"block"`
	Link      string `yaml:"link" json:"link"` // where it is written up
}

// KindAssessment is the kind of evidence that an assessment of a service is, where
// an organisation gathers what its services show.
const KindAssessment = "assessment"

// Late says whether the project has no result though its day has passed.
func (p Project) Late(day Date) bool {
	return p.What != "" && p.Result == "" && p.Due != "" && p.Due < day
}

// Says is the project with its owner and date in a sentence or two, and whether
// anything has come of it; empty where there is none.
func (p Project) Says(day Date) string {
	if p.What == "" {
		return ""
	}
	line, _, _ := strings.Cut(p.What, "\n")
	said := "Project promised: " + strings.TrimSuffix(line, ".") + " (" + cmp.Or(p.Owner, "no owner yet") + ", " + cmp.Or(p.Due.Long(), "no date yet") + ")."
	switch {
	case p.Result != "":
		return said + " A result is recorded."
	case p.Late(day):
		return said + " Its date has passed, and no result is recorded."
	}
	return said
}
