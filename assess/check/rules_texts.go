package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"standpoint/assess"
	"standpoint/assess/text"
	"standpoint/assess/words"
)

func textRules() []Rule {
	return []Rule{{
		Code: "SP008", Name: "plan-as-result", Says: "a plan written under done", Usual: Advice, Gentle: Note, first: 22,
		Why:    "Plans are not results. \"We have a plan\" under done is the commonest reason a panel gives for rating lower.",
		Remedy: "Move that sentence to planned, and keep under \"done\" what is already in place.",
		More:   "Only under done, only in English, and only sentences that begin with who will do it: \"We will publish it in May.\" It ignores sentences about what others will do or what \"always\" happens, and words in quotes.",
		find:   planAsResult,
	}, {
		Code: "SP009", Name: "too-thin", Says: "a text too short to say anything", Usual: Advice, Thorough: ToDo, Gentle: Note, first: 22,
		Why:    "It says too little, so readers will ask.",
		Remedy: "Say who, what, when or how many, in a sentence or two.",
		More:   "Words such as \"ok\", \"tbc\" or \"see above\" on their own and, in English, anything under done that has fewer than 3 words and no figure. Short answers are fine: \"Monthly\" and \"None\" say enough.",
		find:   tooThin,
	}, {
		Code: "SP010", Name: "same-text", Says: "the same text under two points", Usual: Advice, Gentle: Note, first: 29,
		Why:    "Each point asks something different. If you use the same words for two, they usually do not answer either.",
		Remedy: "Keep it where it belongs, and say here what is particular to this point. Evidence can refer to another piece with see.",
		More:   "Only texts of 60 characters or more, ignoring capitals, spaces and punctuation.",
		find:   sameText,
	}, {
		Code: "SP032", Name: "public-name", Says: "a person's name, address or number in what the public report shows", Usual: ToDo, first: 3,
		Why:    "The public report masks what it recognises. A text written around a name reads badly without it, and the file itself still has the name.",
		Remedy: "Write the role instead of the name, or mark the text as not public.",
		More:   "This only checks texts that are marked public or always shown, for what the public report removes: the full names listed under people, email addresses, telephone numbers, National Insurance, NHS, card and account numbers, and keys in addresses. The finding does not repeat what it found, because many people can read logs.",
		find:   publicName,
	}, {
		Code: "SP041", Name: "lost-words", Says: "part of a text that YAML reads as a comment", Usual: ToDo, first: 4,
		Why:    "YAML ends a text at a space and #. What comes after it is left out of every report, without warning.",
		Remedy: "Put the text in quotes, or write it as lines under \"|\".",
		More:   "Only where you can write anything you like, and only if a letter or a figure comes straight after the #, as in \"We use #1 supplier\". If there is a space after the #, it is a comment.",
		find:   lostWords,
	}, {
		Code: "SP043", Name: "lost-list", Says: "a text in which a list seems to be lost", Usual: Note, first: 42,
		Why:    "It prints as one block, and readers cannot see that it was meant as a list.",
		Remedy: "Start each item on a new line with \"- \" or a number, and indent anything that belongs to it by 2 spaces.",
		More:   "A line with several bullets, several dashes or 1) 2) 3) in it; 7 or more short lines, one under another, without a mark; and a line straight under a long item that begins with a small letter and is not indented, which is a separate paragraph.",
		find:   lostLists,
	}}
}

// lostLists looks at texts of any length.
func lostLists(v *view) {
	look := func(point int, id, where, typed string, at path) {
		switch how, line := text.Lost(typed); how {
		case text.InLine:
			v.say(point, id, at, fmt.Sprintf("%s several items are on one line: %s.", where, quoted(line)))
		case text.NoMarks:
			v.say(point, id, at, fmt.Sprintf("%s there are many short lines, one under another, from %s.", where, quoted(line)))
		case text.Apart:
			v.say(point, id, at, fmt.Sprintf("%s a line under an item is a separate paragraph: %s.", where, quoted(line)))
		}
	}
	look(0, "description", "In the description", v.a.Service.Description, path{"service", "description"})
	look(0, "in_scope", "Under in_scope", v.a.Service.InScope, path{"service", "in_scope"})
	look(0, "out_of_scope", "Under out_of_scope", v.a.Service.OutOfScope, path{"service", "out_of_scope"})
	v.points(func(i int, p *assess.Point) {
		for j := range p.Answers {
			answer := &p.Answers[j]
			look(p.Number, answer.Question, fmt.Sprintf("In the answer to %q", answer.Question), answer.Text, path{"points", i, "answers", j, "text"})
		}
		look(p.Number, "done", "Under done", p.Done, path{"points", i, "done"})
		look(p.Number, "planned", "Under planned", p.Planned, path{"points", i, "planned"})
		look(p.Number, "rating_reason", "Under rating_reason", p.RatingReason, path{"points", i, "rating_reason"})
	})
}

func lostWords(v *view) {
	for _, l := range v.Lost {
		f := v.rule.finding(v.severity, words.Sentence(l.What))
		f.Point, f.Called, f.ID, f.Line, f.Column, f.Remedy = l.Point, v.called(l.Point), l.Key, l.Line, l.Column, words.Sentence(l.Hint)
		v.found = append(v.found, f)
	}
}

// english says whether the texts are in English; an assessment that does not
// say in which language it is may be in any.
func (v *view) english() bool {
	return v.a.Lang == "en" || strings.HasPrefix(v.a.Lang, "en-")
}

var (
	future = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)(?:^(?:- )?|[.?] )((?:Next,? |Later,? |In \w+(?: \d{4})?,? |From \w+(?: \d{4})?,? )?` +
			`(?:[Ww]e|[Tt]he team|[Tt]he (?:supplier|council)) (?:will|shall|(?:plan|intend|hope|aim|are going) to|(?:plans|intends|hopes|aims|is going) to) (\w+)[^.?\n]*)`)
	})
	quotation = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"[^"\n]*"|“[^”\n]*”`) })
)

func planAsResult(v *view) {
	if !v.english() {
		return
	}
	v.points(func(i int, p *assess.Point) {
		if !mayPlan(p.Done) {
			return
		}
		found := future().FindStringSubmatch(quotation().ReplaceAllString(p.Done, "…"))
		if found == nil || found[2] == "always" || found[2] == "never" || found[2] == "not" || found[2] == "often" {
			return
		}
		v.say(p.Number, "done", path{"points", i, "done"}, fmt.Sprintf("There is a plan under done: %s.", quoted(found[1])))
	})
}

// mayPlan says whether it is worth looking for a plan: the pattern is dear.
func mayPlan(text string) bool {
	words := []string{" will ", " shall ", " plan", " intend", " hope", " aim", " going to "}
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(text, word) })
}

// nothings are the words that fill a field and say nothing.
var nothings = map[string]bool{"ok": true, "okay": true, "done": true, "tbc": true, "tbd": true, "tba": true, "todo": true, "to do": true, "wip": true,
	"see above": true, "as above": true, "see below": true, "in progress": true, "ongoing": true, "test": true, "xxx": true, "lorem ipsum": true}

// longestNothing is above the length in bytes of any of them, with punctuation.
const longestNothing = 20

func tooThin(v *view) {
	v.points(func(i int, p *assess.Point) {
		if p.Done != "" && (v.nothing(p.Done) || v.english() && fewWords(p.Done)) {
			v.say(p.Number, "done", path{"points", i, "done"}, fmt.Sprintf("The only words under done are %s.", quoted(p.Done)))
		}
		for j := range p.Answers {
			if answer := &p.Answers[j]; answer.Text != "" && v.nothing(answer.Text) {
				v.say(p.Number, answer.Question, path{"points", i, "answers", j, "text"},
					fmt.Sprintf("The answer to %q says only %s.", answer.Question, quoted(answer.Text)))
			}
		}
	})
}

// nothing says whether a text has no letter and no figure, or is one of the
// words that say nothing.
func (v *view) nothing(text string) bool {
	if strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r > 0x2190 }) < 0 {
		return true
	}
	return len(text) <= longestNothing && v.english() && nothings[plainWords(text)]
}

func fewWords(text string) bool {
	return len(strings.Fields(text)) < 3 && !strings.ContainsFunc(text, unicode.IsNumber) && !strings.Contains(text, "://")
}

// plainWords is a text in small letters, with one space between its words and
// nothing else.
func plainWords(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	return strings.Join(words, " ")
}

// letters is a sum over the letters and figures of a text, the same for texts
// that plainWords makes the same.
func letters(text string) uint64 {
	sum := uint64(14695981039346656037) // FNV-1a
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case r < 0x80:
			continue
		default:
			if r = unicode.ToLower(r); !unicode.IsLetter(r) && !unicode.IsNumber(r) {
				continue
			}
		}
		sum = (sum ^ uint64(r)) * 1099511628211
	}
	return sum
}

// alike is the length in bytes from which two equal texts are no chance.
const alike = 60

func sameText(v *view) {
	type seen struct {
		text  string
		point int
	}
	first := map[uint64]seen{} // by the letters of the text, whichever point has it first
	look := func(p *assess.Point, id, text string, at path) {
		if len(text) < alike {
			return
		}
		key := letters(text)
		switch other, known := first[key]; {
		case !known:
			first[key] = seen{text, p.Number}
		case other.point != p.Number && len(plainWords(text)) >= alike && plainWords(text) == plainWords(other.text):
			v.say(p.Number, id, at, fmt.Sprintf("The same text is under %s: %s.", v.Standard.PointName(other.point), quoted(text)))
		}
	}
	v.points(func(i int, p *assess.Point) {
		for j := range p.Answers {
			look(p, p.Answers[j].Question, p.Answers[j].Text, path{"points", i, "answers", j, "text"})
		}
		look(p, "done", p.Done, path{"points", i, "done"})
		look(p, "planned", p.Planned, path{"points", i, "planned"})
		look(p, "rating_reason", p.RatingReason, path{"points", i, "rating_reason"})
	})
}
