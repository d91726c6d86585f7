package assess

import (
	"errors"
	"strings"
	"testing"
	"time"

	"standpoint/assess/problem"
)

// today is a Saturday.
const saturday Date = "2026-11-28"

func TestMeantDate(t *testing.T) {
	for typed, want := range map[string][2]Date{ // for what is due, and for what was
		"":                          {"", ""},
		"2027-02-01":                {"2027-02-01", "2027-02-01"},
		"1/2/2027":                  {"2027-02-01", "2027-02-01"},
		"1-2-27":                    {"2027-02-01", "2027-02-01"},
		"3/9":                       {"2027-09-03", "2026-09-03"},
		"3 Sept":                    {"2027-09-03", "2026-09-03"},
		"the 3rd of September":      {"2027-09-03", "2026-09-03"},
		"Sept. 3rd, 2026":           {"2026-09-03", "2026-09-03"},
		"by 3 sep 26":               {"2026-09-03", "2026-09-03"},
		"Thursday 3 September 2026": {"2026-09-03", "2026-09-03"},
		"28 November":               {"2026-11-28", "2026-11-28"},
		"29 February":               {"2028-02-29", "2024-02-29"},
		"Sept 2026":                 {"2026-09-30", "2026-09-01"},
		"2/2028":                    {"2028-02-29", "2028-02-01"},
		"2028-02":                   {"2028-02-29", "2028-02-01"},
		"in November":               {"2026-11-30", "2026-11-01"},
		"December":                  {"2026-12-31", "2025-12-01"},
		"end of March":              {"2027-03-31", "2026-03-31"},
		"the end of March 2028":     {"2028-03-31", "2028-03-31"},
		"beginning of March":        {"2027-03-01", "2026-03-01"},
		"mid-March":                 {"2027-03-15", "2026-03-15"},
		"end of the month":          {"2026-11-30", "2026-11-30"},
		"end of next month":         {"2026-12-31", "2026-12-31"},
		"next month":                {"2026-12-31", "2026-12-01"},
		"last month":                {"2026-10-31", "2026-10-01"},
		"end of this week":          {"2026-11-27", "2026-11-27"},
		"next week":                 {"2026-12-04", "2026-11-30"},
		"end of the year":           {"2026-12-31", "2026-12-31"},
		"start of 2027":             {"2027-01-01", "2027-01-01"},
		"end of next year":          {"2027-12-31", "2027-12-31"},
		"in 3 weeks":                {"2026-12-19", "2026-12-19"},
		"in three weeks' time":      {"2026-12-19", "2026-12-19"},
		"within a fortnight":        {"2026-12-12", "2026-12-12"},
		"3 months from now":         {"2027-02-28", "2027-02-28"},
		"2 days ago":                {"2026-11-26", "2026-11-26"},
		"a year ago":                {"2025-11-28", "2025-11-28"},
		"today":                     {"2026-11-28", "2026-11-28"},
		"Tomorrow":                  {"2026-11-29", "2026-11-29"},
		"Friday":                    {"2026-12-04", "2026-11-27"},
		"on Tues":                   {"2026-12-01", "2026-11-24"},
		"this Friday":               {"2026-12-04", "2026-11-27"},
		"next Friday":               {"2026-12-04", "2026-12-04"},
		"last Friday":               {"2026-11-27", "2026-11-27"},
		"last saturday":             {"2026-11-21", "2026-11-21"},
		"  NEXT   friday ":          {"2026-12-04", "2026-12-04"},
	} {
		for tense, want := range want {
			if got, err := MeantDate(typed, saturday, Tense(tense)); got != want || err != nil {
				t.Errorf("%q, %d: %s, %v; want %s", typed, tense, got, err, want)
			}
		}
	}
	if got, _ := MeantDate("next Friday", "2026-11-25", Ahead); got != "2026-12-04" {
		t.Errorf("next Friday on a Wednesday: %s", got)
	}
	if got, _ := MeantDate("Friday", "2026-11-25", Ahead); got != "2026-11-27" {
		t.Errorf("Friday on a Wednesday: %s", got)
	}
}

// What cannot be a date, or may be 2, is refused with what would be read.
func TestMeantDateRefused(t *testing.T) {
	for typed, hint := range map[string]string{
		"2/13/2027":               "the day comes first: write 13 February 2027",
		"31 February 2027":        "February 2027 has 28 days",
		"Friday 3 September 2026": "3 September 2026 is a Thursday",
		"Sept 26":                 "write 26 September or September 2026",
		"Saturday":                "write today or next Saturday",
		"2027":                    "Sept 2026",
		"spring 2027":             "end of March",
		"soon":                    "in 3 weeks",
		"40 March":                "3/9/2026",
		"next year":               "next Friday",
		"in 3":                    "in 3 weeks",
		"mid 2027":                "3 Sept",
		"of the":                  "3 Sept",
	} {
		got, err := MeantDate(typed, saturday, Ahead)
		wrong := (*problem.Error)(nil)
		if got != "" || !errors.As(err, &wrong) || !strings.Contains(wrong.Hint, hint) || !strings.Contains(wrong.What, typed) {
			t.Errorf("%q: %q, %v, %q; want %q", typed, got, err, problem.HintOf(err), hint)
		}
	}
	for _, typed := range []string{"3 Sept", "Sept 2026", "in 3 weeks", "Friday", "today", "end of March 2027"} {
		if got, err := ParseDate(typed); err == nil {
			t.Errorf("%q without a day: %q", typed, got)
		}
	}
}

// FuzzMeantDate wants a day that exists, or a refusal with a remedy; the same for
// other blanks and capitals; itself for the day it gives, written in any exact
// way; and, where no year is named, no day in the past for what is due.
func FuzzMeantDate(f *testing.F) {
	for _, seed := range []string{"", "3 Sept", "1/2/2027", "end of March", "in 3 weeks", "next Friday", "Sept 26", "29 Feb", "mid-May", "a week ago", "Thursday 3 Sept", "2/2028"} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, typed string, due bool) {
		tense := map[bool]Tense{true: Ahead, false: Past}[due]
		got, err := MeantDate(typed, saturday, tense)
		if err != nil {
			if got != "" || problem.HintOf(err) == "" {
				t.Fatalf("%q, %v", got, err)
			}
			return
		}
		if got == "" {
			if strings.TrimSpace(typed) != "" {
				t.Fatalf("%q is read as nothing", typed)
			}
			return
		}
		if _, err := time.Parse(time.DateOnly, string(got)); err != nil {
			t.Fatalf("%q is read as %q", typed, got)
		}
		for _, again := range []string{string(got), got.Long(), got.Time().Format("2/1/2006"), got.Time().Format("Mon 2 Jan 2006")} {
			if same, err := MeantDate(again, saturday, tense); same != got || err != nil {
				t.Fatalf("%q is %s, and %q %s, %v", typed, got, again, same, err)
			}
		}
		if same, err := MeantDate(" "+strings.ToUpper(typed)+"\t", saturday, tense); strings.ToLower(strings.ToUpper(typed)) == typed && (same != got || err != nil) {
			t.Fatalf("%q is %s, in capitals %s, %v", typed, got, same, err)
		}
	})
}
