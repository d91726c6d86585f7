package check

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/mask"
	"standpoint/assess/product"
	"standpoint/assess/words"
	"standpoint/standards"
)

// SheetSubject is a product sheet and what is known around it.
type SheetSubject struct {
	Sheet    *assess.Sheet
	Standard *standards.Standard
	Places   Places
	Name     string // its path as a policy names it
	Day      assess.Date
	Policy   *Policy
}

// sheetRules are about product sheets themselves.
func sheetRules() []Rule {
	return []Rule{{
		Code: "SP067", Name: "sheet-whose-word", Says: "a product sheet that does not say what it is about, who vouches for it, or when", Usual: ToDo, first: 11,
		Why:    "Others rely on it, and need to know who vouches for it and which version it is about.",
		Remedy: "Fill in product, version, supplier, organisation, said_by and on.",
		aside:  "product", sheet: sheetWhoseWord,
	}, {
		Code: "SP068", Name: "sheet-private", Says: "a product sheet with a price, a security finding, or a person's contact details", Usual: ToDo, first: 2,
		Why:    "The file goes to others. Prices are between a council and its supplier, and security findings help attackers.",
		Remedy: "Remove it, or put it in other words.",
		More:   "This looks for words that people use about prices and security findings, and for what a public report masks. It may find too much: if something is harmless, excuse it in the policy.",
		aside:  "product", sheet: sheetPrivate,
	}, {
		Code: "SP069", Name: "sheet-unseen", Says: "a question in a product sheet that has the supplier's comment, but nothing a council found out itself", Usual: Advice, first: 35,
		Why:    "A sheet says what a council found out. The supplier's comment adds to that, and does not replace it.",
		Remedy: "Under saw, say what you found out yourselves, or leave the question out.",
		aside:  "product", sheet: sheetUnseen,
	}, {
		Code: "SP070", Name: "sheet-aged", Says: "a product sheet of your own that is older than a year", Usual: Advice, first: 36,
		Why:    "Others are told that it is old, and trust it less.",
		Remedy: "Check it, change what is no longer true, and write today's date under \"on\".",
		aside:  "product", sheet: sheetAged,
	}, {
		Code: "SP071", Name: "sheet-conflict", Says: "a product sheet with two versions of a text, after a merge", Usual: ToDo, first: 1,
		Why:    "Both stay there until somebody decides.",
		Remedy: "Keep the one you want, and remove its entry under conflict.",
		aside:  "product", sheet: sheetConflict,
	}}
}

// Sheet applies the rules about product sheets to one.
func Sheet(s SheetSubject) Result {
	if s.Policy == nil {
		s.Policy = &Policy{}
	}
	v := &view{Subject: Subject{Places: s.Places, Day: s.Day, Standard: s.Standard}}
	for _, one := range rules() {
		if one.sheet == nil {
			continue
		}
		v.rule, v.severity = one, s.Policy.severity(one, "", usual)
		if v.severity != Off {
			one.sheet(v, s.Sheet)
		}
	}
	return s.Policy.except(v.found, s.Name, s.Day)
}

func sheetWhoseWord(v *view, s *assess.Sheet) {
	var missing []string
	for _, one := range [][2]string{{"product", s.Product}, {"version", s.Version}, {"supplier", s.Supplier}, {"organisation", s.Organisation}, {"said_by", s.SaidBy}, {"on", string(s.On)}} {
		if one[1] == "" {
			missing = append(missing, one[0])
		}
	}
	if len(missing) > 0 {
		v.say(0, missing[0], path{missing[0]}, "It does not say "+words.List(missing)+".")
	}
}

func sheetPrivate(v *view, s *assess.Sheet) {
	masker := mask.For(&assess.Assessment{Service: assess.Service{Name: s.Product, Organisation: s.Organisation, Supplier: s.Supplier}})
	assess.Each(s, func(spot assess.Spot) {
		text, is := spot.Value.(*string)
		if !is || *text == "" || !spot.Field.Free() {
			return
		}
		var what []string
		if product.Price(*text) {
			what = append(what, "may be about a price")
		}
		if product.Security(*text) {
			what = append(what, "may be about security findings")
		}
		for _, found := range masker.Find(*text) {
			what = append(what, "has "+found.Why)
		}
		if len(what) > 0 {
			v.say(pointOf(s, spot.At), spot.Field.Key, append(path{}, spot.At...), fmt.Sprintf("%s %s.", words.UpperFirst(strings.ReplaceAll(spot.Field.Key, "_", " ")), words.List(what)))
		}
	})
}

// pointOf is the number of the point that a place in a sheet is under; 0 outside.
func pointOf(s *assess.Sheet, at []any) int {
	if len(at) > 1 && at[0] == "points" {
		return s.Points[at[1].(int)].Number
	}
	return 0
}

func sheetUnseen(v *view, s *assess.Sheet) {
	for i := range s.Points {
		for j := range s.Points[i].Answers {
			if a := &s.Points[i].Answers[j]; a.Saw == "" && a.Comment != "" {
				v.say(s.Points[i].Number, a.Question, path{"points", i, "answers", j, "saw"}, fmt.Sprintf("The supplier says something about %s, but no council has checked it.", words.Short(a.Question)))
			}
		}
	}
}

func sheetAged(v *view, s *assess.Sheet) {
	if product.Old(s, v.Day) {
		v.say(0, "on", path{"on"}, fmt.Sprintf("It is from %s, and is %s.", s.On.Long(), s.On.Age(v.Day)))
	}
}

func sheetConflict(v *view, s *assess.Sheet) {
	for _, t := range assess.TornIn(s, v.Standard) {
		v.say(t.Number, t.Key(), t.At, t.Says())
	}
}
