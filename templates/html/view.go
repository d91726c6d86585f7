package html

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"time"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates"
)

// group is points that stand under one heading.
type group struct {
	Name, Anchor string
	Said         string // in it, by the report; empty where all of it is ours
	Points       []report.Point
	Questions    []report.ToAsk // the supplier's, of one point
	First        int            // the number of the first of them, counted through the whole list
}

// groupsOf divides the points, or the supplier's questions, as their order has
// it: a group that comes back is said to go on. A standard without groups gives
// one.
func groupsOf(r *report.Report) []group {
	var groups []group
	now, seen := "", map[string]int{}
	last := func(name, said string) *group {
		if len(groups) == 0 || now != name {
			now = name
			g := group{Name: name, Said: said, Anchor: "group-" + strconv.Itoa(len(groups)+1)}
			if seen[name]++; seen[name] > 1 {
				g.Name += ", continued" + strings.Repeat(" again", seen[name]-2)
			}
			groups = append(groups, g)
		}
		return &groups[len(groups)-1]
	}
	for i := range r.Points {
		g := last(cmp.Or(r.Points[i].Group, "The points"), r.Points[i].Group)
		g.Points = append(g.Points, r.Points[i])
	}
	for i, q := range r.ToAsk {
		g := last(q.Tag()+". "+q.Title, q.Title)
		if g.Questions = append(g.Questions, q); g.First == 0 {
			g.First = i + 1
		}
	}
	return groups
}

func funcs(r *report.Report) template.FuncMap {
	a := anchorsOf(r)
	t := report.ToldIn(r)
	t.Citable = func(id string) bool { return anchor(id) != "" }
	english := !r.Foreign()
	return template.FuncMap{
		"prose": func(from string) template.HTML { return (&prose{target: a.target}).prose(from) }, "inline": func(from string) template.HTML { return (&prose{target: a.target}).inline(from) }, "unlinked": Unlinked, "address": text.Address, "lines": func(n int) []struct{} { return make([]struct{}, n) },
		"is": func(one string, of ...string) bool { return slices.Contains(of, one) },
		"id": a.claim, "target": a.target, "here": func(point int) bool { return a.points[point] }, "called": r.PointLabel, "chart": chartOf, "sentence": words.Ended,
		"date": func(iso string) string { return dateIn(iso, english) }, "iso": isDate,
		"cited": t.Cited, "whole": t.Whole, "shortly": report.Shortly, "folds": folds, "answered": answered, "next": func(i int) int { return i + 1 },
		"heading": report.Part.Heading, "say": func() any { return report.Headings },
		"list":   func(items ...any) []any { return items },
		"theirs": func(texts ...string) template.HTMLAttr { return theirs(r, english, texts) },
		"spot":   spot, "leads": a.leads, "shares": shares,
		"named": func() named { return namesOf(r) },
		"why":   r.Why, "said": func(text string) template.HTMLAttr {
			if r.Ours(text) {
				return inLang("en-GB", english)
			}
			return inLang(r.Lang, english)
		},
		"ours": func() template.HTMLAttr { return inLang("en-GB", english) },
	}
}

// named is what a page is called: as a whole, in one language, and in 2 parts.
type named struct {
	Title        string
	Ours         bool
	Theirs, Rest string
}

func namesOf(r *report.Report) named {
	var n named
	n.Title, n.Ours = r.Named()
	n.Theirs, n.Rest = r.Titled()
	return n
}

// theirs marks an element that holds what the team says, unless the text in it is
// ours all the same.
func theirs(r *report.Report, english bool, texts []string) template.HTMLAttr {
	if len(texts) > 0 && (texts[0] == "" || r.Ours(texts[0])) {
		return ""
	}
	return inLang(r.Lang, english)
}

// inLang marks an element in a report that is not in English: its words are in
// 2 languages, the team's and ours.
func inLang(lang string, english bool) template.HTMLAttr {
	if english {
		return ""
	}
	return template.HTMLAttr(` lang="` + template.HTMLEscapeString(lang) + `"`)
}

// anchors are the places in a page that can be cited, each given out once.
type anchors struct {
	known, given map[string]bool
	points       map[int]bool
}

// anchorsOf knows every place that this report will have.
func anchorsOf(r *report.Report) anchors {
	a := anchors{map[string]bool{}, map[string]bool{}, map[int]bool{}}
	for i := range r.Points {
		p := &r.Points[i]
		a.points[p.Number] = true
		for _, e := range p.Evidence {
			a.known[anchor(e.ID)] = true
		}
		for _, todo := range p.Actions {
			a.known[anchor(todo.ID)] = true
		}
		for _, s := range slices.Concat(p.Reused, p.Offers, p.Asks) {
			a.known[anchor(s.ID)] = true
		}
	}
	inSections(r, a.known)
	return a
}

// citable is the form of the ids that become places to cite: no other place of
// a page has it.
var citable = templates.OnUse(`^[a-z]{1,3}[0-9][0-9.-]*$`)

// anchor turns an id such as "E7.1" into "e7.1", and anything stranger into
// nothing.
func anchor(id string) string {
	if id = strings.ToLower(id); citable().MatchString(id) {
		return id
	}
	return ""
}

// claim gives an anchor to the first that asks for it: two places of one name
// are none.
func (a anchors) claim(id string) string {
	if id = anchor(id); id == "" || a.given[id] {
		return ""
	}
	a.given[id] = true
	return id
}

// target is the anchor of an id, where this report has that place.
func (a anchors) target(id string) string {
	if id = anchor(id); a.known[id] {
		return id
	}
	return ""
}

func isDate(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

// dateIn writes a date out for readers of English, and leaves what is none.
func dateIn(iso string, english bool) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil || !english {
		return iso
	}
	return words.Day(t)
}
