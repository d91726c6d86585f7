package cmd

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"standpoint/assess/portfolio/councils"
)

// madeUp writes a made-up group of councils into a folder, and goes there.
func madeUp(tb testing.TB, o councils.Options) *councils.Made {
	tb.Helper()
	tb.Chdir(tb.TempDir())
	made, err := councils.Make(o, func(name string, data []byte) error {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		return os.WriteFile(name, data, 0o666)
	})
	if err != nil {
		tb.Fatal(err)
	}
	return made
}

// bareOf puts a folder into a bare repository beside it.
func bareOf(t *testing.T, folder string) {
	t.Helper()
	for _, args := range [][]string{
		{"-C", folder, "init", "-q", "-b", "main", "."}, {"-C", folder, "add", "."},
		{"-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Start"}, {"clone", "-q", "--bare", folder, folder + ".git"},
	} {
		if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
			t.Fatalf("git %q: %v: %s", args, err, out)
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
}

// flat is a text without the difference that bare repositories make, and without
// where its lines end.
func flat(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, ".git:", "/")), " ")
}

// TestPortfolioCouncils rolls up 20 councils with 200 services from folders, from
// the lines of each council with the list, from those of the whole, and from bare
// repositories: each says the same, and has the same counts.
func TestPortfolioCouncils(t *testing.T) {
	if there, err := found("git"); err != nil || !there {
		t.Skip("git is not here")
	}
	made := madeUp(t, councils.Options{})
	want := map[string]string{}
	roll := func(args ...string) map[string]string {
		said := map[string]string{}
		for name, reader := range map[string][]string{"all": nil, "council": {"--for", "council"}, "group": {"--for", "group"}} {
			said[name] = flat(printed(t, 1, append(append([]string{"portfolio", "--as-of", councils.Day}, reader...), args...)...))
		}
		return said
	}
	same := func(from string, got map[string]string) {
		t.Helper()
		for name := range want {
			if got[name] != want[name] {
				t.Errorf("for %s, from %s: %s", name, from, parted(want[name], got[name]))
			}
		}
	}
	want = roll("portfolio.yaml")
	counted := rowCounts(tableRows(t, printed(t, 1, "portfolio", "portfolio.yaml", "--as-of", councils.Day, "--format", "csv")))
	if counted["asks"]+counted["answered"] != len(made.Asks) || counted["offers"] != len(made.Offers) || counted["expected"] != 200 || counted["unread"] == 0 {
		t.Errorf("%v, made were %d asks and %d offers", counted, len(made.Asks), len(made.Offers))
	}
	printed(t, 1, "portfolio", "portfolio.yaml", "--as-of", councils.Day, "-o", "whole.jsonl")
	same("the lines of the whole", roll("--from-jsonl", "whole.jsonl"))
	parts := []string{"portfolio.yaml"}
	for _, c := range made.Councils {
		broken := 0 // exit status 1 where a file of theirs cannot be read
		for i := range made.Services {
			if s := &made.Services[i]; s.Broken && s.Folder == c.Folder {
				broken = 1
			}
		}
		printed(t, broken, "portfolio", c.Folder, "--as-of", councils.Day, "-o", c.Folder+".jsonl")
		parts = append(parts, c.Folder+".jsonl")
	}
	same("the lines of councils", roll(append([]string{"--from-jsonl"}, parts...)...))
	lines := rowCounts(jsonRows(t, printed(t, 1, append([]string{"portfolio", "--as-of", councils.Day, "--format", "jsonl", "--from-jsonl"}, parts...)...)))
	if got := flat(printed(t, 0, append([]string{"portfolio", "--as-of", councils.Day, "--for", "group", "--from-jsonl"}, partsForGroup(t, made)...)...)); got != want["group"] {
		t.Errorf("for group, from the lines that councils made for it: %s", parted(want["group"], got))
	}
	for _, c := range made.Councils {
		bareOf(t, c.Folder)
	}
	list := strings.ReplaceAll(readFile(t, "portfolio.yaml"), ", file:", ".git, file:")
	if err := os.WriteFile("portfolio.yaml", []byte(list), 0o666); err != nil {
		t.Fatal(err)
	}
	same("bare repositories", roll("portfolio.yaml"))
	bare := rowCounts(tableRows(t, printed(t, 1, "portfolio", "portfolio.yaml", "--as-of", councils.Day, "--format", "csv")))
	if !maps.Equal(counted, lines) || !maps.Equal(counted, bare) {
		t.Errorf("folders have %v,\nlines %v,\nbare repositories %v", counted, lines, bare)
	}
}

// partsForGroup are the lines that each council wrote for the group, with a list of
// its own services.
func partsForGroup(t *testing.T, made *councils.Made) []string {
	t.Helper()
	head, services, _ := strings.Cut(readFile(t, "portfolio.yaml"), "services:\n")
	var parts []string
	for _, c := range made.Councils {
		own, broken := head+"services:\n", 0
		for line := range strings.Lines(services) {
			if strings.Contains(line, `"`+c.Name+`"`) {
				own += line
			}
		}
		for i := range made.Services {
			if s := &made.Services[i]; s.Broken && s.Folder == c.Folder {
				broken = 1
			}
		}
		name := c.Folder + "-for-group"
		if err := os.WriteFile(name+".yaml", []byte(own), 0o666); err != nil {
			t.Fatal(err)
		}
		printed(t, broken, "portfolio", name+".yaml", c.Folder, "--for", "group", "--as-of", councils.Day, "-o", name+".jsonl")
		parts = append(parts, name+".jsonl")
	}
	return parts
}

// parted is where two texts begin to differ.
func parted(a, b string) string {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	from := max(0, at-80)
	return "wanted …" + a[from:min(len(a), at+120)] + "…\ngot …" + b[from:min(len(b), at+120)] + "…"
}

// TestSiteOfThousand wants no page of a site of 1,000 services to be over 1 MB, each
// service to be on one part of the first page, no 2 pages to have one title, and every link to lead somewhere.
func TestSiteOfThousand(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	madeUp(t, councils.Options{Councils: 50, Services: 1000})
	printed(t, 1, "portfolio", "portfolio.yaml", "--as-of", councils.Day, "--format", "html", "-o", "site")
	rows, pages := 0, 0
	links, titles := map[string]bool{}, map[string]string{}
	err := filepath.WalkDir("site", func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text := readFile(t, path)
		if strings.HasSuffix(path, ".html") && len(text) > 1_000_000 || len(text) > 2_500_000 {
			t.Errorf("%s has %d bytes", path, len(text))
		}
		pages++
		if title := regexp.MustCompile(`<title>[^<]*`).FindString(text); strings.HasSuffix(path, ".html") && titles[title] != "" {
			t.Errorf("%s and %s have one title, %s", path, titles[title], title)
		} else {
			titles[title] = path
		}
		if base := filepath.Base(path); strings.HasPrefix(base, "index") {
			rows += times(text, `<tr role="row" data-row`)
		}
		for _, m := range regexp.MustCompile(`href="([^"#:]+)`).FindAllStringSubmatch(text, -1) {
			links[filepath.Join(filepath.Dir(path), m[1])] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for link := range links {
		if _, err := os.Stat(link); err != nil {
			t.Errorf("a link leads to %s, which is not there", link)
		}
	}
	said := regexp.MustCompile(`([\d,]+) assessments?</p>`).FindStringSubmatch(readFile(t, "site/index.html"))
	if said == nil || fmt.Sprint(rows) != strings.ReplaceAll(said[1], ",", "") || pages < 900 || len(links) < 900 {
		t.Errorf("%d rows of %q, %d pages, %d links", rows, said, pages, len(links))
	}
}
