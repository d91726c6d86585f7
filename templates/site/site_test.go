package site

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"sync"
	"testing"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/standards"
	"standpoint/templates"
)

// hostile are names and texts that mean something to somebody: to a browser,
// a spreadsheet, a file system or a screen.
var hostile = []string{
	"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "=1+1", "../../etc/passwd", "CON", "aux", "com1", "a/b\\c:d*e?f",
	"\u202egnidaer", "שירות", "سجل", strings.Repeat("x", 10_000), strings.Repeat("long name ", 1_000), "Bins", "BINS ", "bins",
	"javascript:alert(1)", "{{.Root}}", "'", "&amp;", "\x1b[31mred", "…", "a\u0000b", "🗑", "nul.html", ".", "..", "-", "]]>", "<!--",
}

func input() portfolio.Input {
	lgdss, err := standards.Lookup("lgdss@2016")
	if err != nil {
		panic(err)
	}
	in := portfolio.Input{Name: hostile[0], Standards: map[string]*standards.Standard{"lgdss@2016": lgdss}}
	in.Mask = func(*portfolio.Entry) func(string) string { return func(text string) string { return text } }
	var entries []portfolio.Entry
	for i, name := range hostile {
		point := assess.Point{Number: 1, Rating: "met", Owner: name, RatedOn: "2026-01-01", OpenToContact: assess.Yes,
			Evidence: []assess.Evidence{{ID: name, Title: name, Kind: name, Link: name, Date: "2025-01-01", Visibility: "public"}},
			Actions:  []assess.Action{{ID: name, What: name, Owner: name, State: assess.Open, Due: "2026-01-01", Visibility: "public"}},
			Offers:   []assess.Offer{{ID: name, What: name, Kind: name, Link: name, Licence: name, Conditions: name, Contact: name}},
			Asks:     []assess.Ask{{ID: name, What: name, Kind: name, Tried: name, Link: name, Contact: name, AnsweredBy: name}, {ID: name, What: name, Kind: name, Tried: name, Link: name, Contact: name}},
			Reused:   []assess.Reused{{What: name, From: name, Link: name}},
		}
		entries = append(entries, portfolio.Entry{File: name + ".yaml", Group: name, Before: map[int]portfolio.Earlier{1: {Rating: "not-met", From: name}}, Assessment: assess.Assessment{
			Standard: "lgdss@2016", Phase: "beta", Share: "public", Due: "2026-12-01", Points: []assess.Point{point, {Number: 99, Rating: "met"}},
			Service: assess.Service{ID: name, Name: name, Organisation: hostile[(i+1)%len(hostile)], Supplier: name, ContractEnd: "2026-12-01"},
		}})
		in.Expected = append(in.Expected, portfolio.Expected{Service: name + " expected", Name: name, Organisation: name, Group: name, Owner: name, Share: "public", Months: 12})
		in.Sheets = append(in.Sheets, portfolio.Sheet{File: name, Sheet: assess.Sheet{Product: name, Version: name, Supplier: name, Standard: "lgdss@2016", Organisation: name, SaidBy: name, On: "2025-01-01", Setup: name, Share: "public", Contact: name,
			Points: []assess.SheetPoint{{Number: 1, Answers: []assess.SheetAnswer{{Question: name, Saw: name, Comment: name, Limits: name, Duty: name, Version: name, Setup: name, On: "2025-01-01",
				Evidence: []assess.SheetEvidence{{Title: name, Shows: name, Link: name, Date: "2025-01-01"}}}}}}}})
		in.Problems = append(in.Problems, &problem.Error{File: name, What: name, Hint: name})
	}
	in.Hold(entries)
	return in
}

// made is a whole site by the names of its files.
func made(t testing.TB, in portfolio.Input, o portfolio.Options) map[string]string {
	t.Helper()
	o.AsOf = "2026-11-23"
	files := map[string]string{}
	var mu sync.Mutex
	p, err := portfolio.New(in, o)
	if err != nil {
		t.Fatal(err)
	}
	err = Write(p, templates.Theme{}, func(name string, data []byte) error {
		mu.Lock()
		defer mu.Unlock()
		if _, twice := files[name]; twice {
			t.Errorf("%s was written twice", name)
		}
		files[name] = string(data)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var (
	address  = regexp.MustCompile(` (?:href|src)="([^"]*)"`)
	anchor   = regexp.MustCompile(` id="([^"]*)"`)
	rowClass = regexp.MustCompile(`<tr[^>]* class="([^"]*)"`)
	tag      = regexp.MustCompile(`<(/?[a-zA-Z!][a-zA-Z0-9]*)[\s>/]`)
)

// ourTags are all that a page is made of: no other comes in by a text.
var ourTags = regexp.MustCompile(`^(?:!DOCTYPE|/?(?:html|head|meta|title|link|script|body|a|svg|symbol|use|circle|path|rect|header|div|h[1-4]|bdi|p|time|nav|ul|ol|li|main|section|form|label|input|select|option|table|caption|thead|tbody|tr|th|td|span|footer|dl|dt|dd|article|strong))$`)

// TestSite wants every link of every page to lead somewhere, every id once,
// and texts of any kind to stay texts.
func TestSite(t *testing.T) {
	govuk, err := standards.Lookup("govuk@2019")
	if err != nil {
		t.Fatal(err)
	}
	declaration, err := standards.Lookup("local-digital-declaration")
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range []portfolio.Options{{Declaration: declaration}, {Through: govuk}, {Through: govuk, MinGroup: 5, By: "phase"}, {By: "group"}, {By: "phase", For: "public"}, {MinGroup: 5, By: "phase"}} {
		t.Run(fmt.Sprintf("by %s for %s from %d through %v", o.By, o.For, o.MinGroup, o.Through != nil), func(t *testing.T) {
			in := input()
			in.Standards["govuk@2019"] = govuk
			files := made(t, in, o)
			for name, text := range files {
				if strings.HasSuffix(name, ".html") {
					checkPage(t, files, name, text)
				}
			}
			services := 0
			for name, text := range files {
				if strings.HasPrefix(name, "services/") {
					services++
				}
				if gathered := strings.Contains(text, "For the Local Digital Declaration"); gathered != (o.Declaration != nil && strings.HasPrefix(name, "organisations/")) {
					t.Errorf("%s has the declaration: %v", name, gathered)
				}
			}
			// "Bins" of "BINS " and "BINS " of "bins" are one service, in other capitals
			if want := len(hostile) - 1; o.MinGroup == 0 && services != want || o.MinGroup > 0 && services > 0 {
				t.Errorf("%d services have a page", services)
			}
		})
	}
}

func checkPage(t *testing.T, files map[string]string, name, text string) {
	ids := map[string]bool{}
	for _, m := range anchor.FindAllStringSubmatch(text, -1) {
		if ids[m[1]] {
			t.Errorf("%s: id %q is there twice", name, m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range address.FindAllStringSubmatch(text, -1) {
		file, place, _ := strings.Cut(m[1], "#")
		target := path.Join(path.Dir(name), file)
		if file == "" {
			target = name
		}
		other, there := files[target]
		if !there || place != "" && !strings.Contains(other, ` id="`+place+`"`) {
			t.Errorf("%s leads to %.80q, which is not there", name, m[1])
		}
	}
	for _, m := range rowClass.FindAllStringSubmatch(text, -1) {
		if m[1] != "group-head" { // a report's class could make the row anything but a row
			t.Errorf("%s has a row of class %q", name, m[1])
		}
	}
	for _, m := range tag.FindAllStringSubmatch(text, -1) {
		if !ourTags.MatchString(m[1]) {
			t.Errorf("%s has a <%s>", name, m[1])
		}
	}
	if n := strings.Count(text, "<script"); n != 1 {
		t.Errorf("%s has %d scripts", name, n)
	}
	for _, never := range []string{"onerror=alert(1)>", "ZgotmplZ", "\x1b", "\u202e", "\x00", "http://", "https://"} {
		if strings.Contains(strings.ReplaceAll(text, "onerror=alert(1)&gt;", ""), never) {
			t.Errorf("%s has %q in it", name, never)
		}
	}
}

// TestNames wants file names that every system takes, each for one page.
func TestNames(t *testing.T) {
	n := namer{}
	keys := append([]string{"x-5a2b", "x", "X", "x ", strings.Repeat("y", 300), strings.Repeat("y", 301), "lpt9", "prn"}, hostile...)
	for _, key := range keys {
		n.add(key, key)
	}
	// whoever calls a service as the page of another is called does not get it
	first := n.names()
	forged := strings.TrimSuffix(first["X"], ".html")
	n.add(forged, forged)
	files := n.names()
	seen := map[string]string{}
	fine := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*\.html$`)
	bad := regexp.MustCompile(`^(con|prn|aux|nul|com.|lpt.)\.html$`)
	for key, file := range files {
		if !fine.MatchString(file) || bad.MatchString(file) || len(file) > 140 {
			t.Errorf("%.40q is in %q", key, file)
		}
		if other, twice := seen[file]; twice {
			t.Errorf("%.40q and %.40q are both in %q", key, other, file)
		}
		seen[file] = key
	}
	if len(files) != len(seen) || files["x-5a2b"] != "x-5a2b.html" {
		t.Errorf("%d keys, %d files; x-5a2b is in %s", len(files), len(seen), files["x-5a2b"])
	}
}

// TestNamesHold wants the name of a page not to depend on what else there is,
// as far as names differ.
func TestNamesHold(t *testing.T) {
	one, many := namer{}, namer{}
	one.add("k", "Example Borough Council garden-waste")
	many.add("other", "Model County Council garden-waste")
	many.add("k", "Example Borough Council garden-waste")
	if a, b := one.names()["k"], many.names()["k"]; a != b || a != "example-borough-council-garden-waste.html" {
		t.Errorf("%q, and beside others %q", a, b)
	}
}
