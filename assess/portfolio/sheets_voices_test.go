package portfolio

import (
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// sheetOf is a product sheet of an organisation, in lines: published by a role, or lines
// of our own where there is none.
func sheetOf(organisation, product, role string) []Record {
	const day = assess.Date("2026-11-23")
	head, sheet := Record{Kind: KindRollUp, Version: Version, AsOf: day}, Record{Kind: KindSheet, AsOf: day, Organisation: organisation, Standard: "lgdss@2016", Product: product, File: "sheet.yaml", Share: assess.Public}
	if role != "" {
		head.AgreedBy, head.PublishedOn = role, day
		sheet.AgreedBy, sheet.PublishedOn = role, day
	}
	return []Record{head, sheet}
}

// TestSheetsSpeak wants nobody to speak for another organisation unseen by a product
// sheet alone: where sheets of one organisation are in 2 files, each published one says
// so, and so do 2 files of our own.
func TestSheetsSpeak(t *testing.T) {
	const council = "Ashcombe Borough Council"
	for _, c := range []struct {
		name         string
		first, other []Record
		want         string
	}{
		{"2 published", sheetOf(council, "BinPath", "Head of digital"), sheetOf("ASHCOMBE Borough  Council", "Roadbook", "Somebody"), "ASHCOMBE Borough  Council is also in first.jsonl"},
		{"ours and a published one", sheetOf(council, "BinPath", ""), sheetOf(council, "BinPath", "Somebody"), "Ashcombe Borough Council is also in first.jsonl. If both have the same service, your own lines count"},
		{"2 of ours", sheetOf(council, "BinPath", ""), sheetOf(council, "Roadbook", ""), "more than one file speaks for: Ashcombe Borough Council (2 files)"},
		{"2 councils", sheetOf(council, "BinPath", "Head of digital"), sheetOf("Dunmere District Council", "BinPath", "Somebody"), ""},
	} {
		j := &Join{}
		for file, records := range map[string][]Record{"first.jsonl": c.first, "other.jsonl": c.other} {
			j.Begin(file)
			for i := range records {
				if err := j.Add(&records[i]); err != nil {
					t.Fatalf("%s: %v", c.name, err)
				}
			}
		}
		var said []string
		in := j.Input(standards.Embedded.Lookup)
		for _, note := range in.Notes {
			said = append(said, note.What)
		}
		if all := strings.Join(said, "\n"); len(in.Sheets) != 2 || c.want == "" && all != "" || !strings.Contains(all, c.want) {
			t.Errorf("%s: %d sheets, and it is said: %q", c.name, len(in.Sheets), all)
		}
	}
}
