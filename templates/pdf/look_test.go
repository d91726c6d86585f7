package pdf

import (
	"os"
	"path/filepath"
	"testing"

	"standpoint/assess/report"
)

// TestLook writes reports to look at into the folder that PDF_LOOK names.
func TestLook(t *testing.T) {
	folder := os.Getenv("PDF_LOOK")
	if folder == "" {
		t.Skip("PDF_LOOK names no folder")
	}
	long := sample()
	for i := range long.Points {
		long.Points[i].Group = "Meeting users' needs"
		long.Points[i].Label = "Principle 2"
	}
	long.Cover.Service = "Household waste and recycling centres: booking, permits and trade waste accounts"
	long.Cover.Facts[0].Text += " " + long.Points[0].Done
	long.Summary.Aim += " " + long.Points[0].Reason + long.Points[0].Reason
	long.Summary.Overall = "Worst so far: not met. 1 of 15 points is not looked at."
	for i := range long.Summary.Next {
		long.Summary.Next[i].What = long.Points[0].Done
	}
	early := sample()
	for i := range early.Points {
		if i != 6 {
			p := &early.Points[i]
			*p = samplePoint(5)
			p.Number, p.Title, p.Summary = i+1, samplePoints[i].title, samplePoints[i].summary
		}
	}
	early.Actions, early.Reused, early.Offers, early.Asks = early.Points[6].Actions, nil, nil, nil
	for name, r := range map[string]*report.Report{"sample": sample(), "long": long, "early": early, "hostile": hostile()} {
		_, raw := rendered(t, r)
		if err := os.WriteFile(filepath.Join(folder, name+".pdf"), raw, 0o600); err != nil {
			t.Error(err)
		}
	}
}
