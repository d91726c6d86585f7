package cmd

import (
	"strings"
	"testing"
)

// The first questions can be gone back over like all others.
func TestScreenStart(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "")
	p.start(80, 24, "assess")
	p.sees("Which standard?", "› ", "enter go on")
	p.press("tab", "ctrl+l", "1", "2") // nothing to skip and no list yet; 12 is one number
	p.sees("› 12 ")
	p.press("2")
	p.sees("›  2 ")
	p.press("enter")
	p.sees("Which phase is the service in?")
	p.press("esc")
	p.sees("Which standard?", "›  2 ")
	p.press("enter")
	p.sees("Which phase is the service in?", "› 3 Beta")
	p.press("enter")
	p.sees("The service", "1 of 6", "What is the service called?", "Every one of these can wait")
	p.press("esc")
	p.sees("This is the first question.")
	p.types("Bins")
	p.press("enter")
	p.sees("Which organisation runs it?", "2 of 6")
	p.press("tab", "tab", "tab", "tab", "tab")
	p.sees("How much detail do you want?")
	p.press("esc")
	p.sees("What should get better", "6 of 6")
	p.types("Fewer calls")
	p.press("enter")
	p.sees("What was the figure at the start?", "7 of 8")
	p.press("enter", "enter")
	p.sees("How much detail do you want?")
	p.press("3")
	p.sees("› 3 full")
	p.press("enter")
	p.sees("0 of 15 points looked at")
	p.press("m")
	p.sees("No role is named yet.")
	p.press("b")
	p.sees("No point is rated below the best.")
	p.press("s", "enter")
	p.sees("The service", "Bins", "Phase", "› Back to the list")
	p.press("1", "enter")
	p.sees("What is the service called?", "Bins")
	p.press("esc")
	p.sees("›  1  Name")
	p.press("esc") // from the list one came, to the list one goes
	p.sees("0 of 15 points looked at")
	p.press("q", "enter")
	p.ends(0)
	p.holds("aim: |\n      Fewer calls")
}

// An organisation has no service to name and no phase, but may have signed.
func TestScreenOrganisation(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "")
	p.start(80, 24, "assess")
	p.picks("Local Digital Declaration")
	p.press("enter")
	p.sees("The organisation", "What is your organisation called?")
	p.types("Example Borough Council")
	p.press("enter", "tab", "tab")
	p.sees("Has your organisation signed")
	p.picks("yes")
	p.press("enter")
	p.sees("When was it signed?")
	p.types("4/7/2018")
	p.sees("Understood: 4 July 2018.")
	p.press("enter")
	p.sees("Which project did you promise when you signed?")
	p.press("esc")
	p.sees("When was it signed?", "4 July 2018")
	p.press("enter")
	p.sees("Which project did you promise when you signed?")
	p.press("tab")
	p.sees("How much detail do you want?")
	p.press("enter")
	p.sees("0 of 9 points looked at", " 9  ")
	p.press("1", "enter")
	p.sees("Point 1 of 9")
	p.press("ctrl+q")
	p.ends(0)
	saved := p.readFile("local-digital-declaration.yaml")
	for _, text := range []string{"id: example-borough-council", "signed: true", "signed_on: 2018-07-04"} {
		if !strings.Contains(saved, text) {
			t.Errorf("the file does not say %q", text)
		}
	}
}

// Points in groups all stand on a terminal of 24 lines.
func TestScreenGroups(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "")
	p.start(80, 24, "init", "--standard", "govuk@2019", "--phase", "beta", "--service", "Bins")
	p.ends(0)
	p.start(80, 24, "assess", "--depth", "quick")
	p.sees("Meeting users' needs", "Using the right technology", "›  1  ", "\n   14  ", "q Leave", "? help")
	p.resizes(40, 12)
	p.sees("Meeting users' needs", "↓", "q Leave")
	p.press("end")
	p.sees("   14  ", "›q Leave", "↑")
	p.press("q", "enter")
	p.ends(0)
}

// What --standards names holds for all that a sitting does, its report too.
func TestScreenOwnStandards(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "")
	p.start(80, 24, "standards", "new", "own/my-council@2026.yaml")
	p.ends(0)
	p.start(80, 24, "assess", "--standards", "own")
	p.picks("My Council Service Standard")
	p.press("enter")
	p.sees("Which phase is the service in?")
	p.press("enter")
	p.sees("What is the service called?")
	p.press("tab", "tab", "tab", "tab", "tab", "tab")
	p.sees("How much detail do you want?")
	p.press("enter")
	p.sees("0 of 14 points looked at")
	p.press("r", "enter")
	p.sees("The report", "Wrote my-council-beta.pdf")
	p.press("enter")
	p.sees("0 of 14 points looked at")
	p.press("q", "enter")
	p.ends(0)
}

// What was agreed the last time is ticked off where it stands.
func TestScreenActionDone(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "garden-waste.yaml")
	p.start(80, 24, "assess", "--depth", "quick", "--points", "4")
	p.opens()
	p.sees("What is in place?", "enter next")
	p.press("enter", "enter", "enter", "enter")
	p.sees("What is to be done next?", "A4.1", "› Go on")
	p.press("down", "enter")
	p.sees("A4.1", "What is to do?", "Where does it stand?  still to do")
	p.press("ctrl+t")
	p.sees("Where does it stand?  done")
	p.press("ctrl+s")
	p.sees("What is to be done next?", ", done")
	p.press("a", "enter", "enter") // one that is nothing after all
	p.sees("What is to be done next?", "› Go on")
	p.press("ctrl+q")
	p.ends(0)
	p.holds("state: done")
}
