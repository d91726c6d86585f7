package assess

import (
	"fmt"
	"strings"
	"time"
)

// withWeekday reads a date with its weekday before it, where the two agree.
func (r *dateReader) withWeekday() (Date, error) {
	weekday, is := weekdayNamed(r.words[0])
	if !is || len(r.words) < 2 {
		return "", nil
	}
	rest := *r
	rest.words = r.words[1:]
	day, err := rest.figures()
	if day == "" && err == nil {
		day, err = rest.named()
	}
	if day == "" || err != nil || day.Time().Weekday() == weekday {
		return day, err
	}
	return "", r.refuse(fmt.Sprintf("%s is a %s: write the day that you mean", day.Long(), day.Time().Weekday()))
}

// weekdayNamed is a weekday by its name or its first letters, 3 or more.
func weekdayNamed(name string) (time.Weekday, bool) {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if len(name) >= 3 && strings.HasPrefix(strings.ToLower(day.String()), name) || name == "weds" && day == time.Wednesday {
			return day, true
		}
	}
	return 0, false
}

// month is the number of a month by its name or its first letters, 3 or more.
func month(name string) int {
	for m := time.January; m <= time.December; m++ {
		if full := strings.ToLower(m.String()); len(name) >= 3 && strings.HasPrefix(full, name) || name == "sept" && m == time.September {
			return int(m)
		}
	}
	return 0
}

// named reads a day, a month or both with the name of the month, and a year
// after it or none.
func (r *dateReader) named() (Date, error) {
	rest := r.words
	if rest[0] == "in" {
		rest = rest[1:]
	}
	at := 0
	for at < len(rest) && month(rest[at]) == 0 {
		at++
	}
	if at == len(rest) || at > 1 {
		return "", nil
	}
	m, before, after := month(rest[at]), rest[:at], rest[at+1:]
	if at == 0 && len(after) > 0 && dayNumber().MatchString(after[0]) { // Sept 3
		if number := atoi(after[0]); len(after) == 1 && number > 12 {
			name := time.Month(m).String()
			return "", r.unclear(fmt.Sprintf("%d %s", number, name), fmt.Sprintf("%s 20%02d", name, number))
		}
		before, after = after[:1], after[1:]
	}
	year := 0
	switch {
	case len(after) == 1 && yearOnly().MatchString(after[0]):
		year = atoi(after[0])
	case len(after) == 1 && len(before) == 1 && shortYear().MatchString(after[0]):
		year = 2000 + atoi(after[0])
	case len(after) > 0:
		return "", nil
	}
	if len(before) == 0 {
		return r.month(m, year)
	}
	day := dayNumber().FindStringSubmatch(before[0])
	if day == nil {
		return "", nil
	}
	return r.day(atoi(day[1]), m, year)
}

// numbers are those that people write out.
var numbers = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

// relative reads in 3 weeks, 2 days ago and the like.
func (r *dateReader) relative() (Date, error) {
	rest, sign := r.words, 1
	switch last := len(rest) - 1; {
	case rest[0] == "in" || rest[0] == "within":
		rest = rest[1:]
	case rest[last] == "ago":
		rest, sign = rest[:last], -1
	case len(rest) > 3 && rest[last-1] == "from" && (rest[last] == "now" || rest[last] == "today"):
		rest = rest[:last-1]
	default:
		return "", nil
	}
	if len(rest) == 3 && rest[2] == "time" {
		rest = rest[:2] // in 3 weeks' time
	}
	if r.today == "" || len(rest) != 2 {
		return "", nil
	}
	n, written := numbers[rest[0]]
	if !written {
		if !countOnly().MatchString(rest[0]) {
			return "", nil
		}
		n = atoi(rest[0])
	}
	switch n *= sign; strings.TrimSuffix(rest[1], "s") {
	case "day":
		return r.today.AddDays(n), nil
	case "week":
		return r.today.AddDays(7 * n), nil
	case "fortnight":
		return r.today.AddDays(14 * n), nil
	case "month":
		return r.today.AddMonths(n), nil
	case "year":
		return r.today.AddMonths(12 * n), nil
	}
	return "", nil
}

// edges are words for a part of a time.
var edges = map[string]string{"end": "end", "start": "start", "beginning": "start", "mid": "middle", "middle": "middle"}

// edge reads the end, the start or the middle of a month, a week or a year.
func (r *dateReader) edge() (Date, error) {
	edge := edges[r.words[0]]
	if edge == "" || len(r.words) < 2 || r.today == "" {
		return "", nil
	}
	rest := *r
	rest.words = r.words[1:]
	var day Date
	var err error
	if year := rest.words[0]; len(rest.words) == 1 && yearOnly().MatchString(year) {
		day = Date(year + "-12-31")
	} else if year, is := rest.unit("year"); is {
		day = dayOf(r.today.Time().Year()+year, 12, 31)
	} else if week, is := rest.unit("week"); is {
		friday := r.monday().AddDays(7*week + 4)
		return map[string]Date{"end": friday, "middle": friday.AddDays(-2), "start": friday.AddDays(-4)}[edge], nil
	} else if months, is := rest.unit("month"); is {
		first := dayOf(r.today.Time().Year(), int(r.today.Time().Month()), 1).AddMonths(months)
		return within(first, edge), nil
	} else {
		return r.edgeOfMonth(&rest, edge)
	}
	if edge == "start" {
		day = day[:4] + "-01-01"
	} else if edge == "middle" {
		day, err = "", r.refuse("")
	}
	return day, err
}

// edgeOfMonth is a part of a month that is named, with its year or without.
func (r *dateReader) edgeOfMonth(rest *dateReader, edge string) (Date, error) {
	m := month(rest.words[0])
	switch {
	case m > 0 && len(rest.words) == 1:
		return r.nearest(func(year int) Date { return within(dayOf(year, m, 1), edge) })
	case m > 0 && len(rest.words) == 2 && yearOnly().MatchString(rest.words[1]):
		return within(dayOf(atoi(rest.words[1]), m, 1), edge), nil
	}
	return "", nil
}

// within is the start, the middle or the end of a month by its first day.
func within(first Date, edge string) Date {
	switch {
	case edge == "start" || first == "":
		return first
	case edge == "middle":
		return first.AddDays(14)
	}
	return dayOf(first.Time().Year(), int(first.Time().Month()), lastDay(first.Time().Year(), int(first.Time().Month())))
}

// which are the words for this one and those beside it.
var which = map[string]int{"this": 0, "next": 1, "last": -1}

// unit reads week, this week, next week or last week, and so on.
func (r *dateReader) unit(name string) (offset int, is bool) {
	last := len(r.words) - 1
	if last > 1 || r.words[last] != name {
		return 0, false
	}
	if last == 0 {
		return 0, true
	}
	offset, is = which[r.words[0]]
	return offset, is
}

// monday is the first day of this week.
func (r *dateReader) monday() Date {
	return r.today.AddDays(-(int(r.today.Time().Weekday()) + 6) % 7)
}

// spoken reads today and tomorrow, weekdays, and this, next and last week or month.
func (r *dateReader) spoken() (Date, error) {
	if r.today == "" {
		return "", nil
	}
	if days, is := map[string]int{"today": 0, "now": 0, "tomorrow": 1, "yesterday": -1}[r.words[0]]; is && len(r.words) == 1 {
		return r.today.AddDays(days), nil
	}
	if offset, is := r.unit("month"); is && len(r.words) == 2 {
		first := dayOf(r.today.Time().Year(), int(r.today.Time().Month()), 1).AddMonths(offset)
		return r.dayIn(first.Time().Year(), int(first.Time().Month())), nil
	}
	if offset, is := r.unit("week"); is && len(r.words) == 2 {
		if r.tense == Past {
			return r.monday().AddDays(7 * offset), nil
		}
		return r.monday().AddDays(7*offset + 4), nil
	}
	weekday, is := weekdayNamed(r.words[len(r.words)-1])
	if !is || len(r.words) > 2 {
		return "", nil
	}
	ahead := (int(weekday-r.today.Time().Weekday()) + 7) % 7
	if len(r.words) == 1 {
		return r.bareWeekday(ahead, weekday)
	}
	switch r.words[0] {
	case "this":
		if r.tense == Past {
			return r.monday().AddDays((int(weekday) + 6) % 7), nil
		}
		return r.today.AddDays(ahead), nil
	case "next": // of next week, as most people here mean it
		return r.monday().AddDays(7 + (int(weekday)+6)%7), nil
	case "last":
		return r.today.AddDays(ahead - 7), nil
	}
	return "", nil
}

// bareWeekday is the nearest day of that name; on that very day it could be 2.
func (r *dateReader) bareWeekday(ahead int, weekday time.Weekday) (Date, error) {
	switch {
	case ahead == 0 && r.tense == Ahead:
		return "", r.unclear("today", "next "+weekday.String())
	case ahead == 0:
		return "", r.unclear("today", "last "+weekday.String())
	case r.tense == Past:
		return r.today.AddDays(ahead - 7), nil
	}
	return r.today.AddDays(ahead), nil
}
