package templates

import (
	"strings"
	"testing"
)

// TestContrast holds every text of the HTML report against its grounds, in
// both schemes, for our colours and for some a council may have.
func TestContrast(t *testing.T) {
	for _, accent := range []string{"", "#1d3557", "#7a1f3d", "#00543c", "#4b2e83", "#000000", "#111111", "#8a4b00", "#0000ff", "#b00020"} {
		theme := Theme{Accent: accent}
		if err := theme.Check(); err != nil {
			t.Errorf("%s: %v", accent, err)
			continue
		}
		light, dark, err := theme.palettes()
		if err != nil {
			t.Fatal(err)
		}
		for scheme, p := range map[string]palette{"light": light, "dark": dark} {
			for _, ground := range []colour{p.paper, p.tint} {
				for name, text := range map[string]colour{"ink": p.ink, "soft": p.soft, "accent": p.accent} {
					if r := contrast(text, ground); r < enough {
						t.Errorf("accent %q, %s: %s %s on %s has %.2f to 1", accent, scheme, name, text, ground, r)
					}
				}
			}
		}
	}
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#ffffff", "#ffffff", 1}, {"#767676", "#ffffff", 4.54}, {"#0b5e5c", "#ffffff", 7.59}} {
		if got := contrast(mustColour(c.a), mustColour(c.b)); got < c.want-0.01 || got > c.want+0.01 {
			t.Errorf("contrast of %s and %s is %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestThemeCheck(t *testing.T) {
	if err := (Theme{}).Check(); err != nil {
		t.Errorf("our own theme: %v", err)
	}
	for want, theme := range map[string]Theme{
		"take a darker one":       {Accent: "#ffcc00"},
		"take a lighter one":      {Tint: "#777777"},
		`"teal" is not a colour`:  {Accent: "teal"},
		`"#12" is not a colour`:   {Tint: "#12"},
		"it has to be a PNG":      {Logo: Logo{"data:image/svg+xml;base64,AAAA", "x"}},
		"say in words what":       {Logo: Logo{"data:image/png;base64,AAAA", " "}},
		`has to be a PNG or JPEG`: {Logo: Logo{"https://example.org/logo.png", "x"}},
	} {
		if err := theme.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", theme, err, want)
		}
	}
}

func TestProperties(t *testing.T) {
	style, err := Theme{Accent: "#7a1f3d"}.Properties()
	if err != nil || !strings.Contains(style, "--accent: #7a1f3d;") || strings.Count(style, "--paper:") != 2 {
		t.Errorf("%v: %s", err, style)
	}
	for _, bad := range []Theme{{Accent: "red"}, {Tint: "red;} body{"}} {
		if _, err := bad.Properties(); err == nil {
			t.Errorf("%+v was taken", bad)
		}
	}
	if rgb := (Theme{}).RGB("#7a1f3d"); rgb == nil || *rgb != [3]uint8{0x7a, 0x1f, 0x3d} || (Theme{}).RGB("") != nil {
		t.Errorf("the parts are %v", rgb)
	}
}
