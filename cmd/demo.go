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
	"standpoint/assess/schema"
	"standpoint/standards"
	"standpoint/templates/text"
)

//go:embed demo/lgdss-beta.yaml
var demoAssessment []byte

// demoDay is the date the example is judged by, so that it never changes.
const demoDay = "2026-11-23"

func newDemo(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "demo [DIR]",
		Short: "Write a filled-in example and its reports",
		Long: `Writes a filled-in example into DIR, standpoint-demo if left out: an invented
council's garden waste collection, assessed in beta, with its reports as PDF,
HTML, Word document, Markdown, CSV and JSON. Beside it are the files that serve
as evidence and the schema by which an editor completes and checks it. A few
pieces of evidence are missing, as in real life. It needs no terminal and writes
over no file of yours.`,
		Example: "  standpoint demo\n  standpoint demo /tmp/example",
		Args:    arguments(0, 1, "at most one DIR"),
		RunE:    func(_ *cobra.Command, args []string) error { return runDemo(e, args) },
	}
}

func runDemo(e *env, args []string) error {
	dir := "standpoint-demo"
	if len(args) > 0 {
		dir = args[0]
	}
	path := filepath.Join(dir, "assessments", "lgdss-beta.yaml")
	if err := writeDemo(e, path); err != nil {
		return err
	}
	if err := writeDemoSchema(e, path); err != nil {
		return err
	}
	if err := writeDemoEvidence(e, dir); err != nil {
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
func writeDemo(e *env, path string) error {
	differs, err := e.writeNew(path, demoAssessment)
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
func writeDemoEvidence(e *env, dir string) error {
	return fs.WalkDir(demoEvidence, "demo/evidence", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := demoEvidence.ReadFile(name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(name, "demo/evidence/")))
		differs, err := e.writeNew(path, data)
		if differs {
			fmt.Fprintf(e.err, "I left %s as it is: it differs from the example.\n", text.Plain(path))
		}
		return err
	})
}
