package cmd

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/gather"
	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/cmd/beside"
	"standpoint/templates"
	"standpoint/templates/csv"
	"standpoint/templates/docx"
	"standpoint/templates/json"
	"standpoint/templates/md"
	"standpoint/templates/pdf"
	"standpoint/templates/text"
)

type reportOptions struct {
	format, output, asOf string
	reader               string // for whom
	points, by           string
	profession           string
	filled               bool
	reviewedBy           string
	theme                string
	print                printOptions
	page                 pageOptions
	extract              string
	nation               string // whose bank holidays count
}

var reportFormats = []string{"pdf", "html", "docx", "md", "csv", "json"}

func newReport(e *env) *cobra.Command {
	var opts reportOptions
	c := &cobra.Command{
		Use:   "report [FILE]",
		Short: "Make the report a panel prints",
		Long: `Makes a report from an assessment: a PDF to print, HTML to publish, a Word
document (docx) to comment on, Markdown for a repository, CSV for a spreadsheet
or JSON for other programs. If you do not use -o, the report goes into the
current folder and is named after the assessment.

What is in it depends on who it is for:
  panel     everything the panel may see (the default)
  public    only what is marked public. Names, email addresses and telephone
            numbers are removed, and you see all of it before it goes out
  summary   one page: the outcome, the ratings, what has changed and the next
            actions
  workbook  for assessors: each point in brief, with room to write
  team      a worksheet for each point, for a workshop
  supplier  plain questions that only the supplier can answer, or that nobody
            knows the answer to yet
  statement notes for the person who writes the accessibility statement: what
            was checked, what fails and where (the default for WCAG)
  follow-up the team's response to a review: each recommendation, what has been
            done, what shows it, and what is overdue
  board     the follow-up on one page, without naming roles. If the assessment
            is about a whole organisation, it is two pages on where things
            stand (the default for those)
  questions from a review: one page of what the team should bring on the day

For workbook, team and supplier, docx and md are forms. People type their
answers into them and send them back, and "standpoint collect" reads them.
Questions that already have answers come filled in.`,
		Example: `  standpoint report
  standpoint report assessments/lgdss-beta.yaml -o panel.pdf
  standpoint report --for public --format html
  standpoint report --for public --fragment --heading-level 2 -o beta.html
  standpoint report --for workbook --points 4-6 --by profession
  standpoint report --for team --profession "user research" --format docx
  standpoint report --large-print --paper letter
  standpoint report --extract panel.pdf -o panel.json`,
		Args: arguments(0, 1, "at most one FILE"),
		RunE: func(_ *cobra.Command, args []string) error { return runReport(e, opts, args) },
	}
	f := c.Flags()
	f.StringVar(&opts.format, "format", "", "write this `format`: pdf, html, docx, md, csv or json (default: taken from the name in --output, or pdf)")
	f.StringVarP(&opts.output, "output", "o", "", outputUsage)
	f.StringVar(&opts.reader, "for", "", "make it for this `reader`: "+words.Either(reportReaders())+" (default: panel, unless the standard says otherwise)")
	f.StringVar(&opts.points, "points", "", "include these `points` only, such as 4 or 4-6,9")
	f.StringVar(&opts.profession, "profession", "", "include only the points that this `profession` leads on, such as design")
	f.StringVar(&opts.by, "by", "", "put the points in this `order`: profession (who leads on them)")
	f.BoolVar(&opts.filled, "filled", false, "with --for team: fill in the answers so far on printed worksheets")
	f.StringVar(&opts.reviewedBy, "reviewed-by", "", "with --for public: the `role` of the person who read all of it before it goes out")
	f.StringVar(&opts.theme, "theme", "", "give HTML, PDF and Word the look in this `file`, which can set organisation, logo, logo_alt, accent, tint, paper and front")
	opts.print.addFlags(f)
	opts.page.addFlags(f)
	f.StringVar(&opts.extract, "extract", "", "print the data inside this `file` as JSON; it must be a PDF or Word document that Standpoint made")
	f.StringVar(&opts.nation, "nation", "", "with --for follow-up or board: use this `nation`'s bank holidays to count working days (default: the service's own nation)")
	f.StringVar(&opts.asOf, "as-of", "", asOfUsage)
	return c
}

// reportReaders are those that a report can be for.
func reportReaders() []string {
	return slices.Concat(report.Readers, report.ForSome, report.AfterReview, []string{report.ForQuestions})
}

func runReport(e *env, opts reportOptions, args []string) error {
	if opts.extract != "" {
		return runExtract(e, opts, args)
	}
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return err
	}
	if err := opts.check(); err != nil {
		return err
	}
	path, err := choose(e, args)
	if err != nil {
		return err
	}
	usual := usualReader(e, path)
	opts.reader = cmp.Or(opts.reader, usual)
	format, output, err := reportTarget(opts, path, usual)
	if err != nil {
		return err
	}
	if err := cmp.Or(opts.print.only(format), opts.page.only(format)); err != nil {
		return err
	}
	if output == "-" && e.outTerminal && (format == "pdf" || format == "docx") {
		return usagef("add -o report."+format+", or send it to a pipe", "a %s cannot be shown in a terminal", formatNames[format])
	}
	theme, err := beside.Theme(opts.theme)
	if err != nil {
		return err
	}
	r, f, err := makeReport(e, opts, path, day)
	if err != nil {
		return discreet(err, opts.reader != report.ForPublic)
	}
	if goes, err := looked(e, opts, path, r, theme); err != nil || !goes {
		return err
	}
	opts.print.beside = path
	var out bytes.Buffer
	if f != nil && opts.isForm(format) {
		if err := renderForm(&out, f(), format, opts, day, theme); err != nil {
			return err
		}
		return deliver(e, output, out.Bytes(), nil)
	}
	notes, err := render(&out, r, format, opts, day, theme)
	if err != nil {
		return err
	}
	return deliver(e, output, out.Bytes(), append(notes, r.LeftOut...))
}

// makeReport reads the assessment, and the one before it, and decides what the
// reader is told. The function makes the same a form; there is none of a review, of
// the response to it and of a product sheet.
func makeReport(e *env, opts reportOptions, path string, day assess.Date) (*report.Report, func() *form.Form, error) {
	if slices.Contains(report.AfterReview, opts.reader) && !aboutOrganisation(e, path) {
		r, err := followUpReport(e, opts, path, day)
		return r, nil, err
	}
	if isSheet(path) {
		r, err := sheetReport(e, opts, path, day)
		return r, nil, err
	}
	if isReview(path) {
		r, err := reviewReport(e, opts, path, day)
		return r, nil, err
	}
	if opts.reader == report.ForQuestions {
		return nil, nil, usagef("name your review: standpoint report REVIEW --for questions", "--for questions is for a review, and %q is an assessment", path)
	}
	o, err := open(e, path)
	if err != nil {
		return nil, nil, err
	}
	if err := fits(opts.reader, o.Standard); err != nil {
		return nil, nil, err
	}
	sayNotes(e, o, opts.reader)
	points, err := pointRange(opts.points, o.Standard)
	if err == nil {
		err = knownProfession(opts.profession, o.Standard)
	}
	if err != nil {
		return nil, nil, err
	}
	file := filepath.ToSlash(path)
	if opts.reader == report.ForPublic {
		file = filepath.Base(path) // a folder can say who somebody is
	}
	commit, without := gather.CommitOf(e.ctx, path)
	if without != "" && opts.reader == report.ForPublic {
		without = "Git has no history here, so the report names no commit."
	}
	if without != "" {
		fmt.Fprintln(e.err, text.Fold(text.Plain(without)))
	}
	how := report.Options{
		AsOf: day, File: file, Commit: commit, Tool: tool(), For: opts.reader, Before: assessmentBefore(e, o.Assessment, path, opts.reader),
		Points: points, Profession: opts.profession, ByProfession: opts.by == "profession", Filled: opts.filled,
	}
	if how.Before != nil {
		how.Earlier = e.shelf().Earlier(path, opts.reader != report.ForPublic)
	}
	how.Decisions, _ = decisions(e, o, path, opts.reader)
	return report.New(o.Standard, o.Assessment, how), func() *form.Form { return form.New(o.Standard, o.Assessment, how) }, nil
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
	return report.FollowUp(of.On(day, opts.nation), how), nil
}

// renderForm writes a form to type into.
func renderForm(w io.Writer, f *form.Form, format string, opts reportOptions, day assess.Date, theme templates.Theme) error {
	if format == "docx" {
		return docx.Form(w, f, docx.Options{AsOf: day.Time(), Theme: theme, Paper: opts.print.paper})
	}
	return md.Form(w, f)
}

// render writes the report in a format and gives what a reader should know
// about the result, such as characters that could not be drawn.
func render(w io.Writer, r *report.Report, format string, opts reportOptions, day assess.Date, theme templates.Theme) ([]string, error) {
	switch format {
	case "html":
		return nil, opts.page.render(w, r, theme)
	case "docx":
		return nil, renderDocx(w, r, opts, day, theme)
	case "md":
		return nil, md.Report(w, r)
	case "csv":
		return nil, csv.Report(w, r)
	case "json":
		return nil, json.Report(w, r)
	}
	return renderPDF(w, r, opts, day, theme)
}

// deliver puts a finished report where it belongs: nothing is written before
// it is whole.
func deliver(e *env, output string, data []byte, notes []string) error {
	for _, note := range notes {
		fmt.Fprintln(e.err, text.Plain(note))
	}
	if output == "-" {
		_, err := e.out.Write(data)
		return err
	}
	if err := e.write(output, data); err != nil {
		return err
	}
	fmt.Fprintf(e.err, "Wrote %s\n", text.Plain(output))
	return nil
}
