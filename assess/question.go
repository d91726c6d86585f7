package assess

// Question is how the walk asks about a field.
type Question struct {
	Ask     string    // empty where the standard has the words
	Units   []Wording // the words by what a standard assesses, and then of others it is not asked
	Options []Option  // what may be said; of an item, the first is what is meant where nothing is
	Or      string    // the key that takes what was typed where that is no address
	Bar     string    // the key that takes what is typed behind a bar, in lines
	When    func(*Assessment) bool
	Later   bool   // when a thing is changed, not when it is new
	Only    bool   // of an item: only where a page shows all of it at once
	Suggest string // what may be proposed while it is typed: one of the constants
	Turn    int    // after (1) the others of its kind
	Draft   string // what a half typed answer is kept under, where that is not the key
}

// What may be proposed while something is typed.
const (
	Roles     = "roles"     // those already named
	Kinds     = "kinds"     // of evidence, those the team uses, and those that are usual
	Places    = "places"    // files and folders of the repository
	Types     = "types"     // kinds of services, from a list
	Mailboxes = "mailboxes" // public ways to get in touch that are already named
)

// Wording is a question in the words for what a standard assesses.
type Wording struct{ Unit, Ask string }

// Option is a value in the words of an answer, and what is said beside it.
type Option struct{ Value, Label, More string }

// For gives the words of the question for what a standard assesses, and whether
// it is asked there.
func (q *Question) For(unit string) (words string, asked bool) {
	for _, w := range q.Units {
		if w.Unit == unit {
			return w.Ask, true
		}
	}
	return q.Ask, q.Units == nil
}

// Asked are the rows that the walk asks about, in its order.
func (r *Record) Asked() []*Field {
	return r.ordered(func(f *Field) bool { return f.Asked != nil }, func(f *Field) int { return f.Asked.Turn })
}
