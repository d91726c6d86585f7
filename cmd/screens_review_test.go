package cmd

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// mine and panels are files of somebody who reviews, in the folder of a player.
const (
	mine    = "lgdss-beta-review-lead-assessor.yaml"
	panels  = "assessments/lgdss-beta-review.yaml"
	replied = "assessments/lgdss-beta-review-response.yaml"
)

// newReviewer gives somebody a folder with a team's assessment, and files of
// reviews from testdata where each belongs.
func newReviewer(t *testing.T, files map[string]string) *player {
	t.Helper()
	p := newPlayer(t, "garden-waste.yaml")
	for name, from := range files {
		data, err := os.ReadFile(filepath.Join("testdata", "screen", "review", from))
		if err == nil {
			err = os.WriteFile(filepath.Join(p.dir, filepath.FromSlash(name)), data, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// says wants a text in a file of the folder.
func (p *player) says(file string, texts ...string) {
	p.t.Helper()
	for _, text := range texts {
		if data := p.of(file); !strings.Contains(data, text) {
			p.t.Errorf("%s does not say %q:\n%s", file, text, data)
		}
	}
}

func (p *player) of(file string) string {
	p.t.Helper()
	data, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(file)))
	if err != nil {
		p.t.Fatal(err)
	}
	return string(data)
}

// changes is a colleague changing a file of the folder underneath.
func (p *player) changes(file, old, text string) {
	p.t.Helper()
	path, data := filepath.Join(p.dir, filepath.FromSlash(file)), p.of(file)
	if !strings.Contains(data, old) {
		p.t.Fatalf("%s does not say %q", file, old)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(data, old, text, 1)), 0o666); err != nil {
		p.t.Fatal(err)
	}
}

// begins says who reviews, and comes to the list.
func (p *player) begins() {
	p.t.Helper()
	p.sees("What is your role", "Is there anything that could bias you")
	p.types("Lead assessor")
	p.press("enter")
	p.comesTo("Where do you work?")
	p.types("Sample District Council")
	p.press("enter")
	p.comesTo("Is there anything that could bias you")
	p.types("none")
	p.press("ctrl+s")
	p.sees("›  1  Understand")
}

var (
	panelFiles = map[string]string{panels: "panel.yaml", "ur.yaml": "ur.yaml", "tech.yaml": "tech.yaml"}
	teamFiles  = map[string]string{panels: "finished.yaml"}
)

// reviewScenes are the ways to the screens of those who review and who respond.
var reviewScenes = []struct {
	name  string
	files map[string]string
	args  []string
	play  func(*player)
}{
	{"review-about", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) { p.sees("What is your role") }},
	{"review-list", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) { p.begins() }},
	{"review-team", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) { p.readsTeam("7") }},
	{"review-decision", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) { p.decides("7") }},
	{"review-done-well", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) {
		p.decides("7")
		p.picks("partly met")
		p.press("enter")
		p.sees("What has the team done well?")
	}},
	{"review-recommend", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) { p.recommends() }},
	{"review-point", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) {
		p.recommends()
		p.types("Ask the supplier for photos in the export")
		p.press("ctrl+s")
		p.sees("R7.1", "› Go on")
		p.press("enter")
		p.sees("Any notes of your own?")
		p.press("enter")
		p.sees("› Next: point")
	}},
	{"review-bring", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) {
		p.begins()
		p.press("w", "enter")
		p.sees("What should the team bring", "› Add something")
		p.press("enter")
		p.sees("What should the team bring?")
		p.types("4: the change log")
		p.press("enter")
		p.sees("the change log", "› Go on")
	}},
	{"review-finish", nil, []string{"review", "assessments/lgdss-beta.yaml"}, func(p *player) {
		p.begins()
		p.press("f", "enter")
		p.sees("› 1 I am finished")
	}},
	{"panel-about", panelFiles, leads, func(p *player) { p.sees("What is your role?") }},
	{"panel-list", panelFiles, leads, func(p *player) { p.leads() }},
	{"panel-assessors", panelFiles, leads, func(p *player) { p.readsAssessors("1") }},
	{"panel-decision", panelFiles, leads, func(p *player) {
		p.readsAssessors("1")
		p.press("enter")
		p.sees("How does point 1 stand, as the panel")
	}},
	{"panel-point", panelFiles, leads, func(p *player) {
		p.leads()
		p.press("7", "enter")
		p.sees("Point 7: ◐ partly met", "› Go")
	}},
	{"panel-finished", panelFiles, leads, func(p *player) {
		p.leads()
		p.press("f", "enter")
		p.sees("› 1 I am finished")
		p.press("enter")
		p.sees("Facts, readers")
		p.press("f", "enter")
		p.sees("What do you want to do with it?")
	}},
	{"respond-whole", teamFiles, responds, func(p *player) { p.sees("› 1 we accept it") }},
	{"respond-list", teamFiles, responds, func(p *player) { p.accepts() }},
	{"respond-one", teamFiles, responds, func(p *player) {
		p.accepts()
		p.press("enter")
		p.sees("How do you respond?")
	}},
	{"respond-action", teamFiles, responds, func(p *player) { p.acts() }},
	{"respond-again", teamFiles, responds, func(p *player) {
		p.acts()
		p.press("ctrl+s")
		p.sees("in hand")
		p.press("up")
		p.sees("› 1  R1.1")
		p.press("enter")
		p.sees("How do you respond?", "7 it is done")
	}},
	{"respond-why", teamFiles, responds, func(p *player) {
		p.accepts()
		p.press("enter")
		p.sees("How do you respond?")
		p.press("3", "enter")
		p.sees("Why not?")
	}},
}

var (
	leads    = []string{"review", panels, "ur.yaml", "tech.yaml"}
	responds = []string{"respond", panels}
)

// readsTeam opens a point, and sees what the team says.
func (p *player) readsTeam(point string) {
	p.t.Helper()
	p.begins()
	p.press(point, "enter")
	p.sees("What the team says")
}

func (p *player) decides(point string) {
	p.t.Helper()
	p.readsTeam(point)
	p.press("enter")
	p.sees("How does point " + point + " stand, as you see it?")
}

// recommends comes to the sheet of a new recommendation on point 7.
func (p *player) recommends() {
	p.t.Helper()
	p.decides("7")
	p.picks("partly met")
	p.press("enter")
	p.sees("What has the team done well?")
	p.types("All rounds can be exported.")
	p.press("enter")
	p.sees("What should the team look into?")
	p.press("enter")
	p.sees("What do you recommend?", "› Add a recommendation")
	p.press("enter")
	p.sees("New recommendation", "What should the team do?")
}

// leads says who leads a panel, and comes to the list.
func (p *player) leads() {
	p.t.Helper()
	p.sees("What is your role?")
	p.types("Lead assessor")
	p.press("ctrl+s")
	p.sees("›  1  Understand")
}

func (p *player) readsAssessors(point string) {
	p.t.Helper()
	p.leads()
	p.press(point, "enter")
	p.sees("What the assessors say")
}

// accepts accepts the report as a whole, and comes to what it asks.
func (p *player) accepts() {
	p.t.Helper()
	p.sees("What is your response to the report", "› 1 we accept it")
	p.press("enter")
	p.sees("What the review asks", "› 1  R1.1")
}

// acts comes to the action for the first recommendation.
func (p *player) acts() {
	p.t.Helper()
	p.accepts()
	p.press("enter")
	p.sees("How do you respond?")
	p.press("enter")
	p.sees("The action", "What will you do?")
	p.press("enter")
	p.sees("owner.\n ┃")
	p.types("User researcher")
	p.sees("User researcher")
}

func TestScreensReview(t *testing.T) {
	for _, scene := range reviewScenes {
		for _, size := range sizes {
			t.Run(scene.name+"-"+size.name, func(t *testing.T) {
				t.Parallel()
				p := newReviewer(t, scene.files)
				p.start(size.width, size.height, scene.args...)
				scene.play(p)
				p.looksLike(filepath.Join("testdata", "screen", scene.name+"-"+size.name+".txt"))
			})
		}
	}
}
