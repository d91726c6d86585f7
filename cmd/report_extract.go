package cmd

import (
	"cmp"
	"fmt"
	"io"
	"os"

	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/templates/docx"
	"standpoint/templates/pdf/extract"
)

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
		return nil, problem.With(fmt.Errorf("%q is larger than 256 MB, and so no report of ours", path), "name a PDF or Word document that \"standpoint report\" wrote")
	}
	return raw, nil
}
