package extract

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/templates/pdf"
)

var asOf = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

// made is a report's PDF with data inside.
func made(t testing.TB, data string) []byte {
	t.Helper()
	var out bytes.Buffer
	r := &report.Report{For: report.ForPanel, Title: "Bins", Points: []report.Point{{Number: 1, Title: "One", Done: "Done."}}}
	if _, err := pdf.Render(&out, r, pdf.Options{AsOf: asOf, Data: []byte(data)}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const sample = `{"for": "panel", "title": "Bins (a \\ test) Ŵ"}`

func TestDataComesBack(t *testing.T) {
	got, err := Data(made(t, sample))
	if err != nil || string(got) != sample {
		t.Errorf("%q, %v", got, err)
	}
}

// plainFile is a PDF as other programs write it: one object after the other and
// a table at the end.
func plainFile(objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\r\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
	return []byte(b.String())
}

func deflated(data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(data))
	_ = w.Close()
	return b.String()
}

func TestSavedAgainByAnother(t *testing.T) {
	spec := "<< /Type/Filespec /F <FEFF007200650070006F00720074002E006A0073006F006E> /AFRelationship/Data /EF<</UF 2 0 R>> >>"
	for what, stream := range map[string]string{
		"plain":        "<</Length 99>>\nstream\n" + sample + "\nendstream",
		"length apart": "<</Length 9 0 R/Filter[/FlateDecode]>>stream\r\n" + deflated(sample) + "\r\nendstream",
	} {
		got, err := Data(plainFile("<</Type/Catalog>>", stream, spec))
		if err != nil || strings.TrimSpace(string(got)) != sample {
			t.Errorf("%s: %q, %v", what, got, err)
		}
	}
}

func TestWhyThereIsNone(t *testing.T) {
	whole := made(t, sample)
	spec := "<</F (report.json) /AFRelationship /Data /EF <</F 2 0 R>>>>"
	bomb := deflated(strings.Repeat(" ", mostUnpacked+1))
	for what, test := range map[string]struct {
		raw  []byte
		want string
	}{
		"empty":          {nil, "not a PDF"},
		"a text":         {[]byte("kind: assessment\n"), "not a PDF"},
		"without data":   {made(t, "")[:0:0], "not a PDF"},
		"somebody's":     {plainFile("<</Type /Catalog>>"), "no report data"},
		"another's data": {plainFile("<<>>", "<</Length 2>>\nstream\n{}\nendstream", spec), "not that of a report"},
		"cut":            {whole[:len(whole)/2], "breaks off here"},
		"data missing":   {plainFile("<<>>", "<<>>", spec), "is not in the file"},
		"damaged":        {plainFile("<<>>", "<</Length 3 /Filter /FlateDecode>>\nstream\nabc\nendstream", spec), "cannot be unpacked"},
		"a bomb":         {plainFile("<<>>", fmt.Sprintf("<</Length %d /Filter /FlateDecode>>\nstream\n%s\nendstream", len(bomb), bomb), spec), "larger than any report"},
		"another filter": {plainFile("<<>>", "<</Length 3 /Filter /LZWDecode>>\nstream\nabc\nendstream", spec), "a way I do not know"},
		"encrypted":      {bytes.Replace(plainFile("<<>>", "<<>>", spec), []byte("<</Root"), []byte("<</Encrypt 9 0 R /Root"), 1), "encrypted"},
		"deep":           {plainFile(strings.Repeat("[", 100_000)), "no report data"},
		"refers itself":  {plainFile("<<>>", "2 0 R", "<</F (report.json) /AFRelationship /Data /EF 3 0 R>>"), "is not in the file"},
	} {
		_, err := Data(test.raw)
		var e *problem.Error
		if !errors.As(err, &e) || !strings.Contains(e.What, test.want) || e.Hint == "" {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// FuzzData: whatever the file, it ends, and what comes back is a report's data.
func FuzzData(f *testing.F) {
	whole := made(f, sample)
	f.Add(whole)
	f.Add(whole[:len(whole)-700])
	f.Add(plainFile("<</Type /ObjStm /N 3 /First 9 /Length 20>>\nstream\n1 0 2 -5 3 9 <<>>(a)\nendstream", "[<</A [1 0 R 2 (()\\)]>>"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		data, err := Data(raw)
		if err == nil && !json.Valid(data) {
			t.Errorf("%q is not JSON", data)
		}
	})
}
