package site

import (
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/standards"
)

// What councils saw of products has a page of its own, and one for each sheet: from whom,
// how old, and where what is public leads. Nothing in it acts, and where only counts are
// given there is none.
func TestProducts(t *testing.T) {
	in := input()
	sheet := func(version, share string, on assess.Date, saw string) portfolio.Sheet {
		return portfolio.Sheet{File: "leafround.yaml", Sheet: assess.Sheet{Product: "Leafround", Version: version, Supplier: "Example Software Ltd", Standard: "lgdss@2016",
			Organisation: "Ashford Borough Council", SaidBy: "Service owner", On: on, Share: share,
			Points: []assess.SheetPoint{{Number: 7, Answers: []assess.SheetAnswer{{Question: "open-format-out", Saw: saw, Duty: "Try it.",
				Evidence: []assess.SheetEvidence{{Title: "Export trial", Link: "https://example.org/trial"}, {Title: "Notes", Link: "javascript:alert(1)"}}}}}}}}
	}
	in.Sheets = []portfolio.Sheet{sheet("4.2", "public", "2026-10-02", "As CSV: <script>alert(1)</script>\n\n- photos are missing"), sheet("4.2", "public", "2026-09-02", "An old copy."), sheet("4.1", "group", "2025-01-02", "Not for everybody.")}

	lgdss := in.Standards["lgdss@2016"]
	asked := lgdss.Worded(lgdss.Point(7).Question("open-format-out"), standards.Situation{Delivery: "bought"})
	files := made(t, in, portfolio.Options{})
	list, page := files["products.html"], files["products/leafround-4-2-ashford-borough-council.html"]
	for _, want := range []string{"Bought products", "Ashford Borough Council", "1 month old", `href="https://example.org/trial"`, "older than a year", "leafround-4-1"} {
		if !strings.Contains(list, want) {
			t.Errorf("the list does not say %q", want)
		}
	}
	for _, want := range []string{asked, "&lt;script&gt;", "<li>photos are missing</li>", "Left to each council", "<title>Leafround 4.2, Ashford Borough Council ·", "7. " + lgdss.Point(7).Title} {
		if !strings.Contains(strings.ReplaceAll(page, "&#39;", "'"), want) {
			t.Errorf("the page does not say %q:\n%s", want, page)
		}
	}
	for name, text := range files {
		if strings.Contains(text, `href="javascript`) || strings.Contains(text, "<script>") || strings.Contains(text, "An old copy") {
			t.Errorf("%s says what it should not", name)
		}
	}

	files = made(t, in, portfolio.Options{For: "public"})
	if list := files["products.html"]; strings.Contains(list, "4.1") {
		t.Error("the public is shown what is for the group")
	}
	if files = made(t, in, portfolio.Options{MinGroup: 1}); files["products.html"] != "" {
		t.Error("counts come with product sheets")
	}
	in.Sheets = nil
	if files = made(t, in, portfolio.Options{}); files["products.html"] != "" || strings.Contains(files["index.html"], "Bought products") {
		t.Error("there is a page of product sheets where there are none")
	}
}
