package cmd

import (
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standpoint/standards"
)

// TestEveryStandard starts an assessment against each standard that comes with
// the program, answers a little, and wants reports in its own words and scale.
func TestEveryStandard(t *testing.T) {
	for _, name := range standards.Names() {
		t.Run(name, func(t *testing.T) {
			s, err := standards.Lookup(name)
			if err != nil {
				t.Fatal(err)
			}
			assessOnce(t, s, world(t))
		})
	}
}

func assessOnce(t *testing.T, s *standards.Standard, standpoint func(...string) string) {
	file, phase := "assessments/it.yaml", ""
	start := []string{"init", "--standard", s.FullID(), "--service", "Bulky waste", "--organisation", "Example Borough Council", "--file", file}
	if s.Unit == "service" {
		start = append(start, "--delivery", "bought")
	}
	if len(s.Phases) > 0 {
		phase = s.Phases[len(s.Phases)-1].ID
		start = append(start, "--phase", phase)
	}
	standpoint(start...)
	best, worst := s.Scale.Values[0], s.Scale.Values[len(s.Scale.Values)-1]
	last := s.Points[len(s.Points)-1]
	asked, _ := s.Fit(&s.Points[0], standards.Situation{Phase: phase, FirstRound: true, Delivery: map[bool]string{true: "bought"}[s.Unit == "service"]}, func(string) bool { return false })
	standpoint("answer", file, "1", "--rating", best.ID, "--done", "It is there.", "--question", asked[0].ID, "--text", "Nine of 12.", "--state", "answered",
		"--evidence", "Findings", "--date", "2026-11-02")
	standpoint("answer", file, strconv.Itoa(last.Number), "--rating", worst.ID, "--planned", "In spring.", "--action", "Ask the library", "--owner", "Service owner", "--due", "2027-02-01")
	wants(t, "status", standpoint("status"), best.Label+"\n"+worst.Label+"\n2 of ")
	wants(t, "status in sentences", standpoint("--accessible", "status"), s.PointHead(1)+", "+s.Points[0].Title+": "+best.Label)
	for _, report := range []string{"it.pdf", "it.html", "it.md", "it.csv", "it.json"} {
		standpoint("report", "--for", "panel", "-o", report, "--as-of", "2026-11-23")
	}
	text := readFile(t, "it.md")
	wants(t, "it.md", text, "Nine of 12.\nIn spring.\nAsk the library\n"+best.Meaning+"\n"+worst.Meaning)
	for _, point := range s.Points {
		wants(t, "it.md", text, "## "+s.PointTag(point.Number)+". ")
	}
	doubtsAreTold(t, s, strings.ReplaceAll(text, "\\", ""), standpoint("standards", "show", s.FullID()))
	wants(t, "it.html", readFile(t, "it.html"), best.Label+"\n"+worst.Label)
	if tool, _ := exec.LookPath("pdftotext"); tool != "" {
		printed, err := exec.Command(tool, "-l", "8", "it.pdf", "-").Output() // point 1 is there by then
		if err != nil {
			t.Fatal(err)
		}
		wants(t, "it.pdf", string(printed), best.Label+"\n"+worst.Label+"\nNine of 12.")
	} else if !strings.HasPrefix(readFile(t, "it.pdf"), "%PDF-") {
		t.Error("it.pdf is no PDF")
	}
}

// doubtsAreTold wants every doubt about a standard in the report and where one
// looks it up, each marked as such.
func doubtsAreTold(t *testing.T, s *standards.Standard, report, shown string) {
	doubts := slices.Clone(s.Doubts)
	for _, point := range s.Points {
		if point.Sure != "" {
			doubts = append(doubts, point.Sure)
		}
	}
	for _, doubt := range doubts {
		for what, text := range map[string]string{"report": report, "standards show": shown} {
			if !strings.Contains(strings.Join(strings.Fields(text), " "), "Check before relying on it: "+doubt) {
				t.Errorf("%s: nothing of the doubt %q", what, doubt)
			}
		}
	}
}
