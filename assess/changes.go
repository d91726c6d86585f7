package assess

import (
	"fmt"
	"reflect"
	"strings"

	"standpoint/standards"
)

// Changes says in words what differs between two versions of an assessment: "the
// rating of point 4", "E4.1", "the answer to: Who decides?".
func Changes(s *standards.Standard, before, after *Assessment) []string {
	was, is := sayingsOf(s, before), sayingsOf(s, after)
	var changed []string
	for _, what := range append(is.order, was.order...) {
		if was.says[what] != is.says[what] {
			changed = append(changed, what)
			was.says[what] = is.says[what] // told once
		}
	}
	return changed
}

// sayings are what an assessment says about things that have a name in words.
type sayings struct {
	order []string
	says  map[string]string
}

func sayingsOf(s *standards.Standard, a *Assessment) sayings {
	all := sayings{says: map[string]string{}}
	Each(a, func(v Spot) {
		if v.Field.kind == KindList || v.Field.kind == KindKeys {
			return
		}
		what := spotWords(s, a, v)
		if what == "" {
			return
		}
		if _, known := all.says[what]; !known {
			all.order = append(all.order, what)
		}
		if value := reflect.ValueOf(v.Value).Elem(); !value.IsZero() {
			all.says[what] += fmt.Sprintf("%s=%v\x00", v.Field.Key, value)
		}
	})
	return all
}

// spotWords says what a value is part of; nothing of those that only follow from
// others, such as the date of a rating.
func spotWords(s *standards.Standard, a *Assessment, v Spot) string {
	if v.At[0] != "points" {
		return plainKeys(v.At)
	}
	p := &a.Points[v.At[1].(int)]
	switch list := v.At[2].(string); {
	case len(v.At) == 3:
		return pointWords(s.PointName(p.Number), list)
	case list == "answers":
		return "the answer to: " + questionWords(s, p, p.Answers[v.At[3].(int)].Question)
	case list == "conflict":
		return ""
	}
	for _, r := range Items() {
		if r.List == v.At[2] {
			name := r.NameOf(p.Items(r)[v.At[3].(int)])
			if r.Letter == 0 {
				name = fmt.Sprintf("%q", name)
			}
			return name
		}
	}
	return ""
}

// plainKeys are keys as words: "the service's name".
func plainKeys(at []any) string {
	var keys []string
	for _, key := range at {
		if key, ok := key.(string); ok {
			keys = append(keys, plainKey(key))
		}
	}
	return strings.Join(keys, ", ")
}

func plainKey(key string) string { return strings.ReplaceAll(key, "_", " ") }

// Called is what a field's value is, in words: "what is in place", "due".
func (r *Record) Called(key string) string {
	for _, text := range partTexts {
		if text[0] == key && r == &pointRecord {
			return text[2]
		}
	}
	return plainKey(key)
}

func pointWords(point, key string) string {
	if key == "rating" {
		return "the rating of " + point
	}
	for _, text := range partTexts {
		if text[0] == key {
			return text[2] + ", " + point
		}
	}
	return ""
}

func questionWords(s *standards.Standard, p *Point, id string) string {
	if sp := s.Point(p.Number); sp != nil {
		if q := sp.Question(id); q != nil {
			return q.Ask
		}
	}
	return id
}
