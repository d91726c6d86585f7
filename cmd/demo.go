package cmd

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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

// demoAfter is the example some weeks later: what the team mended since, the
// panel's review, and the response to it, half done.
//
//go:embed demo/reviewed
var demoAfter embed.FS

// demoAfterDay is the date that one is judged by.
const demoAfterDay = "2027-02-15"

func newDemo(e *env) *cobra.Command {
	var reviewed bool
	c := &cobra.Command{
		Use:   "demo [DIR]",
		Short: "Write a filled-in example and its reports",
		Long: `Writes a filled-in example into DIR, standpoint-demo if left out: an invented
council's garden waste collection, assessed in beta, with its reports as PDF,
HTML, Word document, Markdown, CSV and JSON. Beside it are the files that serve
as evidence and the schema by which an editor completes and checks it. A few
pieces of evidence are missing, as in real life. It needs no terminal and writes
over no file of yours.

With --reviewed it is the same service 11 weeks after a panel met: the review,
the team's response, half done, and the reports that follow it up. DIR is then
standpoint-demo-reviewed if left out.`,
		Example: "  standpoint demo\n  standpoint demo /tmp/example\n  standpoint demo --reviewed",
		Args:    arguments(0, 1, "at most one DIR"),
		RunE: func(_ *cobra.Command, args []string) error {
			if reviewed {
				return runDemoReviewed(e, args)
			}
			return runDemo(e, args)
		},
	}
	c.Flags().BoolVar(&reviewed, "reviewed", false, "the same service after a panel's review, with the team's response")
	return c
}

// runDemoReviewed writes the example as it stands after the panel's review.
func runDemoReviewed(e *env, args []string) error {
	dir := "standpoint-demo-reviewed"
	if len(args) > 0 {
		dir = args[0]
	}
	path := filepath.Join(dir, "assessments", "lgdss-beta.yaml")
	for _, name := range []string{"lgdss-beta.yaml", "lgdss-beta-review.yaml", "lgdss-beta-review-response.yaml"} {
		data, err := demoAfter.ReadFile("demo/reviewed/" + name)
		if err == nil {
			err = writeDemo(e, filepath.Join(dir, "assessments", name), data)
		}
		if err != nil {
			return err
		}
	}
	if err := writeDemoSchema(e, path); err != nil {
		return err
	}
	for root, files := range map[string]fs.FS{"demo/evidence": demoEvidence, "demo/reviewed/evidence": demoAfter} {
		if err := writeDemoEvidence(e, dir, root, files); err != nil {
			return err
		}
	}
	review := filepath.Join(filepath.Dir(path), "lgdss-beta-review.yaml")
	if err := runReport(e, reportOptions{output: filepath.Join(dir, "review.pdf"), asOf: demoAfterDay}, []string{review}); err != nil {
		return err
	}
	for _, one := range []struct{ file, reader string }{
		{"response.pdf", report.ForFollowUp}, {"response.html", report.ForFollowUp}, {"response.docx", report.ForFollowUp}, {"board.pdf", report.ForBoard},
	} {
		if err := runReport(e, reportOptions{output: filepath.Join(dir, one.file), reader: one.reader, asOf: demoAfterDay}, []string{path}); err != nil {
			return err
		}
	}
	fmt.Fprintf(e.err, "\nThe review and the response stand beside %s.\n", text.Plain(path))
	fmt.Fprintf(e.err, "Next: open %s, then see how one answers: standpoint respond %s\n", text.Plain(filepath.Join(dir, "response.pdf")), text.Plain(words.Argument(path)))
	return nil
}

func runDemo(e *env, args []string) error {
	dir := "standpoint-demo"
	if len(args) > 0 {
		dir = args[0]
	}
	path := filepath.Join(dir, "assessments", "lgdss-beta.yaml")
	if err := writeDemo(e, path, demoAssessment); err != nil {
		return err
	}
	if err := writeDemoSchema(e, path); err != nil {
		return err
	}
	if err := writeDemoEvidence(e, dir, "demo/evidence", demoEvidence); err != nil {
		return err
	}
	for _, format := range reportFormats {
		output := filepath.Join(dir, "lgdss-beta."+format)
		if err := runReport(e, reportOptions{format: format, output: output, asOf: demoDay}, []string{path}); err != nil {
			return err
		}
	}
	fmt.Fprintf(e.err, "\nThe assessment is %s, a file to read and change.\n", text.Plain(path))
	fmt.Fprintf(e.err, "Next: open %s, then start your own with \"standpoint assess\".\n", text.Plain(filepath.Join(dir, "lgdss-beta.pdf")))
	return nil
}

// writeDemo writes the example's assessment. One that was changed since is
// somebody's work and stays.
func writeDemo(e *env, path string, data []byte) error {
	differs, err := e.writeNew(path, data)
	if differs {
		return problem.With(fmt.Errorf("%q is there already and differs from the example", path), elsewhere)
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
func writeDemoSchema(e *env, path string) error {
	s, err := standards.Lookup("lgdss@2016")
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

// writeDemoEvidence writes the example's evidence beside its assessment. A file
// that differs is somebody's work and stays; that is said.
func writeDemoEvidence(e *env, dir, root string, files fs.FS) error {
	return fs.WalkDir(files, root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(name, root+"/")))
		differs, err := e.writeNew(path, data)
		if differs {
			fmt.Fprintf(e.err, "I left %s as it is: it differs from the example.\n", text.Plain(path))
		}
		return err
	})
}
