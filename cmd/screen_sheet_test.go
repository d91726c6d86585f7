package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

const leafround = `kind: product
standpoint: 2
product: Leafround
version: "4.2"
standard: lgdss@2016
organisation: Example Borough Council
said_by: Service owner
on: 2026-10-02
share: group
points:
  - point: 7
    answers:
      - question: open-format-out
        saw: Everything but photos came out as CSV.
        comment: From 4.3 on photos as well.
        duty: Try the export yourself.
      - question: take-today
        saw: "\e[31mOur letters.\e[0m"
`

// What a product sheet says stands beside the question: it is taken with a key, what it
// leaves to the team is asked next, and the team may say otherwise, also later.
func TestScreenSheet(t *testing.T) {
	t.Parallel()
	p := builtOnLeafround(t)
	p.start(80, 24, "assess", "--points", "7")
	p.sees("Question 1 of 3", "as seen by Service owner, Example", "From 4.3 on photos", "› 2 say it in your own words")
	p.press("1")
	p.sees("› 1 use it, marked as what the supplier says")
	p.press("enter")
	p.sees("This is left to you: Try the export yourself.")
	p.holds("sheet: products/leafround.yaml")
	p.types("Each March.")
	p.press("enter")
	p.sees("Question 2 of 3", "Our letters.", "› 2 say it in your own words")
	p.holds("own: |\n          Each March.")
	p.press("enter")
	p.sees("Question 2 of 3", "State  left open")
	p.press("esc")
	p.sees("Question 2 of 3", "› 2 say it in your own words")
	p.press("esc")
	p.sees("This is left to you", "Each March.")
	p.press("esc")
	p.sees("Question 1 of 3", "› 1 keep it, marked as what the supplier says")
	p.press("2", "enter")
	p.sees("Question 1 of 3", "State  answered")
	p.holds("sheet:\n")
	p.press("ctrl+q")
	p.ends(0)
}

// builtOnLeafround is a player whose assessment builds on a product sheet.
func builtOnLeafround(t *testing.T) *player {
	t.Helper()
	p := newPlayer(t, "brown-bins.yaml")
	path := filepath.Join(p.dir, "products", "leafround.yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(leafround), 0o666); err != nil {
		t.Fatal(err)
	}
	return p
}

// In a workshop too it stands beside the question, and writing down begins with it.
func TestScreenSheetInARoom(t *testing.T) {
	t.Parallel()
	for _, size := range rooms {
		t.Run(fmt.Sprintf("%dx%d", size.width, size.height), func(t *testing.T) {
			t.Parallel()
			p := builtOnLeafround(t)
			p.start(size.width, size.height, "assess", "--points", "7", "--present")
			p.meets("Service owner")
			p.press("g", "7", "enter")
			p.sees("Point 7 of 15")
			p.press("right")
			p.sees("Which open format", "as seen by Service owner", "The supplier says")
			p.press("w")
			p.sees("Do you want to take what the sheet says?")
			p.press("1", "enter")
			p.sees("This is left to you: Try the export yourself.")
			p.types("Each March.")
			p.press("enter")
			p.sees("Which open format", "from a product sheet")
			p.holds("sheet: products/leafround.yaml")
			p.press("ctrl+q")
			p.ends(0)
		})
	}
}

// A sheet is named on the service's page: what is in products/ is offered, what it is
// worth to the team is said, and so is what cannot be used. At a quick depth the point
// says that there is something to take.
func TestScreenSheetNamed(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ width, height int }{{80, 24}, {40, 12}} {
		t.Run(fmt.Sprintf("%dx%d", size.width, size.height), func(t *testing.T) {
			t.Parallel()
			p := builtOnLeafround(t)
			p.edits("depth: full", "depth: quick")
			p.edits("  products:\n    - sheet: products/leafround.yaml\n      version: \"4.1\"\n", "")
			p.start(size.width, size.height, "assess")
			p.sees("Which point")
			p.press("s", "enter")
			p.sees("Product she")
			p.press("1", "9")
			p.sees("› 19")
			p.press("enter")
			p.sees("Which product sheets")
			p.press("ctrl+t")
			p.sees("┃ products/leafround.yaml")
			p.types(" | 4.1")
			p.press("enter")
			p.sees("It answers 2 questions")
			p.holds("- sheet: products/leafround.yaml\n      version: \"4.1\"\n      seen: fff366867a83\n")
			p.sees("› 19")
			p.press("enter")
			p.sees("Which product sheets")
			p.press("ctrl+j")
			p.types("products/no.yaml")
			p.press("enter")
			p.sees("products/no.yaml", "not there")
			p.press("esc")
			p.sees("Which point")
			p.press("7", "enter")
			p.sees("A product sheet answers 2")
			p.press("ctrl+o")
			p.sees("How much detail")
			p.press("3", "enter")
			p.sees("1 use it, marked as what")
			p.press("ctrl+q")
			p.ends(0)
		})
	}
}
