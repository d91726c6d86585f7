package templates

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/text"
	"standpoint/assess/words"
)

// Ticket is an action as it goes into a tracker.
type Ticket struct {
	Mark  string   // by which it is found again
	Title string   // in one line, its id first
	What  string   // the action, as it was typed
	Point string   // within a sentence
	Facts []string // whose it is, by when, and where it is from, a line each
}

// titleLength is what every tracker takes: 255 characters in Jira and Azure, 256 on GitHub.
const titleLength = 250

// ForTrackers leaves what goes into a tracker: what is open and not restricted, since
// others read there, and has no ticket yet. It gives how many are left out for each of
// the two.
func (l *Actions) ForTrackers() (restricted, ticketed int) {
	l.Rows = slices.DeleteFunc(l.Rows, func(r Action) bool {
		switch {
		case r.State != assess.Open:
		case r.Visibility == assess.Restricted:
			restricted++
		case r.Issue != "":
			ticketed++
		default:
			return false
		}
		return true
	})
	return restricted, ticketed
}

// Tickets are the actions for a tracker. Two that would have the same mark are told apart.
func (l *Actions) Tickets() []Ticket {
	seen := map[string]int{}
	var all []Ticket
	for i := range l.Rows {
		r := &l.Rows[i]
		mark := r.Identity()
		if seen[mark]++; seen[mark] > 1 {
			mark += "-" + strconv.Itoa(seen[mark])
		}
		said := strings.Join(strings.Fields(text.PlainLine(text.Line(r.What))), " ")
		all = append(all, Ticket{Mark: mark, Title: words.Clip(r.name()+" "+said, titleLength), What: r.What, Point: r.Of(r.Point), Facts: r.facts()})
	}
	return all
}

// name is the action's id, or which it is where it has none.
func (r *Action) name() string { return cmp.Or(r.ID, words.UpperFirst(r.Of(r.Point))+":") }

func (r *Action) facts() []string {
	when := "no date yet"
	if r.Due != "" {
		when = assess.Date(r.Due).Long()
	}
	facts := []string{
		"Owner: " + cmp.Or(r.Owner, "nobody yet"), "Due: " + when,
		words.UpperFirst(r.Of(r.Point)) + ": " + r.Title,
		"Service: " + strings.Join(words.NonEmpty(r.Subject(), r.Organisation, r.Standard, r.Phase), ", "),
	}
	if r.From != "" {
		facts = append(facts, "From: "+r.From)
	}
	return append(facts, "In the assessment: "+strings.TrimSuffix(r.name(), ":")+", "+r.File)
}

// Identity is the same as long as the action's assessment is of the same service,
// standard, phase and round, wherever its file is. An action without an id goes by its
// point and its words.
func (r *Action) Identity() string {
	id := r.ID
	if id == "" {
		id = r.Tag(r.Point) + " " + r.What
	}
	return Identity(r.Organisation, r.ServiceName, r.Standard, r.Phase, strconv.Itoa(r.Round), id)
}

// Identity is a short name for parts that are not repeated.
func Identity(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
