package cmd

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// labelScenes are the ways to screens of standards whose points have labels of their own.
var labelScenes = []struct {
	name, standard string
	play           func(*player)
}{
	{"wcag-list", "wcag@2-2-aa", (*player).atContrast},
	{"wcag-rating", "wcag@2-2-aa", (*player).ratesContrast},
	{"wcag-whole", "wcag@2-2-aa", func(p *player) {
		p.ratesContrast()
		p.press("1", "enter")
		p.sees("That is above the suggestion.")
		p.press("tab")
		p.sees("What needs to be done next?")
		p.press("tab")
		p.sees("Anything you reused")
		p.press("tab")
		p.sees("› Next: criterion 1.4.4")
	}},
	{"secure-list", "secure-by-design@10-principles", func(p *player) {
		p.sees("Principle 1  ")
		p.press("1", "0")
		p.sees("› Principle 10  ")
	}},
	{"declaration-list", "local-digital-declaration@2018", func(p *player) {
		p.sees("Principle 1  ")
		p.press("2")
		p.sees("› Principle 2  ")
		p.press("2") // the same again goes to the other with that number
		p.sees("›  Ambition 2  ")
	}},
}

// atContrast goes to a criterion by its label, from the list.
func (p *player) atContrast() {
	p.t.Helper()
	p.sees("›  1.1.1  ")
	p.press("1", ".", "4", ".", "3")
	p.sees("›  1.4.3  ")
}

// ratesContrast goes on from there to its rating.
func (p *player) ratesContrast() {
	p.t.Helper()
	p.atContrast()
	p.press("enter")
	p.sees("Criterion 1.4.3 (14 of 55)", "What is in place?")
	p.types("We checked each page by hand.")
	p.press("enter")
	p.sees("What is planned?")
	p.press("tab")
	p.sees("What shows it?")
	p.press("tab")
	p.sees("How does criterion 1.4.3 stand?")
}

func TestScreensLabels(t *testing.T) {
	for _, scene := range labelScenes {
		for _, size := range sizes[:2] {
			t.Run(scene.name+"-"+size.name, func(t *testing.T) {
				t.Parallel()
				p := newPlayer(t, "")
				p.begun(scene.standard)
				p.start(size.width, size.height, "assess", "--depth", "quick", "it.yaml")
				p.sees("enter ")
				scene.play(p)
				p.looksLike(filepath.Join("testdata", "screen", scene.name+"-"+size.name+".txt"))
			})
		}
	}
}

// begun starts an assessment against a standard, in it.yaml.
func (p *player) begun(standard string) {
	p.t.Helper()
	args := []string{"init", "--standard", standard, "--service", "Bulky waste", "--organisation", "Example Borough Council", "--file", "it.yaml"}
	if standard != "local-digital-declaration@2018" {
		args = append(args, "--delivery", "built")
	}
	start := exec.Command("standpoint", args...)
	start.Dir, start.Env = p.dir, p.env
	if said, err := start.CombinedOutput(); err != nil {
		p.t.Fatalf("%v\n%s", err, said)
	}
}
