package file

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
)

// Picture is a PNG or JPEG made ready for a file: turned upright, no larger than
// print needs, without transparency and without what a camera notes beside it,
// such as the place.
type Picture struct {
	Wide, High int // in pixels

	dict string // how data is encoded
	data []byte
}

const (
	mostPixels = 24 << 20 // of a picture that is read at all: a good camera's
	mostAcross = 1400     // of a picture in the file: 260 dots an inch across the text
)

// NewPicture reads a picture. Its errors are for a sentence that names the file.
func NewPicture(data []byte) (*Picture, error) {
	jpg := bytes.HasPrefix(data, []byte("\xff\xd8"))
	if !jpg && !bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")) {
		return nil, errors.New("it is not a PNG or JPEG")
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		return nil, fmt.Errorf("it cannot be read (%v)", err)
	case config.Width < 1 || config.Height < 1:
		return nil, errors.New("it has no size")
	case config.Width > mostPixels/config.Height:
		return nil, fmt.Errorf("it is %d by %d pixels; save it smaller, 1,400 across are plenty", config.Width, config.Height)
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("it cannot be read to its end (%v)", err)
	}
	img = shrunk(img, mostAcross)
	if jpg {
		img = upright(img, orientation(data))
		return asJPEG(img)
	}
	return asPNG(img)
}

// pictureName is what the pages' resources call the picture of that index.
func pictureName(i int) string { return fmt.Sprintf("Im%d", i+1) }

// writePictures writes the pictures and returns them as the resources name them.
func (d *Document) writePictures(w *objects) string {
	named := ""
	for i, p := range d.pictures {
		object := w.stream(w.number(), fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d %s", p.Wide, p.High, p.dict), p.data)
		named += fmt.Sprintf("/%s %v ", pictureName(i), object)
	}
	return named
}

func asJPEG(img image.Image) (*Picture, error) {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: 85}); err != nil {
		return nil, err
	}
	p := &Picture{Wide: img.Bounds().Dx(), High: img.Bounds().Dy(), data: out.Bytes()}
	p.dict = fmt.Sprintf("/ColorSpace /%s /BitsPerComponent 8 /Filter /DCTDecode", space(img))
	return p, nil
}

// asPNG borrows the rows that a PNG's encoder filtered and deflated: a PDF reads
// them as they are.
func asPNG(img image.Image) (*Picture, error) {
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		return nil, err
	}
	p := &Picture{Wide: img.Bounds().Dx(), High: img.Bounds().Dy()}
	for rest := out.Bytes()[8:]; len(rest) >= 12; {
		n := binary.BigEndian.Uint32(rest)
		if string(rest[4:8]) == "IDAT" {
			p.data = append(p.data, rest[8:8+n]...)
		}
		rest = rest[12+n:]
	}
	colours := 3
	if space(img) == "DeviceGray" {
		colours = 1
	}
	p.dict = fmt.Sprintf("/ColorSpace /%s /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors %d /Columns %d>>",
		space(img), colours, p.Wide)
	return p, nil
}

func space(img image.Image) string {
	if _, grey := img.(*image.Gray); grey {
		return "DeviceGray"
	}
	return "DeviceRGB"
}

// shrunk is img on white, not larger than most either way: each pixel the mean
// of those it stands for. Grey stays grey.
func shrunk(img image.Image, most int) image.Image {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	if long := max(w, h); long > most {
		w, h = max(1, w*most/long), max(1, h*most/long)
	}
	var out draw.Image = image.NewRGBA(image.Rect(0, 0, w, h))
	if model := img.ColorModel(); model == color.GrayModel || model == color.Gray16Model {
		out = image.NewGray(image.Rect(0, 0, w, h))
	}
	for y := range h {
		for x := range w {
			from := image.Rect(b.Min.X+x*b.Dx()/w, b.Min.Y+y*b.Dy()/h, b.Min.X+(x+1)*b.Dx()/w, b.Min.Y+(y+1)*b.Dy()/h)
			out.Set(x, y, mean(img, from))
		}
	}
	return out
}

// mean is the mean colour of a part of img, laid on white.
func mean(img image.Image, part image.Rectangle) color.RGBA64 {
	var sum [3]uint64
	n := uint64(0)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			r, g, b, a := img.At(x, y).RGBA()
			white := 0xFFFF - a
			sum[0], sum[1], sum[2] = sum[0]+uint64(r+white), sum[1]+uint64(g+white), sum[2]+uint64(b+white)
			n++
		}
	}
	n = max(n, 1)
	return color.RGBA64{uint16(sum[0] / n), uint16(sum[1] / n), uint16(sum[2] / n), 0xFFFF}
}
