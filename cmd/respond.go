package cmd

import (
	"path/filepath"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/gather"
	"standpoint/assess/report"
	"standpoint/standards/holidays"
	"standpoint/templates/pdf"
)

// followed is what became of a review on a day.
func followed(of *gather.Followed, day assess.Date, nation string) *followup.FollowUp {
	s := followup.Subject{Review: of.Review.Value, Assessment: of.Assessment, Standard: of.Standard, Day: day, Nation: nation}
	if of.Response != nil {
		s.Response = of.Response.Value
	}
	return followup.Of(s)
}

// knownNation says whether the bank holidays of a nation are known.
func knownNation(id string) error {
	if ids := holidays.Known().IDs(); id != "" && !slices.Contains(ids, id) {
		return usagef("use one of "+strings.Join(ids, ", "), "--nation: %q is not a nation whose bank holidays I know", id)
	}
	return nil
}

// followUpReport is the team's response to a review, for who follows it up. The
// path may be the assessment, the review or the response.
func followUpReport(e *env, opts reportOptions, path string, day assess.Date) (*report.Report, error) {
	if err := knownNation(opts.nation); err != nil {
		return nil, err
	}
	of, err := e.shelf().Followed(path)
	if err != nil {
		return nil, err
	}
	commit, _ := gather.CommitOf(e.ctx, of.Path)
	how := report.Options{AsOf: day, File: filepath.ToSlash(of.Path), Commit: commit, Tool: tool(), For: opts.reader, Review: filepath.ToSlash(of.Review.Path)}
	if of.Response != nil {
		how.Response = filepath.ToSlash(of.Response.Path)
	}
	whole := how
	whole.For = report.ForPanel
	how.Pages = pdf.EvidencePages(report.New(of.Standard, of.Assessment, whole), pdf.Options{AsOf: day.Time(), Tool: tool()})
	return report.FollowUp(followed(of, day, opts.nation), how), nil
}
