package templates

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Theme is how an organisation's reports look. The zero value is ours: a deep
// teal, a quiet tint, no logo.
type Theme struct {
	Organisation string // instead of the assessment's own
	Logo         Logo
	Accent, Tint string // colours as "#0b5e5c"; empty for ours
	Paper        string // of a PDF: "a4" or "letter"; empty for A4
	Front        string // a text for the front, in paragraphs
}

// Logo is a picture for the front. Source is a data URI of a PNG or JPEG, as
// whoever read the file prepared it; Alt is said in its place.
type Logo struct{ Source, Alt string }

const (
	ourAccent = "#0b5e5c"
	ourTint   = "#eaf2f0"
)

// enough is how much text has to stand out from its ground (WCAG 2.2, AA).
const enough = 4.5

var logoSource = OnUse(`^data:image/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$`)

// Check says what in a theme a reader could not see: colours too close to
// paper or ink, and a logo without words.
func (t Theme) Check() error {
	var problems []error
	accent, err := parseColour(t.Accent, ourAccent)
	if err != nil {
		problems = append(problems, fmt.Errorf("accent: %w", err))
	} else if r := contrast(accent, white); r < enough {
		problems = append(problems, fmt.Errorf("accent %s has a contrast of %.1f to 1 with white; take a darker one, %.1f or more", t.Accent, r, enough))
	}
	tint, err2 := parseColour(t.Tint, ourTint)
	if err2 != nil {
		problems = append(problems, fmt.Errorf("tint: %w", err2))
	}
	if err == nil && err2 == nil {
		for _, on := range []colour{accent, softInk} {
			if r := contrast(on, tint); r < enough {
				problems = append(problems, fmt.Errorf("tint %s has a contrast of %.1f to 1 with text in %s; take a lighter one, %.1f or more", t.Tint, r, on, enough))
			}
		}
	}
	if t.Logo.Source != "" && !logoSource().MatchString(t.Logo.Source) {
		problems = append(problems, errors.New("logo: it has to be a PNG or JPEG"))
	}
	if t.Logo.Source != "" && strings.TrimSpace(t.Logo.Alt) == "" {
		problems = append(problems, errors.New("logo: say in words what it shows, such as the organisation's name"))
	}
	if t.Paper != "" && t.Paper != "a4" && t.Paper != "letter" {
		problems = append(problems, fmt.Errorf("paper: %q is not one I know; write a4 or letter", t.Paper))
	}
	return errors.Join(problems...)
}

// RGB is one of the theme's colours in parts of 255, nil where it names none.
func (t Theme) RGB(text string) *[3]uint8 {
	c, err := parseColour(text, "")
	if err != nil {
		return nil
	}
	return &[3]uint8{uint8(whole(c[0])), uint8(whole(c[1])), uint8(whole(c[2]))}
}

// Inks are the colours of text that stands out, of text said aside, and of a quiet
// ground, each as "0b5e5c". The theme has been checked.
func (t Theme) Inks() (accent, soft, tint string) {
	light, _, err := t.palettes()
	if err != nil {
		return "", "", ""
	}
	bare := func(c colour) string { return strings.TrimPrefix(c.String(), "#") }
	return bare(light.accent), bare(light.soft), bare(light.tint)
}

// colour is red, green and blue, from 0 to 1.
type colour [3]float64

var (
	white     = colour{1, 1, 1}
	ink       = mustColour("#172026")
	softInk   = mustColour("#525d63")
	darkPaper = mustColour("#10181a")
	darkInk   = mustColour("#e6edec")
	darkSoft  = mustColour("#a9b8b6")
)

func (c colour) String() string {
	return fmt.Sprintf("#%02x%02x%02x", whole(c[0]), whole(c[1]), whole(c[2]))
}

func whole(part float64) int { return int(math.Round(part * 255)) }

// parseColour reads "#rrggbb"; empty gives the colour that stands in for it.
func parseColour(text, otherwise string) (colour, error) {
	if text == "" {
		text = otherwise
	}
	digits, marked := strings.CutPrefix(text, "#")
	n, err := strconv.ParseUint(digits, 16, 32)
	if !marked || len(digits) != 6 || err != nil {
		return colour{}, fmt.Errorf("%q is not a colour; write it as %s", text, ourAccent)
	}
	return colour{float64(n>>16&255) / 255, float64(n>>8&255) / 255, float64(n&255) / 255}, nil
}

func mustColour(text string) colour {
	c, err := parseColour(text, "")
	if err != nil {
		panic(err)
	}
	return c
}

// contrast is the ratio of WCAG between two colours, from 1 to 21.
func contrast(a, b colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func (c colour) luminance() float64 {
	linear := func(part float64) float64 {
		if part <= 0.04045 {
			return part / 12.92
		}
		return math.Pow((part+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c[0]) + 0.7152*linear(c[1]) + 0.0722*linear(c[2])
}

// mix is a share of b in a.
func mix(a, b colour, share float64) colour {
	var c colour
	for i := range c {
		c[i] = a[i] + (b[i]-a[i])*share
	}
	return c
}
