package splice

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"

	"standpoint/assess/intake"
	"standpoint/standards/strict"
)

// scribe writes sheets the many ways people do.
type scribe struct {
	*rand.Rand
	remarks []string // every comment written
	own     []string // every value of a key of the team's own
}

func (s *scribe) chance(n int) bool { return s.IntN(n) == 0 }

func (s *scribe) remark() string {
	c := fmt.Sprintf("# remark %d: [it's {\"so\" |", len(s.remarks)+1)
	s.remarks = append(s.remarks, c)
	return c
}

func (s *scribe) file(a *sheet) []byte {
	var lines []string
	if s.chance(5) {
		lines = append(lines, "---")
	}
	if s.chance(40) {
		lines = append(lines, s.flow(reflect.ValueOf(a).Elem()))
	} else {
		lines = append(lines, s.keys(0, reflect.ValueOf(a).Elem())...)
	}
	if s.chance(3) {
		lines = append(lines, "", s.remark())
	}
	text := ""
	ends := [][]string{{"\n"}, {"\n"}, {"\r\n"}, {"\n", "\r\n"}, {"\n", "\n", "\r"}}[s.IntN(5)]
	for i, line := range lines {
		text += line
		if i+1 < len(lines) || !s.chance(4) {
			text += ends[s.IntN(len(ends))]
		}
	}
	if s.chance(6) {
		text = intake.Mark + text
	}
	return []byte(text)
}

// between are blank lines and comments before a key in a column.
func (s *scribe) between(column int) []string {
	var lines []string
	for s.chance(4) {
		lines = append(lines, []string{"", "", "  ", pad(column)}[s.IntN(4)])
	}
	if s.chance(8) {
		lines = append(lines, pad(s.IntN(column+1))+s.remark())
	}
	return lines
}

func (s *scribe) keys(column int, v reflect.Value) []string {
	var lines []string
	fields := strict.Fields(v.Type())
	if s.chance(5) {
		fields = append([]strict.Field{}, fields...)
		s.Shuffle(len(fields), func(i, j int) { fields[i], fields[j] = fields[j], fields[i] })
	}
	for _, f := range fields {
		if s.chance(15) {
			own := fmt.Sprintf("own %d", len(s.own))
			s.own = append(s.own, own)
			value := []string{own, "{a: [" + own + ", 2], \"b\": null}", "|\n" + pad(column+3) + own + "\n\n" + pad(column+5) + "more", "\n" + pad(column) + "- a\n" + pad(column) + "- " + own}[s.IntN(4)]
			lines = append(lines, strings.Split(fmt.Sprintf("%sx-%d: %s", pad(column), len(s.own), value), "\n")...)
		}
		value := v.Field(f.Index)
		if zero(value) && s.chance(2) {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, s.between(column)...)
		}
		lines = append(lines, s.entry(column, f, value)...)
	}
	if len(lines) == 0 {
		return []string{pad(column) + "x-empty: 1"}
	}
	if strings.TrimSpace(lines[0]) == "" {
		return lines[1:]
	}
	return lines
}

func (s *scribe) key(key string) string {
	switch s.IntN(12) {
	case 0:
		return `"` + key + `":`
	case 1:
		return "'" + key + "' :"
	}
	return key + ":"
}

func (s *scribe) trail() string {
	if s.chance(6) {
		return pad(1+s.IntN(3)) + s.remark()
	}
	return pad(s.IntN(8) / 7)
}

func (s *scribe) entry(column int, f strict.Field, v reflect.Value) []string {
	head := pad(column) + s.key(f.Key)
	if zero(v) {
		lines := []string{head + []string{"", "", "", " ~", " null"}[s.IntN(5)] + s.trail()}
		for s.chance(6) {
			lines = append(lines, pad(column+s.IntN(7))+s.remark())
		}
		return lines
	}
	switch v.Kind() {
	case reflect.Struct:
		if s.chance(6) {
			return []string{head + " " + s.flow(v) + s.trail()}
		}
		return append([]string{head + s.trail()}, s.keys(column+1+s.IntN(4), v)...)
	case reflect.Slice:
		return s.list(head, column, v)
	case reflect.String:
		return s.text(head, column, v.String())
	}
	return []string{head + " " + fmt.Sprint(v.Interface()) + s.trail()}
}

func (s *scribe) list(head string, column int, v reflect.Value) []string {
	if s.chance(8) {
		return []string{head + " " + s.flow(v) + s.trail()}
	}
	if s.chance(8) {
		lines := []string{head + s.trail(), pad(column+1) + "["}
		for i := range v.Len() {
			lines = append(lines, pad(s.IntN(4)+column+1)+s.flow(v.Index(i))+","+s.trail())
		}
		return append(lines, pad(column+1)+"]"+s.trail())
	}
	lines := []string{head + s.trail()}
	dash := column + s.IntN(4)
	for i := range v.Len() {
		lines = append(lines, s.between(dash)...)
		switch {
		case s.chance(8):
			lines = append(lines, pad(dash)+"- "+s.flow(v.Index(i))+s.trail())
		case s.chance(10):
			lines = append(lines, pad(dash)+"-"+s.trail())
			lines = append(lines, s.keys(dash+1+s.IntN(3), v.Index(i))...)
		default:
			in := dash + 2 + s.IntN(2)
			keys := s.keys(in, v.Index(i))
			if strings.TrimSpace(keys[0])[0] == '#' {
				keys = append([]string{pad(in) + "x-first: 1"}, keys...)
			}
			keys[0] = pad(dash) + "-" + keys[0][dash+1:]
			lines = append(lines, keys...)
		}
	}
	return lines
}

func (s *scribe) text(head string, column int, text string) []string {
	if strings.HasPrefix(text, "20") && len(text) == 10 || text == "true" || text == "false" {
		return []string{head + " " + text + s.trail()}
	}
	switch way := s.IntN(8); {
	case way < 3 && blockable(text):
		mark := []string{"|", "|", "|-", "|+"}[s.IntN(4)]
		in := column + 1 + s.IntN(4)
		if s.chance(6) {
			mark = fmt.Sprintf("|%d", in-column)
		}
		lines := []string{head + " " + mark + s.trail()}
		for line := range strings.SplitSeq(text, "\n") {
			if line != "" {
				line = pad(in) + line
			}
			lines = append(lines, line)
		}
		return lines
	case way == 3 && plain(text) && strings.Contains(text, " "):
		first, rest, _ := strings.Cut(text, " ")
		if strings.HasPrefix(rest, "#") {
			break
		}
		return []string{head + " " + first, pad(column+1+s.IntN(3)) + rest + s.trail()}
	case way == 4 && plain(text):
		return []string{head + s.trail(), pad(column+1) + text + s.trail()}
	case way == 5 && readable(text) && !strings.ContainsAny(text, "\n\t"):
		return []string{head + " '" + strings.ReplaceAll(text, "'", "''") + "'" + s.trail()}
	}
	if plain(text) && s.chance(2) {
		return []string{head + " " + text + s.trail()}
	}
	return []string{head + " " + quote(text) + s.trail()}
}

func (s *scribe) flow(v reflect.Value) string {
	var parts []string
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range strict.Fields(v.Type()) {
			if value := v.Field(f.Index); !zero(value) {
				parts = append(parts, f.Key+": "+s.flow(value))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case reflect.Slice:
		for i := range v.Len() {
			parts = append(parts, s.flow(v.Index(i)))
		}
		return "[" + strings.Join(parts, ",") + "]"
	case reflect.String:
		if v.String() == "" {
			return "null"
		}
		return quote(v.String())
	}
	return fmt.Sprint(v.Interface())
}
