package pdf

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/standards"
)

// The benchmarks below and those of whole programs are run together:
//
//	go test -run '^$' -bench PDF ./cmd ./templates/pdf

// demo is the example's report for the panel.
func demo(tb testing.TB) *report.Report {
	tb.Helper()
	f, err := store.Load(filepath.Join("..", "..", "cmd", "demo", "lgdss-beta.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	a := f.Assessment
	s, err := standards.Lookup(a.Standard)
	if err != nil {
		tb.Fatal(err)
	}
	return report.New(s, a, report.Options{AsOf: assess.Date("2026-11-23"), File: "lgdss-beta.yaml"})
}

// BenchmarkPDF draws the example by turns with all that makes it accessible and,
// as gofpdf does it alone, bare: the same strings at the same places, without a
// structure, a link or a layout to find.
func BenchmarkPDF(b *testing.B) {
	r := demo(b)
	d := newLayout(r, asOf)
	var fonts [2][]byte
	for i, name := range []string{"Regular", "Bold"} {
		ttf, err := os.ReadFile(filepath.Join("..", "typeface", "fonts", "SourceSans3-"+name+".ttf"))
		if err != nil {
			b.Fatal(err)
		}
		fonts[i] = ttf
	}
	var ours, bare time.Duration
	for b.Loop() {
		began := time.Now()
		if _, err := Render(io.Discard, r, asOf); err != nil {
			b.Fatal(err)
		}
		between := time.Now()
		if err := drawBare(d, fonts); err != nil {
			b.Fatal(err)
		}
		ours, bare = ours+between.Sub(began), bare+time.Since(between)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(len(d.pages)), "pages")
	b.ReportMetric(float64(ours.Microseconds())/float64(b.N)/1000, "ms")
	b.ReportMetric(float64(ours)/float64(bare), "times-gofpdf")
}

func drawBare(d *layout, fonts [2][]byte) error {
	p := gofpdf.New("P", "pt", "A4", "")
	p.SetAutoPageBreak(false, 0)
	styles := map[bool]string{false: "", true: "B"}
	p.AddUTF8FontFromBytes("sans", styles[false], bytes.Clone(fonts[0]))
	p.AddUTF8FontFromBytes("sans", styles[true], bytes.Clone(fonts[1]))
	for _, pg := range d.pages {
		p.AddPage()
		for _, it := range pg.items {
			if it.it.text != "" {
				p.SetFont("sans", styles[it.it.st.Bold], it.it.st.Size)
				p.Text(d.margin+it.it.x, it.y+it.it.y, it.it.text)
			}
		}
	}
	return p.Output(io.Discard)
}

// BenchmarkPDFPages shows that time grows with the pages, not faster.
func BenchmarkPDFPages(b *testing.B) {
	for _, pages := range []int{10, 100, 1000} {
		r, drawn := ofPages(pages)
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			for b.Loop() {
				if _, err := Render(io.Discard, r, asOf); err != nil {
					b.Fatal(err)
				}
			}
			took := b.Elapsed()
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(drawn), "pages")
			b.ReportMetric(float64(took.Microseconds())/float64(b.N)/1000, "ms")
			b.ReportMetric(float64(took.Microseconds())/float64(b.N)/1000/float64(drawn), "ms/page")
		})
	}
}

// ofPages is a report of about as many pages, and how many they are.
func ofPages(want int) (*report.Report, int) {
	pages := func(points int) (*report.Report, int) {
		r := sampleOf((points + 14) / 15)
		r.Points, r.Summary.Strip = r.Points[:points], r.Summary.Strip[:points]
		r.Actions = r.Actions[:min(2*points, len(r.Actions))]
		d := newLayout(r, asOf)
		return r, len(d.pages)
	}
	_, for30 := pages(30)
	_, for15 := pages(15)
	each := float64(for30-for15) / 15
	return pages(max(1, int((float64(want)-float64(for15)+15*each)/each)))
}
