package portfolio

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/product"
	"standpoint/assess/words"
)

// Sheet is a product sheet: what one council saw of a product it bought, in the
// council's own words.
type Sheet struct {
	assess.Sheet
	File      string     // its name without its folder
	Published *Publisher // by somebody else; nil where it is our own
	Own       bool       // it is where its council keeps its assessments, and no copy

	said string // the file whose line said it; empty where it was read itself
}

// Old says whether it is older than a year on a day.
func (s *Sheet) Old(day assess.Date) bool { return product.Old(&s.Sheet, day) }

// about says which product a sheet is about, in whose words.
func (s *Sheet) about() string {
	return strings.Join([]string{words.Fold(s.Organisation), words.Fold(s.Product), words.Fold(s.Version), s.Standard}, "\x00")
}

// counts says which of several sheets about the same counts: the last in the alphabet.
func (s *Sheet) counts() string {
	switch {
	case s.Own:
		return "the council's own"
	case s.Published == nil:
		return "copied " + string(s.On)
	}
	return "another's " + string(s.On)
}

// sheets are those that a reader may see, once each, as that reader may. Of what a
// council says about one version of a product, what is in its own folder counts, then the
// newest copy of others, and last what somebody published.
func (c *current) sheets() []Sheet {
	var all []Sheet
	seen, best := map[string]bool{}, map[string]string{}
	for i := range c.Sheets {
		s := &c.Sheets[i]
		best[s.about()] = max(best[s.about()], s.counts())
	}
	for _, s := range c.Sheets {
		id := words.Fold(s.Organisation) + s.Digest()
		if seen[id] || s.counts() < best[s.about()] || !sharedWith(cmp.Or(s.Share, assess.AnswerShares[0]), c.reader) {
			continue
		}
		seen[id] = true
		if c.reader == "public" {
			s.Sheet = maskedSheet(&s.Sheet, c.Mask)
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(a, b Sheet) int {
		return cmp.Or(strings.Compare(words.Fold(a.Named()), words.Fold(b.Named())), strings.Compare(words.Fold(a.Organisation), words.Fold(b.Organisation)))
	})
	return all
}

// passedOn are those that go into lines for others: a copy of what a council says
// whose services are not here is for that council to hand on.
func (c *current) passedOn() []Sheet {
	here := map[string]bool{}
	for i := range c.Keys {
		here[words.Fold(c.Keys[i].Organisation)] = true
	}
	return slices.DeleteFunc(c.sheets(), func(s Sheet) bool {
		return s.Published == nil && s.said == "" && !here[words.Fold(s.Organisation)]
	})
}

// maskedSheet is a sheet without names of people, addresses and numbers.
func maskedSheet(s *assess.Sheet, masker func(*Entry) func(string) string) assess.Sheet {
	clean := masker(&Entry{Assessment: assess.Assessment{Service: assess.Service{Name: s.Product, Organisation: s.Organisation, Supplier: s.Supplier}}})
	out := *s
	out.SaidBy, out.Setup, out.Contact = clean(s.SaidBy), clean(s.Setup), clean(s.Contact)
	out.Points = slices.Clone(s.Points)
	for i := range out.Points {
		out.Points[i].Answers = slices.Clone(out.Points[i].Answers)
		for j := range out.Points[i].Answers {
			a := &out.Points[i].Answers[j]
			a.Saw, a.Comment, a.Limits, a.Duty, a.Setup = clean(a.Saw), clean(a.Comment), clean(a.Limits), clean(a.Duty), clean(a.Setup)
			a.Evidence = slices.Clone(a.Evidence)
			for k := range a.Evidence {
				e := &a.Evidence[k]
				e.Title, e.Shows, e.Link = clean(e.Title), clean(e.Shows), clean(e.Link)
			}
		}
	}
	return out
}

// records writes a sheet, what it says to each question, and what shows it.
func (s *Sheet) records(write func(*Record) error) error {
	base := Record{Organisation: s.Organisation, Standard: s.Standard, Product: s.Product, ProductVersion: s.Version, File: s.File}
	r := base
	r.Kind, r.Supplier, r.SaidBy, r.Date, r.Setup, r.Share, r.Contact = KindSheet, s.Supplier, s.SaidBy, s.On, s.Setup, cmp.Or(s.Share, assess.AnswerShares[0]), s.Contact
	if p := s.Published; p != nil {
		r.Source, r.PublishedOn, r.AgreedBy = p.File, p.On, p.AgreedBy
	}
	if err := write(&r); err != nil {
		return err
	}
	for i := range s.Points {
		for j := range s.Points[i].Answers {
			if err := sheetAnswer(base, s.Points[i].Number, &s.Points[i].Answers[j], write); err != nil {
				return err
			}
		}
	}
	return nil
}

func sheetAnswer(base Record, point int, a *assess.SheetAnswer, write func(*Record) error) error {
	if a.Saw+a.Comment+a.Limits+a.Duty == "" {
		return nil
	}
	base.Point, base.ID = point, a.Question
	r := base
	r.Kind, r.What, r.SupplierSays, r.Limits, r.Duty, r.SeenIn, r.Setup, r.Date = KindSheetAnswer, a.Saw, a.Comment, a.Limits, a.Duty, a.Version, a.Setup, a.On
	if err := write(&r); err != nil {
		return err
	}
	for _, e := range a.Evidence {
		r = base
		r.Kind, r.What, r.Shows, r.Link, r.Date = KindSheetEvidence, e.Title, e.Shows, e.Link, e.Date
		if err := write(&r); err != nil {
			return err
		}
	}
	return nil
}

// sheet takes a record of a product sheet, or of something in the one before it.
func (j *Join) sheet(r *Record) error {
	if r.Kind == KindSheet {
		s := Sheet{File: r.File, said: j.file, Sheet: assess.Sheet{Product: r.Product, Version: r.ProductVersion, Supplier: r.Supplier, Standard: r.Standard, Organisation: r.Organisation,
			SaidBy: r.SaidBy, On: r.Date, Setup: r.Setup, Share: r.Share, Contact: r.Contact}}
		switch {
		case j.from != nil:
			s.Published, s.File = j.from, j.file+":"+r.File
		case r.PublishedOn != "":
			s.Published = j.known(r)
		default:
			s.Own = true
		}
		j.in.Sheets, j.about = append(j.in.Sheets, s), r.about()
		return nil
	}
	if j.about == "" || j.about != r.about() {
		return fmt.Errorf("a record of kind %q comes before the one of kind %q that it belongs to", r.Kind, KindSheet)
	}
	s := &j.in.Sheets[len(j.in.Sheets)-1]
	if r.Kind == KindSheetAnswer {
		s.says(r)
		return nil
	}
	a := s.Answer(r.Point, r.ID)
	if a == nil {
		return fmt.Errorf("question %q has no record of kind %q before this one", words.Clip(r.ID, 80), KindSheetAnswer)
	}
	a.Evidence = append(a.Evidence, assess.SheetEvidence{Title: r.What, Shows: r.Shows, Link: r.Link, Date: r.Date})
	return nil
}

// about says which sheet a record is of.
func (r *Record) about() string {
	return strings.Join([]string{"sheet", r.File, r.Organisation, r.Standard, r.Product, r.ProductVersion}, "\x00")
}

// says takes what a sheet says to a question.
func (s *Sheet) says(r *Record) {
	p := s.Point(r.Point)
	if p == nil {
		s.Points = append(s.Points, assess.SheetPoint{Number: r.Point})
		p = &s.Points[len(s.Points)-1]
	}
	p.Answers = append(p.Answers, assess.SheetAnswer{Question: r.ID, Saw: r.What, Comment: r.SupplierSays, Limits: r.Limits, Duty: r.Duty, Version: r.SeenIn, Setup: r.Setup, On: r.Date})
}

// KeptIn says why a product sheet does not go out to everybody: it is another
// council's, the supplier has not let it go this far, or it may hold a price or a
// security finding. Empty where it goes; not for the public alone is no reason to give.
func (s *Sheet) KeptIn(organisations []string) string {
	own := slices.ContainsFunc(organisations, func(name string) bool { return words.Fold(name) == words.Fold(s.Organisation) })
	switch {
	case s.Share != assess.Public:
		return "it says share: " + cmp.Or(s.Share, assess.AnswerShares[0])
	case s.Organisation == "" || !own:
		return "it comes from " + cmp.Or(s.Organisation, "nobody in particular") + ", which publishes it itself"
	}
	why := ""
	assess.Each(&s.Sheet, func(v assess.Spot) {
		if said, is := v.Value.(*string); is && v.Field.Free() && why == "" {
			if product.Price(*said) {
				why = "it may hold a price"
			} else if product.Security(*said) {
				why = "it may hold a security finding"
			}
		}
	})
	return why
}

// Organisations are those whose assessments are here, shown or not.
func (in *Input) Organisations() []string {
	var all []string
	for i := range in.Keys {
		if name := in.Keys[i].Organisation; in.Keys[i].Published == nil && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}
