package cmd

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"

	"standpoint/assess/portfolio"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/beside"
	"standpoint/templates"
	"standpoint/templates/csv"
	"standpoint/templates/json"
	"standpoint/templates/site"
	"standpoint/templates/text"
)

var portfolioFormats = []string{"text", "json", "html", "svg", "csv", "jsonl"}

func runPortfolio(e *env, opts *portfolioOptions, paths []string) error {
	if err := opts.check(); err != nil {
		return err
	}
	format, err := opts.target()
	if err != nil {
		return err
	}
	theme, err := beside.Theme(opts.theme)
	if err != nil {
		return err
	}
	r, err := roll(e, opts, paths)
	if err != nil {
		return err
	}
	defer r.close()
	if format == "html" {
		err = writeSite(e, opts, r, theme)
	} else {
		err = writePortfolio(e, opts, format, r)
	}
	if err != nil {
		return err
	}
	return unread(e, r.in.Problems, opts.reader)
}

// target settles the format.
func (o *portfolioOptions) target() (string, error) {
	format := formatOf(o.format, o.output, "text", map[string]string{"txt": "text"})
	switch {
	case !slices.Contains(portfolioFormats, format):
		return "", usagef("use one of "+strings.Join(portfolioFormats, ", "), "%q is not a format this command can write", format)
	case format == "html" && (o.output == "" || o.output == "-"):
		return "", usagef("name the folder it should go to: --format html -o site", "a site is a folder of pages, and --output does not name one")
	case format == "html" && strings.Contains(strings.ToLower(filepath.Ext(o.output)), ".htm"):
		return "", usagef("name a folder instead: --format html -o site", "a site is a folder of pages, and %s would be one file", o.output)
	case o.theme != "" && format != "html":
		return "", usagef("leave one of the two out", "--theme is for --format html, and this is %s", format)
	case o.minGroup > 0 && (format == "csv" || format == "jsonl" || format == "json"):
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
	err := e.writeFrom(opts.output, func(w io.Writer) error { return renderPortfolio(e, w, format, r) })
	if err != nil {
		return err
	}
	fmt.Fprintf(e.err, "Wrote %s\n", text.Plain(opts.output))
	return nil
}

// writeSite writes the pages into a folder as they are made. Ctrl+C stops it
// with nothing left behind.
func writeSite(e *env, opts *portfolioOptions, r *rolled, theme templates.Theme) error {
	e.listen()
	var err error
	if opts.minGroup == 0 {
		if r.options.Declaration, err = lookup(e, theDeclaration); err != nil {
			return err
		}
	}
	p, err := portfolio.New(r.in, r.options)
	if err != nil {
		return err
	}
	pages := 0
	var mu sync.Mutex
	progress := newProgressLine(e, "pages written")
	err = store.WriteFolder(opts.output, func(write func(name string, data []byte) error) error {
		return site.Write(p, theme, func(name string, data []byte) error {
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
	fmt.Fprintf(e.err, "Wrote %s into %s. Open %s.\n", words.Count(pages, "page", "pages"), text.Plain(opts.output), text.Plain(filepath.Join(opts.output, "index.html")))
	return nil
}

func renderPortfolio(e *env, w io.Writer, format string, r *rolled) error {
	records := func(write func(*portfolio.Record) error) error {
		return portfolio.Records(r.in, r.options, write)
	}
	switch format {
	case "csv":
		return csv.Portfolio(w, records)
	case "json":
		return json.PortfolioWhole(w, records)
	case "jsonl":
		return json.Portfolio(w, records)
	}
	p, err := portfolio.New(r.in, r.options)
	if err != nil {
		return err
	}
	if format == "svg" {
		return site.HeatMap(w, p)
	}
	text.Portfolio(w, p, e.speaks())
	return nil
}

// progressLine says on a terminal how far a long run is. It says nothing in
// the first second, and nothing where nobody looks.
type progressLine struct {
	e     *env
	does  string // "files looked at"
	mu    sync.Mutex
	done  int
	begun time.Time
	said  time.Time
	shown bool
}

// newProgressLine counts what is done, such as "files looked at".
func newProgressLine(e *env, does string) *progressLine {
	p := &progressLine{e: e, does: does}
	if f, ok := e.err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.begun = e.now()
	}
	return p
}

// every is how often the line changes: seldom where it is read aloud.
func (p *progressLine) every() time.Duration {
	if p.e.speaks() {
		return 10 * time.Second
	}
	return 200 * time.Millisecond
}

func (p *progressLine) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if p.begun.IsZero() {
		return
	}
	now := p.e.now()
	if now.Sub(p.begun) < time.Second || now.Sub(p.said) < p.every() {
		return
	}
	p.said = now
	if p.e.speaks() {
		fmt.Fprintf(p.e.err, "%d %s so far.\n", p.done, p.does)
		return
	}
	p.shown = true
	fmt.Fprintf(p.e.err, "\r%d %s ", p.done, p.does)
}

// end takes the line away.
func (p *progressLine) end() {
	if p.shown {
		fmt.Fprint(p.e.err, "\r\x1b[K")
	}
}
