package assess

import (
	"reflect"
	"strings"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Found is a place where words were found.
type Found struct {
	Point  int
	Called string // the point, where a sentence begins with it: "Point 7"
	Key    string // which part of the point: "answer/who-and-where", "done", "evidence"; empty for its title
	Where  string // in a word or two: "answer"
	Asked  string // the question that is answered there
	Around string // some words of what stands there
}

// Search looks for words in the questions of an assessment and in what is said
// there, in the order of the standard. Capitals, accents and punctuation make
// no difference; of several words all have to be in one text.
func Search(s *standards.Standard, a *Assessment, sought string) []Found {
	look := search{sought: strings.Fields(words.Plainly(sought))}
	if len(look.sought) == 0 {
		return nil
	}
	for i := range s.Points {
		look.point(s, a, &s.Points[i])
	}
	for i := range look.found {
		look.found[i].Called = s.PointHead(look.found[i].Point)
	}
	return look.found
}

// Around looks for words in one text as Search does, and gives some words of it
// around the first; empty where they are not all there.
func Around(text, sought string) string {
	look := search{sought: strings.Fields(words.Plainly(sought))}
	look.in(Found{}, text)
	if len(look.found) == 0 {
		return ""
	}
	return look.found[0].Around
}

type search struct {
	sought []string
	found  []Found
}

func (look *search) point(s *standards.Standard, a *Assessment, sp *standards.Point) {
	look.in(Found{Point: sp.Number, Where: "title"}, sp.TitleIn(a.Lang))
	asked := a.Asked(s, sp)
	worded := map[string]string{}
	for _, q := range asked {
		worded[q.ID] = q.Ask
	}
	p := a.Point(sp.Number)
	if p == nil {
		p = &Point{Number: sp.Number}
	}
	for _, q := range asked {
		look.in(Found{Point: sp.Number, Key: "answer/" + q.ID, Where: "question"}, q.Ask)
		if answer := p.Answer(q.ID); answer != nil {
			look.texts(Found{Point: sp.Number, Key: "answer/" + q.ID, Where: "answer", Asked: q.Ask}, answer)
		}
	}
	for i := range p.Answers { // what the phase or a profile asks no longer
		if id := p.Answers[i].Question; worded[id] == "" {
			look.texts(Found{Point: sp.Number, Where: "answer no longer asked for"}, &p.Answers[i])
		}
	}
	look.parts(p)
}

// partTexts are the texts of a point beside its answers: the key, the part of
// the point that asks for it, and what it is, in full and in a word.
var partTexts = [][4]string{
	{"owner", "owner", "who looks after it", "owner"}, {"done", "done", "what is in place", "done"}, {"planned", "planned", "what is planned", "planned"},
	{"rating_reason", "rating", "the reason for the rating", "reason"}, {"why", "rating", "why it does not apply, or is carried over", "reason"}, {"notes", "", "the team's notes", "notes"},
}

// parts looks through what is said beside the answers.
func (look *search) parts(p *Point) {
	r := RecordOf(reflect.TypeFor[Point]())
	for _, text := range partTexts {
		look.in(Found{Point: p.Number, Key: text[1], Where: text[3]}, *r.Field(text[0]).TextIn(p))
	}
	for _, r := range Items() {
		for _, item := range p.Items(r) {
			switch r.List {
			case "answers":
			case "evidence", "actions":
				look.texts(Found{Point: p.Number, Key: r.List, Where: r.NameOf(item)}, item)
			default:
				look.texts(Found{Point: p.Number, Key: "sharing", Where: "shared"}, item)
			}
		}
	}
}

// texts looks through everything that people wrote in one thing.
func (look *search) texts(place Found, thing any) {
	var all []string
	Each(thing, func(v Spot) {
		if text, ok := v.Value.(*string); ok && len(v.At) == 1 && (v.Field.Free() || v.Field.Key == "id" || v.Field.Key == "link") && v.Field.Key != "was" {
			all = append(all, *text)
		}
	})
	look.in(place, strings.Join(words.NonEmpty(all...), ", "))
}

// in notes a text in which all the words are.
func (look *search) in(place Found, text string) {
	each := strings.Fields(text)
	first := -1
	for _, sought := range look.sought {
		at := holding(each, sought)
		if at < 0 {
			return
		}
		if first < 0 {
			first = at
		}
	}
	if first >= 0 {
		place.Around = around(each, first)
		look.found = append(look.found, place)
	}
}

// holding is the first of some words that has letters in it, or -1.
func holding(each []string, letters string) int {
	for i, word := range each {
		if strings.Contains(words.Plainly(word), letters) {
			return i
		}
	}
	return -1
}

// around is a word with some before and after it.
func around(each []string, at int) string {
	from, to := max(0, at-5), min(len(each), at+7)
	text := strings.Join(each[from:to], " ")
	if from > 0 {
		text = "…" + text
	}
	if to < len(each) {
		text += "…"
	}
	return words.Clip(text, 160)
}

// String is the place in words.
func (f Found) String() string { return f.Called + ", " + f.Where }
