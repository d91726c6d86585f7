package ask

import (
	"slices"
	"strings"
)

// Sheet asks for several things that belong together: on a screen all on one page,
// in lines one after another. What was said is in the blanks then.
type Sheet struct {
	Topic  string // what they are about: "New evidence", "E7.1"
	Ask    string // the question they answer together, where there is one
	Guide  string
	Blanks []*Blank
	First  int  // in lines, the one to begin with; those before are answered
	Fresh  bool // it is new: without its first blank there is nothing
	Direct bool // Enter saves it all, and does not go to the next blank
}

// Blank is one of those things: a line, a text, or one of some options.
type Blank struct {
	Ask   string
	Name  string // the same in a word or two, for a choice beside others
	Value string // what there is, as it is kept
	Long  bool   // some lines
	Later bool   // in lines it is asked when the sheet is not new
	Only  bool   // it is asked on a page only
	Draft Draft

	Show  func(string) string // the value as people read it
	Take  func(string) string // what was typed as it is kept
	Check func(string) string // see Line
	Read  func(string) string

	// Suggest gives what a value may be that begins as typed, the likeliest first.
	Suggest func(typed string) []string

	// Options are what may be chosen, and which of them is meant where nobody
	// chose yet. They may depend on what is said in the other blanks.
	Options func(said Said) (options []Option, meant string)
	// When says whether it is asked, by what is said in the others.
	When func(said Said) bool

	was string // what it said before anybody answered
}

// Said gives what a blank says at this moment, as it is kept.
type Said func(blank int) string

// said is what the blanks hold.
func (q *Sheet) said(i int) string { return q.Blanks[i].Value }

func (b *Blank) due(said Said) bool { return b.When == nil || b.When(said) }

func (b *Blank) shown() string {
	if b.Show != nil {
		return b.Show(b.Value)
	}
	return b.Value
}

// reads is the value in words.
func (b *Blank) reads() string {
	if b.Options == nil {
		return b.shown()
	}
	options, _ := b.Options(func(int) string { return "" })
	for _, o := range options {
		if o.ID == b.Value {
			return o.Label
		}
	}
	return b.Value
}

// keep puts what was said where nothing loses it before it is saved.
func (b *Blank) keep() error {
	switch {
	case b.Draft == nil || b.Long: // a text keeps itself, line by line
		return nil
	case b.Value == b.was || b.Value == "":
		return b.Draft.Remove()
	}
	return b.Draft.Set(b.shown())
}

// kept says whether something was said that is not saved.
func (b *Blank) kept() bool {
	if b.Draft == nil || b.Long {
		return false
	}
	kept, err := b.Draft.Load()
	return err == nil && kept != ""
}

// takeUp goes on with what was kept, where it still reads, and says whether it did.
func (b *Blank) takeUp() bool {
	if b.Draft == nil || b.Long {
		return false
	}
	kept, err := b.Draft.Load()
	if err != nil || kept == "" || kept == b.shown() || b.Check != nil && b.Check(kept) != "" {
		return false
	}
	b.take(kept)
	return b.Value != b.was
}

// take keeps what was typed or chosen.
func (b *Blank) take(typed string) {
	if b.Take != nil {
		typed = b.Take(typed)
	}
	b.Value = typed
}

// Beginning gives those of some words that begin as typed, whatever the case, and
// then those with a word in them that does.
func Beginning(all []string, typed string) []string {
	typed = strings.ToLower(strings.TrimSpace(typed))
	var first, then []string
	for _, one := range all {
		low := strings.ToLower(one)
		switch {
		case low == typed || one == "" || slices.Contains(first, one) || slices.Contains(then, one):
		case strings.HasPrefix(low, typed):
			first = append(first, one)
		case strings.Contains(low, " "+typed):
			then = append(then, one)
		}
	}
	return append(first, then...)
}
