package check

import (
	"slices"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/words"
)

func linkRules() []Rule {
	return []Rule{{
		Code: "SP012", Name: "evidence-missing", Says: "evidence whose file is not there", Usual: ToDo, first: 5,
		Why:    "The report names it, but there is nothing to look at.",
		Remedy: "Correct the path, put the file back, or remove the evidence. Paths begin at the root of the repository.",
		find:   linkIs(evidence.Missing, evidence.Unreadable),
	}, {
		Code: "SP013", Name: "evidence-not-committed", Says: "evidence whose file is not committed, or has changed since it was", Usual: Advice, Thorough: ToDo, first: 16,
		Why:    "Others only get what is committed. A file on one computer can be lost, and nobody else can see it.",
		Remedy: "Commit the file: git add, git commit.",
		More:   "Only where git is available.",
		find:   linkIs(evidence.Uncommitted),
	}, {
		Code: "SP039", Name: "evidence-accents", Says: "evidence whose file name has its accents written differently from the link", Usual: Advice,
		Why:    "They look the same, but some computers find the file and others do not.",
		Remedy: "Rename the file: type the name again, or paste it from the link.",
		More:   "An accented letter can be stored as one character, or as a letter followed by its accent. Some Macs do the second in file names.",
		find:   linkIs(evidence.Accents),
	}, {
		Code: "SP014", Name: "evidence-changed", Says: "evidence whose file has changed since the point was rated", Usual: Advice, first: 19,
		Why:    "The rating is based on what the file said then.",
		Remedy: "Check that the rating is still right, then set rated_on to the day you checked.",
		More:   "The day of the last commit that changed the file is compared with rated_on, so a commit on the same day does not count as a change.",
		find:   linkIs(evidence.Changed),
	}, {
		Code: "SP015", Name: "evidence-address", Says: "evidence whose address or path others cannot follow", Usual: ToDo, first: 7,
		Why:    "It only works on one computer, or not at all.",
		Remedy: "Write the whole address, beginning with https://, or a path from the root of the repository.",
		find:   linkIs(evidence.Malformed, evidence.Outside),
	}, {
		Code: "SP019", Name: "evidence-unreachable", Says: "evidence whose address does not answer", Usual: ToDo, first: 6,
		Why:    "The report prints the address, but it does not open.",
		Remedy: "Open it yourself. If it has moved, write the new address. If it is gone, use something else.",
		More:   "Only checked with --links. An address that asks people to sign in is SP020.",
		find:   linkIs(evidence.Unreachable),
	}, {
		Code: "SP020", Name: "evidence-needs-access", Says: "evidence at an address that asks people to sign in", Usual: Note, first: 30,
		Why:    "It is there, but the panel may need access.",
		Remedy: "Ask whether the panel can have access, or bring a copy of what matters.",
		More:   "Only checked with --links.",
		find:   linkIs(evidence.NeedsAccess),
	}, {
		Code: "SP060", Name: "carried-open-again", Says: "a point that is carried over, and whose evidence is gone, has changed or is old", Usual: ToDo, Gentle: Advice, first: 16,
		Why:    "It was carried over because of what the evidence showed then.",
		Remedy: "Look at the point again and rate it, or add evidence that still shows it.",
		More: "Looked at where the rating is carried over, or something of the point is and nobody has confirmed it. For a rating, evidence counts as changed if its file was committed " +
			"again after rated_on, else after its own date. A point with newer evidence beside what is old has no finding for its age.",
		find: carriedOpen,
	}, {
		Code: "SP042", Name: "address-signs-in", Says: "an address with a user or a password in it", Usual: ToDo, first: 2,
		Why:    "Anyone who reads the file can sign in, and anything that was ever committed stays in the history. No report prints it, and --links does not check it.",
		Remedy: "Remove the user and the password from the address, and change the password.",
		More:   "Every text is checked. The finding does not repeat what it found.",
		find:   addressSignsIn,
	}}
}

// carriedOpen finds the points that were carried over by evidence that no longer
// shows it, and says which that is.
func carriedOpen(v *view) {
	v.points(func(i int, p *assess.Point) {
		key := "rating"
		switch {
		case p.Rating == assess.CarriedOver:
		case p.Rating == "" && p.Carried == assess.Yes:
			key = "carried"
		default:
			return
		}
		var why []string
		for j := range p.Evidence {
			e := &p.Evidence[j]
			if said := v.noLongerShows(p, e); said != "" {
				why = append(why, calledEvidence(e)+" "+said)
			}
		}
		if len(why) > 0 {
			v.say(p.Number, "", path{"points", i, key}, "This point is carried over, but has to be looked at again: "+words.List(why)+".")
		}
	})
}

// noLongerShows says why a piece of evidence no longer shows what it did.
func (v *view) noLongerShows(p *assess.Point, e *assess.Evidence) string {
	piece := v.pieces[e]
	switch {
	case piece != nil && (piece.Has(evidence.Missing) || piece.Has(evidence.Unreachable)):
		return "is gone"
	case piece != nil && piece.Has(evidence.Changed):
		return "has changed"
	case v.index.Date(e) != "" && v.index.Date(e) < v.Day.AddMonths(-12) && !v.fresh(p):
		return "is more than a year old"
	}
	return ""
}

func addressSignsIn(v *view) {
	assess.Each(v.a, func(s assess.Spot) {
		if k := s.Field.Kind(); k != assess.KindLine && k != assess.KindText || !words.SignsIn(*s.Field.TextIn(s.Of)) {
			return
		}
		point, id := v.whose(s)
		v.say(point, id, slices.Clone(s.At), "An address has a user or a password in it.")
	})
}

// linkIs finds the evidence of which one of these states is so.
func linkIs(states ...evidence.State) func(*view) {
	return func(v *view) {
		v.evidence(func(p *assess.Point, e *assess.Evidence, at path) {
			piece := v.pieces[e]
			if piece == nil {
				return
			}
			for _, note := range piece.Notes {
				if slices.Contains(states, note.State) {
					v.say(p.Number, e.ID, at.to("link"), calledEvidence(e)+", "+quoted(e.Link)+": "+note.Why+".")
				}
			}
		})
	}
}
