package cmd

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// threeCouncils unpacks the 12 services of testdata/script/portfolio.txtar, one
// in a bare repository, into a new folder and goes there.
func threeCouncils(t *testing.T) {
	t.Helper()
	if there, err := found("git"); err != nil || !there {
		t.Skip("git is not here")
	}
	archive, err := txtar.ParseFile(filepath.Join("testdata", "script", "portfolio.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, f := range archive.Files {
		name := f.Name
		if name == "missed-bins.yaml" {
			name = "seed/missed-bins.yaml"
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{
		{"-C", "seed", "init", "-q", "-b", "main", "."}, {"-C", "seed", "add", "missed-bins.yaml"},
		{"-C", "seed", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Start"}, {"clone", "-q", "--bare", "seed", "bins.git"},
	} {
		if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
			t.Fatalf("git %q: %v: %s", args, err, out)
		}
	}
}

// printed is what the program prints, with whatever exit status.
func printed(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out, talk bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(""), out: &out, err: &talk, getenv: func(string) string { return "" }, now: time.Now, dir: "."}
	if got := run(e, args); got != want {
		t.Fatalf("%q: exit status %d, want %d: %s", args, got, want, talk.String())
	}
	return out.String()
}

// counts say how many of everything there are.
type counts map[string]int

// written by hand from the files in the script.
var threeCouncilsHold = counts{
	"services": 9, "assessments": 9, "points": 2*14 + 7*15, "begun": 1, "met": 4, "partly met": 3, "not met": 1, "amber": 1, "red": 1,
	"actions": 3, "overdue": 1, "soon": 1, "offers": 3, "asks": 2, "answered": 1, "outcomes": 1, "organisations": 3, "reused": 1, "evidence": 3, "stale": 1, "contracts": 1, "contacts": 1,
	"not started": 5, "unread": 1, "older": 1, "moved": 2, "expected": 12, "rounds": 1,
}

// TestPortfolioCounts wants every format to count the same, as far as it
// counts it at all.
func TestPortfolioCounts(t *testing.T) {
	threeCouncils(t)
	roll := func(format string, more ...string) string {
		return printed(t, 1, append([]string{"portfolio", "portfolio.yaml", "--as-of", "2026-11-23", "--format", format}, more...)...)
	}
	rows := tableRows(t, roll("csv"))
	lines := jsonRows(t, roll("jsonl"))
	roll("html", "-o", "site")
	for format, got := range map[string]counts{
		"text": textCounts(roll("text")), "csv": rowCounts(rows), "jsonl": rowCounts(lines), "html": siteCounts(t, "site"), "svg": svgCounts(t, roll("svg")),
	} {
		for what, n := range got {
			if want, known := threeCouncilsHold[what]; !known || n != want {
				t.Errorf("%s: %d %s, want %d", format, n, what, want)
			}
		}
		if format == "svg" && len(got) != 9 || format == "text" && len(got) < 18 || format == "html" && len(got) < 20 || format == "csv" && len(got) < 16 {
			t.Errorf("%s counts only %d kinds of things: %v", format, len(got), got)
		}
	}
	if a, b := rowCounts(rows), rowCounts(lines); len(rows) != len(lines) || len(a) != len(b) {
		t.Errorf("%d rows of CSV and %d of JSON Lines", len(rows), len(lines))
	}
}

// textCounts counts the lines of each list.
func textCounts(text string) counts {
	n := counts{}
	for what, name := range map[string]string{
		"overdue": "Actions overdue", "soon": "Actions due in the next 30 days", "stale": "Evidence going stale", "contracts": "Contracts that end", "not started": "Not started",
		"asks": "Requests for help, with", "answered": "Requests that have been answered", "outcomes": "Outcomes, as", "organisations": "Who works to which", "offers": "Offers, by", "reused": "Who used what", "contacts": "Open to contact", "older": "Skipped, because", "unread": "Could not be read", "moved": "Points whose rating went",
	} {
		_, rest, _ := strings.Cut(text, "\n"+name)
		list, _, _ := strings.Cut(rest, "\n\n")
		n[what] = strings.Count(list, "\n  - ")
	}
	line, _, _ := strings.Cut(text, "\n")
	if m := regexp.MustCompile(`^(\d+) services, (\d+) assessments\.`).FindStringSubmatch(line); m != nil {
		n["services"], n["assessments"] = int(m[1][0]-'0'), int(m[2][0]-'0')
	}
	for _, row := range regexp.MustCompile(`(?m)^ \S.* · \w+ .*$`).FindAllString(text, -1) {
		_, cells, _ := strings.Cut(row, " · ")
		for _, mark := range strings.Fields(cells)[1:] {
			n["points"]++
			if standard := strings.Contains(row, "Highways") || strings.Contains(row, "Planning"); mark != "·" {
				n[map[string]string{"…": "begun", "●": "met", "◐": "partly met", "○": "not met"}[mark]] += oneUnless(standard)
				n[map[string]string{"◐": "amber", "○": "red"}[mark]] += oneUnless(!standard)
			}
		}
	}
	delete(n, "")
	return n
}

func oneUnless(not bool) int {
	if not {
		return 0
	}
	return 1
}

func tableRows(t *testing.T, text string) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[all[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

func jsonRows(t *testing.T, text string) []map[string]string {
	t.Helper()
	var rows []map[string]string
	for line := range strings.Lines(text) {
		var values map[string]any
		if err := json.Unmarshal([]byte(line), &values); err != nil {
			t.Fatal(err)
		}
		row := map[string]string{}
		for key, value := range values {
			if row[key], _ = value.(string); value == true {
				row[key] = "true"
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func rowCounts(rows []map[string]string) counts {
	n := counts{}
	services, organisations := map[string]bool{}, map[string]bool{}
	for _, row := range rows {
		switch row["kind"] {
		case "service":
			n["assessments"]++
			services[row["organisation"]+"/"+row["service"]] = true
			organisations[row["organisation"]] = true
			if row["outcome_aim"] != "" {
				n["outcomes"]++
			}
		case "roll_up":
		case "older", "unread", "expected", "reused", "evidence":
			n[row["kind"]]++
		case "action":
			n["actions"]++
			if row["state"] == "open" && row["due"] < "2026-11-23" {
				n["overdue"]++
			} else if row["state"] == "open" && row["due"] <= "2026-12-23" {
				n["soon"]++
			}
		case "ask":
			if row["answered_by"] != "" {
				n["answered"]++
			} else {
				n["asks"]++
			}
		default:
			n[row["kind"]+"s"]++
		}
		if row["begun"] == "true" {
			n["begun"]++
		}
		if rating := strings.ReplaceAll(row["rating"], "-", " "); rating != "" {
			n[rating]++
			if row["before"] != "" && row["before"] != row["rating"] {
				n["moved"]++
			}
		}
	}
	n["services"], n["organisations"] = len(services), len(organisations)
	return n
}

// siteCounts counts in the pages: services and all that belongs to them on
// their own pages, lists on those of the lists.
func siteCounts(t *testing.T, folder string) counts {
	t.Helper()
	read := func(name string) string { return readFile(t, filepath.Join(folder, name)) }
	// section is what stands under a heading of a page.
	section := func(name, id string) string {
		_, rest, there := strings.Cut(read(name), `aria-labelledby="`+id+`"`)
		if !there {
			t.Errorf("%s has no section %q", name, id)
		}
		part, _, _ := strings.Cut(rest, "</section>")
		return part
	}
	n := pageCounts(t, folder)
	index := read("index.html")
	n["assessments"], n["points"] = times(index, `<tr role="row" data-row`), times(index, `<td role="cell" class="is-`)
	for _, word := range []string{"begun", "met", "partly met", "not met", "amber", "red"} {
		n[word] = times(index, `<td role="cell" class="is-[^>]*><svg[^>]*><use[^>]*/></svg> `+word+`</td>`)
	}
	for what, at := range map[string][2]string{
		"overdue": {"dates.html", "overdue"}, "soon": {"dates.html", "soon"}, "stale": {"dates.html", "stale"}, "contracts": {"dates.html", "contracts"},
		"moved": {"gaps.html", "moved"}, "not started": {"not-started.html", "expected"}, "unread": {"not-started.html", "unread"}, "older": {"not-started.html", "older"},
	} {
		n[what] = times(section(at[0], at[1]), "data-row")
	}
	n["outcomes"], n["organisations"] = times(section("organisations.html", "outcomes"), "data-row"), times(section("organisations.html", "standards"), "data-row")
	for what, id := range map[string]string{"offers": "offers", "asks": "asks", "answered": "answered", "reused": "used", "contacts": "contacts"} {
		if got := times(section("sharing.html", id), "data-row"); got != n[what] {
			t.Errorf("html: %d %s together, %d on the pages of services", got, what, n[what])
		}
	}
	return n
}

// pageCounts counts what the pages of services have.
func pageCounts(t *testing.T, folder string) counts {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(folder, "services", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	n := counts{"services": len(pages)}
	for _, path := range pages {
		text := readFile(t, path)
		n["actions"] += times(text, `<span class="key">A\d`)
		n["evidence"] += times(text, `<span class="key">E\d`)
		n["asks"] += times(text, `class="asked"`)
		n["answered"] += times(text, `· answered by |>answered by `)
		n["offers"] += times(text, `class="offered"`)
		_, taken, _ := strings.Cut(text, "<h4>Reused from others</h4>")
		taken, _, _ = strings.Cut(taken, "</ul>")
		n["reused"] += times(taken, "<li>")
		n["contacts"] += times(text, "Open to contact about this point")
	}
	return n
}

// times says how often a pattern is in a text.
func times(text, pattern string) int {
	return len(regexp.MustCompile(pattern).FindAllString(text, -1))
}

func svgCounts(t *testing.T, text string) counts {
	t.Helper()
	for decoder := xml.NewDecoder(strings.NewReader(text)); ; {
		if _, err := decoder.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	times := func(pattern string) int { return len(regexp.MustCompile(pattern).FindAllString(text, -1)) }
	n := counts{"services": times(`<g role="cell" aria-label="(alpha|beta|live|discovery)">`), "points": times(`<g role="cell" aria-label="point `)}
	for _, word := range []string{"begun", "met", "partly met", "not met", "amber", "red"} {
		n[word] = times(`aria-label="point \d+: ` + word + `"`)
	}
	n["assessments"] = n["services"] // nobody has two here
	return n
}
