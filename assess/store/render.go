package store

import (
	"cmp"
	"reflect"
	"strings"
	"unicode/utf8"

	"standpoint/assess"
	"standpoint/assess/splice"
	"standpoint/assess/words"
	"standpoint/standards"
)

// complete fills in what a new file always says: its kind, every point, ids.
func complete(a *assess.Assessment, s *standards.Standard) *assess.Assessment {
	full := clone(a)
	full.Kind, full.Format = "assessment", assess.Format
	full.Round = max(full.Round, 1)
	for key, value := range map[*string]string{&full.Standard: s.FullID(), &full.Lang: "en", &full.Share: "team"} {
		if *key == "" {
			*key = value
		}
	}
	for i := range s.Points {
		full.Prepare(s, full.EnsurePoint(s, s.Points[i].Number))
	}
	settle(&assess.Assessment{}, full) // nothing of it was in a file
	order(full)
	for i := range full.Points {
		if sp := s.Point(full.Points[i].Number); sp != nil && full.Points[i].Title == "" {
			full.Points[i].Title = assess.NormaliseLine(sp.Title)
		}
	}
	full.FillIDs()
	return full
}

// render gives a new assessment: every point in order, every key there, and an
// empty answer for each question, with the question as a comment above it. With a blank line before each key, git merges changes
// to any two of them without help.
func render(a *assess.Assessment, s *standards.Standard) []byte {
	top := strings.Join(preface(s), "\n") + "\n"
	return append([]byte(top), splice.Print(a, newLayout(s))...)
}

// preface tells somebody who opens the file in an editor what it is, and what
// may be written where there is a choice.
func preface(s *standards.Standard) []string {
	lines := note(wide, "# ", "An assessment against the "+strings.TrimPrefix(s.Name, "The ")+". The team keeps it here; standpoint reads it, "+
		"asks its questions and makes the report. It can be edited by hand: write after a colon, "+
		"or put | there and the text on the lines below, two spaces further in.")
	of := assess.RecordOf(reflect.TypeFor[assess.Service]())
	for _, choice := range []struct {
		key    string
		values []string
	}{
		{"depth", assess.Depths},
		{"rating", assess.RatingChoices(s, assess.RatingIDs(s))},
		{"state of an answer", assess.AnswerStates},
		{"held_by", assess.Holders},
		{"delivery", assess.Deliveries},
	} {
		if f := of.Field(cmp.Or(map[string]string{"held_by": "delivery"}[choice.key], choice.key)); f != nil && !f.Fits(s.Unit) {
			continue // nobody supplies what is assessed
		}
		line := choice.key + ": " + words.Either(choice.values)
		if choice.key == "rating" && s.Scale.Empty != "" {
			line += "; empty means " + s.Scale.Empty
		}
		lines = append(lines, remark(wide, line)...)
	}
	return lines
}

// asked is the question of an answer that is new in a file, as a comment.
func asked(answer any) []string {
	if ask := answer.(assess.Answer).Ask; ask != "" {
		return remark(wide-6, ask)
	}
	return nil
}

// wide is where comments turn to the next line.
const wide = 78

// remark writes a text as comment lines, the later ones further in.
func remark(columns int, text string) []string { return note(columns, "#   ", text) }

// note writes a text as comment lines of at most so many characters; those
// after the first begin in a way of their own.
func note(columns int, others, text string) []string {
	var lines []string
	line, begun := "# ", false
	for word := range strings.FieldsSeq(assess.NormaliseLine(text)) {
		if begun && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > columns {
			lines = append(lines, line)
			line, begun = others, false
		}
		if begun {
			line += " "
		}
		line += word
		begun = true
	}
	return append(lines, line)
}
