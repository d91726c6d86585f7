package assess

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// Date is a calendar day as "2026-11-23", or empty for unknown. Dates compare
// as strings do.
type Date string

// On gives the day of a moment.
func On(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Time is the day's midnight in UTC; the zero time for an unknown date.
func (d Date) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
}

// AddMonths gives the same day some months later, or earlier when negative.
// A day that month lacks becomes its last: 31 January and a month is 28 or 29
// February.
func (d Date) AddMonths(months int) Date {
	t := d.Time()
	moved := t.AddDate(0, months, 0)
	if moved.Day() != t.Day() {
		moved = moved.AddDate(0, 0, -moved.Day())
	}
	return On(moved)
}

// AddDays gives a day some days later, or earlier when negative.
func (d Date) AddDays(days int) Date { return On(d.Time().AddDate(0, 0, days)) }

// Long is the date as people write it: "1 December 2026", or "" for unknown.
func (d Date) Long() string {
	if d == "" {
		return ""
	}
	return words.Day(d.Time())
}

// UnmarshalText reads a date from a file: YYYY-MM-DD and nothing else.
func (d *Date) UnmarshalText(text []byte) error {
	if _, err := time.Parse(time.DateOnly, string(text)); err != nil {
		if meant, err := ParseDate(string(text)); err == nil && meant != "" {
			return problem.New(fmt.Sprintf("%q is not written as year, month and day", words.Short(string(text))), fmt.Sprintf("write %s, if you mean %s", meant, meant.Long()))
		}
		return problem.New(fmt.Sprintf("%q is not a date that exists", words.Short(string(text))), "write year, month and day, such as 2027-02-01")
	}
	*d = Date(text)
	return nil
}

// A pattern is compiled when first used, so that a command that does not need it
// does not pay for it.
var idPattern = pattern(`^([EAOHR])(\d{1,4})\.(\d{1,6})$`)

func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// YesNo is an answer that may be unknown, which is not no.
type YesNo string

// The two known answers, as files hold them.
const (
	Yes YesNo = "true"
	No  YesNo = "false"
)

// UnmarshalText reads true, false, yes or no.
func (y *YesNo) UnmarshalText(text []byte) error {
	switch strings.ToLower(string(text)) {
	case "true", "yes", "y":
		*y = Yes
	case "false", "no", "n":
		*y = No
	default:
		return problem.New(fmt.Sprintf("%q is neither true nor false", words.Short(string(text))), "write true or false, or leave it empty if nobody knows")
	}
	return nil
}

// String says the answer in a word: yes, no or not known.
func (y YesNo) String() string {
	switch y {
	case Yes:
		return words.Yes
	case No:
		return words.No
	}
	return words.NotKnown
}

// ParseID splits the id of an item, such as E4.2, into its kind (E evidence,
// A action, O offer, H help wanted, R recommendation), its point and its number.
func ParseID(id string) (kind byte, point, number int, err error) {
	m := idPattern().FindStringSubmatch(strings.ToUpper(id))
	if m == nil {
		return 0, 0, 0, errors.New("not an id such as E4.2")
	}
	return m[1][0], atoi(m[2]), atoi(m[3]), nil
}

// atoi reads figures that a pattern has found to be figures.
func atoi(figures string) int {
	n, _ := strconv.Atoi(figures)
	return n
}
