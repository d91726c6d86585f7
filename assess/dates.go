package assess

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// Tense says what a date is of: what is due, or what was.
type Tense int

// A month means its last day for what is due, and its first for what was.
const (
	Ahead Tense = iota
	Past
)

// Tense is what a date in this field is of.
func (f *Field) Tense() Tense {
	if slices.Contains([]string{"date", "rated_on", "signed_on"}, f.Key) {
		return Past
	}
	return Ahead
}

// DatesUnderstood are examples of what MeantDate reads.
const DatesUnderstood = "write it as 3 September 2026, 3/9/2026, 3 Sept, Sept 2026, end of March, in 3 weeks or next Friday"

// ParseDate reads an exact day as a person types it: 2027-02-01, 1/2/2027 (the day
// first), 1 February 2027 or 1 Feb 2027. An empty string is an unknown date. The
// error is a *problem.Error.
func ParseDate(typed string) (Date, error) { return MeantDate(typed, "", Ahead) }

// MeantDate reads a date as people write it, on the day that is today: what
// ParseDate reads, and 3 Sept, Sept 2026, end of March, in 3 weeks, 2 days ago,
// next Friday. What names no year is the next one for what is due, and the last
// one for what was. Without a day it is ParseDate. What cannot be, or can be 2
// days, is refused; the error is a *problem.Error with what would be read.
func MeantDate(typed string, today Date, tense Tense) (Date, error) {
	r := &dateReader{typed: typed, today: today, tense: tense, words: dateWords(typed)}
	if len(r.words) == 0 {
		if strings.TrimSpace(typed) == "" {
			return "", nil
		}
		return "", r.refuse("")
	}
	for _, read := range []func() (Date, error){r.figures, r.withWeekday, r.named, r.relative, r.edge, r.spoken} {
		if day, err := read(); day != "" || err != nil {
			return day, err
		}
	}
	return "", r.refuse("")
}

// dateReader reads one date.
type dateReader struct {
	typed string
	today Date
	tense Tense
	words []string // in small letters, without what says nothing
}

// afterLetters is the dot of an abbreviation.
var afterLetters = pattern(`([a-z])\.`)

// silent are words that change nothing about which day is meant.
var silent = map[string]bool{"the": true, "of": true, "on": true, "by": true}

func dateWords(typed string) (all []string) {
	text := afterLetters().ReplaceAllString(strings.ToLower(typed), "$1 ")
	text = strings.NewReplacer(",", " ", "mid-", "mid ", "'", "", "’", "").Replace(text)
	for _, word := range strings.Fields(text) {
		if !silent[word] {
			all = append(all, word)
		}
	}
	return all
}

// refuse says that no date was read, and what to write.
func (r *dateReader) refuse(hint string) error {
	if hint == "" {
		hint = DatesUnderstood
		if r.today == "" {
			hint = "write it as 2027-02-01, 1/2/2027 or 1 February 2027"
		}
	}
	return problem.New(fmt.Sprintf("%q is not a date that exists", words.Short(r.typed)), hint)
}

func (r *dateReader) unclear(one, other string) error {
	return problem.New(fmt.Sprintf("%q could be two dates", words.Short(r.typed)), "write "+one+" or "+other)
}

var (
	yearFirst = pattern(`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$`)
	dayFirst  = pattern(`^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?$`)
	monthYear = pattern(`^(\d{1,2})[-/](\d{4})$`)
	dayNumber = pattern(`^(\d{1,2})(?:st|nd|rd|th)?$`)
	yearOnly  = pattern(`^\d{4}$`)
	shortYear = pattern(`^\d{2}$`)
	countOnly = pattern(`^\d{1,3}$`)
)

// figures reads dates of figures alone, in the British order.
func (r *dateReader) figures() (Date, error) {
	if len(r.words) != 1 {
		return "", nil
	}
	if m := yearFirst().FindStringSubmatch(r.words[0]); m != nil {
		if m[3] == "" {
			return r.month(atoi(m[2]), atoi(m[1]))
		}
		return r.day(atoi(m[3]), atoi(m[2]), atoi(m[1]))
	}
	if m := dayFirst().FindStringSubmatch(r.words[0]); m != nil {
		year := 0
		switch {
		case m[3] != "" && len(m[3]) == 2:
			year = 2000 + atoi(m[3])
		case m[3] != "":
			year = atoi(m[3])
		}
		return r.day(atoi(m[1]), atoi(m[2]), year)
	}
	if m := monthYear().FindStringSubmatch(r.words[0]); m != nil {
		return r.month(atoi(m[1]), atoi(m[2]))
	}
	return "", nil
}

// day is a day of a month, in the year nearest to today where none is named.
func (r *dateReader) day(day, month, year int) (Date, error) {
	switch {
	case month > 12 && month <= 31 && day >= 1 && day <= 12:
		return "", r.refuse(fmt.Sprintf("the day comes first: write %d %s", month, withYear(time.Month(day).String(), year)))
	case month < 1 || month > 12 || day < 1 || day > 31:
		return "", r.refuse("")
	case year == 0 && r.today == "":
		return "", r.refuse("")
	case year == 0:
		return r.nearest(func(year int) Date { return dayOf(year, month, day) })
	}
	if found := dayOf(year, month, day); found != "" {
		return found, nil
	}
	return "", r.refuse(fmt.Sprintf("%s has %d days", withYear(time.Month(month).String(), year), lastDay(year, month)))
}

func withYear(name string, year int) string {
	if year == 0 {
		return name
	}
	return fmt.Sprintf("%s %04d", name, year)
}

// nearest tries years until a day is not before today, or not after it.
func (r *dateReader) nearest(in func(year int) Date) (Date, error) {
	year := r.today.Time().Year()
	for i := range 9 { // 29 February can be 8 years away
		if day := in(year + i); r.tense == Ahead && day >= r.today && day != "" {
			return day, nil
		}
		if day := in(year - i); r.tense == Past && day <= r.today && day != "" {
			return day, nil
		}
	}
	return "", r.refuse("")
}

// dayOf is a day, or nothing where it does not exist.
func dayOf(year, month, day int) Date {
	iso := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	if _, err := time.Parse(time.DateOnly, iso); err != nil {
		return ""
	}
	return Date(iso)
}

func lastDay(year, month int) int {
	return time.Date(year, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day()
}

// month is the day that a whole month means.
func (r *dateReader) month(month, year int) (Date, error) {
	switch {
	case r.today == "" || month < 1 || month > 12:
		return "", r.refuse("")
	case year == 0:
		return r.nearest(func(year int) Date { return r.dayIn(year, month) })
	}
	return r.dayIn(year, month), nil
}

func (r *dateReader) dayIn(year, month int) Date {
	if r.tense == Past {
		return dayOf(year, month, 1)
	}
	return dayOf(year, month, lastDay(year, month))
}
