package check

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/product"
	"standpoint/assess/words"
)

// productRules are about the product sheets that an assessment builds on.
func productRules() []Rule {
	return []Rule{{
		Code: "SP061", Name: "sheet-unread", Says: "a product sheet that the assessment names but cannot use", Usual: ToDo, first: 9,
		Why:    "Nobody can look at what the assessment is based on.",
		Remedy: "Put the sheet into products/, or write the name of the one that is there.",
		More:   "A sheet is looked for in products/ of the project, and of the folders above it up to the root of the repository. It must be for the same standard and edition.",
		find:   sheetUnread,
	}, {
		Code: "SP062", Name: "sheet-old", Says: "a product sheet that is older than a year", Usual: Advice, first: 32,
		Why:    "Products change with every release, so what was true a year ago may not be true now.",
		Remedy: "Check that it is still true and say it in your own words, or ask for a newer sheet.",
		find:   sheetOld,
	}, {
		Code: "SP063", Name: "sheet-other-version", Says: "a product sheet about another version than the service has", Usual: Advice, first: 33,
		Why:    "What was seen in one version may not be true in another.",
		Remedy: "Check that it is true in your version and say it in your own words, or ask for a sheet about it.",
		find:   sheetOtherVersion,
	}, {
		Code: "SP064", Name: "sheet-changed", Says: "a product sheet that has changed since it was read", Usual: ToDo, first: 10,
		Why:    "The assessment says what the sheet said then.",
		Remedy: "Look at what has changed, then use the new sheet: standpoint product use SHEET FILE.",
		More:   "This compares what the assessment keeps under seen, a digest of what the sheet says, whatever the file's layout. It also compares each answer taken from the sheet, until you take it again or say it in your own words.",
		find:   sheetChanged,
	}, {
		Code: "SP065", Name: "sheet-duty", Says: "something that a product sheet leaves to each council, when nobody has said what you do about it", Usual: ToDo, Gentle: Advice, first: 6,
		Why:    "No supplier does it for you, and the panel will ask.",
		Remedy: "Say what you do about it under \"own\": standpoint assess asks for it.",
		find:   sheetDuty,
	}, {
		Code: "SP066", Name: "sheet-not-named", Says: "an answer from a product sheet that the assessment does not name under service.products", Usual: Advice, first: 34,
		Why:    "Nobody is told when the sheet changes.",
		Remedy: "Name it: standpoint product use SHEET FILE.",
		find:   sheetNotNamed,
	}}
}

// named visits the sheets that the assessment names, with their place.
func (v *view) named(visit func(k product.Known, at path)) {
	for i, k := range v.Sheets {
		visit(k, path{"service", "products", i})
	}
}

func sheetUnread(v *view) {
	v.named(func(k product.Known, at path) {
		if k.Err == nil {
			return
		}
		what, hint := words.Ended(words.UpperFirst(k.Err.Error())), problem.HintOf(k.Err)
		if k.Built.Sheet == "" {
			what, hint = "A product is named without its sheet.", ""
		}
		v.sayRemedy(0, k.Built.Sheet, at.to("sheet"), what, strings.Join(words.NonEmpty(words.Ended(words.UpperFirst(hint))), " "))
	})
}

func sheetOld(v *view) {
	v.named(func(k product.Known, at path) {
		if k.Sheet != nil && product.Old(k.Sheet, v.Day) {
			v.say(0, k.Built.Sheet, at.to("sheet"), fmt.Sprintf("The sheet about %s is from %s, and is %s.", words.Short(k.Sheet.Named()), k.Sheet.On.Long(), k.Sheet.On.Age(v.Day)))
		}
	})
}

func sheetOtherVersion(v *view) {
	v.named(func(k product.Known, at path) {
		if k.OtherVersion() {
			v.say(0, k.Built.Sheet, at.to("version"), fmt.Sprintf("The service has version %s, and the sheet is about %s.", words.Short(k.Built.Version), words.Short(k.Sheet.Named())))
		}
	})
}

func sheetChanged(v *view) {
	v.named(func(k product.Known, at path) {
		var what []string
		if k.Changed() {
			what = append(what, fmt.Sprintf("The sheet about %s has changed since it was read.", words.Short(k.Sheet.Named())))
		}
		if n := len(product.Stale(v.a, []product.Known{k})); n > 0 {
			what = append(what, words.Say(n, "%d answer taken from it no longer matches.", "%d answers taken from it no longer match."))
		}
		if len(what) > 0 {
			v.say(0, k.Built.Sheet, at.to("seen"), strings.Join(what, " "))
		}
	})
}

// taken visits the answers that are from sheets, with their place.
func (v *view) taken(visit func(p *assess.Point, a *assess.Answer, at path)) {
	v.points(func(i int, p *assess.Point) {
		for j := range p.Answers {
			if p.Answers[j].FromSheet() {
				visit(p, &p.Answers[j], path{"points", i, "answers", j})
			}
		}
	})
}

func sheetDuty(v *view) {
	v.taken(func(p *assess.Point, a *assess.Answer, at path) {
		if a.OpenDuty() {
			v.say(p.Number, a.Question, at.to("duty"), "This is left to each council, and you still have to answer it: "+words.Ended(words.Shorten(assess.NormaliseLine(a.Duty), 160)))
		}
	})
}

func sheetNotNamed(v *view) {
	v.taken(func(p *assess.Point, a *assess.Answer, at path) {
		if v.a.Service.Built(a.Sheet) == nil {
			v.say(p.Number, a.Question, at.to("sheet"), fmt.Sprintf("This answer is from %s, which is not listed under service.products.", words.Short(a.Sheet)))
		}
	})
}
