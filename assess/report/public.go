package report

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
)

// leftOut says what the public does not get. Evidence that is kept back is
// counted; what it is called stays unsaid too.
func (b builder) leftOut() []string {
	var evidence, answers, texts, actions int
	for i := range b.a.Points {
		p := &b.a.Points[i]
		if !b.visible(p.Visibility) && p.Done+p.Planned+p.RatingReason+p.Why != "" {
			texts++
		}
		for j := range p.Answers {
			answers += boolToInt(!b.visible(p.Answers[j].Visibility))
		}
		for j := range p.Evidence {
			evidence += boolToInt(!b.visible(p.Evidence[j].Visibility))
		}
		for j := range p.Actions {
			actions += boolToInt(!b.visible(p.Actions[j].Visibility))
		}
	}
	var left []string
	add := func(n int, one, many string) {
		if n > 0 {
			left = append(left, plural(n, one, many))
		}
	}
	add(texts, "point's text is not marked public.", "points' texts are not marked public.")
	add(answers, "answer is not marked public.", "answers are not marked public.")
	add(evidence, "item of evidence is held, not published.", "items of evidence are held, not published.")
	add(actions, "action is not marked public.", "actions are not marked public.")
	if len(b.a.People) > 0 {
		left = append(left, "Names of people are left out; roles stay.")
	}
	return append(left, "Email addresses and telephone numbers are masked.")
}

const (
	email     = `[\p{L}\p{M}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`
	telephone = `(?:\+|\b0)[\d(][\d\s\p{Zs}\p{Pd}()./]{7,16}\d\b`
)

// mask goes through every text of the report and takes out the names of the
// people, email addresses and telephone numbers.
func (b builder) mask(r *Report) {
	for i := range r.Cover.People {
		r.Cover.People[i].Text = ""
	}
	var names []string
	for _, person := range b.a.People {
		if words := strings.Fields(regexp.QuoteMeta(person.Name)); len(words) > 0 {
			names = append(names, strings.Join(words, `[\s\p{Z}]+`)) // a line may end inside a name
		}
	}
	emails, telephones := regexp.MustCompile(email), regexp.MustCompile(telephone)
	people := regexp.MustCompile(`[^\s\S]`)
	if len(names) > 0 {
		people = regexp.MustCompile("(?i)" + strings.Join(names, "|"))
	}
	eachText(reflect.ValueOf(r).Elem(), func(text string) string {
		text = people.ReplaceAllString(text, "[name]")
		text = emails.ReplaceAllString(text, "[email address]")
		return telephones.ReplaceAllString(text, "[telephone number]")
	})
}

// eachText replaces every string in a value by what change makes of it.
func eachText(v reflect.Value, change func(string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(change(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), change)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), change)
		}
	}
}

// Texts are the team's own words that go out with a report, each with where it
// stands, so that a person can look at all of them before publishing.
func (r *Report) Texts() []Pair {
	var texts []Pair
	add := func(where, text string) {
		if text != "" {
			texts = append(texts, Pair{where, text})
		}
	}
	for _, fact := range r.Cover.Facts {
		add(fact.Name, fact.Text)
	}
	add("What we want", r.Summary.Aim)
	add("Then", r.Summary.Baseline)
	add("Now", r.Summary.Current)
	for _, p := range r.Points {
		where := fmt.Sprintf("Point %d", p.Number)
		add(where+", owner", p.Owner)
		add(where+", reason", p.Reason+p.Above)
		add(where+", done", p.Done)
		add(where+", planned", p.Planned)
		for _, a := range p.Answers {
			add(where+", "+a.ID, strings.TrimSpace(a.Text+" "+a.Why))
		}
		for _, e := range p.Evidence {
			add(where+", "+e.ID, strings.TrimSpace(e.Title+". "+e.Shows+" "+e.Link))
		}
		for _, a := range p.Actions {
			add(where+", "+a.ID, strings.TrimSpace(a.What+" "+a.Owner+" "+a.Note))
		}
		for _, list := range [][]Shared{p.Reused, p.Offers, p.Asks} {
			for _, s := range list {
				words := []string{s.What}
				for _, d := range s.Details {
					words = append(words, d.Text)
				}
				add(strings.TrimSpace(where+", shared "+s.ID), strings.Join(append(words, s.Link), " "))
			}
		}
	}
	return texts
}
