package ask

import (
	"image/color"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
)

// shade is one colour for each kind of terminal: one of the 16 that people set
// themselves, or one of the 256 whose values are fixed.
type shade struct{ of16, of256 string }

// ground is what is behind the text, as far as the terminal says.
type ground int

const (
	unknown ground = iota
	dark
	light
)

// shades are all the colours there are. Where the ground is not known, text
// keeps the colour the person chose: no guess can make it unreadable.
// Nothing is said by colour alone: beside it is always a word, a sign or bold.
var shades = map[ground]struct{ accent, quiet shade }{
	dark:  {accent: shade{"14", "117"}, quiet: shade{"7", "250"}},
	light: {accent: shade{"4", "25"}, quiet: shade{"0", "240"}},
}

// palette is how the parts of a screen look.
type palette struct {
	strong, accent, quiet lipgloss.Style
}

// paletteFor gives the palette for a terminal. Where it shows no colours, they
// are taken out on the way there.
func paletteFor(g ground, depth tea.ColorProfileMsg) palette {
	p := palette{strong: lipgloss.NewStyle().Bold(true), accent: lipgloss.NewStyle().Bold(true), quiet: lipgloss.NewStyle()}
	if found, known := shades[g]; known {
		p.accent = p.accent.Foreground(found.accent.on(depth))
		p.quiet = p.quiet.Foreground(found.quiet.on(depth))
	}
	return p
}

// pointed is one thing that can be chosen, with the sign where one points at it.
func (p *palette) pointed(text string, here bool) string {
	if here {
		return p.accent.Render("› " + text)
	}
	return "  " + text
}

// line is how another line of such a thing looks.
func (p *palette) line(here bool) lipgloss.Style {
	if here {
		return p.accent
	}
	return lipgloss.NewStyle()
}

func (s shade) on(depth tea.ColorProfileMsg) color.Color {
	fixed := lipgloss.Color(s.of256)
	return lipgloss.Complete(depth.Profile)(lipgloss.Color(s.of16), fixed, fixed)
}

// theme is the palette as huh wants it. Its bar at the left says where one
// writes. It is looked up at each drawing: the terminal may say late what its
// ground is.
func (p *palette) theme() huh.Theme {
	return huh.ThemeFunc(func(bool) *huh.Styles {
		t := huh.ThemeBase(false)
		f := &t.Focused
		f.Base = lipgloss.NewStyle().PaddingLeft(1).BorderStyle(lipgloss.ThickBorder()).BorderLeft(true).
			BorderForeground(p.accent.GetForeground())
		f.SelectSelector = p.accent.SetString("› ")
		f.SelectedOption = p.accent
		f.UnselectedOption = lipgloss.NewStyle()
		f.TextInput.Placeholder = p.quiet
		t.Blurred = *f
		return t
	})
}
