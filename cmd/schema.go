package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/schema"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/templates/json"
)

type schemaOptions struct {
	standard string
}

// schemaKinds are the files there is a schema of.
var schemaKinds = []string{"assessment", "standard", "policy", "portfolio", "review", "response", "product", "report"}

func newSchema(e *env) *cobra.Command {
	var opts schemaOptions
	c := &cobra.Command{
		Use:   "schema KIND",
		Short: "Print a JSON Schema, for editors and other programs",
		Long: `Prints the JSON Schema (draft 07) of one kind of file, for an editor that
completes and checks YAML, or for your own program. KIND is one of:

  assessment  an assessment. With --standard, the schema also knows that
              standard's phases, ratings, points and questions
  standard    a standard's file
  policy      standpoint.yaml, which says what check looks for
  portfolio   portfolio.yaml, which lists the services you expect
  review      what an assessor or a panel says about an assessment. With
              --standard, the schema also knows that standard's points and
              ratings
  response    the team's answer to a review
  product     a product sheet: what a council has found out about a bought
              product. With --standard, the schema also knows that standard's
              points and questions
  report      the report that "standpoint report --format json" writes

` + words.Wrap("KIND can also be the name of something that another command writes as JSON: "+strings.Join(jsonKinds(), ", ")+".", 79) + `

You do not need this for an assessment that init wrote: it already refers to its
schema.`,
		Example: "  standpoint schema assessment --standard lgdss@2016 > lgdss.json\n  standpoint schema report",
		Args:    arguments(1, 1, "KIND: "+strings.Join(schemaKinds, ", ")+", or something written as JSON, such as status"),
		RunE:    func(_ *cobra.Command, args []string) error { return runSchema(e, opts, args[0]) },
	}
	c.Flags().StringVar(&opts.standard, "standard", "", "make the schema for this `standard`, with its points, phases, ratings and questions")
	return c
}

// jsonKinds are what commands write as JSON, and allKinds the files as well.
func jsonKinds() (names []string) {
	for _, k := range json.Kinds {
		names = append(names, k.Name)
	}
	return names
}

func allKinds() []string { return slices.Concat(schemaKinds, jsonKinds()) }

func runSchema(e *env, opts schemaOptions, kind string) error {
	if opts.standard != "" && kind != "assessment" && kind != "review" && kind != "product" {
		return usagef("leave --standard out, or ask for the schema of an assessment, a review or a product sheet", "--standard does not go with %q", kind)
	}
	standard, err := standardNamed(e, opts.standard)
	if err != nil {
		return err
	}
	var s *schema.Schema
	switch kind {
	case "assessment":
		s = schema.Assessment(standard)
	case "review":
		s = schema.Review(standard)
	case "response":
		s = schema.Response()
	case "product":
		s = schema.Product(standard)
	case "standard":
		s = schema.Standard()
	case "policy":
		s = schema.Policy()
	case "portfolio":
		s = schema.Portfolio()
	case "report":
		s = schema.Report()
	default:
		if s = json.Schema(kind); s == nil {
			return usagef("use one of "+strings.Join(allKinds(), ", "), "there is no schema of %q", kind)
		}
	}
	_, err = e.out.Write(s.JSON())
	return err
}

// standardNamed looks up the standard of a flag; nil when it is left out.
func standardNamed(e *env, name string) (*standards.Standard, error) {
	if name == "" {
		return nil, nil
	}
	return flagged(e.library(""), name)
}

// flagged looks up the standard that --standard names.
func flagged(library *gather.Library, name string) (*standards.Standard, error) {
	s, err := library.Lookup(name)
	if errors.Is(err, standards.ErrUnknown) {
		return nil, usagef(problem.HintOf(err), "--standard: %q is not one I know", name)
	}
	return s, err
}

// create writes a new assessment and, if wanted, the schema by which editors
// complete and check it, named in the assessment's first line. A schema that
// cannot be written stops nothing: note says so.
func create(path string, a *assess.Assessment, s *standards.Standard, withSchema bool) (note string, err error) {
	if !withSchema {
		return "", store.Create(path, a, s)
	}
	file := schemaPath(path, s)
	named, err := filepath.Rel(filepath.Dir(path), file)
	if err != nil {
		return "", err
	}
	if err := store.Create(path, a, s, "yaml-language-server: $schema="+filepath.ToSlash(named)); err != nil {
		return "", err
	}
	if err := keepSchema(file, schema.Assessment(s)); err != nil {
		note = err.Error()
	}
	return note, nil
}

// schemaPath is where the schema for one standard lies: in .schema of the
// folder assessments/, or beside an assessment that is in none.
func schemaPath(path string, s *standards.Standard) string {
	folder := filepath.Dir(path)
	for dir := folder; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if filepath.Base(dir) == "assessments" {
			folder = dir
			break
		}
	}
	return filepath.Join(folder, ".schema", s.FullID()+".json")
}

// keepSchema writes a schema's file, or writes it anew when it is out of date.
// One that somebody changed stays; the error says so.
func keepSchema(file string, s *schema.Schema) error {
	wanted := s.Sealed()
	there, err := os.ReadFile(file)
	switch {
	case err == nil && bytes.Equal(there, wanted):
		return nil
	case err == nil && !schema.Ours(there):
		return fmt.Errorf("somebody changed %s, so I left it as it is; delete it to get a new one", file)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s, the schema for editors, could not be read: %s", file, problem.Cause(err))
	}
	err = os.MkdirAll(filepath.Dir(file), 0o777)
	if err == nil {
		_, err = store.Write(file, wanted)
	}
	if err != nil {
		return fmt.Errorf("%s, the schema for editors, could not be written: %s", file, problem.Cause(err))
	}
	return nil
}

// renewSchema writes the schema of an assessment anew where it has one that
// nobody changed: the file may say now what an older schema does not know.
func (e *env) renewSchema(path string, s *standards.Standard) {
	file := schemaPath(path, s)
	there, err := os.ReadFile(file)
	if err != nil || !schema.Ours(there) {
		return
	}
	if err := keepSchema(file, schema.Assessment(s)); err != nil {
		say(e.err, err.Error(), "")
	}
}
