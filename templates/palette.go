package templates

import (
	"fmt"
	"strings"
)

// palette is every colour of the HTML report, for one of its two schemes.
type palette struct {
	paper, ink, soft, accent, tint, thread colour
}

// Properties are the theme's colours for light and for dark surroundings as
// rules of CSS: "--paper" and the like, which every page's style sheet uses.
func (t Theme) Properties() (string, error) {
	light, dark, err := t.palettes()
	if err != nil {
		return "", err
	}
	bright, dim := "", ""
	for _, h := range hues {
		bright += fmt.Sprintf(" --%s: %s;", h.name, h.light)
		dim += fmt.Sprintf(" --%s: %s;", h.name, h.dark)
	}
	return ":root { color-scheme: light dark; " + light.css() + bright + " }\n" +
		"@media screen and (prefers-color-scheme: dark) {\n  :root { " + dark.css() + dim + " }\n}\n", nil
}

// palettes are those for light and for dark surroundings. A theme's colours
// are given for light ones; for the dark they are made lighter until they
// stand out as much.
func (t Theme) palettes() (light, dark palette, err error) {
	accent, err := parseColour(t.Accent, ourAccent)
	if err != nil {
		return light, dark, err
	}
	tint, err := parseColour(t.Tint, ourTint)
	if err != nil {
		return light, dark, err
	}
	light = palette{paper: white, ink: ink, soft: softInk, accent: accent, tint: tint, thread: mix(tint, accent, 0.3)}
	bright := lit(accent)
	quiet := mix(darkPaper, bright, 0.11)
	dark = palette{paper: darkPaper, ink: darkInk, soft: darkSoft, accent: bright, tint: quiet, thread: mix(darkPaper, bright, 0.4)}
	return light, dark, nil
}

// lit is a colour for text on dark paper: as bright as a lamp of that colour,
// then paler until it stands out.
func lit(c colour) colour {
	if most := max(c[0], c[1], c[2]); most > 0 {
		c = mix(colour{}, c, 0.7/most)
	}
	bright := mix(c, white, 0.3)
	for share := 0.3; contrast(bright, darkPaper) < 8 && share < 1; share += 0.02 {
		bright = mix(c, white, share)
	}
	return bright
}

// css is the palette as declarations of custom properties.
func (p palette) css() string {
	var out strings.Builder
	for _, c := range []struct {
		name  string
		value colour
	}{{"paper", p.paper}, {"ink", p.ink}, {"soft", p.soft}, {"accent", p.accent}, {"tint", p.tint}, {"thread", p.thread}} {
		fmt.Fprintf(&out, "--%s: %s; ", c.name, c.value)
	}
	return strings.TrimSpace(out.String())
}
