package pdf

import (
	"bytes"
	"io"
	"strconv"
	"testing"

	"github.com/jung-kurt/gofpdf"
)

func BenchmarkDemo(b *testing.B) {
	r := sample()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Render(io.Discard, r, asOf); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBare draws the same strings at the same places with gofpdf alone:
// no structure, no layout. It is what Demo is measured against.
func BenchmarkBare(b *testing.B) {
	d := newDocument(sample(), asOf)
	d.layOut()
	b.ReportAllocs()
	for b.Loop() {
		p := gofpdf.New("P", "pt", "A4", "")
		p.SetAutoPageBreak(false, 0)
		for _, f := range []*face{regular(), bold()} {
			p.AddUTF8FontFromBytes(family, f.style, bytes.Clone(f.ttf))
		}
		for _, pg := range d.pages {
			p.AddPage()
			for _, it := range pg.items {
				if it.it.text != "" {
					p.SetFont(family, it.it.st.face().style, it.it.st.size)
					p.Text(d.margin+it.it.x, it.y+it.it.y, it.it.text)
				}
			}
		}
		if err := p.Output(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPoints shows that time grows with the number of points, not faster.
func BenchmarkPoints(b *testing.B) {
	for _, times := range []int{1, 7, 67} {
		r := sampleOf(times)
		b.Run(strconv.Itoa(len(r.Points)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Render(io.Discard, r, asOf); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
