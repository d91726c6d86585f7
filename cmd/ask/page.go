package ask

// Page is what some questions have in common: a point of the standard, or the
// beginning of an assessment, which has no Place.
type Page struct {
	Place string   // "Point 4 of 15"
	Title string   // "Iterate and improve regularly"
	Phase string   // "Beta"
	Lead  string   // what it is about, in a sentence or two
	More  []string // why it matters and what a panel looks for: in the guide
	Notes []string // what a team has to know of it now
	Think []string // questions worth thinking about

	step string // which of its steps this is, "step 3 of 8"
}

// TaskList is all points of an assessment and how far each of them is.
type TaskList struct {
	Title  string // the service, the phase and the standard
	Under  string // whose service it is
	File   string
	Looked string // "9 of 15 points looked at"
	Tasks  []Task

	Ask     string // the question, where one types a number
	Next    int    // the point that comes next; 0 when all have a rating
	Here    int    // the point to go on with; 0 for none
	Stopped int    // the same, when the last sitting ended there
	Check   func(string) string
	Told    bool   // the points were told already
	Me      string // the role of whoever is asked; empty while nobody said
	Mine    bool   // only what that role has to do
	Does    string // what a role does with its points: it looks after them, where empty

	Rates  []Option // in a room: what a digit rates the point as that is pointed at
	Parked int      // in a room: how many things are parked
	Ends   []End
	Help   string // of the list, where it is not one of an assessment
}

// End is something else one can do from the list, with its letter.
type End struct{ Key, Label, To string }

// Task is one point in the list.
type Task struct {
	Number int
	Label  string // that its standard gave it, and it is listed by: 1.4.3, Principle 1; empty for its number
	Called string // within a sentence: criterion 1.4.3; empty for point 7
	Title  string
	Group  string // its heading; empty where the standard has none
	Mark   string // the rating as a sign, beside its word
	Rating string
	Rated  bool
	Count  string   // "2/5" questions with an answer
	Owner  string   // a role
	Late   string   // "1 action overdue"
	Behind string   // the same in short, "1 overdue"
	Typing bool     // a text of it is half typed
	Open   bool     // something is still to do
	Below  bool     // rated, and not the best
	Roles  []string // who has something to do here
}

// Items is a short list of a point: evidence, actions, or what is shared.
type Items struct {
	Ask    string // the question above it
	Such   string // examples
	Kinds  []Kind // what can be added
	Rows   []Row
	Guide  string
	Again  bool   // something was added, changed or removed just now
	Spoken string // how to add one by typing
	Note   string // how to change one by typing
}

// Kind is a kind of item: what it is called as an answer, and the words for
// adding one.
type Kind struct{ ID, Label, Add string }

// Row is one item of a list.
type Row struct {
	ID    string
	Name  string   // the id as people read it; empty for none
	Title string   // what it is
	Facts []string // where it is, from when, whose
	Begun bool     // somebody began to say it and did not save it
}
