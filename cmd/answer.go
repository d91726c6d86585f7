package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/intake"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/reviewing"
	"standpoint/standards"
	"standpoint/templates/text"
)

const answerLong = `Writes answers about one point from flags, for scripts and for people who
prefer one command to being walked through the questions. Either everything in
the command is written, or nothing is.

If a flag names an item, the flags after it are about that item:

%s

If there is already an item with that id, such as E1.2, or with those words, it
is changed and no new one is added. So you can run the same command twice, and
the second time nothing changes. Wherever a flag takes text, you can give @FILE
to read a file, or - for standard input; to start the text with @, type @@.
Empty text clears what is there. --from reads YAML with the keys of one point of
the file.

--depth and the flags about the service are about the whole assessment, so you
do not need a POINT with them.

FILE can also be a review. Then you can use --decision, --done-well,
--to-explore, --notes, --recommendation and the flags that go with it.`

// given is one flag as it was typed, and the name of the file its value was
// fetched from. Their order matters.
type given struct{ flag, value, source string }

type answerOptions struct {
	given []given
	about []given // of the service
	depth string
}

func newAnswer(e *env) *cobra.Command {
	var opts answerOptions
	c := &cobra.Command{
		Use:   "answer FILE [POINT]",
		Short: "Write answers about one point, from flags or standard input",
		Long:  fmt.Sprintf(answerLong, answerItems()),
		Example: `  standpoint answer assessments/lgdss-beta.yaml 4 --rating partly-met \
    --done "We release every two weeks." \
    --evidence "Release notes" --date 2026-10-02
  standpoint answer assessments/lgdss-beta.yaml 4 \
    --action A4.1 --action-state done
  standpoint answer assessments/lgdss-beta.yaml 4 --from point-4.yaml
  standpoint answer assessments/lgdss-beta.yaml --depth quick
  standpoint answer assessments/lgdss-beta.yaml \
    --uses-ai no --product "Bin Manager"
  standpoint answer lgdss-beta-review-design.yaml 4 --decision not-met \
    --recommendation "Agree who may change the form" \
    --kind must --due 2027-03-03`,
		Args: func(c *cobra.Command, args []string) error {
			least := 2
			if opts.whole(c.Flags().Changed("depth")) && len(opts.given) == 0 {
				least = 1
			}
			return arguments(least, 2, "FILE and POINT")(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return runAnswer(e, opts, args) },
	}
	addAnswerFlags(c.Flags(), &opts.given)
	c.Flags().StringVar(&opts.depth, "depth", "", depthUsage)
	addServiceFlags(c.Flags(), &opts.about)
	return c
}

func runAnswer(e *env, opts answerOptions, args []string) error {
	if data, err := store.Bytes(args[0]); err == nil && store.KindOf(data) == "review" {
		return answerReview(e, opts, args)
	}
	o, err := open(e, args[0])
	if err != nil {
		return err
	}
	number, err := opts.point(o, args[1:])
	if err == nil {
		opts.depth, err = meant("depth", opts.depth, assess.Depths)
	}
	if err != nil {
		return err
	}
	texts := textReader{e: e}
	for i := range opts.given {
		if err := texts.read(&opts.given[i]); err != nil {
			return err
		}
	}
	var notes []*problem.Error
	now, changed, err := e.update(o.File, func(a *assess.Assessment) (err error) {
		if err = writeService(o.Standard, a, opts.about); err != nil {
			return err
		}
		if a.Depth = cmp.Or(opts.depth, a.Depth); len(opts.given) > 0 {
			notes, err = writeAnswers(o.Standard, a, number, opts.given, e.today())
		}
		assess.Untear(a, o.Assessment)
		return err
	})
	if err != nil {
		return err
	}
	if what := opts.what(o.Standard, number); changed {
		fmt.Fprintf(e.err, "Saved %s in %s.\n", what, text.Plain(args[0]))
	} else {
		fmt.Fprintf(e.err, "Nothing to change: %s already says that.\n", what)
	}
	for _, note := range append(notes, now.Notes()...) {
		say(e.err, note.Error(), note.Hint)
	}
	return nil
}

// point is the number of the point that is named; 0 for none, where only the
// assessment as a whole is written.
func (opts answerOptions) point(o *gather.Opened, named []string) (int, error) {
	if len(named) == 0 {
		return 0, nil
	}
	return opts.pointOf(o.Standard, o.Assessment.Standard, named)
}

// pointOf is the number of the point of a standard that is named.
func (opts answerOptions) pointOf(s *standards.Standard, id string, named []string) (int, error) {
	if len(named) == 0 {
		return 0, usagef("write it after the file, such as 4", "you have not said which point")
	}
	point := s.PointNamed(named[0])
	switch {
	case point == nil:
		return 0, usagef("use a number "+s.Numbers(), "point %q is not in %s", named[0], id)
	case len(opts.given) == 0 && !opts.whole(opts.depth != ""):
		return 0, usagef("see standpoint answer --help", "you have not said what to write")
	}
	return point.Number, nil
}

// what is written, in words.
func (opts answerOptions) what(s *standards.Standard, number int) string {
	var all []string
	if len(opts.given) > 0 {
		all = append(all, s.PointName(number))
	}
	if opts.depth != "" {
		all = append(all, "the depth")
	}
	if len(opts.about) > 0 {
		all = append(all, "what is said about the service")
	}
	return words.List(all)
}

// whole says whether anything is about the whole assessment.
func (opts answerOptions) whole(depth bool) bool { return depth || len(opts.about) > 0 }

// textReader fetches texts from files and, once, from standard input.
type textReader struct {
	e    *env
	used bool
}

func (t *textReader) read(g *given) (err error) {
	switch {
	case g.flag == "from" && g.value == "-":
		g.source = "standard input"
		g.value, err = t.fetch("-")
	case g.flag == "from":
		g.source = g.value
		g.value, err = t.fetch(g.value)
	case literal(g.flag):
	case g.value == "-":
		g.value, err = t.fetch("-")
	case strings.HasPrefix(g.value, "@@"):
		g.value = g.value[1:]
	case strings.HasPrefix(g.value, "@"):
		g.value, err = t.fetch(g.value[1:])
	default:
		if wrong := intake.Check([]byte(g.value)); wrong != nil {
			return usagef("save it in a file as UTF-8, and give @FILE", "--%s: %s", g.flag, wrong.What)
		}
	}
	return err
}

func (t *textReader) fetch(name string) (string, error) {
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return "", usagef("to begin a text with @, write @@", "could not read %q: %s", name, problem.Cause(err))
		}
		defer f.Close()
		text, err := intake.Read(f)
		return text, notText(err, name)
	}
	if t.used {
		return "", usagef("give the other one as @FILE", "standard input can only be read once, and two flags need it")
	}
	t.used = true
	text, err := intake.Read(t.e.in)
	return text, notText(err, "standard input")
}

// notText names what was to be read, and says that nothing came of it.
func notText(err error, name string) error {
	if wrong := (*problem.Error)(nil); errors.As(err, &wrong) {
		said := *wrong
		said.File, said.Hint = name, said.Hint+"; nothing was changed"
		return &said
	}
	return err
}

// writeAnswers applies the flags to the point, in their order. The notes are on
// what a flag read.
func writeAnswers(s *standards.Standard, a *assess.Assessment, number int, all []given, today assess.Date) ([]*problem.Error, error) {
	w := answerWriter{s: s, a: a, p: a.EnsurePoint(s, number), today: today}
	before := w.p.Rating
	for _, g := range all {
		if err := w.apply(g); err != nil {
			return nil, err
		}
	}
	if w.p.Rating != before && !w.dated {
		w.p.RatedOn = today
		if w.p.Rating == "" {
			w.p.RatedOn = ""
		}
	}
	w.p.Carried = "" // somebody looked at it
	a.Tidy(s, w.p)
	return w.notes, nil
}

// answerReview writes flags into a point of a review: all of one call, or nothing.
func answerReview(e *env, opts answerOptions, args []string) error {
	doc, err := e.shelf().OpenReview(args[0])
	if err == nil && doc.Standard == nil {
		err = gather.NoStandard(doc)
	}
	if err != nil {
		return err
	}
	if len(opts.about) > 0 {
		return usagef("leave it out, or name the team's assessment", "--%s is about an assessment, and %q is a review", opts.about[0].flag, args[0])
	}
	if opts.depth != "" {
		return usagef("leave it out, or name the team's assessment", "--depth is about an assessment, and %q is a review", args[0])
	}
	number, err := opts.pointOf(doc.Standard, doc.Value.Standard, args[1:])
	if err != nil {
		return err
	}
	w := reviewing.Writer{Standard: doc.Standard, Number: number, Day: e.today()}
	if at := reviewing.Found(doc.Path, doc.Value.Of); at != "" {
		if s, err := reviewing.OpenSource(at, e.shelf(), e.today()); err == nil && s.Fits(doc) == nil {
			w.Source = s
		}
	}
	flags, err := opts.fetched(e)
	if err != nil {
		return err
	}
	return saveReview(e, doc, &w, flags)
}

// fetched are the flags with the texts that they stand for.
func (opts answerOptions) fetched(e *env) ([]reviewing.Flag, error) {
	texts := textReader{e: e}
	var flags []reviewing.Flag
	for _, g := range opts.given {
		if g.flag == "from" {
			return nil, usagef("use the flags, or add it with an editor", "--from reads a point of an assessment, and this file is a review")
		}
		if err := texts.read(&g); err != nil {
			return nil, err
		}
		flags = append(flags, reviewing.Flag{Name: g.flag, Value: g.value})
	}
	return flags, nil
}

func saveReview(e *env, doc *gather.Review, w *reviewing.Writer, flags []reviewing.Flag) error {
	what := w.Standard.PointName(w.Number)
	next, changed, err := doc.Update(func(r *assess.Review) error { return w.Write(r, flags) })
	hinted := (*problem.Error)(nil)
	switch {
	case errors.As(err, &hinted) && hinted.File == "":
		return usagef(hinted.Hint, "%s", hinted.What)
	case err != nil:
		return err
	case !changed:
		fmt.Fprintf(e.err, "Nothing to change: %s already says that.\n", what)
		return nil
	}
	e.remark(next.Remarks)
	fmt.Fprintf(e.err, "Saved %s in %s.\n", what, text.Plain(doc.Path))
	return nil
}
