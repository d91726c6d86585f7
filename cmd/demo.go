package cmd

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/schema"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/templates/text"
)

//go:embed demo/lgdss-beta.yaml
var demoAssessment []byte

// demoDay is the date the example is judged by, so that it never changes.
const demoDay = "2026-11-23"

// demoRound is the round before: the alpha, the reviews of 3 assessors, the one they
// agreed on, and the response to it, half done.
//
//go:embed demo/alpha
var demoRound embed.FS

// demoAfter is the example some weeks later: what the team mended since, the
// panel's review, and the response to it, half done.
//
//go:embed demo/reviewed
var demoAfter embed.FS

// demoAfterDay is the date that one is judged by.
const demoAfterDay = "2027-02-15"

//go:embed demo/govuk
var demoGovuk embed.FS

func newDemo(e *env) *cobra.Command {
	var reviewed bool
	var standard string
	c := &cobra.Command{
		Use:   "demo [DIR]",
		Short: "Write a filled-in example and its reports",
		Long: `Writes a filled-in example into DIR, or into standpoint-demo if you leave out
DIR: an invented council's garden waste collection, assessed in beta, with
reports as PDF, HTML, Word document, Markdown, CSV and JSON. With it come the
files that serve as evidence, and the schema that lets an editor complete and
check the assessment. A few pieces of evidence are missing, as in real life.
It does not need a terminal, and it never overwrites your files.

The round before is included too: the alpha, with the panel's review and a
half-finished response from the team. alpha-panel/ has what each of the three
assessors wrote and the review that was made from it. moved.html shows what
changed between the two rounds.

With --reviewed you get the same service 11 weeks after a panel met about the
beta: the review, a half-finished response from the team, and the reports that
follow it up. If you leave out DIR, it uses standpoint-demo-reviewed.

These examples use the standard for local government, which has been
superseded. With --standard govuk you get another council's parking permits,
built by its own staff and assessed in beta against the GOV.UK Service
Standard, which most panels use. If you leave out DIR, it uses
standpoint-demo-govuk.`,
		Example: "  standpoint demo\n  standpoint demo /tmp/example\n  standpoint demo --standard govuk\n  standpoint demo --reviewed",
		Args:    arguments(0, 1, "at most one DIR"),
		RunE: func(_ *cobra.Command, args []string) error {
			switch govuk := standard == "govuk"; {
			case !slices.Contains(demoStandards, standard):
				return usagef("use govuk or lgdss", "--standard: %q is not a standard I have an example of", standard)
			case reviewed && govuk:
				return usagef("leave out one of them", "--reviewed: there is no example after a review for %q", standard)
			case reviewed:
				return runDemoReviewed(e, args)
			case govuk:
				return runDemoGovuk(e, args)
			}
			return runDemo(e, args)
		},
	}
	c.Flags().StringVar(&standard, "standard", "lgdss", "write the example for this `standard`: govuk or lgdss")
	c.Flags().BoolVar(&reviewed, "reviewed", false, "write the example as it is after a panel's review, with the team's response")
	return c
}

// example is one that demo writes: its files, each folder of them as it is laid
// out, and the reports that are made of them.
type example struct {
	dir, day, standard string
	files              []exampleFiles
	reports            []exampleReport
}

// exampleFiles are files below a folder, which go into another. Those that are
// exact are what the reports are made of: one that was changed is somebody's work,
// and stops it.
type exampleFiles struct {
	from  embed.FS
	root  string
	into  string
	exact bool
}

// exampleReport is a report of an assessment or a review.
type exampleReport struct{ of, to, reader string }

var demoEvidenceFiles = exampleFiles{from: demoEvidence, root: "demo/evidence"}

// runDemo writes the example and the round before it.
func runDemo(e *env, args []string) error {
	x := example{dir: folderOr(args, "standpoint-demo"), day: demoDay, standard: "lgdss@2016", files: []exampleFiles{{from: demoRound, root: "demo/alpha", exact: true}, demoEvidenceFiles}}
	for _, format := range reportFormats {
		x.reports = append(x.reports, exampleReport{of: "lgdss-beta.yaml", to: "lgdss-beta." + format})
	}
	x.reports = append(x.reports, exampleReport{of: "lgdss-alpha-review.yaml", to: "alpha-panel/review.pdf"},
		exampleReport{of: "lgdss-alpha.yaml", to: "alpha-panel/response.pdf", reader: report.ForFollowUp})
	path := x.at("lgdss-beta.yaml")
	if err := writeDemo(e, path, demoAssessment); err != nil {
		return err
	}
	if err := x.write(e); err != nil {
		return err
	}
	moved := compareOptions{asOf: demoDay, output: filepath.Join(x.dir, "moved.html")}
	if err := runCompare(e, moved, []string{x.at("lgdss-alpha.yaml"), path}); err != nil {
		return err
	}
	x.said(e, "lgdss-beta", fmt.Sprintf("What a panel said about the alpha before it is in %s.\n", text.Plain(filepath.Join(x.dir, "alpha-panel"))))
	return nil
}

// said says where the example is, what else there is, and what comes next.
func (x *example) said(e *env, name, also string) {
	fmt.Fprintf(e.err, "\nThe assessment is %s, a file to read and change.\n%sNext: open %s, then start your own with \"standpoint assess\".\n",
		text.Plain(x.at(name+".yaml")), also, text.Plain(filepath.Join(x.dir, name+".pdf")))
}

// runDemoReviewed writes the example as it stands after the panel's review.
func runDemoReviewed(e *env, args []string) error {
	x := example{dir: folderOr(args, "standpoint-demo-reviewed"), day: demoAfterDay, standard: "lgdss@2016", files: []exampleFiles{
		{from: demoRound, root: "demo/alpha/assessments", into: "assessments", exact: true},
		{from: demoAfter, root: "demo/reviewed/assessments", into: "assessments", exact: true},
		demoEvidenceFiles, {from: demoAfter, root: "demo/reviewed/evidence"},
	}, reports: []exampleReport{{of: "lgdss-beta-review.yaml", to: "review.pdf"}}}
	for _, to := range []string{"response.pdf", "response.html", "response.docx"} {
		x.reports = append(x.reports, exampleReport{of: "lgdss-beta.yaml", to: to, reader: report.ForFollowUp})
	}
	x.reports = append(x.reports, exampleReport{of: "lgdss-beta.yaml", to: "board.pdf", reader: report.ForBoard})
	if err := x.write(e); err != nil {
		return err
	}
	path := x.at("lgdss-beta.yaml")
	fmt.Fprintf(e.err, "\nThe review and the response are beside %s.\n", text.Plain(path))
	fmt.Fprintf(e.err, "Next: open %s, then see how to answer it: standpoint respond %s\n", text.Plain(filepath.Join(x.dir, "response.pdf")), text.Plain(words.Argument(path)))
	return nil
}

// runDemoGovuk writes the example by the GOV.UK Service Standard.
func runDemoGovuk(e *env, args []string) error {
	x := example{dir: folderOr(args, "standpoint-demo-govuk"), day: demoDay, standard: "govuk@2019", files: []exampleFiles{
		{from: demoGovuk, root: "demo/govuk/assessments", into: "assessments", exact: true}, {from: demoGovuk, root: "demo/govuk/evidence"}}}
	for _, format := range reportFormats {
		x.reports = append(x.reports, exampleReport{of: "govuk-beta.yaml", to: "govuk-beta." + format})
	}
	if err := x.write(e); err != nil {
		return err
	}
	x.said(e, "govuk-beta", "")
	return nil
}

func folderOr(args []string, usual string) string {
	if len(args) > 0 {
		return args[0]
	}
	return usual
}

// at is where one of the example's assessments is.
func (x *example) at(name string) string { return filepath.Join(x.dir, "assessments", name) }

// write writes the files and makes the reports.
func (x *example) write(e *env) error {
	for _, files := range x.files {
		if err := files.write(e, x.dir); err != nil {
			return err
		}
	}
	if err := writeDemoSchema(e, x.at("any.yaml"), x.standard); err != nil {
		return err
	}
	once := *e
	once.err = &eachOnce{to: e.err, said: map[string]bool{}}
	for _, one := range x.reports {
		how := reportOptions{output: filepath.Join(x.dir, filepath.FromSlash(one.to)), reader: one.reader, asOf: x.day}
		if err := runReport(&once, how, []string{x.at(one.of)}); err != nil {
			return err
		}
	}
	return nil
}

// eachOnce writes each line once: what is so of one report is so of the next.
type eachOnce struct {
	to   io.Writer
	said map[string]bool
}

func (o *eachOnce) Write(data []byte) (int, error) {
	for line := range strings.Lines(string(data)) {
		if o.said[line] {
			continue
		}
		o.said[line] = true
		if _, err := io.WriteString(o.to, line); err != nil {
			return 0, err
		}
	}
	return len(data), nil
}

// write writes the files where none are. Evidence that differs stays, and that is
// said.
func (x exampleFiles) write(e *env, dir string) error {
	return fs.WalkDir(x.from, x.root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(x.from, name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, x.into, filepath.FromSlash(strings.TrimPrefix(name, x.root+"/")))
		if x.exact {
			return writeDemo(e, path, data)
		}
		differs, err := e.writeNew(path, data)
		if differs {
			fmt.Fprintf(e.err, "I left %s as it is: it differs from the example.\n", text.Plain(path))
		}
		return err
	})
}

// writeDemo writes the example's assessment. One that was changed since is
// somebody's work and stays.
func writeDemo(e *env, path string, data []byte) error {
	differs, err := e.writeNew(path, data)
	if differs {
		return problem.With(fmt.Errorf("%q already exists and differs from the example", path), elsewhere)
	}
	return err
}

const elsewhere = "name another folder: standpoint demo DIR"

// writeNew writes a file of the example where none is, and says whether one that
// differs is there.
func (e *env) writeNew(path string, data []byte) (differs bool, err error) {
	there, err := os.ReadFile(path)
	switch {
	case err == nil:
		return string(there) != string(data), nil
	case !errors.Is(err, fs.ErrNotExist):
		return false, problem.With(fmt.Errorf("could not read %q: %s", path, problem.Cause(err)), elsewhere)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return false, problem.With(fmt.Errorf("could not make the folder %q: %s", filepath.Dir(path), problem.Cause(err)), elsewhere)
	}
	return false, e.write(path, data)
}

// writeDemoSchema writes the schema that the example names in its first line,
// as init does. One that cannot be written stops nothing.
func writeDemoSchema(e *env, path, standard string) error {
	s, err := standards.Lookup(standard)
	if err != nil {
		return err
	}
	if err := keepSchema(schemaPath(path, s), schema.Assessment(s)); err != nil {
		fmt.Fprintln(e.err, text.Plain(err.Error()))
	}
	return nil
}

// demoEvidence is what the example's assessment names as evidence. Pictures and
// papers as PDF or spreadsheet are left out, so that some is missing, as it is
// in real assessments.
//
//go:embed demo/evidence
var demoEvidence embed.FS
