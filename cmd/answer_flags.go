package cmd

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/spf13/pflag"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// The flags that write fields are those of the table of fields; these are about
// whole items, or whatever item is open.
var itemFlags = [][2]string{
	{"remove", "remove the item or answer with this `id`; for something that you reused, give its text exactly"},
	{"keep", "settle a conflict that a merge left in the point, or in the item named before this flag: keep `ours`, theirs or both"},
	{"from", "read the answers from a YAML `file` with the keys of one point; use - for standard input"},
	{"text", "the `text` of the answer"},
}

// pointTable is what flags write that belong to no item.
func pointTable() *assess.Record { return assess.RecordOf(reflect.TypeFor[assess.Point]()) }

// addAnswerFlags adds the flags in the order of the help. Each remembers what it
// was given among all others.
func addAnswerFlags(flags *pflag.FlagSet, into *[]given) {
	add := func(name, use string) {
		if use != "" {
			flags.Var(&orderedFlag{name: name, into: into}, name, use)
		}
	}
	fields := func(r *assess.Record) {
		for _, f := range r.Flags() {
			add(f.Flag, f.Use)
		}
	}
	fields(pointTable())
	for _, r := range assess.Items() {
		add(r.Flag, r.Use)
	}
	for _, f := range itemFlags {
		add(f[0], f[1])
	}
	for _, r := range assess.Items() {
		fields(r)
	}
	for _, r := range assess.ReviewRecords() {
		add(r.Flag, r.Use)
		fields(r)
	}
	flags.SortFlags = false
}

// addServiceFlags adds those about the service as a whole.
func addServiceFlags(flags *pflag.FlagSet, into *[]given) {
	for _, f := range serviceTable().Flags() {
		flags.Var(&orderedFlag{name: f.Flag, into: into}, f.Flag, f.Use)
	}
}

func serviceTable() *assess.Record { return assess.RecordOf(reflect.TypeFor[assess.Service]()) }

// writeService puts flags about the service as a whole into it.
func writeService(s *standards.Standard, a *assess.Assessment, flags []given) error {
	w := answerWriter{s: s, a: a}
	for _, g := range flags {
		f := serviceTable().Flagged(g.flag)
		if !f.Fits(s.Unit) {
			return usagef(fmt.Sprintf("leave --%s out", g.flag), "--%s is about a service, and %s is about a whole %s", g.flag, s.FullID(), s.Unit)
		}
		if err := w.assign(f, &a.Service, g); err != nil {
			return err
		}
	}
	return nil
}

// recommendations are the items of a review, which flags open too.
func recommendations() *assess.Record {
	return assess.RecordOf(reflect.TypeFor[assess.Recommendation]())
}

// answerItems says in the help which flags go with which item.
func answerItems() string {
	var lines []string
	for _, r := range append(assess.Items(), recommendations()) {
		var names []string
		for _, f := range r.Flags() {
			if f.Key != r.Words {
				names = append(names, "--"+f.Flag)
			}
		}
		value := strings.ToUpper(strings.Split(r.Use, "`")[1])
		within := strings.ReplaceAll(words.Wrap(strings.Join(names, " "), 53), "\n", "\n"+strings.Repeat(" ", 25))
		lines = append(lines, fmt.Sprintf("  %-21s  %s", "--"+r.Flag+" "+value, within))
	}
	return strings.Join(lines, "\n")
}

// orderedFlag remembers a flag in the order in which it was typed.
type orderedFlag struct {
	name string
	into *[]given
}

func (f *orderedFlag) String() string { return "" }
func (f *orderedFlag) Type() string   { return "value" }
func (f *orderedFlag) Set(value string) error {
	*f.into = append(*f.into, given{flag: f.name, value: value})
	return nil
}

// literal says whether a flag's value is never a text to fetch.
func literal(flag string) bool {
	if flag == "rating" || flag == "question" || flag == "remove" || flag == "keep" || flag == "decision" || flag == "closed" {
		return true
	}
	for _, r := range assess.Records() {
		f := r.Flagged(flag)
		if f != nil && (f.Kind() == assess.KindDate || f.Values != nil || f.Names != 0 && !f.Loosely) {
			return true
		}
	}
	return false
}
