package schema

import (
	"encoding/json"
	"math/rand/v2"
	"regexp/syntax"
	"slices"
	"strings"
)

// maker makes random values from a schema: most of them fit, and now and then
// a part does not. It reads the JSON that a schema writes, as strangers do.
type maker struct {
	*rand.Rand
	wrong float64 // how often a part is made to be off
}

// schemaValue is a schema as plain JSON.
func schemaValue(s *Schema) map[string]any {
	var v map[string]any
	if err := json.Unmarshal(s.JSON(), &v); err != nil {
		panic(err)
	}
	return v
}

func (m *maker) often(share float64) bool { return m.Float64() < share }

func pick[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }

// odd are values of every kind that come where they are not expected.
var odd = []any{nil, "", " ", "x", "true", "E1.1", "2027-02-30", "2027-02-01", 0, 1, -3, 99, 1.5, true, false,
	[]any{}, map[string]any{}, []any{nil}, []any{"x"}, map[string]any{"x": 1}, "a\nb", "ŵ – ☃", "https://example.org/a b", "yes", "No"}

func (m *maker) value(s map[string]any) any {
	if m.often(m.wrong) {
		return pick(m, odd)
	}
	if all, ok := s["enum"].([]any); ok {
		return pick(m, all)
	}
	types := m.types(s)
	switch pick(m, types) {
	case "object":
		return m.object(s)
	case "array":
		return m.list(s)
	case "integer", "number":
		least, _ := s["minimum"].(float64)
		return int(least) + m.IntN(4)
	case "boolean":
		return m.often(0.5)
	case "null":
		return nil
	}
	if p, ok := s["pattern"].(string); ok {
		return m.match(p)
	}
	return pick(m, []string{"Booking form", "8 people tried it.\nAll finished.", "", "Ŷ ✓ – “x”", "# not a comment", "a: b", "- c", "7", "null"})
}

// types are those a schema lets a value have.
func (m *maker) types(s map[string]any) []string {
	all := listOf(s["type"])
	if len(all) > 0 {
		return all
	}
	for _, key := range []string{"properties", "items"} {
		if s[key] != nil {
			return []string{map[string]string{"properties": "object", "items": "array"}[key]}
		}
	}
	no, _ := s["if"].(map[string]any)
	return slices.DeleteFunc([]string{"string", "string", "string", "number", "boolean", "null"}, func(t string) bool { return slices.Contains(listOf(no["type"]), t) })
}

func listOf(v any) []string {
	if one, ok := v.(string); ok {
		return []string{one}
	}
	var list []string
	many, _ := v.([]any)
	for _, one := range many {
		list = append(list, one.(string))
	}
	return list
}

func (m *maker) object(s map[string]any) map[string]any {
	made := map[string]any{}
	required := listOf(s["required"])
	properties, _ := s["properties"].(map[string]any)
	for _, key := range sortedKeys(properties) {
		if slices.Contains(required, key) && !m.often(m.wrong) || m.often(0.5) {
			made[key] = m.value(properties[key].(map[string]any))
		}
	}
	if m.often(0.1) {
		made["x-mine"] = pick(m, odd)
	}
	if m.often(m.wrong) {
		made[pick(m, []string{"ratting", "X-mine", "x", "id", "why"})] = pick(m, odd)
	}
	if more, ok := s["additionalProperties"].(map[string]any); ok && m.often(0.5) {
		made[pick(m, []string{"any", "cy", "met"})] = m.value(more)
	}
	m.conditions(s, made)
	return made
}

// conditions fills in what holds in some cases only, such as under one point.
func (m *maker) conditions(s, made map[string]any) {
	branches, _ := s["allOf"].([]any)
	for _, branch := range append(slices.Clone(branches), s) {
		branch := branch.(map[string]any)
		then, ok := branch["then"].(map[string]any)
		if !ok || !holds(branch["if"].(map[string]any), made) {
			then, ok = branch["else"].(map[string]any)
		}
		if ok && !m.often(m.wrong) {
			m.settle(s, then, made)
		}
	}
}

// holds judges the few conditions our schemas have.
func holds(condition, made map[string]any) bool {
	for key, want := range condition["properties"].(map[string]any) {
		want := want.(map[string]any)
		got, there := made[key]
		if !there {
			return false
		}
		if text, ok := got.(string); want["minLength"] != nil && (!ok || text == "") {
			return false
		}
		if c, ok := want["const"]; ok && c != got {
			return false
		}
	}
	return true
}

// settle makes an object that fits one schema fit a second as well.
func (m *maker) settle(base, s, made map[string]any) {
	properties, _ := s["properties"].(map[string]any)
	for _, key := range sortedKeys(properties) {
		part, ok := properties[key].(map[string]any)
		_, there := made[key]
		if !ok || !there && !slices.Contains(listOf(s["required"]), key) {
			continue
		}
		made[key] = m.fit(partOf(base, key), part, made[key])
	}
}

func partOf(s map[string]any, key string) map[string]any {
	properties, _ := s["properties"].(map[string]any)
	part, _ := properties[key].(map[string]any)
	return part
}

func (m *maker) fit(base, part map[string]any, value any) any {
	least, _ := part["minItems"].(float64)
	switch list, object := part["items"] != nil || least > 0, part["properties"] != nil; {
	case list:
		items, _ := value.([]any)
		inner, _ := base["items"].(map[string]any)
		for len(items) < int(least) {
			items = append(items, m.value(inner))
		}
		narrower, _ := part["items"].(map[string]any)
		for _, item := range items {
			if item, ok := item.(map[string]any); ok && narrower != nil {
				m.settle(inner, narrower, item)
			}
		}
		return items
	case object:
		inner, ok := value.(map[string]any)
		if !ok {
			inner = m.object(base)
		}
		m.settle(base, part, inner)
		return inner
	case part["enum"] != nil || part["pattern"] != nil || part["minLength"] != nil:
		return m.value(part)
	}
	return value
}

func (m *maker) list(s map[string]any) []any {
	least, _ := s["minItems"].(float64)
	made := []any{}
	items, ok := s["items"].(map[string]any)
	if !ok {
		items = map[string]any{"type": "object"}
	}
	for range int(least) + m.IntN(3) {
		made = append(made, m.value(items))
	}
	return made
}

func sortedKeys(m map[string]any) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// match makes a text that a pattern matches.
func (m *maker) match(pattern string) string {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		panic(err)
	}
	var out strings.Builder
	m.write(&out, tree)
	return out.String()
}

func (m *maker) write(out *strings.Builder, r *syntax.Regexp) {
	times := func(least, most int) {
		for range least + m.IntN(most-least+1) {
			m.write(out, r.Sub[0])
		}
	}
	switch r.Op {
	case syntax.OpLiteral:
		out.WriteString(string(r.Rune))
	case syntax.OpCharClass:
		i := m.IntN(len(r.Rune)/2) * 2
		out.WriteRune(r.Rune[i] + m.Int32N(min(r.Rune[i+1]-r.Rune[i]+1, 60)))
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		out.WriteByte('x')
	case syntax.OpStar:
		times(0, 3)
	case syntax.OpPlus:
		times(1, 3)
	case syntax.OpQuest:
		times(0, 1)
	case syntax.OpRepeat:
		times(r.Min, max(r.Min, r.Max))
	case syntax.OpCapture, syntax.OpConcat:
		for _, sub := range r.Sub {
			m.write(out, sub)
		}
	case syntax.OpAlternate:
		m.write(out, pick(m, r.Sub))
	}
}
