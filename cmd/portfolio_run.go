package cmd

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/templates"
	"standpoint/templates/csv"
	"standpoint/templates/site"
	"standpoint/templates/text"
)

var portfolioFormats = []string{"text", "html", "svg", "csv", "jsonl"}

func runPortfolio(e *env, opts *portfolioOptions, paths []string) error {
	if err := opts.check(); err != nil {
		return err
	}
	format, err := opts.target()
	if err != nil {
		return err
	}
	theme, err := loadTheme(opts.theme)
	if err != nil {
		return err
	}
	opts.lists = format == "text" || format == "svg"
	r, err := roll(e, opts, paths)
	if err != nil {
		return err
	}
	if err := e.ctx.Err(); err != nil {
		return errStopped
	}
	if format == "html" {
		err = writeSite(e, opts, r, theme)
	} else {
		err = writePortfolio(e, opts, format, r)
	}
	if err != nil {
		return err
	}
	return unread(e, r.in.Problems)
}

// target settles the format, from the ending of the output where it is not
// named.
func (o *portfolioOptions) target() (string, error) {
	format := o.format
	if format == "" {
		format = "text"
		switch ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(o.output), ".")); {
		case o.output == "" || o.output == "-" || ending == "" || ending == "txt":
		default:
			format = ending
		}
	}
	switch {
	case !slices.Contains(portfolioFormats, format):
		return "", usagef("use one of "+strings.Join(portfolioFormats, ", "), "%q is not a format I can write", format)
	case format == "html" && (o.output == "" || o.output == "-"):
		return "", usagef("name the folder it should go to: --format html -o site", "a site is a folder of pages, and --output names none")
	case format == "html" && strings.Contains(strings.ToLower(filepath.Ext(o.output)), ".htm"):
		return "", usagef("name a folder instead: --format html -o site", "a site is a folder of pages, and %s would be one file", o.output)
	case o.theme != "" && format != "html":
		return "", usagef("leave one of the two out", "--theme is for --format html, and this is %s", format)
	case o.minGroup > 0 && (format == "csv" || format == "jsonl"):
		return "", usagef("leave one of the two out", "--min-group gives counts only, and %s names every service", format)
	}
	return format, nil
}

func writePortfolio(e *env, opts *portfolioOptions, format string, r *rolled) error {
	if opts.output == "" || opts.output == "-" {
		out := bufio.NewWriterSize(e.out, 1<<16)
		if err := renderPortfolio(e, out, format, r); err != nil {
			return err
		}
		return out.Flush()
	}
	var out bytes.Buffer
	if err := renderPortfolio(e, &out, format, r); err != nil {
		return err
	}
	if err := store.Write(opts.output, out.Bytes()); err != nil {
		return err
	}
	fmt.Fprintf(e.err, "Wrote %s\n", plain(opts.output))
	return nil
}

// writeSite writes the pages into a folder as they are made. Ctrl+C stops it
// with nothing left behind.
func writeSite(e *env, opts *portfolioOptions, r *rolled, theme templates.Theme) error {
	e.listen()
	pages := 0
	var mu sync.Mutex
	progress := newProgressLine(e, "pages written")
	err := store.WriteFolder(opts.output, func(write func(name string, data []byte) error) error {
		return site.Write(portfolio.New(r.in, r.options), theme, func(name string, data []byte) error {
			if e.ctx.Err() != nil {
				return errStopped
			}
			mu.Lock()
			if strings.HasSuffix(name, ".html") {
				pages++
			}
			mu.Unlock()
			progress.step()
			return write(name, data)
		})
	})
	progress.end()
	if err != nil {
		return err
	}
	fmt.Fprintf(e.err, "Wrote %s into %s. Open %s.\n", words.Count(pages, "page", "pages"), plain(opts.output), plain(filepath.Join(opts.output, "index.html")))
	return nil
}

func renderPortfolio(e *env, w io.Writer, format string, r *rolled) error {
	switch format {
	case "csv":
		return csv.Portfolio(w, func(write func(*portfolio.Record) error) error {
			return portfolio.Records(r.in, r.options.For, write)
		})
	case "jsonl":
		encoder := json.NewEncoder(w)
		return portfolio.Records(r.in, r.options.For, func(record *portfolio.Record) error { return encoder.Encode(record) })
	case "svg":
		return site.HeatMap(w, portfolio.New(r.in, r.options))
	}
	text.Portfolio(w, portfolio.New(r.in, r.options), e.speaks())
	return nil
}

// joinRecords reads JSON Lines that portfolio wrote, one file after another;
// "-" is standard input.
func joinRecords(e *env, paths []string) (portfolio.Input, error) {
	if len(paths) == 0 {
		return portfolio.Input{}, usagef("name the files, or - for standard input", "--from-jsonl wants FILE...")
	}
	var join portfolio.Join
	var problems []portfolio.Problem
	for _, path := range paths {
		if err := joinFile(e, &join, path); err != nil {
			problems = append(problems, portfolio.ProblemsOf(filepath.ToSlash(path), err)...)
		}
	}
	in := join.Input()
	in.Problems = append(in.Problems, problems...)
	in.Standards = map[string]*standards.Standard{}
	library := e.library("")
	unknown := map[string]bool{}
	in.Entries = slices.DeleteFunc(in.Entries, func(x portfolio.Entry) bool {
		if in.Standards[x.Standard] == nil && !unknown[x.Standard] {
			s, err := library.Lookup(x.Standard)
			if err != nil {
				unknown[x.Standard] = true
				in.Problems = append(in.Problems, portfolio.Problem{File: x.File, Problem: fmt.Sprintf("standard %q is not one I know", x.Standard), Hint: "--standards names a folder with it"})
			} else {
				in.Standards[x.Standard] = s
			}
		}
		return unknown[x.Standard]
	})
	return in, nil
}

func joinFile(e *env, join *portfolio.Join, path string) error {
	in := e.in
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return problem.New("could not be read: "+causeOf(err), "check the name")
		}
		defer f.Close()
		in = f
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 1<<16), 16<<20)
	number := 0
	for lines.Scan() {
		number++
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var record portfolio.Record
		decoder := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		decoder.DisallowUnknownFields()
		err := decoder.Decode(&record)
		if err == nil {
			err = join.Add(&record)
		}
		if err != nil {
			return problem.With(fmt.Errorf("line %d: %w", number, err), "each line is what \"standpoint portfolio --format jsonl\" wrote; what stands before it was read")
		}
	}
	return lines.Err()
}
