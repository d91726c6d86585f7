package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/reviewing"
	"standpoint/templates/pdf"
)

// reviewReaders are those that a report of a review can be for.
var reviewReaders = []string{report.ForPanel, report.ForTeam, report.ForPublic, report.ForQuestions}

// isReview says whether a file is one.
func isReview(path string) bool {
	data, err := os.ReadFile(path)
	return err == nil && store.KindOf(data) == "review"
}

// reviewReport is what a review says, for the panel and the team, or for the
// public.
func reviewReport(e *env, opts reportOptions, path string, day assess.Date) (*report.Report, error) {
	if !slices.Contains(reviewReaders, opts.reader) {
		return nil, usagef("use "+words.Either(reviewReaders)+", or --for follow-up for the team's response", "--for: %q is not a reader of a review", opts.reader)
	}
	if opts.points+opts.profession+opts.by != "" || opts.filled || opts.print.pictures {
		return nil, usagef("leave them out", "--points, --profession, --by, --filled and --pictures are for an assessment, and %s is a review", filepath.Base(path))
	}
	doc, err := e.shelf().OpenReview(path)
	if err == nil && doc.Standard == nil {
		err = gather.NoStandard(doc)
	}
	if err != nil {
		return nil, err
	}
	if missing := doc.Value.Unpublished(); opts.reader == report.ForPublic && len(missing) > 0 {
		return nil, &problem.Error{What: "this review cannot be published yet: " + missing[0], Hint: strings.Join(append(missing[1:], "docs/panel says how a review is published"), "\n")}
	}
	how := report.ReviewOptions{Options: report.Options{AsOf: day, File: filepath.ToSlash(path), Tool: tool(), For: opts.reader}}
	if opts.reader == report.ForPublic {
		how.File = filepath.Base(path) // a folder can say who somebody is
	}
	if opts.reader == report.ForQuestions {
		sourceOf(e, doc, &how)
		return report.ToBring(doc.Standard, doc.Value, how), nil
	}
	teamOf(e, doc.Path, &how)
	return report.OfReview(doc.Standard, doc.Value, how), nil
}

// decisions are what a panel or peers decided on an assessment, in the review that
// stands beside it: nil where there is none, or a draft. One that cannot be used is
// told of.
func decisions(e *env, o *gather.Opened, path, reader string) (*assess.Review, string) {
	doc, err := store.ReviewOf(path, o.Assessment, o.Standard)
	if err != nil && reader != report.ForPublic {
		say(e.err, "The review beside it was skipped: "+err.Error(), problem.HintOf(err))
	}
	if err != nil || doc == nil || doc.Value.Draft() || doc.Value.By == "assessor" {
		return nil, ""
	}
	return doc.Value, filepath.ToSlash(doc.Path)
}

// sourceOf adds what is reviewed, which knows what the service is called.
func sourceOf(e *env, doc *gather.Review, how *report.ReviewOptions) {
	at := reviewing.Found(doc.Path, doc.Value.Of)
	if at == "" {
		return
	}
	if s, err := reviewing.OpenSource(at, e.shelf(), how.AsOf); err == nil && s.Fits(doc) == nil {
		how.Team = s.Team
	}
}

// teamOf adds the team's assessment, where it stands beside the review, and the
// pages on which its report has the evidence.
func teamOf(e *env, path string, how *report.ReviewOptions) {
	of, err := e.shelf().Followed(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && how.For != report.ForPublic {
		say(e.err, "The team's assessment is not shown beside it: "+err.Error(), problem.HintOf(err))
	}
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintln(e.err, "The team's assessment is not in the same folder as the review, so its ratings are not shown.")
		}
		return
	}
	how.Team = of.Assessment
	commit, _ := gather.CommitOf(e.ctx, of.Path)
	whole := report.Options{AsOf: how.AsOf, File: filepath.ToSlash(of.Path), Commit: commit, Tool: tool(), For: report.ForPanel}
	how.Pages = pdf.EvidencePages(report.New(of.Standard, of.Assessment, whole), pdf.Options{AsOf: how.AsOf.Time(), Tool: tool()})
}
