package pdf

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

// picture is a PNG or JPEG made ready for the file: turned upright, no larger
// than print needs, without transparency and without what a camera notes beside
// it, such as the place.
type picture struct {
	name   string // in the pages' resources
	object int
	wide   int // in pixels
	high   int
	dict   string // how data is encoded
	data   []byte
}

const (
	mostPixels = 24 << 20 // of a picture that is read at all: a good camera's
	mostAcross = 1400     // of a picture in the file: 260 dots an inch across the text
)

// newPicture reads a picture. Its errors are for a sentence that names the file.
func newPicture(data []byte) (*picture, error) {
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

func asJPEG(img image.Image) (*picture, error) {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: 85}); err != nil {
		return nil, err
	}
	p := &picture{wide: img.Bounds().Dx(), high: img.Bounds().Dy(), data: out.Bytes()}
	p.dict = fmt.Sprintf("/ColorSpace /%s /BitsPerComponent 8 /Filter /DCTDecode", space(img))
	return p, nil
}

// asPNG borrows the rows that a PNG's encoder filtered and deflated: a PDF reads
// them as they are.
func asPNG(img image.Image) (*picture, error) {
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		return nil, err
	}
	p := &picture{wide: img.Bounds().Dx(), high: img.Bounds().Dy()}
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
		space(img), colours, p.wide)
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

// upright turns a picture the way its camera was held, 1 to 8 as Exif counts.
func upright(img image.Image, way int) image.Image {
	if way < 2 || way > 8 {
		return img
	}
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	size := image.Rect(0, 0, w, h)
	if way > 4 {
		size = image.Rect(0, 0, h, w)
	}
	var out draw.Image = image.NewRGBA(size)
	if _, grey := img.(*image.Gray); grey {
		out = image.NewGray(size)
	}
	for y := range h {
		for x := range w {
			at := [...][2]int{2: {w - 1 - x, y}, 3: {w - 1 - x, h - 1 - y}, 4: {x, h - 1 - y},
				5: {y, x}, 6: {h - 1 - y, x}, 7: {h - 1 - y, w - 1 - x}, 8: {y, w - 1 - x}}[way]
			out.Set(at[0], at[1], img.At(x, y))
		}
	}
	return out
}

// orientation is what a JPEG's Exif says of how the camera was held; 1 is
// upright, and what is said where nothing is.
func orientation(data []byte) int {
	for at := 2; at+4 <= len(data) && data[at] == 0xFF && data[at+1] != 0xDA; {
		size := int(binary.BigEndian.Uint16(data[at+2:]))
		if end := at + 2 + size; data[at+1] == 0xE1 && size >= 16 && end <= len(data) && string(data[at+4:at+8]) == "Exif" {
			return exifOrientation(data[at+10 : end])
		}
		at += 2 + size
	}
	return 1
}

func exifOrientation(tiff []byte) int {
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	if len(tiff) < 10 {
		return 1
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 1
	}
	for i := range int64(order.Uint16(tiff[at:])) {
		entry := at + 2 + 12*i
		if entry+12 > int64(len(tiff)) {
			return 1
		}
		if order.Uint16(tiff[entry:]) == 0x0112 {
			return int(order.Uint16(tiff[entry+8:]))
		}
	}
	return 1
}
