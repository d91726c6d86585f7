package cmd

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"standpoint/assess/words"
)

// One way of calling: what can be said of any command has one name everywhere.
// docs/promises.md lists the names; TestFlags holds every command to them.

// formats are what the commands with a choice of formats can print.
var formats = map[string][]string{
	"report": reportFormats, "check": checkFormats, "actions": actionFormats, "history": historyFormats,
	"compare": compareFormats, "portfolio": portfolioFormats, "product check": checkFormats,
}

// printing are the commands that print one format, which may go into a file.
var printing = []string{"schema", "licences", "portfolio match", "portfolio product"}

// dated are the commands that write or ask as on a day, and know nothing else of it.
var dated = []string{"assess", "answer", "init", "new-round", "collect", "review"}

// rename is a flag that had another name before.
type rename struct{ command, was, now string }

// renames are the flags whose old names go on working in this version, and say so.
var renames = []rename{
	{"collect", "into", "file"}, {"review", "into", "file"}, {"portfolio declaration", "into", "file"},
	{"respond", "on", "as-of"}, {"product new", "on", "as-of"},
}

// calling is what a command is told by flags that it does not know itself.
type calling struct {
	e              *env
	c              *cobra.Command
	format, output string
	asOf           string
	json           bool
	said           []rename // old names that were used
}

// unify gives every command the flags that it has in common with others.
func unify(e *env, root *cobra.Command) {
	for _, c := range root.Commands() {
		unify(e, c)
	}
	if !root.HasParent() || root.RunE == nil {
		return
	}
	k := &calling{e: e, c: root}
	k.rename()
	k.print()
	if slices.Contains(dated, called(root)) && root.Flags().Lookup("as-of") == nil {
		root.Flags().StringVar(&k.asOf, "as-of", "", "use this `date` instead of today")
	}
	run := root.RunE
	root.RunE = func(c *cobra.Command, args []string) error {
		if err := k.settle(); err != nil {
			return err
		}
		return k.deliver(func() error { return run(c, args) })
	}
}

// called is a command without the program's name.
func called(c *cobra.Command) string {
	_, name, _ := strings.Cut(c.CommandPath(), " ")
	return name
}

// rename lets the old names of flags work.
func (k *calling) rename() {
	for _, one := range renames {
		if now := k.c.Flags().Lookup(one.now); one.command == called(k.c) && now != nil {
			k.c.Flags().AddFlag(&pflag.Flag{Name: one.was, Usage: now.Usage, Hidden: true, Value: &renamed{now.Value, k, one}})
		}
	}
}

// renamed is the value of a flag under its old name.
type renamed struct {
	pflag.Value
	k   *calling
	was rename
}

func (r *renamed) Set(value string) error {
	r.k.said = append(r.k.said, r.was)
	return r.k.c.Flags().Set(r.was.now, value)
}

// print gives a command that prints the flags for how and where to.
func (k *calling) print() {
	f := k.c.Flags()
	format, short := f.Lookup("format"), f.Lookup("json")
	switch {
	case format == nil && short == nil && !slices.Contains(printing, called(k.c)):
		return
	case format == nil && short != nil:
		f.StringVar(&k.format, "format", "text", "print it in this `format`: "+words.Either(k.formats()))
	case short == nil && slices.Contains(k.formats(), "json"):
		f.BoolVar(&k.json, "json", false, "the same as --format json")
	}
	if f.Lookup("output") == nil {
		f.StringVarP(&k.output, "output", "o", "", outputUsage)
	}
}

// formats are those that the command can print.
func (k *calling) formats() []string { return formatsOf(k.c) }

func formatsOf(c *cobra.Command) []string {
	switch known := formats[called(c)]; {
	case known != nil:
		return known
	case c.Flags().Lookup("json") != nil:
		return []string{"text", "json"}
	}
	return nil
}

// settle says which flags have another name now, and makes one of those that say the
// same.
func (k *calling) settle() error {
	for _, one := range k.said {
		say(k.e.err, "--"+one.was+" is called --"+one.now+" now", "the old name works in this version, but not in the next")
	}
	if k.asOf != "" {
		day, err := asOf(k.e, k.asOf)
		if err != nil {
			return err
		}
		k.e.day = day
	}
	f := k.c.Flags()
	format, short := f.Lookup("format"), f.Lookup("json")
	if format == nil || short == nil && k.output == "" {
		return nil
	}
	named, asJSON := format.Value.String(), short != nil && short.Value.String() == "true"
	if ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(k.output)), "."); !format.Changed && slices.Contains(k.formats(), ending) {
		named = ending
	}
	switch {
	case asJSON && format.Changed && named != "json":
		return usagef("leave one of them out", "--json and --format %s do not go together", words.Argument(named))
	case asJSON:
		named = "json"
	}
	return k.choose(named)
}

// choose tells the command which format is meant, by the flag that it knows itself.
func (k *calling) choose(named string) error {
	f := k.c.Flags()
	if formats[called(k.c)] != nil { // it judges the name itself
		if named == f.Lookup("format").Value.String() {
			return nil
		}
		return f.Set("format", named)
	}
	if !slices.Contains(k.formats(), named) {
		return usagef("use "+strings.Join(k.formats(), " or "), "--format: %q is not one I know", named)
	}
	if named == "json" {
		return f.Set("json", "true")
	}
	return nil
}

// deliver runs the command and puts what it prints where --output says, once it is
// whole.
func (k *calling) deliver(run func() error) error {
	if k.output == "" || k.output == "-" {
		return run()
	}
	e := k.e
	out, terminal := e.out, e.outTerminal
	var printed bytes.Buffer
	e.out, e.outTerminal = &printed, false
	err := run()
	e.out, e.outTerminal = out, terminal
	if err != nil && printed.Len() == 0 {
		return err
	}
	if wrong := deliver(e, k.output, printed.Bytes(), nil); wrong != nil {
		return wrong
	}
	return err
}
