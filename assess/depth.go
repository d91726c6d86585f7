package assess

// The depths: how much a team sets out to answer about each point.
const (
	FirstLook = "first-look" // a rating, a sentence and who to ask
	Quick     = "quick"      // what is done and planned, evidence, a rating, actions
	Full      = "full"       // every question by itself, then the same
)

// Depths are those that a file may name.
var Depths = []string{FirstLook, Quick, Full}

// EachQuestion says whether the team set out to answer every question. Where
// nobody said how much, it did.
func (a *Assessment) EachQuestion() bool { return a.Depth != Quick && a.Depth != FirstLook }
