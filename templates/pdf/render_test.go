package pdf

import (
	"bytes"
	"io"
	"math"
	"strings"
	"sync"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
	"standpoint/templates/pdf/file/conform"
)

func TestDeterministic(t *testing.T) {
	var a, b bytes.Buffer
	if _, err := Render(&a, sample(), asOf); err != nil {
		t.Fatal(err)
	}
	if _, err := Render(&b, sample(), asOf); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same report gave other bytes")
	}
}

// onPages is how many pages the first element that holds a text is on.
func onPages(d *conform.File, tag conform.Name, text string) int {
	pages := 0
	d.Tree().Walk(func(n *conform.Node) {
		if n.Tag != tag || pages > 0 || !strings.Contains(n.All(), text) {
			return
		}
		on := map[any]bool{}
		n.Walk(func(n *conform.Node) {
			for _, k := range d.List(n.Dict["K"]) {
				switch k := k.(type) {
				case float64:
					on[n.Dict["Pg"]] = true
				case conform.Dict:
					on[k["Pg"]] = true
				}
			}
		})
		pages = len(on)
	})
	return pages
}

func TestLongTextsKeepTheirTags(t *testing.T) {
	text := "start " + long(3000) + " end"
	r := &report.Report{Points: []report.Point{{Number: 1, Title: "A", Done: text, Evidence: []report.Evidence{{ID: "E1.1", Shows: "seen " + long(1500) + " end", Who: "anyone"}}}},
		Actions: []report.Action{{ID: "A1.1", Point: 1, What: "tall " + long(1500) + " end"}}}
	d, _ := rendered(t, r)
	if n := onPages(d, "P", text); n < 4 {
		t.Errorf("the paragraph is on %d pages", n)
	}
	if n := onPages(d, "TD", "tall "); n < 2 {
		t.Errorf("the cell is on %d pages", n)
	}
	heads := 0
	for _, p := range d.Pages() {
		heads += strings.Count(strings.Join(d.ContentOf(d.Dict(p)).Artifacts, "|"), "What is to be done")
	}
	if heads < 2 {
		t.Errorf("the table's head was repeated %d times", heads)
	}
	said := 0
	for _, p := range d.Pages() {
		said += strings.Count(strings.Join(d.ContentOf(d.Dict(p)).Artifacts, "|"), "A1.1 continued")
	}
	if pages := onPages(d, "TD", "tall "); said != pages-1 {
		t.Errorf("a row on %d pages says %d times that it goes on", pages, said)
	}
	for _, w := range conform.Broken(d) {
		t.Error(w)
	}
}

func TestAtOnce(t *testing.T) {
	var want bytes.Buffer
	if _, err := Render(&want, sample(), asOf); err != nil {
		t.Fatal(err)
	}
	r := sample()
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			var got bytes.Buffer
			if _, err := Render(&got, r, asOf); err != nil || !bytes.Equal(got.Bytes(), want.Bytes()) {
				t.Error("another file when drawn at the same time", err)
			}
		})
	}
	wg.Wait()
}

func TestPanicIsAnError(t *testing.T) {
	if _, err := Render(io.Discard, nil, asOf); err == nil {
		t.Error("no error for no report")
	}
}

func TestNotes(t *testing.T) {
	r := &report.Report{Title: "😀 and ✅"}
	notes, err := Render(io.Discard, r, asOf)
	if err != nil || len(notes) != 2 || !strings.Contains(notes[0], "[yes]") || !strings.Contains(notes[1], "[U+1F600]") {
		t.Errorf("%q, %v", notes, err)
	}
}

// TestContrast: every ink can be read on white, and links on it.
func TestContrast(t *testing.T) {
	light := func(c file.Colour) float64 {
		sum := 0.0
		for i, part := range []float64{0.2126, 0.7152, 0.0722} {
			v := float64(c[i]) / 255
			if v <= 0.04045 {
				v /= 12.92
			} else {
				v = math.Pow((v+0.055)/1.055, 2.4)
			}
			sum += part * v
		}
		return sum
	}
	for _, c := range []file.Colour{ink, soft, teal} {
		if ratio := 1.05 / (light(c) + 0.05); ratio < 4.5 {
			t.Errorf("%v has %.1f to 1 on white", c, ratio)
		}
	}
}
