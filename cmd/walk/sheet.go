package walk

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/product"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// beside are what product sheets say to a question of the point, where there is
// something to take.
func (t *topic) beside(q standards.Question) []product.Says {
	var all []product.Says
	for _, says := range product.Beside(t.Sheets, t.n, q.ID) {
		if says.Takes() {
			all = append(all, says)
		}
	}
	return all
}

// withSheets are the steps of a question: before them what product sheets say to it,
// where they say something, and after them what that leaves to the team.
func (v *visit) withSheets(i int, asked []standards.Question, steps ...step) []step {
	says := v.beside(asked[i])
	if len(says) == 0 {
		return steps
	}
	q, taken := asked[i], new(bool)
	for j := range steps {
		when := steps[j].when
		steps[j].follows = true
		steps[j].when = func() bool { return !*taken && (when == nil || when()) }
	}
	first := step{key: "sheet/" + q.ID, ask: func() (ask.Reply, error) {
		*taken = false
		reply, err := v.askSheet(i, asked, says)
		*taken = err == nil && reply.Go == "" && v.said(q).FromSheet()
		return reply, err
	}, when: func() bool { a := v.said(q); return a.FromSheet() || a.Text == "" && a.State == "" }}
	return append(append([]step{first}, steps...), v.dutyStep(q))
}

func (v *visit) said(q standards.Question) *assess.Answer {
	if a := v.now().Answer(q.ID); a != nil {
		return a
	}
	return &assess.Answer{Question: q.ID}
}

// What can be done with what a sheet says.
const (
	takeSheet = "take" // and which of them, from 0
	keepSheet = "keep"
	ownWords  = "own"
)

// askSheet shows what the sheets say and asks whether to take it.
func (v *visit) askSheet(i int, asked []standards.Question, says []product.Says) (ask.Reply, error) {
	choice := v.sheetChoice(worded(i, asked), v.said(asked[i]), says)
	reply, err := v.Asker.Choose(choice)
	if err != nil || reply.Go != "" {
		return reply, err
	}
	chosen := reply.Value
	if reply.Kept {
		chosen = choice.Now
	}
	switch {
	case strings.HasPrefix(chosen, takeSheet):
		var at int
		_, _ = fmt.Sscanf(chosen, takeSheet+"%d", &at)
		err = v.sheetSaved(asked[i], func(a *assess.Assessment, into *assess.Answer) {
			says[at].Take(into)
			if b := a.Service.Built(into.Sheet); b != nil && b.Seen == "" {
				b.Seen = says[at].Sheet.Digest()
			}
		})
	case chosen == ownWords && v.said(asked[i]).FromSheet():
		err = v.sheetSaved(asked[i], func(_ *assess.Assessment, into *assess.Answer) { into.Disown() })
	}
	return reply, err
}

func (v *visit) sheetSaved(q standards.Question, change func(*assess.Assessment, *assess.Answer)) error {
	err := v.save(func(a *assess.Assessment) error {
		change(a, a.EnsurePoint(v.standard, v.n).EnsureAnswer(q.ID))
		return nil
	})
	if err == nil {
		v.cover(v.n)
		v.Asker.Saved("Saved.")
	}
	return err
}

func (v *visit) sheetChoice(question string, now *assess.Answer, says []product.Says) ask.Choice {
	c := ask.Choice{Before: question, Ask: "Do you want to take what the sheet says?", Default: ownWords}
	for n, one := range says {
		c.Beside = append(c.Beside, sheetBlocks(one, v.Day)...)
		label := "use it, marked as what the supplier says"
		if len(says) > 1 {
			label = "take what " + one.Sheet.Named() + " says, as the supplier's answer"
		}
		id := fmt.Sprint(takeSheet, n)
		switch {
		case one.Same(now):
			id, label = keepSheet, "keep it, marked as what the supplier says"
			c.Now, c.Default = keepSheet, keepSheet
		case now.FromSheet() && now.Sheet == one.Built.Sheet:
			label = "take what it says now, and replace what you took before"
		}
		c.Options = append(c.Options, ask.Option{ID: id, Label: label})
	}
	if now.FromSheet() && c.Now == "" {
		c.About = []ask.Block{{Name: "You took", Text: now.Text}}
		c.Options = append(c.Options, ask.Option{ID: keepSheet, Label: "leave it as it is"})
	}
	c.Options = append(c.Options, ask.Option{ID: ownWords, Label: "say it in your own words"})
	return c
}

// sheetBlocks are whose word it is and what it says, each under its name.
func sheetBlocks(s product.Says, day assess.Date) []ask.Block {
	head := s.Head(day)
	if s.SeenInAnother() {
		head += ". You have version " + s.Built.Version
	}
	if product.Old(s.Sheet, day) {
		head += ". It is older than a year"
	}
	blocks := []ask.Block{{Name: "Product sheet", Text: words.Ended(head)}}
	for _, p := range s.Passages() {
		blocks = append(blocks, ask.Block{Name: p.Name, Text: p.Text})
	}
	return blocks
}

// dutyStep asks what the team does about what a sheet leaves to it.
func (v *visit) dutyStep(q standards.Question) step {
	key := "own/" + q.ID
	own := func(p *assess.Point) *string { return &p.EnsureAnswer(q.ID).Own }
	return step{key: key, follows: true, when: func() bool { a := v.said(q); return a.FromSheet() && a.Duty != "" }, ask: func() (ask.Reply, error) {
		return v.askText(key, "This is left to you: "+words.Ended(assess.NormaliseLine(v.said(q).Duty))+" What do you do about it?", own)
	}}
}

// guideTo is the help for a question: that for the point, and what product sheets say.
func (v *visit) guideTo(question string) string {
	lines := words.NonEmpty(v.guide())
	for _, b := range v.sheetsBeside(question) {
		lines = append(lines, b.Name+": "+b.Text)
	}
	return strings.Join(lines, "\n")
}

// sheetsBeside are what product sheets say to a question, one after the other.
func (t *topic) sheetsBeside(question string) (blocks []ask.Block) {
	for _, says := range product.Beside(t.Sheets, t.n, question) {
		blocks = append(blocks, sheetBlocks(says, t.Day)...)
	}
	return blocks
}

// withSheet is where an answer begins: at what product sheets say to its question,
// where that is asked.
func withSheet(steps []step, at int) int {
	id, is := strings.CutPrefix(steps[at].key, "answer/")
	if first := placeOf(steps, "sheet/"+id); is && first >= 0 {
		return first
	}
	return at
}
