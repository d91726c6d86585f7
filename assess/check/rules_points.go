package check

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

func pointRules() []Rule {
	return []Rule{{
		Code: "SP002", Name: "not-looked-at", Says: "a point without a rating", Usual: ToDo, Gentle: Advice, first: 8,
		Why:    "A point nobody has looked at is not a \"no\", but there is no overall result without it.",
		Remedy: "Look at it together: \"standpoint assess\" asks its questions, and any point can come first.",
		More:   "A point that is \"not-applicable\" counts as rated. Points that are missing from the file are reported together, in one finding.",
		find:   notLookedAt,
	}, {
		Code: "SP003", Name: "no-done", Says: "a rating above the lowest with nothing under done", Usual: ToDo, Gentle: Advice, first: 10,
		Why:    "This rating says that something is in place. Readers will want to know what.",
		Remedy: "Under \"done\", say what is already in place, in a few plain sentences, or rate it lower for now.",
		find:   claims("done", "Rated %q, and nothing is under \"done\" yet.", func(p *assess.Point) bool { return p.Done == "" }),
	}, {
		Code: "SP004", Name: "no-evidence", Says: "a rating above the lowest without evidence", Usual: ToDo, Gentle: Advice, first: 11,
		Why:    "A panel that cannot look at anything has to take your word for it.",
		Remedy: "Add something that shows it: findings, a test, a page, a figure, with its date.",
		find:   claims("evidence", "Rated %q, and there is no evidence yet.", func(p *assess.Point) bool { return len(p.Evidence) == 0 }),
	}, {
		Code: "SP005", Name: "above-ceiling", Says: "a rating above what the rule suggests, without a reason", Usual: ToDo, Gentle: Advice, first: 12,
		Why:    "You may choose a higher rating than the one suggested. Without a reason, the report says that none was given, and the panel will ask.",
		Remedy: "Write the reason under rating_reason, or choose the suggested rating.",
		More:   words.TheRule + " If depth is quick, no questions have to be answered for that. A rating with nothing under done, or without evidence, has its own finding instead.",
		find:   aboveCeiling,
	}, {
		Code: "SP006", Name: "no-why", Says: "something that does not apply, or is carried over, without a reason", Usual: ToDo, Gentle: Advice, first: 13,
		Why:    "Without a reason, setting a point or a question aside looks like avoiding it.",
		Remedy: "Give the reason under \"why\", in a sentence.",
		find:   noWhy,
	}, {
		Code: "SP045", Name: "old-reason", Says: "a reason that was given for another rating", Usual: ToDo, Gentle: Advice, first: 14,
		Why:    "The reason why a point was partly met does not explain why it is met. No report prints it until somebody says that it is still true.",
		Remedy: "Write a new reason. If the old one is still true, remove the line reason_for or why_for. \"standpoint assess\" asks about it at the rating.",
		find:   oldReason,
	}, {
		Code: "SP007", Name: "no-answer", Says: "a rated point with questions that have no answer", Usual: Advice, first: 20,
		Why:    "The questions are what a panel will ask. \"We don't know yet\" is an answer as well.",
		Remedy: "Answer them, or say that you don't know yet: standpoint assess --points with its number.",
		More:   "This only counts this phase's questions that fit the service, in points that have a rating. If the file has depth: quick or depth: first-look, there is no finding.",
		find:   noAnswer,
	}, {
		Code: "SP034", Name: "two-versions", Says: "a text with two versions, after a merge", Usual: ToDo, first: 2,
		Why:    "Two people changed the same text. The report cannot show both.",
		Remedy: "\"standpoint assess\" shows both and asks which to keep. By hand: write what you want under the key, and remove the entry from conflict.",
		find:   twoVersions,
	}, {
		Code: "SP035", Name: "not-confirmed", Says: "something carried over that nobody has confirmed", Usual: Advice, Thorough: ToDo, first: 17,
		Why:    "What was true in the last round may have changed since.",
		Remedy: "Read it again. If it is still true, remove the line \"carried: true\".",
		find:   notConfirmed,
	}}
}

func notLookedAt(v *view) {
	places := map[int]int{}
	for i := range v.a.Points {
		places[v.a.Points[i].Number] = i
	}
	var absent []int
	for _, p := range v.progress.Points {
		number := p.Point.Number
		i, there := places[number]
		switch {
		case !there:
			absent = append(absent, number)
		case p.Point.Rating == "":
			what := v.Standard.PointHead(number) + " is " + assess.RatingLabel(v.Standard, "") + " yet."
			if p.Started() {
				what = v.Standard.PointHead(number) + " is started, but has no rating yet."
			}
			v.sayRemedy(number, "", path{"points", i, "rating"}, what, "Look at it together: standpoint assess --points "+v.Standard.PointArgument(number))
		}
	}
	if len(absent) > 0 {
		v.say(0, "points", path{"points"}, words.Say(len(absent), "%d point is not in the file: %s.", "%d points are not in the file: %s.", v.Standard.PointTags(absent)))
	}
}

// claimed is the rating of a point that claims something is there; nil for the
// lowest, for none, and where the team set out to rate alone.
func (v *view) claimed(p *assess.Point) *standards.Value {
	if v.a.Depth == assess.FirstLook || !assess.Claims(v.Standard, p.Rating) {
		return nil
	}
	value, _ := v.Standard.Value(p.Rating)
	return value
}

// claims finds the points that claim something is there and lack one of their
// keys. What it says names the rating.
func claims(key, says string, lack func(p *assess.Point) bool) func(*view) {
	return func(v *view) {
		v.points(func(i int, p *assess.Point) {
			if value := v.claimed(p); value != nil && lack(p) {
				v.say(p.Number, "", path{"points", i, key}, fmt.Sprintf(says, value.Label))
			}
		})
	}
}

func aboveCeiling(v *view) {
	v.points(func(i int, p *assess.Point) {
		progress := v.of(p.Number)
		if !progress.Above || p.Reason() != "" || p.Done == "" || len(p.Evidence) == 0 {
			return
		}
		v.say(p.Number, "", path{"points", i, "rating"},
			fmt.Sprintf("Rated %q without a reason. %s", assess.RatingLabel(v.Standard, p.Rating), progress.Suggestion.Reason()))
	})
}

func noWhy(v *view) {
	v.points(func(i int, p *assess.Point) {
		if assess.SetAside(p.Rating) && p.WhyNow() == "" {
			v.say(p.Number, "", path{"points", i, "rating"}, fmt.Sprintf("Rated %q, but there is no reason.", assess.RatingLabel(v.Standard, p.Rating)))
		}
		for j := range p.Answers {
			if answer := &p.Answers[j]; answer.State == assess.DoesNotApply && answer.Why == "" {
				v.say(p.Number, answer.Question, path{"points", i, "answers", j, "state"},
					fmt.Sprintf("The question %q is set aside, but there is no reason.", answer.Question))
			}
		}
	})
}

func oldReason(v *view) {
	v.points(func(i int, p *assess.Point) {
		for _, old := range p.Stale() {
			v.say(p.Number, "", path{"points", i, old.Key}, fmt.Sprintf("The reason was given for %q, and the rating now is %q.",
				assess.RatingLabel(v.Standard, old.For), assess.RatingLabel(v.Standard, p.Rating)))
		}
	})
}

func noAnswer(v *view) {
	v.points(func(i int, p *assess.Point) {
		progress := v.of(p.Number)
		if _, place := v.Standard.Value(p.Rating); place < 0 || progress.Unanswered() == 0 {
			return
		}
		var open []string
		for _, q := range v.a.Asked(v.Standard, progress.Standard) {
			if assess.StateOf(p.Answer(q.ID)) == "" && !p.RatedBefore(&q) {
				open = append(open, q.ID)
			}
		}
		v.sayRemedy(p.Number, "", path{"points", i, "answers"},
			words.Say(len(open), "%d question has no answer: %s.", "%d questions have no answer: %s.", words.List(open)),
			"Answer, or say that you don't know yet: standpoint assess --points "+v.Standard.PointArgument(p.Number))
	})
}

func twoVersions(v *view) {
	for _, t := range assess.TornIn(v.a, v.Standard) {
		v.say(t.Number, t.Key(), t.At, t.Says())
	}
}

func notConfirmed(v *view) {
	v.points(func(i int, p *assess.Point) {
		if p.Carried == assess.Yes {
			v.say(p.Number, "", path{"points", i, "carried"}, "This point is carried over, and nobody has confirmed it yet.")
		}
		for j := range p.Answers {
			if p.Answers[j].Carried == assess.Yes {
				v.say(p.Number, p.Answers[j].Question, path{"points", i, "answers", j, "carried"},
					fmt.Sprintf("The answer to %q is carried over, and nobody has confirmed it yet.", p.Answers[j].Question))
			}
		}
	})
	const says = " is carried over, and nobody has confirmed it yet."
	onEvidence("carried", says, func(e *assess.Evidence) bool { return e.Carried == assess.Yes })(v)
	onActions("carried", says, func(a *assess.Action) bool { return a.Carried == assess.Yes })(v)
}
