package cmd

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"html"
	"io"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/standards"
	"standpoint/templates"
)

// decided are the keys whose values a file does not choose freely, with one
// that is allowed.
var decided = map[string]string{
	"kind": "assessment", "standard": "lgdss@2016", "phase": "beta", "lang": "en", "delivery": "bought", "share": "council",
	"question": "who-and-where", "held_by": "supplier", "see": "", "rating": "partly-met",
}

// planter fills every text of an assessment with one of its own, so that where
// one comes out again tells which field it was in.
type planter struct {
	visibility string
	text       func(path string) string
}

func (p planter) fill(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		p.fill(v.Index(0), path)
	case reflect.Struct:
		for i := range v.NumField() {
			if key := v.Type().Field(i).Tag.Get("yaml"); key != "-" {
				p.fill(v.Field(i), strings.TrimPrefix(path+"."+key, "."))
			}
		}
	case reflect.Int:
		v.SetInt(1)
	case reflect.String:
		p.set(v, path)
	}
}

func (p planter) set(v reflect.Value, path string) {
	key := path[strings.LastIndexByte(path, '.')+1:]
	value, fixed := decided[key]
	switch {
	case v.Type() == reflect.TypeFor[assess.Date]():
		value = "2026-10-01"
	case v.Type() == reflect.TypeFor[assess.YesNo]():
		value = string(assess.Yes)
	case key == "visibility":
		value = p.visibility
	case key == "state":
		value = map[string]string{"points.answers.state": assess.Answered, "points.actions.state": assess.Open}[path]
	case key == "id":
		value = map[string]string{"points.evidence.id": "E1.1", "points.actions.id": "A1.1", "points.offers.id": "O1.1", "points.asks.id": "H1.1"}[path]
	case !fixed:
		value = p.text(path)
	}
	v.SetString(value)
}

// planted is an assessment with a secret in every field that can hold one, and
// where each was put.
func planted(visibility string) (*assess.Assessment, map[string]string) {
	secrets := map[string]string{}
	a := &assess.Assessment{}
	planter{visibility, func(path string) string {
		secret := fmt.Sprintf("zq%dqz", 100+len(secrets))
		secrets[path] = secret
		return secret
	}}.fill(reflect.ValueOf(a).Elem(), "")
	return a, secrets
}

// published are the fields that a public report tells whatever is marked:
// they say what the service is, who looks after what by role, and what the
// team offers and asks of others.
var published = regexp.MustCompile(`^(service\.(name|organisation|description|address|supplier|in_scope|out_of_scope|users|channels\.\w+|outcome\.\w+)|` +
	`people\.role|points\.(owner|was|reused\.\w+|offers\.\w+|asks\.\w+))$`)

// TestPublicSecrets plants a secret in every field of an assessment, also in
// those that are added later, and searches the public report in every format.
func TestPublicSecrets(t *testing.T) {
	for _, visibility := range []string{assess.Restricted, assess.Panel, "", assess.Public} {
		a, secrets := planted(visibility)
		r, outputs := everyFormat(t, a)
		var shown strings.Builder
		for _, text := range r.ToReview {
			shown.WriteString(text.Text + "\n")
		}
		for format, output := range outputs {
			for path, secret := range secrets {
				if !bytes.Contains(output, []byte(secret)) {
					continue
				}
				if visibility != assess.Public && !published.MatchString(path) {
					t.Errorf("marked %q, %s is in the public %s", visibility, path, format)
				}
				if strings.HasPrefix(path, "people.name") || strings.Contains(path, "notes") || strings.Contains(path, "conflict") {
					t.Errorf("%s is in the public %s", path, format)
				}
				if !strings.Contains(shown.String(), secret) {
					t.Errorf("%s is in the public %s and nobody was shown it", path, format)
				}
			}
		}
		for format, output := range outputs {
			if visibility == assess.Public && !bytes.Contains(output, []byte(secrets["points.done"])) {
				t.Errorf("what is marked public is not in the %s", format)
			}
		}
	}
}

// TestPublicNames puts a name, an email address and a telephone number into
// every field, marked public, and finds none of them in any format.
func TestPublicNames(t *testing.T) {
	a := &assess.Assessment{}
	planter{assess.Public, func(path string) string {
		switch {
		case path == "people.name":
			return "Mair Ffransis"
		case strings.HasSuffix(path, ".public_contact"):
			return "" // for everybody, as it stands: TestPublic of assess/portfolio and the script public-contact
		}
		return "Ask Mair Ffransis, ffransis@secret.example or 020 7946 0018"
	}}.fill(reflect.ValueOf(a).Elem(), "")
	_, outputs := everyFormat(t, a)
	for format, output := range outputs {
		for _, never := range []string{"mair", "ffransis", "secret.example", "7946", "0018"} {
			if at := bytes.Index(bytes.ToLower(output), []byte(never)); at >= 0 {
				t.Errorf("%q is in the public %s: %q", never, format, output[max(0, at-40):min(len(output), at+40)])
			}
		}
	}
}

// everyFormat is a public report in each format, as everything in it that
// anybody could read.
func everyFormat(t *testing.T, a *assess.Assessment) (*report.Report, map[string][]byte) {
	t.Helper()
	s, err := standards.Embedded.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	r := report.New(s, a, report.Options{AsOf: demoDay, File: "lgdss-beta.yaml", Tool: "standpoint test", For: report.ForPublic})
	outputs := map[string][]byte{}
	for _, format := range reportFormats {
		var out bytes.Buffer
		if _, err := render(&out, r, format, reportOptions{}, demoDay, templates.Theme{}); err != nil {
			t.Fatal(err)
		}
		outputs[format] = out.Bytes()
		switch format {
		case "html":
			outputs[format] = append(out.Bytes(), html.UnescapeString(out.String())...)
		case "pdf":
			outputs[format] = insidePDF(t, out.Bytes())
		case "docx":
			outputs[format] = insideDocx(t, out.Bytes())
		}
	}
	return r, outputs
}

// insideDocx is every part of a document, unpacked, and its texts as they are read.
func insideDocx(t *testing.T, file []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all = append(append(all, '\n'), data...)
	}
	return append(all, html.UnescapeString(string(all))...)
}

var (
	stream = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	places = regexp.MustCompile(`^(\d+ \d+\s+)+`) // of objects, at the start of a stream of them
)

// insidePDF is a file with its streams unpacked, what poppler reads in it, and
// the same with texts of two bytes a letter as one.
func insidePDF(t *testing.T, file []byte) []byte {
	t.Helper()
	all := stream.ReplaceAll(file, nil)
	for _, m := range stream.FindAllSubmatch(file, -1) {
		if unpacked, err := zlib.NewReader(bytes.NewReader(m[1])); err == nil {
			data, _ := io.ReadAll(unpacked)
			if bytes.HasPrefix(data, []byte{0, 1, 0, 0}) || len(data) > 40 && string(data[36:40]) == "acsp" {
				continue // fonts and colours: no text, but any figures by chance
			}
			all = append(append(all, '\n'), places.ReplaceAll(data, nil)...)
		}
	}
	all = append(all, wide(all)...)
	if tool, err := exec.LookPath("pdftotext"); err == nil {
		c := exec.Command(tool, "-", "-")
		c.Stdin = bytes.NewReader(file)
		text, err := c.Output()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, text...)
	}
	return all
}

// wide reads bytes as UTF-16, from an even and from an odd place.
func wide(data []byte) []byte {
	var out strings.Builder
	for start := range 2 {
		var units []uint16
		for i := start; i+1 < len(data); i += 2 {
			units = append(units, uint16(data[i])<<8|uint16(data[i+1]))
		}
		out.WriteString(string(utf16.Decode(units)) + "\n")
	}
	return []byte(out.String())
}
