package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

// drawing is a PNG of stripes, with a part one can see through.
func drawing(t testing.TB, w, h int) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, color.NRGBA{uint8(x), uint8(y), 90, uint8(255 - x%2*200)})
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// photo is a JPEG, red on its left and blue on its right.
func photo(t testing.TB, w, h int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{200, 0, 0, 255}
			if x >= w/2 {
				c = color.RGBA{0, 0, 200, 255}
			}
			img.Set(x, y, c)
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// variants are the ways of printing beside the plain one.
func variants(t testing.TB) map[string]Options {
	theme := Theme{Organisation: "Another Council", Accent: &[3]uint8{122, 31, 61}, Tint: &[3]uint8{246, 238, 241},
		Logo: drawing(t, 300, 90), LogoAlt: "Another Council", Front: "Welcome.\n\n- one\n- two"}
	pictures := map[string][]byte{"research/round-3.md": photo(t, 100, 180), "data/calls.csv": []byte("GIF89a")}
	return map[string]Options{
		"letter":      {AsOf: asOf.AsOf, Paper: "letter"},
		"large":       {AsOf: asOf.AsOf, LargePrint: true},
		"large, all":  {AsOf: asOf.AsOf, LargePrint: true, Paper: "letter", Duplex: true, Theme: theme, Pictures: pictures},
		"themed":      {AsOf: asOf.AsOf, Theme: theme, Data: []byte(`{"for": "panel"}`), Pictures: pictures},
		"themed, odd": {AsOf: asOf.AsOf, Theme: Theme{Organisation: nasty["2,000 words"], Logo: []byte("no"), Front: nasty["escapes"]}, Data: []byte{0, 1, 2}},
	}
}

// few is r with 5 of its points, one for each mark: what matters here is not
// where pages end.
func few(r *report.Report) *report.Report {
	p := r.Points
	r.Points = []report.Point{p[0], p[1], p[3], p[4], p[13]}
	return r
}

func TestVariantsKeepTheRules(t *testing.T) {
	for what, o := range variants(t) {
		for _, reader := range report.Readers {
			for kind, r := range map[string]*report.Report{"sample": few(made(sample(), reader)), "empty": {For: reader}, "hostile": hostileFor(reader)} {
				doc, d, raw := painted(t, r, o)
				for _, w := range conform.Broken(d) {
					t.Errorf("%s: %s: %s: %s", what, reader, kind, w)
				}
				if kind == "sample" && reader == report.ForPanel {
					runTool(t, raw, "qpdf", "--check", "FILE")
				}
				for i, pg := range doc.pages {
					withinMargins(t, fmt.Sprintf("%s: %s: %s: page %d", what, reader, kind, i+1), doc.look, pg)
				}
				if reader == report.ForSummary && len(doc.pages) != 1 {
					t.Errorf("%s: %s: the summary takes %d pages", what, kind, len(doc.pages))
				}
			}
		}
	}
}

// TestLargePrintIsLarge: nothing is smaller than 18 points, and nothing is lost.
func TestLargePrintIsLarge(t *testing.T) {
	o := Options{AsOf: asOf.AsOf, LargePrint: true}
	for _, reader := range report.Readers {
		doc := newLayout(made(sample(), reader), o)
		for i, pg := range doc.pages {
			for _, p := range pg.items {
				if p.it.text != "" && p.it.st.Size < 18 {
					t.Errorf("%s: page %d: %q has %g points", reader, i+1, p.it.text, p.it.st.Size)
				}
			}
		}
	}
	for key, text := range nasty {
		d, _ := renderedWith(t, holding(text), o)
		if want := letters(text); want != "" && strings.Count(onlyLetters(d.Tree().All()), want) < fieldsHeld {
			t.Errorf("%s: found %d times, not %d", key, strings.Count(onlyLetters(d.Tree().All()), want), fieldsHeld)
		}
	}
}

func TestPaper(t *testing.T) {
	d, _ := renderedWith(t, sample(), Options{AsOf: asOf.AsOf, Paper: "letter"})
	box := d.List(d.Dict(d.Catalog()["Pages"])["MediaBox"])
	if !slices.Equal(box, []any{0.0, 0.0, 612.0, 792.0}) {
		t.Errorf("the paper is %v", box)
	}
}

// TestThemeIsSeen: name, text, logo and colours of a theme are in the file.
func TestThemeIsSeen(t *testing.T) {
	d, _ := renderedWith(t, sample(), variants(t)["themed"])
	all := d.Tree().All()
	for _, want := range []string{"Another Council", "Welcome.", "two"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(all, "Example Borough Council") {
		t.Error("the organisation's name did not give way to the theme's")
	}
	cover := string(d.Streams[d.Dict(d.Pages()[0])["Contents"].(conform.Ref)])
	for _, want := range []string{"0.478 0.122 0.239 rg", "0.965 0.933 0.945 rg", "/Im1 Do"} {
		if !strings.Contains(cover, want) {
			t.Errorf("no %s on the front", want)
		}
	}
}

func TestPictures(t *testing.T) {
	o := variants(t)["themed"]
	notes, err := Render(&bytes.Buffer{}, sample(), o)
	if err != nil || len(notes) == 0 || !strings.Contains(notes[0], "data/calls.csv is left out: it is not a PNG or JPEG") {
		t.Errorf("%q, %v", notes, err)
	}
	d, _ := renderedWith(t, sample(), o)
	figures := d.Each("Figure", func(n *conform.Node) []string { return []string{conform.TextOf(n.Dict["Alt"])} })
	if len(figures) != 14 || figures[0] != "Another Council" || figures[1] != "Nine of twelve people finished alone" {
		t.Errorf("%d figures: %q", len(figures), figures)
	}
}
