// Package report decides what a report says, once for every format.
package report

// Report is a whole report for one reader. Every text in it is ready to print:
// what this reader may not see is already gone, and nothing is left to decide
// but how it looks.
type Report struct {
	// For is the reader: panel, public, summary, workbook, team or supplier.
	// Which parts a format prints for a reader is the same in every format:
	// all of them for panel and public; Cover's names and Summary alone, on one
	// page, for summary; a front sheet, then each point with room to write, for
	// workbook and team; ToAsk alone for supplier.
	For     string  `json:"for"`
	Lang    string  `json:"lang"`
	Title   string  `json:"title"` // "Garden waste collection: the team's own view"
	Of      *Of     `json:"of,omitempty"`
	Cover   Cover   `json:"cover"`
	Summary Summary `json:"summary"`
	// Points come in the order of the standard; a group's name stands in each.
	Points  []Point  `json:"points"`
	Actions []Action `json:"actions"` // the action plan: open ones by date, then done, then dropped
	Reused  []Shared `json:"reused"`
	Offers  []Shared `json:"offers"`
	Asks    []Shared `json:"asks"`
	Sources Sources  `json:"sources"`
	// ToAsk is for the supplier: what it holds or nobody knows, as questions.
	ToAsk []ToAsk `json:"to_ask,omitempty"`
	// Declared is what an organisation says of itself, where the standard is about one.
	Declared *Declared `json:"declared,omitempty"`
	// LeftOut says, in sentences, what this reader does not get.
	LeftOut []string `json:"left_out,omitempty"`
	// Sections are all there is where a report is about a review. Notice is said
	// on the first page then, Data is what programs get, and Table a spreadsheet.
	Sections []Section  `json:"-"`
	Notice   string     `json:"-"`
	Data     any        `json:"-"`
	Table    [][]string `json:"-"`
	// ToReview are the team's own words in a public report, each with where it
	// stands in the file, for somebody to look at before they go out.
	ToReview []ToReview `json:"-"`
	// English are the texts of Ours.
	English map[string]bool `json:"-"`
}

// ToAsk is one question for the supplier.
type ToAsk struct {
	Point    int    `json:"point"`
	Label    string `json:"label,omitempty"` // that the point's owner gave it
	Title    string `json:"title"`
	Question string `json:"question"`
	ID       string `json:"-"` // of the question
}

// Moved is a point whose rating differs from that of the assessment before.
type Moved struct {
	Number int    `json:"number"`
	Label  string `json:"label,omitempty"` // that its owner gave it
	Title  string `json:"title"`
	From   Mark   `json:"from"`
	To     Mark   `json:"to"`
}

// Beside is whose decisions stand beside the team's ratings, and how many points
// stand where: "The panel, 3 December 2026: 6 points met and 2 points not met."
type Beside struct {
	Who  string `json:"who"`
	Says string `json:"says"`
}

// Decided is what a panel or peers decided on a point: theirs, beside the team's
// own rating.
type Decided struct {
	Who     string `json:"who"` // "The panel"
	Mark    Mark   `json:"mark"`
	On      string `json:"on"`      // "3 December 2026"
	Differs bool   `json:"differs"` // from the team's rating now
}

// GroupCounts are the ratings of a group's points, for a picture; Name is
// empty for a standard without groups.
type GroupCounts struct {
	Name   string  `json:"name"`
	Counts []Count `json:"counts"`
}

// Mark is a rating as it is shown: a word, and the shape drawn beside it, one
// of full, half, quarter, ring, dash (not applicable, carried over) and dot
// (not looked at).
type Mark struct {
	Value string `json:"value"` // id in the standard's scale; empty for not looked at
	Label string `json:"label"`
	Shape string `json:"shape"`
	Hue   string `json:"hue,omitempty"` // green, amber or red, where the scale goes by colours
}

// Pair is a heading and what stands under it, such as "In scope".
type Pair struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// Cover says what this document is.
type Cover struct {
	Organisation string `json:"organisation"`
	Service      string `json:"service_name"`
	ServiceID    string `json:"service"`
	View         string `json:"view"`     // "The team's own view, beta, 1 December 2026"
	Standard     string `json:"standard"` // "Against the Local Government Digital Service Standard (2016 edition)"
	Phase        string `json:"phase"`    // "Beta"; empty where there is none
	Round        int    `json:"round"`
	Due          string `json:"due"`    // "Panel meets on 1 December 2026"; may be empty
	AsOf         string `json:"as_of"`  // "As things stood on 23 November 2026"
	Facts        []Pair `json:"facts"`  // description, scope, users, channels, supplier, contract, … in order
	People       []Pair `json:"people"` // role and name
}

// Summary fits one page.
type Summary struct {
	Aim      string  `json:"aim"` // the outcome; all three may be empty
	Baseline string  `json:"baseline"`
	Current  string  `json:"current"`
	Counts   []Count `json:"counts"` // every value of the scale, best first, then the others that occur
	Looked   int     `json:"looked"` // points with a rating
	Begun    int     `json:"begun"`  // points with something written and no rating
	Of       int     `json:"of"`     // points in all
	// Overall is a sentence such as "Overall: amber. The worst point decides."
	// or "Worst so far: amber. 1 of 14 points is not looked at."; empty where
	// the standard has no overall result.
	Overall string        `json:"overall"`
	Strip   []Strip       `json:"strip"`    // every point: number, title and mark
	Next    []Action      `json:"next"`     // the open actions that matter most, at most three
	NextHow string        `json:"next_how"` // the rule that chose them
	Asks    []Shared      `json:"asks"`     // at most three
	Groups  []GroupCounts `json:"groups"`
	// Moved is empty without an assessment before; Before says then which it
	// is: "Compared with alpha, 3 June 2026".
	Before string `json:"before"`
	// Review is whose decisions stand beside the ratings, none without a review.
	Review *Beside `json:"review,omitempty"`
	Moved  []Moved `json:"moved"`
}

// Count is how many points have one rating.
type Count struct {
	Mark   Mark `json:"mark"`
	Points int  `json:"points"`
}

// Strip is one point in the summary's overview.
type Strip struct {
	Number int    `json:"number"`
	Label  string `json:"label,omitempty"` // that its owner gave it
	Title  string `json:"title"`
	Mark   Mark   `json:"mark"`
	// Decided is what a panel or peers decided, none without a review.
	Decided *Mark `json:"decided,omitempty"`
}

// Point is one point of the report.
type Point struct {
	Number   int        `json:"number"`
	Label    string     `json:"label"` // "Point 7", or the owner's own name for it: "Principle 2"
	Title    string     `json:"title"`
	Group    string     `json:"group"`
	Summary  string     `json:"summary"` // of the standard's point, in our words
	Address  string     `json:"address"`
	Owner    string     `json:"owner"`
	Mark     Mark       `json:"mark"`
	RatedOn  string     `json:"rated_on"`
	Decided  *Decided   `json:"decided,omitempty"` // by a panel or peers; none without a review
	Carried  string     `json:"carried,omitempty"` // set while nobody confirmed what came from another assessment
	Reason   string     `json:"reason"`            // the team's, for the rating
	Ceiling  string     `json:"ceiling"`           // how the suggested rating came about, a sentence or two
	Above    string     `json:"above"`             // set when the team rates above the suggestion: the reason, or that none was given
	Done     string     `json:"done"`              // paragraphs, divided by empty lines; lines that begin "- " are a list
	Planned  string     `json:"planned"`           // likewise
	NotYet   string     `json:"not_yet"`           // said in place of an empty point: "Nobody has looked at this point yet."
	HeldBy   string     `json:"held_by"`           // "Held by the supplier: questions 2 and 4"; may be empty
	Answers  []Answer   `json:"answers"`
	Evidence []Evidence `json:"evidence"`
	Actions  []Action   `json:"actions"`
	Reused   []Shared   `json:"reused"`
	Offers   []Shared   `json:"offers"`
	Asks     []Shared   `json:"asks"`
	// For workbook and team: who leads on the point, what the panel looks for,
	// what is worth asking, and the ratings to tick.
	Leads       []string `json:"leads"`
	LooksFor    string   `json:"looks_for"`
	WorthAsking []string `json:"worth_asking,omitempty"`
	Choices     []Mark   `json:"choices,omitempty"`
	// Withheld says how much this reader does not see: "1 item of evidence is
	// held, not shown"; empty when nothing is.
	Withheld string `json:"withheld"`
}

// Answer is one question and what the team says to it.
type Answer struct {
	ID       string `json:"id"`
	Question string `json:"question"`
	Text     string `json:"text"`
	State    string `json:"state"`   // in words: "answered", "planned", "nobody knows yet", "does not apply", "no answer yet", "not asked for …"
	Why      string `json:"why"`     // for does not apply
	HeldBy   string `json:"held_by"` // in words, empty for the team itself
	Source   string `json:"source"`  // the product sheet it is from, in whose words, and how old; empty for the team's own
	Duty     string `json:"duty"`    // what that leaves to the team
	Own      string `json:"own"`     // what the team does about it
	Retired  bool   `json:"retired"` // no longer asked by the standard
	Aside    bool   `json:"aside"`   // not put to a service like this; Why says why not
}

// Evidence is one row of a point's evidence table.
type Evidence struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Kind  string `json:"kind"`
	Shows string `json:"shows"`
	Date  string `json:"date"` // ISO; empty for undated
	Link  string `json:"link"` // address or path, in full; empty for none
	URL   string `json:"url"`  // Link when it can be followed by itself (http, https); else empty
	Who   string `json:"who"`  // "anyone", "the panel"
	Note  string `json:"note"` // "older than a year", "undated", "see E5.1"
}

// Action is one thing to do.
type Action struct {
	ID      string `json:"id"`
	Point   int    `json:"point"`
	What    string `json:"what"`
	Owner   string `json:"owner"`
	Due     string `json:"due"`   // ISO; empty for undated
	State   string `json:"state"` // "open", "overdue", "done", "dropped"
	Overdue bool   `json:"overdue"`
	Note    string `json:"note"` // what it answers, the evidence, the ticket
}

// Shared is something reused, offered or asked for. Name is what it is; the
// rest is said in Details, such as "Licence: CC BY 4.0".
type Shared struct {
	ID      string `json:"id"`
	Point   int    `json:"point"`
	What    string `json:"what"`
	Details []Pair `json:"details"`
	Link    string `json:"link"`
	URL     string `json:"url"`
	Over    bool   `json:"-"` // an ask that somebody answered, or that the team took back
}

// Sources stand at the back: what the report is made from and by which rules.
type Sources struct {
	Standard []Pair   `json:"standard"` // publisher, edition, address, licence, status, …
	Notes    []string `json:"notes"`    // what is ours, what to check before relying on it
	Scale    []Pair   `json:"scale"`    // each value and its meaning
	Rules    []Pair   `json:"rules"`    // how a suggestion comes about, what decides overall, time limits
	Made     []Pair   `json:"made"`     // file, commit, tool, as of
}
