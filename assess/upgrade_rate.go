package assess

import (
	"slices"
	"strings"

	"standpoint/assess/words"
)

// rate gives a point of the new standard the rating that those it came from
// had, where the mapping says how and all of them were rated: of several, the
// worst counts, and one that does not apply counts for nothing. Where it stays
// unrated, the old ratings are in its notes.
func (u *upgrade) rate(home *Point) {
	sources := u.sources(home.Number)
	var rated []*Point
	for _, p := range sources {
		switch {
		case p != nil && p.Rating != "":
			rated = append(rated, p)
		case p != nil && p.RatingReason+p.Why != "": // written before there is a rating, or given for one that is gone
			join(&home.Notes, strings.TrimSpace(words.AboutRating(u.origin(p), p.RatingReason, p.Why)))
		}
	}
	switch {
	case len(rated) == 0:
		return
	case slices.ContainsFunc(rated, func(p *Point) bool { return !u.carries(p) }) || mixed(rated):
		u.out.Unrated = append(u.out.Unrated, home.Number)
	case len(rated) < len(sources):
		u.out.Partly = append(u.out.Partly, home.Number)
	default:
		u.carry(home, rated)
		return
	}
	for _, p := range rated {
		join(&home.Notes, strings.TrimSpace(words.RatedAt(u.origin(p), RatingLabel(u.m.From, p.Rating), p.Reason()+p.WhyNow())))
		u.stale(home, p)
	}
}

// stale keeps in the notes what was said of another rating than the one that is
// there now.
func (u *upgrade) stale(home, p *Point) {
	for _, one := range p.Stale() {
		join(&home.Notes, words.AboutOther(u.origin(p), RatingLabel(u.m.From, one.For), one.Text))
	}
}

// sources are the points whose texts belong at one of the new standard, nil for
// one that the old file lacks.
func (u *upgrade) sources(number int) []*Point {
	var sources []*Point
	for _, way := range u.m.Points {
		if slices.Contains(way.Main, number) {
			sources = append(sources, u.a.Point(way.From))
		}
	}
	return sources
}

// carries tells whether the mapping says what becomes of a point's rating.
func (u *upgrade) carries(p *Point) bool {
	if SetAside(p.Rating) {
		return u.m.Ratings != nil
	}
	return u.m.Ratings[p.Rating] != ""
}

// mixed tells whether one was carried over from an earlier round, with a rating
// that is not in this file, and another was not.
func mixed(rated []*Point) bool {
	over := func(p *Point) bool { return p.Rating == CarriedOver }
	return slices.ContainsFunc(rated, over) && slices.ContainsFunc(rated, func(p *Point) bool { return !over(p) })
}

// carry sets the worst of some ratings, with its reasons.
func (u *upgrade) carry(home *Point, rated []*Point) {
	worst := -1
	for _, p := range rated {
		rating, setAside := u.m.Ratings[p.Rating], SetAside(p.Rating)
		_, place := u.m.To.Value(rating)
		switch {
		case setAside && (home.Rating == "" || home.Rating == p.Rating):
			home.Rating, home.RatedOn = p.Rating, p.RatedOn
			join(&home.Why, p.WhyNow())
		case !setAside && place > worst:
			worst, home.Rating, home.RatedOn = place, rating, p.RatedOn
		}
	}
	if worst >= 0 {
		home.Why = ""
	}
	u.reasons(home, rated)
}

// reasons of a rating are those of the points that had it. What was said of
// ratings that did not decide, or that needed no such words, is in the notes.
func (u *upgrade) reasons(home *Point, rated []*Point) {
	for _, p := range rated {
		if !SetAside(p.Rating) && u.m.Ratings[p.Rating] == home.Rating {
			join(&home.RatingReason, p.Reason())
		}
	}
	for _, p := range rated {
		reason, why := p.Reason(), p.WhyNow()
		if strings.Contains(home.RatingReason, reason) {
			reason = ""
		}
		if strings.Contains(home.Why, why) {
			why = ""
		}
		if reason+why != "" {
			join(&home.Notes, strings.TrimSpace(words.AboutRating(u.origin(p), reason, why)))
		}
		u.stale(home, p)
	}
}
