package product

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Use is a sheet that an assessment is to build on.
type Use struct {
	Sheet   *assess.Sheet
	Named   string // products/name.yaml
	Version string // of the product that the service has; empty to leave it
	Take    []string
}

// Apply names the sheet in the assessment, with a digest of what it says now, and takes
// what is to be taken.
func (u *Use) Apply(s *standards.Standard, a *assess.Assessment) error {
	b := a.Service.Built(u.Named)
	if b == nil {
		a.Service.Products = append(a.Service.Products, assess.Built{Sheet: u.Named})
		b = &a.Service.Products[len(a.Service.Products)-1]
	}
	if u.Version != "" {
		b.Version = u.Version
	}
	b.Seen = u.Sheet.Digest()
	for _, id := range u.Take {
		if err := u.take(s, a, b, id); err != nil {
			return err
		}
	}
	return nil
}

func (u *Use) take(s *standards.Standard, a *assess.Assessment, b *assess.Built, id string) error {
	for i := range u.Sheet.Points {
		number := u.Sheet.Points[i].Number
		says := Beside([]Known{{Built: b, Sheet: u.Sheet}}, number, id)
		if len(says) == 0 || !says[0].Takes() {
			continue
		}
		p := a.EnsurePoint(s, number)
		answer := p.EnsureAnswer(id)
		if answer.Text != "" && !answer.FromSheet() {
			return problem.New(fmt.Sprintf("question %q of %s has an answer in your own words, and a sheet never replaces that", words.Short(id), s.PointName(number)), "to use the sheet anyway, empty the answer first; nothing was changed")
		}
		says[0].Take(answer)
		a.Tidy(s, p)
		return nil
	}
	return problem.New(fmt.Sprintf("the sheet has nothing to take for question %q", words.Short(id)), "see what it says: standpoint product show "+u.Named)
}

// Says tells in lines what came of it: how many questions the sheet speaks to, what is
// left to the council, and what was taken and is said otherwise now.
func (u *Use) Says(s *standards.Standard, a *assess.Assessment) []string {
	k := Known{Built: a.Service.Built(u.Named), Sheet: u.Sheet}
	asked, open := u.asked(s, a, k)
	lines := []string{fmt.Sprintf("The assessment now uses the sheet about %s, %s.", u.Sheet.Named(), strings.Join(words.NonEmpty("from "+orNobody(u.Sheet.From()), u.Sheet.On.Long()), ", ")),
		words.Say(asked, "It answers %d question that you are asked", "It answers %d questions that you are asked") + words.Say(open, ", and %d of them is still open.", ", and %d of them are still open.")}
	if k.OtherVersion() {
		lines = append(lines, fmt.Sprintf("You have version %s, and the sheet is about %s.", k.Built.Version, u.Sheet.Version))
	}
	for _, one := range Stale(a, []Known{k}) {
		lines = append(lines, fmt.Sprintf("%d · %s: the sheet has changed since you used it here. Use it again, or say it in your own words.", one.Point, one.Answer.Question))
	}
	for _, one := range Taken(a) {
		if one.Answer.Sheet == u.Named && one.Answer.OpenDuty() {
			lines = append(lines, fmt.Sprintf("%d · %s is left to you: %s", one.Point, one.Answer.Question, words.Ended(words.Shorten(assess.NormaliseLine(one.Answer.Duty), 160))))
		}
	}
	return lines
}

func orNobody(from string) string {
	if from == "" {
		return "nobody in particular"
	}
	return from
}

// asked is how many of the questions that are asked here the sheet speaks to, and how
// many of those have no answer.
func (u *Use) asked(s *standards.Standard, a *assess.Assessment, k Known) (all, open int) {
	for i := range s.Points {
		sp := &s.Points[i]
		for _, q := range Asked(s, a, sp, []Known{k}) {
			if len(Beside([]Known{k}, sp.Number, q.ID)) == 0 {
				continue
			}
			all++
			if p := a.Point(sp.Number); p == nil || assess.StateOf(p.Answer(q.ID)) == "" {
				open++
			}
		}
	}
	return all, open
}

// Place names a place in a sheet as whoever looks at it would: "Point 7,
// open-format-out, saw".
func Place(of *standards.Standard, s *assess.Sheet, v assess.Spot) string {
	parts := []string{}
	if len(v.At) > 1 && v.At[0] == "points" {
		p := &s.Points[v.At[1].(int)]
		parts = append(parts, of.PointHead(p.Number))
		if len(v.At) > 3 && v.At[2] == "answers" {
			parts = append(parts, p.Answers[v.At[3].(int)].Question)
		}
		if len(v.At) > 5 {
			parts = append(parts, fmt.Sprint(v.At[4]))
		}
	}
	key := strings.ReplaceAll(v.Field.Key, "_", " ")
	if len(parts) == 0 {
		return words.UpperFirst(key)
	}
	return strings.Join(append(parts, key), ", ")
}
