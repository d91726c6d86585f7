package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/product"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/templates/json"
	"standpoint/templates/text"
)

func newProduct(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "product",
		Short: "Share what you know about bought products with other councils",
		Long: `A product sheet is a file in which one council says what it has found out about
a bought product, question by question, for other councils that have it too.
Sheets are kept in products/, beside assessments/. docs/products explains how
to use them, and "standpoint report SHEET" prints one.`,
		Example: `  standpoint product new assessments/lgdss-beta.yaml -o products/leafround.yaml
  standpoint product check
  standpoint product use products/leafround.yaml --version 4.2`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newProductNew(e), newProductUse(e), newProductCheck(e), newProductShow(e))
	return c
}

type productNewOptions struct {
	output, share           string
	product, version        string
	saidBy, on, contact, by string
}

func newProductNew(e *env) *cobra.Command {
	var opts productNewOptions
	c := &cobra.Command{
		Use:   "new FILE -o SHEET",
		Short: "Draft a product sheet from answers that only the supplier knows",
		Long: `Drafts a product sheet from the answers in an assessment that only the supplier
knows (held_by: supplier) and that the supplier agrees to share (share: group
or public). Names, addresses and personal numbers are masked. Anything that
may be a price or a security finding is left out. You are shown all of it
before anything is written, and the reason for anything that is left out.

After that, add what is missing by hand: limits, and duty, which is what each
council has to do itself.`,
		Example: `  standpoint product new assessments/lgdss-beta.yaml \
    -o products/leafround.yaml --product Leafround --version 4.2`,
		Args: arguments(1, 1, "the FILE of an assessment"),
		RunE: func(_ *cobra.Command, args []string) error { return runProductNew(e, opts, args[0]) },
	}
	f := c.Flags()
	f.StringVarP(&opts.output, "output", "o", "", "write the sheet to this `file`, such as products/leafround.yaml")
	f.StringVar(&opts.share, "share", "group", "how `far` the sheet may be shared: group or public")
	f.StringVar(&opts.product, "product", "", "the `name` of the product")
	f.StringVar(&opts.version, "version", "", "the `version` of the product that you have")
	f.StringVar(&opts.saidBy, "said-by", "", "the `role` of the person who speaks for the council here (default: the role in --reviewed-by)")
	f.StringVar(&opts.contact, "contact", "", "the `role` of the person others can ask about the product")
	f.StringVar(&opts.on, "as-of", "", "the `date` to put on the sheet (default: today)")
	f.StringVar(&opts.by, "reviewed-by", "", "the `role` of the person who read all of it")
	return c
}

func runProductNew(e *env, opts productNewOptions, path string) error {
	if opts.output == "" || opts.output == "-" {
		return usagef("add -o products/NAME.yaml", "product new writes a file, and needs its name")
	}
	if !slices.Contains(assess.AnswerShares[1:], opts.share) {
		return usagef("use group or public", "--share: %q is not a way to share a sheet", opts.share)
	}
	day, err := onDay(e, opts.on)
	if err != nil {
		return err
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(opts.output); err == nil {
		return &problem.Error{File: opts.output, What: "this file already exists", Hint: "give another name; nothing was changed", Err: store.ErrExists}
	}
	d := product.Of(o.Standard, o.Assessment, opts.share)
	s := d.Sheet
	s.Product, s.Version, s.Contact, s.On = assess.NormaliseLine(opts.product), assess.NormaliseLine(opts.version), assess.NormaliseLine(opts.contact), day
	s.SaidBy = assess.NormaliseLine(cmp.Or(opts.saidBy, opts.by))
	sayLeft(e, d.Left)
	if len(s.Points) == 0 {
		return &problem.Error{File: path, What: "no answer here can go into a sheet",
			Hint: "an answer goes in once it says held_by: supplier and share: " + opts.share + "; the supplier says so in its form: standpoint report --for supplier --format docx"}
	}
	if goes, err := lookSheet(e, o, &d, opts.by); err != nil || !goes {
		return err
	}
	if err := store.CreateSheet(opts.output, s); err != nil {
		return err
	}
	fmt.Fprintln(e.err, text.Fold(fmt.Sprintf("Wrote %s. Add limits and duty by hand, then: standpoint product check %s", text.Plain(opts.output), text.Plain(words.Argument(opts.output)))))
	return nil
}

// sayLeft lists the answers that stay out, each with the reason.
func sayLeft(e *env, left []product.Left) {
	if len(left) == 0 {
		return
	}
	fmt.Fprintln(e.err, words.Say(len(left), "%d thing is left out:", "%d things are left out:"))
	for _, one := range left {
		fmt.Fprintln(e.err, text.Fold(text.Plain(fmt.Sprintf("  %d · %s: %s.", one.Point, one.Question, one.Why))))
	}
	fmt.Fprintln(e.err)
}

// lookSheet shows every text of a draft and asks whether they may go to others.
func lookSheet(e *env, o *gather.Opened, d *product.Draft, by string) (bool, error) {
	asker, n := e.lines(), 0
	assess.Each(d.Sheet, func(v assess.Spot) {
		typed, is := v.Value.(*string)
		if !is || *typed == "" || !v.Field.Free() && v.Field.Key != "link" || v.Field.Key == "title" && len(v.At) == 3 {
			return
		}
		n++
		asker.Say("\n" + product.Place(o.Standard, d.Sheet, v) + "\n" + *typed)
		sayFound(asker, "Removed:", d.Masked[*typed])
		sayFound(asker, "Still there, please check:", d.Resembling[*typed])
	})
	switch {
	case by != "":
		return true, nil
	case !e.inTerminal && !e.speaks():
		return false, usagef("read them on a terminal, or add --reviewed-by ROLE once someone has read them", "%s would go to others before anybody has read them", words.Count(n, "text", "texts"))
	}
	reply, err := asker.Choose(ask.Choice{Ask: "\nMay these texts go to other councils, with no prices, security findings or private information in them?", Default: "no",
		Options: []ask.Option{{ID: "no", Label: "no, write nothing"}, {ID: "yes", Label: "yes, I have read them"}}})
	if errors.Is(err, ask.ErrStopped) {
		return false, errStopped
	}
	if err == nil && (reply.Go != "" || reply.Value != "yes") {
		asker.Say("Nothing was written.")
		return false, nil
	}
	return err == nil, err
}

type productUseOptions struct {
	version string
	take    []string
}

func newProductUse(e *env) *cobra.Command {
	var opts productUseOptions
	c := &cobra.Command{
		Use:   "use SHEET [FILE]",
		Short: "Use a product sheet in an assessment",
		Long: `Adds a product sheet to an assessment, under service.products, with a
fingerprint of what the sheet says now. When you walk through the questions,
you see what the sheet says about each one, and you can use it or say something
else. When the sheet changes, run this again. Your own words stay as they are,
and you get a list of the answers that you used and that the sheet has since
changed.

The sheet has to be in products/, beside assessments/ or in a folder above.`,
		Example: `  standpoint product use products/leafround.yaml --version 4.2
  standpoint product use products/leafround.yaml assessments/lgdss-beta.yaml \
    --take open-format-out`,
		Args: arguments(1, 2, "the SHEET, and the FILE of an assessment if there is more than one"),
		RunE: func(_ *cobra.Command, args []string) error { return runProductUse(e, opts, args) },
	}
	c.Flags().StringVar(&opts.version, "version", "", "the `version` of the product that you have")
	c.Flags().StringSliceVar(&opts.take, "take", nil, "answer the `question` with this id by using what the sheet says")
	return c
}

func runProductUse(e *env, opts productUseOptions, args []string) error {
	path, err := choose(e, args[1:])
	if err != nil {
		return err
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	use, err := o.Using(args[0])
	if err != nil {
		return err
	}
	use.Version, use.Take = assess.NormaliseLine(opts.version), opts.take
	next, _, err := e.update(o.File, func(a *assess.Assessment) error { return use.Apply(o.Standard, a) })
	if err != nil {
		return err
	}
	e.renewSchema(path, o.Standard)
	for _, line := range append(use.Says(o.Standard, next.Assessment), "\"standpoint assess\" shows what it says beside each question: use it, or say something else.") {
		fmt.Fprintln(e.err, text.Fold(text.Plain(line)))
	}
	return nil
}

func newProductCheck(e *env) *cobra.Command {
	var opts checkOptions
	c := &cobra.Command{
		Use:   "check [SHEET...]",
		Short: "Say what is still to do in product sheets",
		Long: `Checks product sheets as thoroughly as "standpoint check" checks assessments.
If you leave out SHEET, it checks the sheets in products/ here and in the
folders above. "standpoint check" itself only makes sure that it can read them,
because they may be another council's.`,
		Example: "  standpoint product check\n  standpoint product check products/leafround.yaml --format json",
		Args:    anything,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = sheetsHere(e)
			}
			if len(args) == 0 {
				return &problem.Error{What: "there is no product sheet here yet", Hint: "draft one with: standpoint product new FILE -o products/NAME.yaml"}
			}
			return runCheck(e, opts, args)
		},
	}
	c.Flags().StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.Flags().StringVar(&opts.format, "format", "text", "print it in this `format`: "+words.Either(checkFormats))
	return c
}

// sheetsHere are the product sheets of the current folder.
func sheetsHere(e *env) []string {
	var found []string
	for _, path := range store.Sheets(e.dir) {
		found = append(found, gather.Near(e.dir, path))
	}
	return found
}

func newProductShow(e *env) *cobra.Command {
	var asOf string
	asJSON := false
	c := &cobra.Command{
		Use:     "show SHEET",
		Short:   "Print what a product sheet says",
		Long:    "Prints what a product sheet says.",
		Example: "  standpoint product show products/leafround.yaml",
		Args:    arguments(1, 1, "the SHEET"),
		RunE:    func(_ *cobra.Command, args []string) error { return runProductShow(e, asOf, args[0], asJSON) },
	}
	c.Flags().StringVar(&asOf, "as-of", "", asOfUsage)
	c.Flags().BoolVar(&asJSON, "json", false, "print it as JSON; docs/products explains the fields")
	return c
}

func runProductShow(e *env, typed, path string, asJSON bool) error {
	day, err := asOf(e, typed)
	if err != nil {
		return err
	}
	r, err := sheetReport(e, reportOptions{reader: report.ForPanel}, path, day)
	if err != nil {
		return err
	}
	if asJSON {
		return json.Report(e.out, r)
	}
	return text.Sheet(e.out, r.Data.(*report.Sheet))
}

// isSheet says whether a file is a product sheet.
func isSheet(path string) bool {
	data, err := store.Bytes(path)
	return err == nil && store.KindOf(data) == "product"
}

// sheetReport is what a product sheet says.
func sheetReport(e *env, opts reportOptions, path string, day assess.Date) (*report.Report, error) {
	if opts.reader != report.ForPanel || opts.points+opts.profession+opts.by != "" || opts.print.pictures {
		return nil, usagef("leave them out", "--for, --points, --profession, --by and --pictures are for an assessment, and %s is a product sheet", filepath.Base(path))
	}
	s, err := e.shelf().OpenSheet(path)
	if err != nil {
		return nil, err
	}
	return report.OfSheet(s.Standard, s.Value, report.Options{AsOf: day, File: filepath.ToSlash(path), Tool: tool(), For: report.ForPanel}), nil
}
