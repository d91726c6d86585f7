package check

import (
	"errors"
	"fmt"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
)

func wholeRules() []Rule {
	return []Rule{{
		Code: "SP001", Name: "unreadable", Says: "a file that cannot be read, or does not fit its standard", Usual: Error, first: 1,
		Why:    "Nothing else can be said about a file that cannot be read, and no report can be made from it.",
		Remedy: "Fix the line, and check again.",
		More:   "The message and the remedy are those that every command gives. The exit status is 1, whatever else is found, and no policy changes that.",
	}, {
		Code: "SP038", Name: "previous-passed-over", Says: "a file named under previous that cannot be used", Usual: Advice,
		Why:    "Nothing is compared with it, and a portfolio counts it as a separate assessment.",
		Remedy: "Give the path to the previous round's or phase's file, starting from this file's folder, or leave previous empty.",
		More:   "It can be used if it is an assessment of the same service, with the same id and organisation, in the same repository. This stops one team's file from hiding or quoting another team's.",
		find: func(v *view) {
			if v.PassedOver == nil {
				return
			}
			remedy := v.rule.Remedy
			if hint := problem.HintOf(v.PassedOver); hint != "" {
				remedy = words.Sentence(hint)
			}
			v.sayRemedy(0, "previous", path{"previous"}, problemOf(v.PassedOver), remedy)
		},
	}, {
		Code: "SP040", Name: "copy", Says: "another file in the folder that says it is the same assessment", Usual: ToDo,
		Why:    "When two computers save at once, a service that synchronises folders keeps both files, and each may have answers that the other does not.",
		Remedy: "Move anything that only the copy says into this file, then delete the copy. If the copy is a different round, change the round in it.",
		More:   "A file counts if its name is this one's with something added, such as lgdss-beta-LAPTOP123.yaml or lgdss-beta (1).yaml, and it is about the same service, standard, phase and round.",
		find: func(v *view) {
			for _, name := range v.Copies {
				v.say(0, name, path{"standard"}, words.Sentence(fmt.Sprintf("%q looks like a copy of this file", name)))
			}
		},
	}}
}

// Unread makes findings of what store and standards say about a file they
// could not read: one for each mistake, with its place.
func Unread(err error) []Finding {
	rule, _ := Lookup("SP001")
	var many problem.Errors
	if !errors.As(err, &many) {
		f := rule.finding(Error, problemOf(err))
		if hint := problem.HintOf(err); hint != "" {
			f.Remedy = words.Sentence(hint)
		}
		return []Finding{f}
	}
	var found []Finding
	for _, one := range many {
		f := rule.finding(Error, words.Sentence(one.What))
		f.Line, f.Column = max(one.Line, 1), max(one.Column, 1)
		if one.Hint != "" {
			f.Remedy = words.Sentence(one.Hint)
		}
		found = append(found, f)
	}
	return found
}

// problemOf is what an error says without the name of the file, which stands
// beside it.
func problemOf(err error) string {
	var whole *problem.Error
	if errors.As(err, &whole) {
		return words.Sentence(whole.What)
	}
	return words.Sentence(err.Error())
}

// pastDay says whether a known day lies before the one everything is judged by.
func (v *view) pastDay(d assess.Date) bool { return d != "" && d < v.Day }
