package templates

import (
	"math"
	"testing"
)

// sights are how colours are seen, as matrices over linear light (Machado,
// Oliveira and Fernandes, 2009, at full severity).
var sights = map[string][3][3]float64{
	"all":      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"no red":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"no green": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"no blue":  {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// seen is a colour in CIELAB, as somebody with that sight sees it.
func seen(c colour, by [3][3]float64) [3]float64 {
	var in, out [3]float64
	for i, part := range c {
		in[i] = part / 12.92
		if part > 0.04045 {
			in[i] = math.Pow((part+0.055)/1.055, 2.4)
		}
	}
	for i := range out {
		out[i] = min(1, max(0, by[i][0]*in[0]+by[i][1]*in[1]+by[i][2]*in[2]))
	}
	root := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := root((0.4124*out[0] + 0.3576*out[1] + 0.1805*out[2]) / 0.9505)
	y := root(0.2126*out[0] + 0.7152*out[1] + 0.0722*out[2])
	z := root((0.0193*out[0] + 0.1192*out[1] + 0.9505*out[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// TestHuesStayApart: in grey, and for people who see some colours alike, no two
// hues look the same, and each stands out from its paper.
func TestHuesStayApart(t *testing.T) {
	for paper, of := range map[colour]func(hue) colour{white: func(h hue) colour { return h.light }, darkPaper: func(h hue) colour { return h.dark }} {
		for i, a := range hues {
			if r := contrast(of(a), paper); r < 3 {
				t.Errorf("%s has %.1f to 1 on %v", a.name, r, paper)
			}
			for _, b := range hues[:i] {
				for sight, by := range sights {
					x, y := seen(of(a), by), seen(of(b), by)
					if apart := math.Hypot(math.Hypot(x[0]-y[0], x[1]-y[1]), x[2]-y[2]); apart < 14 {
						t.Errorf("%v: %s and %s are %.0f apart for those who see %s", paper, a.name, b.name, apart, sight)
					}
					if grey := math.Abs(x[0] - y[0]); sight == "all" && grey < 12 {
						t.Errorf("%v: %s and %s are %.0f apart in grey", paper, a.name, b.name, grey)
					}
				}
			}
		}
	}
	if last := hues[len(hues)-1].light; contrast(last, white) < 7 {
		t.Error("what is worst does not look full")
	}
}

// A mark that is a character can be read as text on white.
func TestHueOfText(t *testing.T) {
	for _, h := range hues {
		c, err := parseColour("#"+HueOfText(h.name), "")
		if err != nil || contrast(c, white) < enough {
			t.Errorf("%s is %v, %v", h.name, c, err)
		}
	}
	if HueOfText("blue") != "" {
		t.Error("blue is a hue")
	}
}
