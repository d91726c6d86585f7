package templates

import "strings"

// hue is one of the hues that a scale may go by, on light paper and on dark.
type hue struct {
	name        string
	light, dark colour
}

// hues differ in brightness as well, so that they stay apart in grey and for
// people who see red and green alike. What stands in the way is the darkest on
// paper: it never looks like the emptiest.
var hues = []hue{
	{"green", mustColour("#007a62"), mustColour("#14866a")},
	{"amber", mustColour("#c67f00"), mustColour("#ffd27a")},
	{"red", mustColour("#820a28"), mustColour("#ff8197")},
}

// Hue is how the mark of a rating is drawn on white where its scale goes by
// colours, as "#rrggbb" and in parts of 255; empty where it does not.
func Hue(name string) (string, *[3]uint8) {
	for _, h := range hues {
		if h.name == name {
			return h.light.String(), Theme{}.RGB(h.light.String())
		}
	}
	return "", nil
}

// HueOfText is the hue of a mark that is a character: dark enough to be read as
// text on white. It is "rrggbb", and empty where the scale goes by no colours.
func HueOfText(name string) string {
	for _, h := range hues {
		if h.name == name {
			c := h.light
			for share := 0.0; contrast(c, white) < enough; share += 0.02 {
				c = mix(h.light, ink, share)
			}
			return strings.TrimPrefix(c.String(), "#")
		}
	}
	return ""
}
