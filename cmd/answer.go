package cmd

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/standards"
)

const answerLong = `Writes answers about one point from flags, for scripts and for people who like
one line better than a walk. All of one call is written, or nothing is.

A flag that names an item opens it, and the flags after it belong to it:

  --question ID     --state --text --held-by --why --visibility
  --evidence TITLE  --kind --shows --link --date --visibility --see
  --action WHAT     --action-owner --due --action-state --action-from
                    --action-evidence --issue --visibility
  --offer WHAT      --kind --link --licence --conditions --state --contact
                    --until
  --ask WHAT        --kind --link --licence --conditions --state --contact
                    --until --tried --by --answered-by
  --reused WHAT     --reused-from --link

An id that exists, such as E1.2, is changed instead of added. A text may be
@FILE or - for standard input; @@ begins a text with @. An empty text clears.
--from reads a piece of YAML with the keys of one point of the file.`

// given is one flag as it was typed, and the name of the file its value was
// fetched from. Their order matters.
type given struct{ flag, value, source string }

type answerOptions struct{ given []given }

// answerFlags are the flags in the order of the help: name, placeholder, use.
var answerFlags = [][3]string{
	{"rating", "value", "rate the point with this `value` of the standard's scale, or not-applicable, or carried-over"},
	{"reason", "text", "say why, with a `text`, when the rating is above the suggestion"},
	{"done", "text", "what is in place, as a `text`"},
	{"planned", "text", "what is intended, as a `text`"},
	{"owner", "role", "the `role` that looks after the point"},
	{"notes", "text", "a `text` for the team, in no report"},
	{"rated-on", "date", "the `date` of the rating; today if left out"},
	{"open-to-contact", "yes|no", "whether others may ask you about this point, `yes|no`"},
	{"question", "id", "answer the question with this `id`"},
	{"evidence", "title", "add evidence with this `title`, or change the one with this id"},
	{"action", "what", "add an action, `what` is to do, or change the one with this id"},
	{"offer", "what", "add an offer, `what` others can have, or change the one with this id"},
	{"ask", "what", "add an ask, `what` you want help with, or change the one with this id"},
	{"reused", "what", "add `what` you took from others"},
	{"remove", "id", "remove the item with this `id`, the answer to this question, or what was reused in these words"},
	{"from", "file", "read the answers from a YAML `file` with the keys of one point, - for standard input"},
	{"text", "text", "the answer's `text`"},
	{"state", "state", "the `state` of an answer (answered, planned, dont-know, does-not-apply), offer or ask"},
	{"held-by", "who", "`who` holds what the question asks about: us, supplier, shared or other"},
	{"why", "text", "a `text` saying why a question or the point does not apply"},
	{"visibility", "who", "`who` may see the item or the point: public, panel or restricted"},
	{"kind", "kind", "the `kind` of evidence, offer or ask, in your words"},
	{"shows", "text", "a `text` saying what the evidence shows"},
	{"link", "address", "a path from the repository root, or an `address`"},
	{"date", "date", "the `date` of the evidence"},
	{"see", "id", "the `id` of evidence under another point that shows this one too"},
	{"action-owner", "role", "the `role` that does the action"},
	{"due", "date", "the `date` an action is due"},
	{"action-state", "state", "the `state` of an action: open, done or dropped"},
	{"action-from", "text", "a `text` saying what the action answers, such as a panel's report and page"},
	{"action-evidence", "id", "the `id` of the evidence that shows the action is done"},
	{"issue", "address", "the `address` of the action's ticket"},
	{"licence", "name", "the `name` of an offer's licence"},
	{"conditions", "text", "a `text` with an offer's conditions"},
	{"contact", "role", "the `role` to ask"},
	{"until", "date", "the `date` until which an offer or ask stands"},
	{"tried", "text", "a `text` saying what was tried so far"},
	{"by", "date", "the `date` by which help is wanted"},
	{"answered-by", "who", "`who` answered an ask"},
	{"reused-from", "who", "`who` it was taken from"},
}

func newAnswer(e *env) *cobra.Command {
	var opts answerOptions
	c := &cobra.Command{
		Use:   "answer FILE POINT",
		Short: "Write answers about one point from flags or standard input",
		Long:  answerLong,
		Example: `  standpoint answer assessments/lgdss-beta.yaml 4 --rating partly-met \
    --done "We release every two weeks." --evidence "Release notes" --date 2026-10-02
  standpoint answer assessments/lgdss-beta.yaml 4 --action A4.1 --action-state done
  standpoint answer assessments/lgdss-beta.yaml 4 --from point-4.yaml`,
		Args: arguments(2, 2, "FILE and POINT"),
		RunE: func(_ *cobra.Command, args []string) error { return runAnswer(e, opts, args[0], args[1]) },
	}
	for _, f := range answerFlags {
		c.Flags().Var(&orderedFlag{name: f[0], kind: f[1], into: &opts.given}, f[0], f[2])
	}
	c.Flags().SortFlags = false
	return c
}

// orderedFlag remembers a flag in the order in which it was typed.
type orderedFlag struct {
	name, kind string
	into       *[]given
}

func (f *orderedFlag) String() string { return "" }
func (f *orderedFlag) Type() string   { return f.kind }
func (f *orderedFlag) Set(value string) error {
	*f.into = append(*f.into, given{flag: f.name, value: value})
	return nil
}

func runAnswer(e *env, opts answerOptions, path, pointText string) error {
	o, err := open(e, path)
	if err != nil {
		return err
	}
	number, err := strconv.Atoi(pointText)
	if err != nil || o.Standard.Point(number) == nil {
		return usagef("use a number "+o.Standard.Numbers(), "point %q is not in %s", pointText, o.Assessment.Standard)
	}
	if len(opts.given) == 0 {
		return usagef("see standpoint answer --help", "nothing to write was given")
	}
	texts := textReader{e: e}
	for i := range opts.given {
		if err := texts.read(&opts.given[i]); err != nil {
			return err
		}
	}
	_, changed, err := store.Update(path, func(a *assess.Assessment) error {
		return writeAnswers(o.Standard, a, number, opts.given, e.today())
	})
	if err != nil {
		return err
	}
	if changed {
		fmt.Fprintf(e.err, "Saved point %d in %s.\n", number, plain(path))
	} else {
		fmt.Fprintf(e.err, "Nothing to change: point %d already says that.\n", number)
	}
	for _, note := range o.File.Notes {
		say(e.err, note.Error(), note.Hint)
	}
	return nil
}

// textReader fetches texts from files and, once, from standard input.
type textReader struct {
	e    *env
	used bool
}

// fileless are the flags whose value is never a text to fetch.
var fileless = map[string]bool{"rating": true, "question": true, "remove": true, "state": true, "held-by": true,
	"visibility": true, "see": true, "due": true, "date": true, "action-state": true, "until": true, "by": true, "rated-on": true}

func (t *textReader) read(g *given) (err error) {
	switch {
	case g.flag == "from" && g.value == "-":
		g.source = "standard input"
		g.value, err = t.fetch("-")
	case g.flag == "from":
		g.source = g.value
		g.value, err = t.fetch(g.value)
	case fileless[g.flag]:
	case g.value == "-":
		g.value, err = t.fetch("-")
	case strings.HasPrefix(g.value, "@@"):
		g.value = g.value[1:]
	case strings.HasPrefix(g.value, "@"):
		g.value, err = t.fetch(g.value[1:])
	}
	return err
}

func (t *textReader) fetch(name string) (string, error) {
	if name != "-" {
		data, err := os.ReadFile(name)
		if err != nil {
			return "", usagef("to begin a text with @, write @@", "could not read %q: %s", name, causeOf(err))
		}
		return string(data), nil
	}
	if t.used {
		return "", usagef("give the other one as @FILE", "standard input can be read once, and two flags want it")
	}
	t.used = true
	data, err := io.ReadAll(t.e.in)
	return string(data), err
}

// writeAnswers applies the flags to the point, in their order.
func writeAnswers(s *standards.Standard, a *assess.Assessment, number int, all []given, today assess.Date) error {
	w := answerWriter{s: s, a: a, p: a.EnsurePoint(s, number), today: today}
	before := w.p.Rating
	for _, g := range all {
		if err := w.apply(g); err != nil {
			return err
		}
	}
	if w.p.Rating != before && !w.dated {
		w.p.RatedOn = today
		if w.p.Rating == "" {
			w.p.RatedOn = ""
		}
	}
	w.p.Carried = "" // somebody looked at it
	w.p.DropEmpty()
	return nil
}
