package standards

import (
	"slices"
	"strings"
	"time"
)

// DateInWords is a date of a standard as people read it: "29 January 2026" of
// 2026-01-29, "January 2026" of 2026-01. Other words stay.
func DateInWords(date string) string {
	for layout, words := range map[string]string{time.DateOnly: "2 January 2006", "2006-01": "January 2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return t.Format(words)
		}
	}
	return date
}

// AmendmentSays is an amendment in a sentence, with its date, its points and its source.
func (s *Standard) AmendmentSays(a *Amendment) string {
	said := "Amended in " + DateInWords(a.Date)
	if len(a.Date) == len(time.DateOnly) {
		said = "Amended on " + DateInWords(a.Date)
	}
	if len(a.Points) > 0 {
		said += ", " + s.PointNames(a.Points)
	}
	said += ": " + strings.TrimSuffix(a.What, ".") + "."
	if a.Source != "" {
		said += " Source: " + strings.TrimSuffix(a.Source, ".") + "."
	}
	return said
}

// AmendedSince is the latest amendment of a point that came after a day, which
// is written as 2026-01-29; nil where none surely did.
func (s *Standard) AmendedSince(point int, day string) *Amendment {
	for i := len(s.Amended) - 1; i >= 0; i-- {
		a := &s.Amended[i]
		if slices.Contains(a.Points, point) && day < a.Date { // a day within a month that is all we know is not before it
			return a
		}
	}
	return nil
}

// InWords is a commitment in quotation marks, where the words are those of whoever
// published it.
func (c *Commitment) InWords() string {
	if c.Ours {
		return c.Says
	}
	return "\"" + c.Says + "\""
}
