package walk

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/product"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// step is one question about a point.
type step struct {
	key     string
	follows bool        // only makes sense after the step before it
	when    func() bool // whether it is asked; nil for always
	ask     func() (ask.Reply, error)
}

func (s step) due() bool { return s.when == nil || s.when() }

// plan lists the steps of a point at the chosen depth.
func (v *visit) plan() []step { return v.planAt(v.depth()) }

func (v *visit) planAt(depth string) []step {
	if depth == assess.FirstLook {
		return []step{v.ratingStep(), v.staleReasonStep(), v.sentenceStep(), v.staleWhyStep(), v.whyStep(),
			v.roleStep("owner", "Which role can say more?", func(p *assess.Point) *string { return &p.Owner })}
	}
	var steps []step
	if depth == assess.Full {
		for i, asked := 0, v.asked(); i < len(asked); i++ {
			q := asked[i].ID
			own := []step{v.answerStep(i, asked)}
			if !v.Asker.Together() {
				own = []step{v.questionStep(i, asked), v.stateStep(asked[i]), v.setAsideStep(asked[i])}
			}
			steps = append(steps, v.withEarlier(q, q, answerField(q), v.withSheets(i, asked, own...)...)...)
		}
		steps = append(steps, v.fieldStep("owner"))
	}
	steps = append(steps, v.withEarlier("done", "", func(p *assess.Point) *string { return &p.Done }, v.fieldStep("done"))...)
	steps = append(steps, v.fieldStep("planned"), v.evidenceStep())
	return append(steps, v.ratingStep(), v.staleReasonStep(), v.reasonStep(), v.staleWhyStep(), v.whyStep(), v.actionStep(), v.sharingStep())
}

func (t *topic) asked() []standards.Question {
	return product.Asked(t.standard, t.a, t.standard.Point(t.n), t.Sheets)
}

// aside are the questions that are not put to this service, each with the reason.
func (t *topic) aside() []standards.SetAside {
	asked := t.asked()
	return slices.DeleteFunc(t.a.Aside(t.standard, t.standard.Point(t.n)), func(away standards.SetAside) bool {
		return slices.ContainsFunc(asked, func(q standards.Question) bool { return q.ID == away.Question.ID })
	})
}

// fieldStep asks for a text of the point as the table of fields does.
func (v *visit) fieldStep(key string) step {
	f := assess.RecordOf(reflect.TypeFor[assess.Point]()).Field(key)
	field := func(p *assess.Point) *string { return f.TextIn(p) }
	if f.Kind() != assess.KindText {
		return v.roleStep(key, f.Asked.Ask, field)
	}
	return step{key: key, ask: func() (ask.Reply, error) { return v.askText(key, f.Asked.Ask, field) }}
}

// askText asks for a longer text and saves it.
func (v *visit) askText(key, question string, field func(*assess.Point) *string) (ask.Reply, error) {
	now := *field(v.now())
	reply, err := v.write(fmt.Sprintf("%d/%s", v.n, key), now, v.slot(aText, field), func(draft *store.Draft) (ask.Reply, error) {
		of, stated := strings.CutPrefix(key, "answer/")
		q := ask.Text{Ask: question, Now: now, Guide: v.guideTo(of), Draft: draft, Stated: stated}
		v.offer(&q, key)
		if key == "done" {
			q.Note = v.sheetsHelp()
		}
		return v.Asker.Text(q)
	})
	if err == nil && reply.Go == "" && !reply.Kept {
		v.Asker.Saved("Saved.")
	}
	return reply, err
}

// lineStep asks for a short text of the point, such as a reason, which may be about
// something that was asked before.
func (v *visit) lineStep(key, question string, field func(*assess.Point) *string, about ...string) step {
	return step{key: key, ask: func() (ask.Reply, error) {
		now := *field(v.now())
		return v.write(fmt.Sprintf("%d/%s", v.n, key), now, v.slot(form{long: v.Asker.Together()}, field), func(draft *store.Draft) (ask.Reply, error) {
			return v.Asker.Line(ask.Line{Topic: strings.Join(about, " "), Ask: question, Now: now, Guide: v.guide(), Draft: draft, Breaks: true})
		})
	}}
}

// roleStep asks for a role, and proposes those already named where there is a page.
func (v *visit) roleStep(key, question string, field func(*assess.Point) *string) step {
	return step{key: key, ask: func() (ask.Reply, error) {
		now := *field(v.now())
		return v.write(fmt.Sprintf("%d/%s", v.n, key), now, v.slot(form{}, field), func(draft *store.Draft) (ask.Reply, error) {
			if !v.Asker.Together() {
				return v.Asker.Line(ask.Line{Ask: question, Now: now, Guide: v.guide(), Draft: draft})
			}
			role := &ask.Blank{Value: now, Draft: draft, Suggest: v.suggest(part{suggest: assess.Roles})}
			reply, err := v.Asker.Sheet(&ask.Sheet{Ask: question, Guide: v.guide(), Direct: true, Blanks: []*ask.Blank{role}})
			reply.Value = role.Value
			return reply, err
		})
	}}
}
