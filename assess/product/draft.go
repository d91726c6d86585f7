package product

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/mask"
	"standpoint/standards"
)

// Draft is a new sheet, and what of the assessment did not go into it.
type Draft struct {
	Sheet  *assess.Sheet
	Left   []Left
	Masked map[string][]mask.Found // what was taken out of a text, by the text that remains

	Resembling map[string][]mask.Found // what may be a name in it
}

// Left is an answer that did not go into a sheet, and why.
type Left struct {
	Point    int
	Question string
	Why      string
}

// Of makes the draft of a sheet from what an assessment answers about things that the
// supplier holds, as far as the supplier lets it go: to a group, or to everyone.
func Of(s *standards.Standard, a *assess.Assessment, share string) Draft {
	d := drafting{s: s, a: a, share: share, masker: mask.For(a), out: Draft{Masked: map[string][]mask.Found{}, Resembling: map[string][]mask.Found{}}}
	d.out.Sheet = &assess.Sheet{Supplier: a.Service.Supplier, Standard: s.FullID(), Lang: a.Lang, Organisation: a.Service.Organisation, Share: share}
	for i := range s.Points {
		if p := a.Point(s.Points[i].Number); p != nil {
			d.point(&s.Points[i], p)
		}
	}
	return d.out
}

type drafting struct {
	s      *standards.Standard
	a      *assess.Assessment
	share  string
	masker *mask.Masker
	out    Draft
}

func (d *drafting) point(sp *standards.Point, p *assess.Point) {
	into := assess.SheetPoint{Number: sp.Number, Title: sp.Title}
	for _, q := range sp.Questions {
		answer := p.Answer(q.ID)
		if answer == nil || answer.HeldBy != "supplier" || answer.Text == "" {
			continue
		}
		if why := d.refused(answer, &q); why != "" {
			d.out.Left = append(d.out.Left, Left{sp.Number, q.ID, why})
			continue
		}
		into.Answers = append(into.Answers, d.answer(answer, &q))
	}
	if len(into.Answers) == 0 {
		return
	}
	d.evidence(&into, p)
	d.out.Sheet.Points = append(d.out.Sheet.Points, into)
}

// refused says why an answer does not go into a sheet; empty where it does.
func (d *drafting) refused(a *assess.Answer, q *standards.Question) string {
	said := q.Ask + "\n" + q.Bought + "\n" + a.Text
	switch {
	case a.Visibility == assess.Restricted:
		return "only the team may see it"
	case a.FromSheet():
		return "it is what another council says: " + a.Sheet
	case a.State != assess.Answered:
		return "it is not marked as answered"
	case slices.Index(assess.AnswerShares, a.Share) < slices.Index(assess.AnswerShares, d.share):
		return "the supplier has not agreed to share it this far"
	case Price(said):
		return "it may be about a price"
	case Security(said):
		return "it may be about security findings"
	}
	return ""
}

// answer is what a sheet says to a question. What somebody wrote in the supplier's form
// is the supplier's comment, and what the team wrote is what it saw: where both are in
// one answer, each paragraph says by how it begins whose it is.
func (d *drafting) answer(a *assess.Answer, q *standards.Question) assess.SheetAnswer {
	out := assess.SheetAnswer{Question: q.ID, Ask: d.a.Worded(d.s, q)}
	saw, comment, limits := assess.Voices(a.Text)
	if comment == "" && a.SaidBy != "" {
		saw, comment = "", saw
	}
	for into, said := range map[*string]string{&out.Saw: saw, &out.Comment: comment, &out.Limits: limits} {
		*into = d.masked(withoutIDs(said, d.called))
	}
	return out
}

// called is what a piece of evidence that goes along is called, in place of its id.
func (d *drafting) called(id string) string {
	if e := d.a.Evidence(id); e != nil && goesAlong(e) {
		return e.Title
	}
	return ""
}

// masked is a text as others may read it.
func (d *drafting) masked(text string) string {
	clean := d.masker.Text(text)
	d.out.Masked[clean], d.out.Resembling[clean] = d.masker.Find(text), d.masker.Resembling(clean)
	return clean
}

// evidence goes to the answer that names it: what belongs to the point in other ways may
// be about other things than the product. What is not public, or not at an address,
// others cannot open.
func (d *drafting) evidence(into *assess.SheetPoint, p *assess.Point) {
	for i := range p.Evidence {
		e := &p.Evidence[i]
		if !goesAlong(e) {
			continue
		}
		at := slices.IndexFunc(into.Answers, func(a assess.SheetAnswer) bool {
			return e.ID != "" && slices.Contains(ids().FindAllString(p.Answer(a.Question).Text, -1), e.ID)
		})
		if at < 0 {
			d.out.Left = append(d.out.Left, Left{p.Number, e.ID, "no answer in the sheet mentions this evidence"})
			continue
		}
		into.Answers[at].Evidence = append(into.Answers[at].Evidence, assess.SheetEvidence{Title: d.masked(e.Title), Shows: d.masked(e.Shows), Link: d.masker.Text(e.Link), Date: e.Date})
	}
}

// goesAlong says whether others may see a piece of evidence, and can.
func goesAlong(e *assess.Evidence) bool {
	return e.Visibility == assess.Public && (strings.HasPrefix(e.Link, "https://") || strings.HasPrefix(e.Link, "http://"))
}

// ids match the ids of things in an assessment.
var ids = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b[EAOHR][0-9]{1,3}\.[0-9]{1,3}\b`) })

// withoutIDs is a text without ids: in another council's assessment they are those of
// other things. Called gives the words for one, or none.
func withoutIDs(text string, called func(id string) string) string {
	return ids().ReplaceAllStringFunc(text, func(id string) string {
		if name := called(id); name != "" {
			return name
		}
		return map[byte]string{'E': "evidence there", 'A': "an action there", 'O': "an offer there", 'H': "a request there", 'R': "a recommendation there"}[id[0]]
	})
}

// prices and findings match the words that people use for either. They are generous:
// what is left out by mistake can be written by hand, what goes out cannot be had back.
var (
	prices = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)[£€$]\s?\d|\d\s?(?:£|€|GBP\b|EUR\b|pounds?\b|euros?\b|pence\b|p per\b)|\bGBP\b|\b(?:pric(?:e|es|ed|ing)|discounts?|day rates?|fees?|yearly cost|annual (?:cost|charge|licence)|licence cost|cost per|charges? (?:us|per)|invoices?|rebates?)\b`)
	})
	findings = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\bvulnerab\w*|\bCVE-\d|\bexploit\w*|\bpen(?:etration)?[- ]?test\w*|\bsecurity (?:check|finding|issue|flaw|hole|weakness|risk|audit|test)\w*|\bunpatched\b|\b(?:SQL|code) injection\b|\bcross-site\b|\bXSS\b|\b(?:default|weak|shared) passwords?\b|\bIT health check\b|\bransomware\b|\bbreach(?:es|ed)?\b|\battack(?:ed|ers?|s)?\b`)
	})
)

// Price says whether a text may be about what something costs to buy.
func Price(text string) bool { return prices().MatchString(text) }

// Security says whether a text may be about findings of a look at security.
func Security(text string) bool { return findings().MatchString(text) }
