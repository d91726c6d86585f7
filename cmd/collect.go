package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/cmd/reviewing"
	"standpoint/cmd/walk"
	"standpoint/standards"
	"standpoint/templates/json"
	"standpoint/templates/md"
	"standpoint/templates/text"
)

type collectOptions struct {
	into         string
	take         []string
	dryRun, json bool
}

func newCollect(e *env) *cobra.Command {
	var opts collectOptions
	c := &cobra.Command{
		Use:   "collect FORM...",
		Short: "Read the answers that people typed into forms",
		Long: `Reads forms that people have typed into, and puts their answers into the
assessment, all in one save. Forms are Word documents (.docx) or Markdown (.md)
that you made with "standpoint report --for team", "--for supplier" or
"--for workbook". A workbook becomes a review, in its own file beside the form.

If a question has no answer yet, the answer is put in. An answer that is
already in your file is not added again. If your file says something different,
you are shown both and asked which to keep. Without a terminal, your own answer
is kept and the exit status is 3; use --take to say which one you want. Answers
that do not belong anywhere are written to a file beside the form, so nothing
is lost.`,
		Example: `  standpoint collect supplier.docx
  standpoint collect workshop/*.docx --dry-run
  standpoint collect team.docx --take theirs
  standpoint collect team.docx --take "4 · change-owner=both"`,
		Args: arguments(1, 1<<20, "a FORM"),
		RunE: func(_ *cobra.Command, args []string) error { return runCollect(e, opts, args) },
	}
	f := c.Flags()
	f.StringVar(&opts.into, "file", "", "put the answers into this `file`: an assessment, or a review if the form is a workbook")
	f.StringArrayVar(&opts.take, "take", nil, "`which` version to keep if the form and your file differ: theirs, yours or both; for one place, say \"4 · done=theirs\"")
	f.BoolVar(&opts.dryRun, "dry-run", false, "show what would go where, without changing anything")
	f.BoolVar(&opts.json, "json", false, "print JSON, without asking anything")
	return c
}

func runCollect(e *env, opts collectOptions, paths []string) error {
	takes, err := form.ReadTakes(opts.take)
	if err != nil {
		return usagef("use theirs, yours or both; for just one place, use something like \"4 · done=theirs\"", "--take: %s", err)
	}
	c := collecting{e: e, opts: opts, takes: takes, decided: walk.Decided{}}
	if err := c.candidates(paths); err != nil {
		return err
	}
	for _, path := range paths {
		if err := c.form(path); err != nil {
			explain(e.err, err)
			c.unread = true
		}
	}
	if len(c.all) == 0 {
		return errUnread
	}
	for _, one := range c.all {
		if err := c.run(one); err != nil {
			return err
		}
	}
	if opts.json {
		if err := json.Collect(e.out, c.said); err != nil {
			return err
		}
	}
	switch {
	case c.unread:
		return errUnread
	case c.open:
		return errToDo
	}
	return nil
}

// collecting is one call.
type collecting struct {
	e       *env
	opts    collectOptions
	takes   form.Takes
	opened  []*gather.Opened // assessments that the forms may be of
	all     []*gather.Collection
	decided walk.Decided
	said    []*json.Collected
	unread  bool // a form could not be read
	open    bool // something differs, or could not be placed
}

// candidates opens the assessments that the forms may be of.
func (c *collecting) candidates(forms []string) error {
	paths := []string{c.opts.into}
	if c.opts.into == "" {
		found, err := store.Find(c.e.dir)
		if err != nil {
			return err
		}
		paths = store.WithoutCopies(found)
	} else if _, err := store.LoadReview(c.opts.into); err == nil || errors.Is(err, os.ErrNotExist) && filepath.Ext(forms[0]) == ".docx" {
		return nil // a review, there or to come
	}
	for _, path := range paths {
		o, err := open(c.e, near(c.e, path))
		switch {
		case err != nil && c.opts.into != "":
			return err
		case err != nil:
			explain(c.e.err, err)
			continue
		}
		c.opened = append(c.opened, o)
	}
	return nil
}

// form reads one form and puts it to the file it belongs to.
func (c *collecting) form(path string) error {
	doc, err := readForm(path)
	if err != nil {
		return problem.In(err, path)
	}
	doc.Path = path
	other := ""
	for _, o := range c.opened {
		f, of := form.Recognise(doc, o.Standard, o.Assessment)
		if f == nil && of == "" && c.opts.into != "" {
			f = form.Guess(doc, o.Standard, o.Assessment)
		}
		if f != nil {
			return c.put(path, doc, f, o)
		}
		other = of
	}
	if f, a, s, err := c.workbook(doc); f != nil || err != nil {
		if err != nil {
			return err
		}
		return c.into(path, doc.Data.File, doc, f, a, s)
	}
	return notOurs(path, other, c.opened)
}

// notOurs says of what a form is, and what to do.
func notOurs(path, other string, opened []*gather.Opened) error {
	e := &problem.Error{File: path, Hint: "give the assessment it belongs to with --file FILE; nothing was changed"}
	switch {
	case other != "" && len(opened) == 1:
		e.What = fmt.Sprintf("this form belongs to %s; %s is for %s", other, opened[0].Path, form.OfAssessment(opened[0].Assessment, "").Words())
	case other != "":
		e.What = fmt.Sprintf("this form belongs to %s, and no assessment here does", other)
	case len(opened) == 0:
		e.What = "there is no assessment here that this form could belong to"
	default:
		e.What = "it does not look like one of our forms"
		e.Hint = "make one with \"standpoint report --for team --format docx\",\nor " + e.Hint
	}
	return e
}

// put adds a form to the collection of its file.
func (c *collecting) put(path string, doc *form.Document, f *form.Form, o *gather.Opened) error {
	if gather.Workbook(f) {
		return c.into(path, o.Path, doc, f, o.Assessment, o.Standard)
	}
	at := slices.IndexFunc(c.all, func(one *gather.Collection) bool { return one.Path == o.Path })
	if at < 0 {
		at = len(c.all)
		c.all = append(c.all, gather.IntoAssessment(o.Path, o))
	}
	c.all[at].Forms = append(c.all[at].Forms, f.Match(doc))
	return nil
}

// workbook recognises a workbook by itself: an assessor need not have the team's
// file.
func (c *collecting) workbook(doc *form.Document) (*form.Form, *assess.Assessment, *standards.Standard, error) {
	if doc.Data == nil || len(c.opened) > 0 && c.opts.into == "" && !slices.Contains(form.Readers, doc.Data.Of.For) {
		return nil, nil, nil, nil
	}
	f, a, s, err := form.Alone(doc, c.e.library("").Lookup)
	return f, a, s, err
}

// into adds a workbook to the collection of its review.
func (c *collecting) into(path, of string, doc *form.Document, f *form.Form, a *assess.Assessment, s *standards.Standard) error {
	filled := f.Match(doc)
	review := strings.TrimSuffix(path, filepath.Ext(path)) + "-review.yaml"
	if c.opts.into != "" && len(c.opened) == 0 {
		review = c.opts.into
	} else if own := reviewing.OwnBy(filled.Role, filepath.Dir(path), &reviewing.Source{Standard: s, Team: a, Service: f.Of.Service}); own != "" {
		review = own
	}
	one, err := gather.IntoReview(review, of, f, a, s)
	if err != nil {
		return err
	}
	one.Forms = []*form.Filled{filled}
	c.all = append(c.all, one)
	return nil
}

// run collects the forms of one file: it says or saves what comes of them.
func (c *collecting) run(one *gather.Collection) error {
	today := c.e.today()
	if c.e.inTerminal && !c.opts.json && !c.opts.dryRun {
		if err := c.ask(one, today); err != nil {
			return err
		}
	}
	result, changed := one.Try(today, c.decide), false
	if !c.opts.dryRun {
		var err error
		var remarks []*problem.Error
		if result, changed, remarks, err = one.Save(today, c.decide); err != nil {
			return err
		}
		c.e.remark(remarks)
	}
	beside, err := c.beside(one, result)
	if err != nil {
		return err
	}
	c.open = c.open || result.Count(form.Differs)+len(result.Unplaced) > 0
	if c.opts.json {
		c.said = append(c.said, &json.Collected{Into: one.Path, DryRun: c.opts.dryRun, NotPlaced: beside, Result: result})
		return nil
	}
	text.Collected(c.e.out, result, one.Path, beside)
	switch {
	case c.opts.dryRun:
		fmt.Fprintln(c.e.err, "Nothing was changed: this was --dry-run.")
	case changed:
		fmt.Fprintf(c.e.err, "Saved in %s.\n", text.Plain(one.Path))
	}
	return nil
}

// decide is what was said already about 2 versions: on the terminal, or by --take.
func (c *collecting) decide(o *form.Outcome) form.Decision {
	if d, known := c.decided.Of(o); known {
		return d
	}
	return c.takes.Of(o)
}

// ask shows what differs and is not settled by --take.
func (c *collecting) ask(one *gather.Collection, today assess.Date) error {
	asker := c.e.asker(false)
	defer asker.Close()
	err := walk.Differences(asker, c.decided, func() []form.Outcome {
		return slices.DeleteFunc(one.Try(today, c.decide).Outcomes, func(o form.Outcome) bool { return c.takes.Of(&o).Which != "" })
	})
	if errors.Is(err, walk.ErrLeft) {
		return errStopped
	}
	return err
}

// beside writes what could not be placed beside its form, and gives the names of
// the files by those of the forms.
func (c *collecting) beside(one *gather.Collection, r *form.Result) (map[string]string, error) {
	written := map[string]string{}
	for _, u := range r.Unplaced {
		written[u.Form] = ""
	}
	for _, f := range one.Forms {
		if _, has := written[f.Name]; !has || c.opts.dryRun {
			continue
		}
		var out bytes.Buffer
		if err := md.NotPlaced(&out, f.Name, r.Unplaced); err != nil {
			return nil, err
		}
		to, there := store.FreeName(strings.TrimSuffix(f.Path, filepath.Ext(f.Path))+"-not-placed", ".md", out.Bytes())
		if !there {
			if err := c.e.write(to, out.Bytes()); err != nil {
				return nil, err
			}
		}
		written[f.Name] = to
	}
	return written, nil
}
