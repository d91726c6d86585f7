package assess

// Reason is why the point is rated as it is. What was said of another rating is
// not a reason for this one.
func (p *Point) Reason() string {
	if stale(p.ReasonFor, p.Rating) {
		return ""
	}
	return p.RatingReason
}

// WhyNow is why the point does not apply or is carried over, where that was said
// of the rating that it has.
func (p *Point) WhyNow() string {
	if stale(p.WhyFor, p.Rating) {
		return ""
	}
	return p.Why
}

func stale(given, rating string) bool { return given != "" && given != rating }

// GivenReason is a text under a key, and the rating that it was given for.
type GivenReason struct{ Key, Text, For string }

// Stale are the reasons of a point that were given for another rating than the
// one it has.
func (p *Point) Stale() []GivenReason {
	var all []GivenReason
	for _, one := range []GivenReason{{"rating_reason", p.RatingReason, p.ReasonFor}, {"why", p.Why, p.WhyFor}} {
		if one.Text != "" && stale(one.For, p.Rating) {
			all = append(all, one)
		}
	}
	return all
}

// reasons are a rating and what was said of it.
type reasons struct{ rating, reason, reasonFor, why, whyFor string }

func (p *Point) reasons() reasons {
	return reasons{p.Rating, p.RatingReason, p.ReasonFor, p.Why, p.WhyFor}
}

// Reasons are the ratings of all points and their reasons, before a change.
type Reasons map[int]reasons

// Reasons notes them, for BindReasons after the change.
func (a *Assessment) Reasons() Reasons {
	all := Reasons{}
	for i := range a.Points {
		all[a.Points[i].Number] = a.Points[i].reasons()
	}
	return all
}

// BindReasons says of each reason that stayed while its rating changed which
// rating it was given for. Whoever wrote the text anew, or says at once what it
// is for, has decided.
func (a *Assessment) BindReasons(before Reasons) {
	for i := range a.Points {
		p := &a.Points[i]
		was := before[p.Number]
		bind(&p.ReasonFor, p.Rating, p.RatingReason, was.rating, was.reason, was.reasonFor)
		bind(&p.WhyFor, p.Rating, p.Why, was.rating, was.why, was.whyFor)
	}
}

// bind settles what one text is for, by what it was before.
func bind(given *string, rating, text, oldRating, oldText, oldGiven string) {
	switch {
	case *given != oldGiven: // said at once
	case text != oldText:
		*given = ""
	case rating != oldRating && *given == "":
		*given = oldRating
	}
	if text == "" || *given == rating {
		*given = ""
	}
}

// For is the rating that the reason of a point was given for; the same for why.
func (p *Point) bound() (reason, why string) {
	reason, why = p.Rating, p.Rating
	if p.ReasonFor != "" {
		reason = p.ReasonFor
	}
	if p.WhyFor != "" {
		why = p.WhyFor
	}
	return reason, why
}

// JoinReasons settles for which rating the reasons of a point are that two
// versions of it became: each came with one of them, and was given for what that
// one was rated.
func (p *Point) JoinReasons(ours, theirs *Point) {
	ourReason, ourWhy := ours.bound()
	theirReason, theirWhy := theirs.bound()
	p.ReasonFor = joined(p.Rating, p.RatingReason, ours.RatingReason, theirs.RatingReason, ourReason, theirReason)
	p.WhyFor = joined(p.Rating, p.Why, ours.Why, theirs.Why, ourWhy, theirWhy)
}

func joined(rating, text, ours, theirs, oursFor, theirsFor string) string {
	switch {
	case text == "" || text == ours && oursFor == rating || text == theirs && theirsFor == rating:
		return ""
	case text == theirs && text != ours:
		return theirsFor
	}
	return oursFor
}
