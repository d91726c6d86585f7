package cmd

import (
	"os/exec"
	"strings"
	"testing"
)

// twoStandards is a player whose service has an assessment against GOV.UK's standard,
// begun at point 5, and one against WCAG, where a criterion fails.
func twoStandards(t *testing.T) *player {
	t.Helper()
	p := newPlayer(t, "")
	for _, args := range [][]string{
		{"init", "--standard", "govuk@2019", "--phase", "beta", "--service", "Bins", "--delivery", "built", "--uses-ai", "no", "--file", "assessments/lgdss-beta.yaml"},
		{"init", "--standard", "wcag", "--service", "Bins", "--delivery", "built", "--uses-ai", "no", "--file", "assessments/wcag.yaml"},
		{"answer", "assessments/wcag.yaml", "1.4.3", "--rating", "failed", "--done", "Grey text on two pages.", "--question", "c1-4-3-fails", "--text", "Grey text, page 3.", "--state", "answered"},
		{"answer", "assessments/lgdss-beta.yaml", "5", "--planned", "An audit in May."},
	} {
		path, err := exec.LookPath("standpoint")
		if err != nil {
			t.Fatal(err)
		}
		c := exec.Command(path, args...)
		c.Dir, c.Env = p.dir, p.env
		if said, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", strings.Join(args, " "), err, said)
		}
	}
	return p
}

// What was said against another standard is offered too where a part of a point is
// opened from its page.
func TestScreenEarlierFromThePage(t *testing.T) {
	t.Parallel()
	p := twoStandards(t)
	p.start(80, 24, "assess", "assessments/lgdss-beta.yaml", "--depth", "full", "--points", "5")
	p.sees("› Go on with what is not answered yet")
	p.press("7")
	p.sees("›  7  In place")
	p.press("enter")
	p.sees("You have answered this elsewhere", "criterion 1.4.3  Grey text on two pages.", "› 2 no, write a new one")
	p.press("1")
	p.sees("› 1 begin with it")
	p.press("enter")
	p.sees("What is in place?", "┃ Grey text on two pages.")
	p.press("enter")
	p.sees("›  7  In place", "Grey text on two pages.")
	p.holds("done: |\n      Grey text on two pages.")
	p.press("4")
	p.sees("›  4  List the accessibility")
	p.press("enter")
	p.sees("You have answered this elsewhere", "Grey text, page 3.", "step 1 of 1")
	p.press("enter") // no, thank you: it is not offered again
	p.sees("Question 4 of 5.", "State  left open")
	p.press("enter")
	p.sees("›  4  List the accessibility")
	p.press("enter")
	p.sees("Question 4 of 5.")
	p.press("ctrl+q")
	p.ends(0)
}
