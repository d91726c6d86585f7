package holidays

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func day(t *testing.T, date string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, date)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// What the file says has to hold together: in order, on weekdays, in nations that
// there are, within the time that is covered, and no year of it without its days.
func TestDays(t *testing.T) {
	c := Known()
	if !slices.IsSortedFunc(c.Days, func(a, b Day) int { return strings.Compare(a.Date, b.Date) }) {
		t.Error("the days are not in order")
	}
	a := map[string]int{} // nation and year → days
	for _, d := range c.Days {
		on := day(t, d.Date)
		if on.Weekday() == time.Saturday || on.Weekday() == time.Sunday {
			t.Errorf("%s, %s, is a %s: write the day that is taken instead", d.Date, d.Name, on.Weekday())
		}
		if !c.Covers(on) {
			t.Errorf("%s lies outside %s to %s", d.Date, c.From, c.Until)
		}
		for _, nation := range d.Nations {
			if c.Name(nation) == "" {
				t.Errorf("%s: there is no nation %q", d.Date, nation)
			}
			a[nation+d.Date[:4]]++
		}
	}
	least := map[string]int{"england": 8, "wales": 8, "scotland": 9, "northern-ireland": 10}
	for year := day(t, c.From).Year(); year <= day(t, c.Until).Year(); year++ {
		for _, nation := range c.IDs() {
			want := least[nation]
			if nation == "scotland" && year == 2026 {
				want++ // the World Cup
			}
			if got := a[nation+day(t, c.From).AddDate(year-day(t, c.From).Year(), 0, 0).Format("2006")]; got != want {
				t.Errorf("%s has %d bank holidays in %d, want %d", nation, got, year, want)
			}
		}
	}
}

// Good Friday is 2 days before Easter, which follows from the moon.
func TestEaster(t *testing.T) {
	c := Known()
	for year := day(t, c.From).Year(); year <= day(t, c.Until).Year(); year++ {
		sunday := easter(year)
		if got := c.Holiday("scotland", sunday.AddDate(0, 0, -2)); got != "Good Friday" {
			t.Errorf("Good Friday %d: %q", year, got)
		}
		if got := c.Holiday("wales", sunday.AddDate(0, 0, 1)); got != "Easter Monday" {
			t.Errorf("Easter Monday %d: %q", year, got)
		}
		if got := c.Holiday("scotland", sunday.AddDate(0, 0, 1)); got != "" {
			t.Errorf("Scotland works on Easter Monday %d, not %q", year, got)
		}
	}
}

// easter is Easter Sunday, by the rule of Meeus, Jones and Butcher.
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

func TestAdd(t *testing.T) {
	for _, one := range []struct {
		nation, from string
		days         int
		want         string
		sure         bool
	}{
		{"england", "2026-12-01", 10, "2026-12-15", true},
		{"england", "2026-12-18", 5, "2026-12-29", true},  // Christmas, a weekend, and Boxing Day on Monday
		{"scotland", "2026-12-30", 3, "2027-01-06", true}, // 1 January, a weekend, and 2 January on Monday
		{"wales", "2026-12-30", 3, "2027-01-05", true},
		{"northern-ireland", "2026-07-10", 1, "2026-07-14", true},
		{"england", "2026-07-10", 1, "2026-07-13", true},
		{"scotland", "2026-06-12", 1, "2026-06-16", true},
		{"england", "2026-12-05", 1, "2026-12-07", true}, // from a Saturday
		{"england", "2026-12-05", 0, "2026-12-05", true},
		{"england", "2027-12-24", 5, "2028-01-04", false}, // beyond what is known; 3 January 2028 is not
		{"england", "2023-12-29", 1, "2024-01-02", false},
		{"jersey", "2026-12-24", 1, "2026-12-25", false},
	} {
		got, sure := Known().Add(one.nation, day(t, one.from), one.days)
		if got.Format(time.DateOnly) != one.want || sure != one.sure {
			t.Errorf("%d working days after %s in %s: %s, sure %v; want %s, %v", one.days, one.from, one.nation, got.Format(time.DateOnly), sure, one.want, one.sure)
		}
		if left := Known().Left(one.nation, day(t, one.from), got); left != one.days {
			t.Errorf("from %s to %s in %s are %d working days, want %d", one.from, one.want, one.nation, left, one.days)
		}
	}
}
