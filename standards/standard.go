// Package standards holds published service standards as data, one embedded
// YAML file for each edition, and the code that reads them.
package standards

import "slices"

// Standard is one dated edition of a published set of points.
type Standard struct {
	Kind    string `yaml:"kind"`       // always "standard"
	Format  int    `yaml:"standpoint"` // version of this file format
	ID      string `yaml:"id"`         // lgdss
	Edition string `yaml:"edition"`    // 2016
	Version string `yaml:"version"`    // the edition as people write it, where it is not as in its id: 2.2 AA
	Name    string `yaml:"name"`       // Local Government Digital Service Standard
	Short   string `yaml:"short"`      // LGDSS

	// Extends names the standard that this one changes for one organisation:
	// what it says counts, and what it leaves out is the other's.
	Extends string `yaml:"extends"`
	// Adapted is true where a publisher of its own made another standard into
	// this one: its points are numbered on from the other's last, and what it
	// says of its sources stands alone.
	Adapted bool   `yaml:"adapted"`
	Drop    []Drop `yaml:"drop"`

	Publisher string `yaml:"publisher"`
	Published string `yaml:"published"` // as exact as is known: 2016, 2016-04 or 2016-04-06
	Address   string `yaml:"address"`
	// CalledOne and CalledMany are what one of its points is called, and several:
	// criterion, criteria; point and points where nothing is said.
	CalledOne  string `yaml:"called_one"`
	CalledMany string `yaml:"called_many"`
	Unit       string `yaml:"unit"` // what is assessed: service, organisation or codebase

	// For says in a few words what it is for, and InForce whether it is in force:
	// what somebody who has to choose wants to know.
	For     string `yaml:"for"`
	InForce string `yaml:"in_force"`

	Licence Licence  `yaml:"licence"`
	Status  Status   `yaml:"status"`
	Ours    []string `yaml:"ours"` // what the publisher did not say and we did, in words
	Doubts  []string `yaml:"doubts"`
	About   string   `yaml:"about"`

	Amended []Amendment `yaml:"amended"` // what its publisher changed in this edition since, the oldest first

	Phases   []Phase   `yaml:"phases"` // in order; none for a standard without phases
	Scale    Scale     `yaml:"scale"`
	Rules    Rules     `yaml:"rules"`
	Signing  string    `yaml:"signing"` // the question whether the organisation signed, where one can
	Promise  Promise   `yaml:"promise"` // the project that those who sign promise
	Groups   []Group   `yaml:"groups"`
	Points   []Point   `yaml:"points"`
	Profiles []Profile `yaml:"profiles"`
	Maps     []Map     `yaml:"maps"`
	Gathers  Gathers   `yaml:"gathers"`
	// Commitments are what those who sign say they will do, as far as it is known.
	Commitments []Commitment `yaml:"commitments"`
	Topics      []Topic      `yaml:"topics"`

	// Dropped are the points that an extension dropped, for what was answered
	// under them before. Differs says in sentences where an extension differs.
	// Bases are what it extends, the nearest first, and what that extends.
	Dropped []Point  `yaml:"-"`
	Differs []string `yaml:"-"`
	Bases   []string `yaml:"-"`
}

// Drop takes a point or a question of the extended standard away.
type Drop struct {
	Point    int    `yaml:"point"`
	Question string `yaml:"question"`
	Why      string `yaml:"why"`
}

// Amendment is a change of an edition's text that gave it no new name: when,
// which points, what, and where that was read.
type Amendment struct {
	Date   string `yaml:"date"` // as exact as is known: 2026, 2026-01 or 2026-01-29
	Points []int  `yaml:"points"`
	What   string `yaml:"what"`
	Source string `yaml:"source"`
}

// Promise is a project that those who sign promise, and the months they have.
type Promise struct {
	Says   string `yaml:"says"` // what is promised, in a sentence
	Ask    string `yaml:"ask"`  // the question which project it is
	Within int    `yaml:"within_months"`
	Source string `yaml:"source"`
}

// Commitment is one thing that those who sign say they will do, and the question
// whose answer says how far they are.
type Commitment struct {
	Says     string `yaml:"says"` // a short quotation, or our words
	Ours     bool   `yaml:"ours"` // the words are ours
	Question string `yaml:"question"`
	Source   string `yaml:"source"`
}

// Map says how the points of this standard correspond to those of another.
type Map struct {
	To     string     `yaml:"to"` // id@edition
	Ours   bool       `yaml:"ours"`
	Credit string     `yaml:"credit"` // who published it, when it is not ours
	Points []MapPoint `yaml:"points"`
	// Ratings gives the other scale's value for one of this scale; a rating
	// that is not in it is never carried over.
	Ratings map[string]string `yaml:"ratings"`
	// Questions gives the other standard's question for one of this standard
	// that asks the same thing.
	Questions map[string]string `yaml:"questions"`
}

// Gathers says, of a standard that is about an organisation, what of the files
// of its services is worth a look for which point. Nothing moves along it.
type Gathers struct {
	Ours    bool `yaml:"ours"`
	Sharing int  `yaml:"sharing"` // the point that offers and reuse speak to; 0 for none
	// Assessed is the point that the assessments of services speak to; 0 for none.
	Assessed int      `yaml:"assessed"`
	From     []Gather `yaml:"from"`
}

// Gather is one standard that services are assessed against.
type Gather struct {
	Standard string        `yaml:"standard"` // id@edition
	Points   []GatherPoint `yaml:"points"`
}

// GatherPoint is a point here, and those of the other standard that speak to it.
type GatherPoint struct {
	Point int   `yaml:"point"`
	Of    []int `yaml:"of"`
}

// For lists the points that a point of another standard speaks to.
func (g *Gathers) For(standard string, point int) []int {
	var to []int
	for i := range g.From {
		if g.From[i].Standard != standard {
			continue
		}
		for _, p := range g.From[i].Points {
			if slices.Contains(p.Of, point) {
				to = append(to, p.Point)
			}
		}
	}
	return to
}

// MapPoint is where one point goes: Main is where its texts belong, Also
// touches on it.
type MapPoint struct {
	From int   `yaml:"from"`
	Main []int `yaml:"main"`
	Also []int `yaml:"also"`
}

// Licence says on what terms the publisher's own wording may be used, and how
// sure that is: "verified", "unverified" or "not found".
type Licence struct {
	Name    string `yaml:"name"`
	Address string `yaml:"address"`
	Sure    string `yaml:"sure"`
}

// Status says whether the edition is in force: "current", "superseded" or
// "doubtful", with a note for the reader.
type Status struct {
	State string `yaml:"state"`
	Note  string `yaml:"note"`
}

// Phase is one stage of a service's life at which a standard is used.
type Phase struct {
	ID       string `yaml:"id"`
	Name     string `yaml:"name"`
	Assessed bool   `yaml:"assessed"` // whether panels meet at the end of it
	Note     string `yaml:"note"`
	// FirstRoundAlso names an earlier phase whose questions are asked as well
	// in the first round of this one, for services that run already.
	FirstRoundAlso string `yaml:"first_round_also"`
}

// Scale holds the values a point can get, the best first.
type Scale struct {
	Ours  bool   `yaml:"ours"`
	Since string `yaml:"since"`
	Note  string `yaml:"note"`
	// Empty and NotApplicable are what a point without a rating is called, and one
	// that does not apply; in the program's words where nothing is said.
	Empty         string  `yaml:"empty"`
	NotApplicable string  `yaml:"not_applicable"`
	Values        []Value `yaml:"values"`
}

// Value is one rating: its id in files, its label in sentences, the mark drawn
// beside the label (full, half, quarter or ring), the hue of that mark where the
// scale is one of colours (green, amber or red), and what it means.
type Value struct {
	ID      string `yaml:"id"`
	Label   string `yaml:"label"`
	Mark    string `yaml:"mark"`
	Hue     string `yaml:"hue"`
	Meaning string `yaml:"meaning"`
}

// How a result of the whole comes about.
const (
	OverallNone  = "none"        // there is none
	OverallWorst = "worst point" // the worst rating of a point is that of the whole
	OverallEvery = "every point" // every point has to have the best rating or not apply; a report says which have not, and gives no status
)

// Rules are what the standard's owner says follows from ratings.
type Rules struct {
	// Overall is one of the constants: how a result of the whole comes about.
	Overall       string `yaml:"overall"`
	OverallCredit string `yaml:"overall_credit"` // whose practice that is
	// MendWithin is the number of months a point rated Mend has for its
	// actions; 0 when the owner sets no limit.
	MendWithin int    `yaml:"mend_within_months"`
	Mend       string `yaml:"mend"`
	MendCredit string `yaml:"mend_credit"`
	// AnswerWithin is the number of days a team has to answer a report, and
	// AnswerWithinWorking that of working days; 0 for no limit.
	AnswerWithin        int    `yaml:"answer_within_days"`
	AnswerWithinWorking int    `yaml:"answer_within_working_days"`
	AnswerCredit        string `yaml:"answer_credit"`
	// Statement is what whoever writes a statement from the notes of a report has
	// to add, which no assessment says.
	Statement []string `yaml:"statement"`
}

// Group is a heading over some points.
type Group struct {
	ID   string `yaml:"id"`
	Name string `yaml:"name"`
	// Names are the heading in other languages, by tag: cy, fr.
	Names map[string]string `yaml:"names"`
}

// Point is one numbered item of a standard. At, here and in Question, is its
// place in the file that says so, from 1; 0 when an extension left it alone.
type Point struct {
	At     int    `yaml:"-"`
	Number int    `yaml:"number"`
	Label  string `yaml:"label"` // what its owner calls it where the number is ours: "Principle 1"
	Title  string `yaml:"title"`
	// Titles are the title in other languages, by tag: cy, fr.
	Titles    map[string]string `yaml:"titles"`
	TitleOurs bool              `yaml:"title_ours"`
	Group     string            `yaml:"group"`
	Address   string            `yaml:"address"`
	Sure      string            `yaml:"sure"` // "" for verified, or what to check before relying on it

	Summary  string            `yaml:"summary"`
	Why      string            `yaml:"why"`       // why it matters to the people who use the service
	LooksFor map[string]string `yaml:"looks_for"` // what a panel looks for, by phase; key "any" where phases do not differ
	Leads    []string          `yaml:"leads"`     // professions that lead on it
	Evidence []string          `yaml:"evidence"`  // examples of what shows it
	WeakWhen string            `yaml:"weak_when"`
	Bought   string            `yaml:"bought"` // what differs when the product is bought

	// Values are those of the scale that this point can get; all of them where
	// none is named.
	Values []string `yaml:"values"`

	Questions []Question `yaml:"questions"`

	From string `yaml:"-"` // the standard that first had the point; empty for this one
}

// Question is what a team is asked under a point. Its ID is stable within the
// standard and never used again for another question.
type Question struct {
	At     int    `yaml:"-"`
	ID     string `yaml:"id"`
	Ask    string `yaml:"ask"`
	Bought string `yaml:"bought"` // the same question worded for a bought product
	// Supplier is the same question addressed to the supplier.
	Supplier string   `yaml:"supplier"`
	Phases   []string `yaml:"phases"`
	// Formerly are phases that asked it before: an answer that is there still
	// counts, and nobody is asked for one.
	Formerly []string `yaml:"formerly"`
	Label    string   `yaml:"label"`   // shown beside it: "the law, not this standard"
	Feeds    string   `yaml:"feeds"`   // the list its answer belongs in as well: "asks", "offers", "reused"
	Topic    string   `yaml:"topic"`   // what it is about, in a word or two: "fraud and misuse"
	Leads    []string `yaml:"leads"`   // professions that lead on it; those of the point where nothing is said
	Sourced  string   `yaml:"sourced"` // how sure its topic's source is: verified, reported, or ours
	Since    string   `yaml:"since"`   // the day from which it is asked, 2026-11-28; empty from the start
	Retired  string   `yaml:"retired"` // since when it is no longer asked; empty while it is
	Instead  string   `yaml:"instead"` // of a retired one, the question that is asked instead
}
