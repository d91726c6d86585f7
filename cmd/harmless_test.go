package cmd

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// acts are characters that a terminal acts on, or that turn the direction of
// writing: two of each kind, and what YAML may only hold escaped.
const acts = "a\u009b31m\u0085\u007f\u202etxt\u2066x\u200fy\u061c"

// hostileAssessment has them in every text, as YAML can write them.
func hostileAssessment() string {
	quoted := `"` + strings.Trim(strconv.QuoteToASCII(acts), `"`) + `"`
	return strings.ReplaceAll(`kind: assessment
standpoint: 1
standard: lgdss@2016
phase: beta
service: {id: bins, name: ACTS, organisation: ACTS, description: ACTS, users: ACTS, in_scope: ACTS, supplier: ACTS}
share: public
people:
  - {role: ACTS, name: ACTS}
points:
  - point: 1
    rating: met
    owner: ACTS
    rating_reason: ACTS
    done: ACTS
    planned: ACTS
    visibility: public
    evidence:
      - {id: E1.1, title: ACTS, shows: ACTS, kind: ACTS, link: ACTS, visibility: public}
      - {id: E1.2, title: ACTS, link: "https://example.org/\u009b\u202e", visibility: public}
    actions:
      - {id: A1.1, what: ACTS, owner: ACTS, due: 2026-01-01, issue: ACTS, from: ACTS, visibility: public}
    offers:
      - {id: O1.1, what: ACTS, kind: ACTS, link: ACTS, licence: ACTS}
    asks:
      - {id: H1.1, what: ACTS, kind: ACTS}
`, "ACTS", quoted)
}

// TestHarmless puts them into every text, and into the names of a file that
// reads and of one that does not, and finds none on any way out.
func TestHarmless(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("STANDPOINT_STATE", t.TempDir())
	if err := os.Mkdir(acts, 0o777); err != nil {
		t.Skip("names of files are tamer here: ", err)
	}
	file, bad := filepath.Join(acts, acts+".yaml"), filepath.Join(acts, "bad-"+acts+".yaml")
	mustWrite(t, file, hostileAssessment())
	mustWrite(t, bad, "kind: assessment\nstandpoint: 1\nstandard: lgdss@2016\nrating: \"a\\u009b\\u202eb\"\n\"key\\u009b\": 1\n")
	for _, call := range []string{
		"status FILE", "status FILE --json", "status BAD", "status FOLDER", "status FILE --against govuk@2019", "status FILE --against govuk@2019 --json",
		"check .", "check . --format json", "check . --format sarif", "check . --format junit", "check . --format github", "check . --format codequality", "check . --format md", "check BAD", "check . --accessible",
		"evidence FILE", "evidence FILE --json", "evidence .", "evidence find FILE", "evidence find FILE --json",
		"actions .", "actions . --format json", "actions . --format csv", "actions . --format md", "actions . --format ics", "actions . --accessible",
		"report FILE -o - --format md", "report FILE -o - --format html", "report FILE -o - --format csv", "report FILE -o - --format json",
		"report FILE -o - --format md --for public", "report FILE -o - --format html --for public --reviewed-by x", "report FILE -o - --format json --for public --reviewed-by x",
		"report BAD -o - --format md", "report FILE -o OUT.md", "report FILE -o OUT.pdf",
		"portfolio .", "portfolio . --format csv", "portfolio . --format jsonl", "portfolio . --format svg", "portfolio . --accessible", "portfolio . --for public", "portfolio FOLDER/none",
		"portfolio . --format html -o site", "portfolio match bins .", "answer FILE 99 --rating met", "answer FILE 1 --rating TEXT", "actions done A1.1 FILE --note TEXT",
		"merge FILE", "merge FILE BAD", "merge --setup", "upgrade FILE --to govuk@2019 -o OUT.yaml", "schema TEXT", "standards show TEXT", "standards check FILE", "--standards FOLDER standards list", "man FILE", "init --file FILE", "TEXT", "status --TEXT", "report --extract FILE",
	} {
		args := strings.Fields(call)
		for i, word := range args {
			args[i] = strings.NewReplacer("FILE", file, "BAD", bad, "FOLDER", acts, "OUT", "out"+acts, "TEXT", "x"+acts).Replace(word)
		}
		out, said, _ := runHere(t, args...)
		for stream, text := range map[string]string{"output": out, "errors": said} {
			if at := strings.IndexFunc(text, func(r rune) bool { return actsOn(r, strings.Contains(call, "csv") || strings.Contains(call, "ics")) }); at >= 0 {
				t.Errorf("%q: in its %s is %q", call, stream, text[max(0, at-30):min(len(text), at+30)])
			}
		}
		wellFormed(t, call, out)
	}
	for _, page := range []string{"site/index.html", "out" + acts + ".md"} {
		data, err := os.ReadFile(page)
		if at := strings.IndexFunc(string(data), func(r rune) bool { return actsOn(r, false) }); err != nil || at >= 0 {
			t.Errorf("%s: %v, at byte %d", page, err, at)
		}
	}
}

// actsOn says whether a character acts on a terminal or turns the direction of
// writing. Marks of one side of writing stay where people read.
func actsOn(r rune, windows bool) bool {
	switch r {
	case '\n', '\t':
		return false
	case '\r', 0xFEFF:
		return !windows
	}
	return r < 0x20 || r >= 0x7F && r <= 0x9F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// wellFormed reads data back as its format.
func wellFormed(t *testing.T, call, out string) {
	t.Helper()
	switch {
	case out == "":
	case strings.Contains(call, "json") || strings.Contains(call, "sarif"):
		decoder := json.NewDecoder(strings.NewReader(out))
		for {
			var any any
			err := decoder.Decode(&any)
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Errorf("%q: %v", call, err)
				break
			}
		}
	case strings.Contains(call, "junit") || strings.Contains(call, "svg"):
		for decoder := xml.NewDecoder(strings.NewReader(out)); ; {
			_, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v", call, err)
			}
		}
	}
}

// TestNothingLost wants the name of a file back from data as it is.
func TestNothingLost(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile(acts+".yaml", []byte(hostileAssessment()), 0o666); err != nil {
		t.Skip("names of files are tamer here: ", err)
	}
	out, _, _ := runHere(t, "check", ".", "--format", "json")
	var data struct {
		Files []struct {
			File    string
			Service string `json:"service_name"`
		}
	}
	if err := json.Unmarshal([]byte(out), &data); err != nil || len(data.Files) != 1 || data.Files[0].File != acts+".yaml" || data.Files[0].Service != acts {
		t.Errorf("%v, %q", err, data)
	}
	out, _, _ = runHere(t, "check", ".", "--format", "junit")
	var suites struct {
		Suites []struct {
			Name string `xml:"name,attr"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(out), &suites); err != nil || len(suites.Suites) != 1 || suites.Suites[0].Name != acts+".yaml" {
		t.Errorf("%v, %q", err, suites)
	}
	if out, _, _ = runHere(t, "check", ".", "--format", "github"); !strings.Contains(out, `file=a\u{9b}31m\u{85}\u{7f}\u{202e}txt\u{2066}x`) {
		t.Errorf("%s", out)
	}
}
