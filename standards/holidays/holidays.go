// Package holidays knows the bank holidays of the four nations, and counts working
// days by them. The days are data, with their source and the time they cover.
package holidays

import (
	_ "embed"
	"slices"
	"sync"
	"time"

	"standpoint/standards/strict"
)

//go:embed holidays.yaml
var embedded []byte

var head = strict.Head{Kind: "holidays", Newest: 1}

// Calendar is the bank holidays that are known, of all nations.
type Calendar struct {
	Kind    string   `yaml:"kind"` // always "holidays"
	Format  int      `yaml:"standpoint"`
	Source  string   `yaml:"source"` // the address where they were published
	From    string   `yaml:"from"`   // the first day that is covered, 2024-01-01
	Until   string   `yaml:"until"`  // the last one
	Nations []Nation `yaml:"nations"`
	Days    []Day    `yaml:"days"`
}

// Nation is one of the 4, by the id that files and flags use.
type Nation struct {
	ID   string `yaml:"id"`   // northern-ireland
	Name string `yaml:"name"` // Northern Ireland
}

// Day is one bank holiday, and the nations that keep it.
type Day struct {
	Date    string   `yaml:"date"` // 2026-12-28
	Name    string   `yaml:"name"`
	Nations []string `yaml:"nations"`
}

// Known gives the days that come with the program.
var Known = sync.OnceValue(func() *Calendar {
	c, _, err := strict.Read[Calendar](embedded, &head)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return c
})

// IDs are the ids of the nations, in their order.
func (c *Calendar) IDs() (ids []string) {
	for _, n := range c.Nations {
		ids = append(ids, n.ID)
	}
	return ids
}

// Name is a nation's name; "" where there is no such nation.
func (c *Calendar) Name(nation string) string {
	for _, n := range c.Nations {
		if n.ID == nation {
			return n.Name
		}
	}
	return ""
}

// Holiday is the name of a nation's bank holiday on a day; "" where it is none.
func (c *Calendar) Holiday(nation string, day time.Time) string {
	at, found := slices.BinarySearchFunc(c.Days, day.Format(time.DateOnly), func(d Day, date string) int {
		switch {
		case d.Date < date:
			return -1
		case d.Date > date:
			return 1
		}
		return 0
	})
	for ; found && at < len(c.Days) && c.Days[at].Date == day.Format(time.DateOnly); at++ {
		if slices.Contains(c.Days[at].Nations, nation) {
			return c.Days[at].Name
		}
	}
	return ""
}

// Works says whether a day is a working day in a nation: no Saturday, no Sunday,
// no bank holiday that is known.
func (c *Calendar) Works(nation string, day time.Time) bool {
	weekday := day.Weekday()
	return weekday != time.Saturday && weekday != time.Sunday && c.Holiday(nation, day) == ""
}

// Covers says whether the bank holidays of a day's year are known.
func (c *Calendar) Covers(day time.Time) bool {
	date := day.Format(time.DateOnly)
	return c.From <= date && date <= c.Until
}

// Add gives the day that is a number of working days after another, in a nation:
// the day itself does not count, the next working day is the first. Of a nation
// that is not known only weekends are left out. sure is false where a day on the
// way lies outside what is covered, so that a bank holiday may be missing.
func (c *Calendar) Add(nation string, from time.Time, days int) (day time.Time, sure bool) {
	sure = c.Name(nation) != "" && c.Covers(from)
	for day = from; days > 0; {
		if day = day.AddDate(0, 0, 1); c.Works(nation, day) {
			days--
		}
	}
	return day, sure && c.Covers(day)
}

// Left counts the working days after one day up to and including another; 0
// where the other is not later.
func (c *Calendar) Left(nation string, from, to time.Time) (days int) {
	for day := from; day.Before(to); {
		if day = day.AddDate(0, 0, 1); c.Works(nation, day) && !day.After(to) {
			days++
		}
	}
	return days
}
