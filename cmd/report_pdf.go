package cmd

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/cmd/beside"
	"standpoint/templates"
	"standpoint/templates/docx"
	"standpoint/templates/json"
	"standpoint/templates/pdf"
	"standpoint/templates/pdf/extract"
)

// printOptions are what only paper knows.
type printOptions struct {
	paper              string
	largePrint, duplex bool
	pictures           bool
	withoutData        bool
	beside             string // the assessment, for the paths in it
}

var papers = []string{"a4", "letter"}

func (o *printOptions) addFlags(f *pflag.FlagSet) {
	f.StringVar(&o.paper, "paper", "", "the `paper` size of a PDF or Word document: a4 or letter (default: the theme's, or a4)")
	f.BoolVar(&o.largePrint, "large-print", false, "make a PDF in large print, 18 point or more")
	f.BoolVar(&o.duplex, "duplex", false, "make a PDF to print on both sides, with an inner margin of 25 mm")
	f.BoolVar(&o.pictures, "pictures", false, "include evidence that is a PNG or JPEG in the repository as pictures in the PDF")
	f.BoolVar(&o.withoutData, "without-data", false, "make a PDF or Word document without the report's data inside, for archives that only accept PDF/A-2")
}

func (o *printOptions) check() error {
	if o.paper = strings.ToLower(o.paper); o.paper != "" && !slices.Contains(papers, o.paper) {
		return usagef("use one of "+strings.Join(papers, ", "), "--paper: %q is not a paper I know", o.paper)
	}
	return nil
}

// formatNames are what the formats on pages are called in a sentence.
var formatNames = map[string]string{"pdf": "PDF", "docx": "Word document"}

// only says which flag has no meaning in another format.
func (o *printOptions) only(format string) error {
	for _, flag := range []struct {
		name string
		set  bool
		docx bool // it has a meaning there too
	}{{"--paper", o.paper != "", true}, {"--large-print", o.largePrint, false}, {"--duplex", o.duplex, false}, {"--pictures", o.pictures, false}, {"--without-data", o.withoutData, true}} {
		switch {
		case !flag.set || format == "pdf" || format == "docx" && flag.docx:
		case flag.docx:
			return usagef("add --format pdf or docx, or leave it out", "%s is for a PDF or a Word document", flag.name)
		default:
			return usagef("add --format pdf, or leave it out", "%s is for a PDF", flag.name)
		}
	}
	return nil
}

// renderDocx writes the report as a Word document with its data inside.
func renderDocx(w io.Writer, r *report.Report, opts reportOptions, day assess.Date, theme templates.Theme) error {
	data, err := dataInside(r, opts)
	if err != nil {
		return err
	}
	return docx.Report(w, r, docx.Options{AsOf: day.Time(), Theme: theme, Paper: opts.print.paper, Data: data})
}

// dataInside is the report as JSON, to travel inside it.
func dataInside(r *report.Report, opts reportOptions) ([]byte, error) {
	if opts.print.withoutData {
		return nil, nil
	}
	var data bytes.Buffer
	err := json.Report(&data, r)
	return data.Bytes(), err
}

// renderPDF draws the report with its data inside, and gives what a reader
// should know about the result, such as characters that could not be drawn.
func renderPDF(w io.Writer, r *report.Report, opts reportOptions, day assess.Date, theme templates.Theme) ([]string, error) {
	o := pdf.Options{AsOf: day.Time(), Tool: tool(), Duplex: opts.print.duplex, LargePrint: opts.print.largePrint,
		Paper: cmp.Or(opts.print.paper, theme.Paper), Theme: pdfTheme(theme)}
	var err error
	if o.Data, err = dataInside(r, opts); err != nil {
		return nil, err
	}
	var notes []string
	if opts.print.pictures {
		o.Pictures, notes = beside.Pictures(r, opts.print.beside)
	}
	more, err := pdf.Render(w, r, o)
	return append(notes, more...), err
}

// pdfTheme is a theme, checked already, in the terms of paper.
func pdfTheme(t templates.Theme) pdf.Theme {
	p := pdf.Theme{Organisation: t.Organisation, Front: t.Front, LogoAlt: t.Logo.Alt}
	p.Accent, p.Tint = t.RGB(t.Accent), t.RGB(t.Tint)
	if _, encoded, ok := strings.Cut(t.Logo.Source, ";base64,"); ok {
		p.Logo, _ = base64.StdEncoding.DecodeString(encoded) // it was written by us
	}
	return p
}

// largestReport is a file that is read at all: a report of 1,000 pages takes 3 MB,
// pictures more.
const largestReport = 256 << 20

// runExtract gives back the data that a report's PDF or Word document carries.
func runExtract(e *env, opts reportOptions, args []string) error {
	if len(args) > 0 {
		return usagef("leave FILE out: --extract names the report", "--extract reads one PDF or Word document and no assessment, not %q too", args[0])
	}
	raw, err := readReport(opts.extract)
	if err != nil {
		return err
	}
	find := extract.Data
	if docx.IsDocument(raw) {
		find = docx.Data
	}
	data, err := find(raw)
	if err != nil {
		return problem.In(err, opts.extract)
	}
	return deliver(e, cmp.Or(opts.output, "-"), []byte(words.Escaped(string(data), words.InJSON)), nil)
}

func readReport(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, problem.With(fmt.Errorf("could not read %q: %s", path, problem.Cause(err)), "name a PDF or Word document that \"standpoint report\" wrote")
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, largestReport+1))
	switch {
	case err != nil:
		return nil, problem.With(fmt.Errorf("could not read %q: %s", path, problem.Cause(err)), "name a PDF or Word document that \"standpoint report\" wrote")
	case len(raw) > largestReport:
		return nil, problem.With(fmt.Errorf("%q is larger than 256 MB, so it is not one of our reports", path), "name a PDF or Word document that \"standpoint report\" wrote")
	}
	return raw, nil
}
