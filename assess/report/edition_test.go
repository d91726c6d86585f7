package report

import (
	"reflect"
	"strings"
	"testing"
)

// TestParts wants each reader to get its parts in their order, every part that
// holds something, and each to say what it is.
func TestParts(t *testing.T) {
	full := &Report{Cover: Cover{People: []Pair{{}}}, Actions: []Action{{}}, Asks: []Shared{{}}, LeftOut: []string{"a name"}}
	for reader, want := range map[string]string{
		ForPanel:    "summary about points plan sharing sources left-out | summary points sources",
		ForPublic:   "summary about points plan sharing sources left-out | summary points sources",
		ForSummary:  "summary | summary",
		ForWorkbook: "front workbook | front workbook",
		ForTeam:     "front worksheets | front worksheets",
		ForSupplier: "questions | questions",
	} {
		full.For = reader
		var got []string
		for _, r := range []*Report{full, {For: reader}} {
			for _, p := range r.Parts() {
				got = append(got, string(p))
			}
			got = append(got, "|")
		}
		if said := strings.TrimSuffix(strings.Join(got, " "), " |"); said != want {
			t.Errorf("%s gets %s, want %s", reader, said, want)
		}
		if e := full.Edition(); e.Name == "" || e.Note == "" && reader != ForSummary {
			t.Errorf("%s does not say what it is: %+v", reader, e)
		}
	}
	full.For = ForWorkbook
	p := Point{Label: "Principle 2"}
	for got, want := range map[string]string{full.Present(): "Who is assessing", (&Report{For: ForTeam}).Present(): "Who is here",
		p.Decision(): "Our decision on principle 2", p.Standing(): "How does principle 2 stand?", PartPlan.Heading(): "Action plan", PartPoints.Heading(): ""} {
		if got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}

// TestHeadings wants each of them to say something.
func TestHeadings(t *testing.T) {
	v := reflect.ValueOf(Headings)
	for i := range v.NumField() {
		if v.Field(i).String() == "" {
			t.Errorf("%s is empty", v.Type().Field(i).Name)
		}
	}
}
