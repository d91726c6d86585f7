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
	pictures := map[string][]byte{"research/round-3.md": photo(t, 500, 900), "data/calls.csv": []byte("GIF89a")}
	return map[string]Options{
		"letter":      {AsOf: asOf.AsOf, Paper: "letter"},
		"large":       {AsOf: asOf.AsOf, LargePrint: true},
		"large, all":  {AsOf: asOf.AsOf, LargePrint: true, Paper: "letter", Duplex: true, Theme: theme, Pictures: pictures},
		"themed":      {AsOf: asOf.AsOf, Theme: theme, Data: []byte(`{"for": "panel"}`), Pictures: pictures},
		"themed, odd": {AsOf: asOf.AsOf, Theme: Theme{Organisation: nasty["2,000 words"], Logo: []byte("no"), Front: nasty["escapes"]}, Data: []byte{0, 1, 2}},
	}
}

func laidWith(r *report.Report, o Options) *document {
	d := newDocument(r, o)
	d.layOut()
	return d
}

func renderedWith(t testing.TB, r *report.Report, o Options) (*parsed, []byte) {
	t.Helper()
	var out bytes.Buffer
	if _, err := Render(&out, r, o); err != nil {
		t.Fatal(err)
	}
	return readBack(out.Bytes()), out.Bytes()
}

func TestVariantsKeepTheRules(t *testing.T) {
	for what, o := range variants(t) {
		for _, reader := range report.Readers {
			for kind, r := range map[string]*report.Report{"sample": made(sample(), reader), "empty": {For: reader}, "hostile": hostileFor(reader)} {
				d, raw := renderedWith(t, r, o)
				for _, rule := range rules {
					wrong := rule.check(d)
					for _, w := range wrong[:min(2, len(wrong))] {
						t.Errorf("%s: %s: %s: %s: %s", what, reader, kind, rule.name, w)
					}
				}
				if kind == "sample" && reader == report.ForPanel {
					runTool(t, raw, "qpdf", "--check", "FILE")
				}
				doc := laidWith(r, o)
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
		doc := laidWith(made(sample(), reader), o)
		for i, pg := range doc.pages {
			for _, p := range pg.items {
				if p.it.text != "" && p.it.st.size < 18 {
					t.Errorf("%s: page %d: %q has %g points", reader, i+1, p.it.text, p.it.st.size)
				}
			}
		}
	}
	for key, text := range nasty {
		d, _ := renderedWith(t, holding(text), o)
		if want := letters(text); want != "" && strings.Count(onlyLetters(d.tree().all()), want) < fieldsHeld {
			t.Errorf("%s: found %d times, not %d", key, strings.Count(onlyLetters(d.tree().all()), want), fieldsHeld)
		}
	}
}

func TestPaper(t *testing.T) {
	d, _ := renderedWith(t, sample(), Options{AsOf: asOf.AsOf, Paper: "letter"})
	box := d.list(d.dict(d.catalog()["Pages"])["MediaBox"])
	if !slices.Equal(box, []any{0.0, 0.0, 612.0, 792.0}) {
		t.Errorf("the paper is %v", box)
	}
}

// TestThemeIsSeen: name, text, logo and colours of a theme are in the file.
func TestThemeIsSeen(t *testing.T) {
	d, _ := renderedWith(t, sample(), variants(t)["themed"])
	all := d.tree().all()
	for _, want := range []string{"Another Council", "Welcome.", "two"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(all, "Example Borough Council") {
		t.Error("the organisation's name did not give way to the theme's")
	}
	cover := string(d.streams[d.dict(d.pages()[0])["Contents"].(ref)])
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
	figures := d.each("Figure", func(n *node) []string { return []string{textOf(n.dict["Alt"])} })
	if len(figures) != 14 || figures[0] != "Another Council" || figures[1] != "Nine of twelve people finished alone" {
		t.Errorf("%d figures: %q", len(figures), figures)
	}
}

func TestHostilePictures(t *testing.T) {
	huge := drawing(t, 2, 2)
	copy(huge[16:24], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // says 65,536 either way
	whole := photo(t, 400, 300)
	for what, test := range map[string]struct {
		data []byte
		want string
	}{
		"empty": {nil, "not a PNG or JPEG"}, "a text": {[]byte("<svg/>"), "not a PNG or JPEG"},
		"cut": {whole[:len(whole)/2], "to its end"}, "cut early": {whole[:30], "cannot be read"},
		"huge": {huge, "cannot be read"},
	} {
		if _, err := newPicture(test.data); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestCameraHeldAskew: a picture stands upright, and what the camera noted
// beside it, such as the place, is gone.
func TestCameraHeldAskew(t *testing.T) {
	exif := []byte("\xff\xe1\x00\x2cExif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00SECRET PLACE")
	exif[3] = byte(len(exif) - 2)
	raw := photo(t, 80, 40)
	p, err := newPicture(slices.Concat(raw[:2], exif, raw[2:]))
	if err != nil || p.wide != 40 || p.high != 80 {
		t.Fatalf("%v, %v", p, err)
	}
	if bytes.Contains(p.data, []byte("SECRET")) {
		t.Error("the place is in the file")
	}
	img, err := jpeg.Decode(bytes.NewReader(p.data))
	if err != nil {
		t.Fatal(err)
	}
	if r, _, b, _ := img.At(20, 10).RGBA(); r < b {
		t.Error("the left side is not at the top")
	}
}

func FuzzPicture(f *testing.F) {
	f.Add(drawing(f, 20, 10))
	f.Add(photo(f, 20, 10))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := newPicture(data)
		if err == nil && (len(p.data) == 0 || max(p.wide, p.high) > mostAcross) {
			t.Errorf("%d by %d in %d bytes", p.wide, p.high, len(p.data))
		}
	})
}
