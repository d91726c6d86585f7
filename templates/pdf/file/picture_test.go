package file

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"
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
		if _, err := NewPicture(test.data); err == nil || !strings.Contains(err.Error(), test.want) {
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
	p, err := NewPicture(slices.Concat(raw[:2], exif, raw[2:]))
	if err != nil || p.Wide != 40 || p.High != 80 {
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
		p, err := NewPicture(data)
		if err == nil && (len(p.data) == 0 || max(p.Wide, p.High) > mostAcross) {
			t.Errorf("%d by %d in %d bytes", p.Wide, p.High, len(p.data))
		}
	})
}

func TestUprightEveryWay(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 2, 1))
	img.Set(0, 0, color.White)
	for way, want := range map[int]image.Point{1: {0, 0}, 2: {1, 0}, 3: {1, 0}, 4: {0, 0}, 5: {0, 0}, 6: {0, 0}, 7: {0, 1}, 8: {0, 1}, 9: {0, 0}} {
		if got := upright(img, way); got.At(want.X, want.Y) != (color.Gray{255}) {
			t.Errorf("%d: the first pixel is not at %v", way, want)
		}
	}
}
