package licences

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write licences.txt anew")

// systems are those a release is made for: each links a little that others do not.
var systems = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// module is a library as Go knows it.
type module struct{ Path, Version, Dir string }

// TestLicences writes the texts anew from the files of what is linked in, and
// compares: a library that comes, goes or moves on is found here.
func TestLicences(t *testing.T) {
	var want strings.Builder
	section := func(name, text string) {
		fmt.Fprintf(&want, "%s\n%s\n\n%s\n\n\n", name, strings.Repeat("=", len(name)), strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n")))
	}
	root := filepath.Join("..", "..")
	section("Standpoint", read(t, filepath.Join(root, "LICENSE")))
	section("Source Sans 3, in reports", read(t, filepath.Join(root, "templates", "typeface", "fonts", "OFL.txt")))
	section("Go, its standard library", read(t, filepath.Join(goroot(t), "LICENSE")))
	for _, m := range linked(t) {
		section(m.Path+" "+m.Version, texts(t, m))
	}
	if got := strings.TrimRight(want.String(), "\n") + "\n"; got != Text {
		if *update {
			if err := os.WriteFile("licences.txt", []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		t.Errorf("licences.txt is not what the linked libraries say (now: go test ./cmd/licences -update)\n%s", differs(got, Text))
	}
}

// linked lists the modules that any system's program is made of, by path.
func linked(t *testing.T) []module {
	var all []module
	for _, system := range systems {
		goos, arch, _ := strings.Cut(system, "/")
		list := exec.Command("go", "list", "-deps", "-json=Module", "../..")
		list.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+arch, "CGO_ENABLED=0")
		list.Stderr = &bytes.Buffer{}
		out, err := list.Output()
		if err != nil {
			missing(t, fmt.Sprintf("go list for %s: %v: %s", system, err, list.Stderr))
		}
		for packages := json.NewDecoder(bytes.NewReader(out)); ; {
			var one struct{ Module *module }
			if err := packages.Decode(&one); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			if one.Module != nil && one.Module.Version != "" && !slices.Contains(all, *one.Module) {
				all = append(all, *one.Module)
			}
		}
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return all
}

var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([.-].*)?$`)

// texts are a module's licence and whatever else of that kind lies beside it.
func texts(t *testing.T, m module) string {
	names, err := os.ReadDir(m.Dir)
	if err != nil {
		missing(t, fmt.Sprintf("the files of %s: %v", m.Path, err))
	}
	var found []string
	for _, name := range names {
		if !name.IsDir() && licenceFile.MatchString(name.Name()) {
			found = append(found, strings.TrimSpace(read(t, filepath.Join(m.Dir, name.Name()))))
		}
	}
	if len(found) == 0 {
		t.Errorf("%s %s has no licence beside it", m.Path, m.Version)
	}
	return strings.Join(found, "\n\n")
}

// missing skips on a machine that has not all libraries of all systems and cannot
// fetch them; where all is checked that is a failure.
func missing(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func goroot(t *testing.T) string {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// differs names the first line that 2 texts do not share.
func differs(a, b string) string {
	one, other := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(one), len(other)) {
		if one[i] != other[i] {
			return fmt.Sprintf("line %d: %q, and not %q", i+1, one[i], other[i])
		}
	}
	return fmt.Sprintf("%d lines, and not %d", len(one), len(other))
}
