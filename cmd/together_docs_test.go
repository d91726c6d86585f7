package cmd

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestTogetherPages does what docs/products.md and docs/together.md tell people to type,
// in their order, in a folder of a council that has an assessment of a bought product.
func TestTogetherPages(t *testing.T) {
	script, err := txtar.ParseFile(filepath.Join("testdata", "script", "product-councils.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	commands := append(shown(t, "products.md"), shown(t, "together.md")...)
	if len(commands) < 14 {
		t.Fatalf("only %d commands were found: %q", len(commands), commands)
	}
	t.Chdir(t.TempDir())
	for _, f := range script.Files {
		if strings.HasPrefix(f.Name, "ashford/") {
			puts(t, strings.TrimPrefix(f.Name, "ashford/"), f.Data)
		}
	}
	for _, command := range commands {
		switch command[0] {
		case "init": // the second page begins with a folder of its own, and other councils beside it
			puts(t, "clones/ashford/.keep", nil)
			for _, name := range []string{"assessments", "products"} {
				if err := os.Rename(name, filepath.Join("clones", "ashford", name)); err != nil {
					t.Fatal(err)
				}
			}
		case "portfolio":
			if command[1] == "publish" { // once somebody has looked
				command = append(command, "--reviewed-by", "Head of digital")
			}
		case "product":
			if command[1] == "new" {
				command = append(command, "--reviewed-by", "Service owner", "--share", "public")
			}
		}
		runTyped(t, command)
	}
	for _, name := range []string{"site/products.html", "products/leafround.yaml"} {
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
	}
}

// shown are the commands that a page shows, as a shell would divide them.
func shown(t *testing.T, page string) (all [][]string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "docs", page))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer("\r\n", "\n", "\\\n", " ").Replace(string(data))
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(text, -1) {
		for _, line := range strings.Split(block[1], "\n") {
			line, _, _ = strings.Cut(line, "  #")
			rest, is := strings.CutPrefix(strings.TrimSpace(line), "standpoint ")
			if !is {
				continue
			}
			var args []string
			for _, word := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(rest, -1) {
				args = append(args, strings.Trim(strings.ReplaceAll(word, "SHEET", "products/leafround.yaml"), `"`))
			}
			all = append(all, args)
		}
	}
	return all
}

// runTyped runs one of them, with nobody to answer but to stop a walk.
func runTyped(t *testing.T, command []string) {
	t.Helper()
	var args []string
	for _, word := range command {
		if found, _ := filepath.Glob(word); strings.Contains(word, "*") && len(found) > 0 {
			args = append(args, found...)
			continue
		}
		args = append(args, word)
	}
	var talk bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(":quit\n"), out: &bytes.Buffer{}, err: &talk, now: time.Now, dir: ".",
		getenv: func(name string) string {
			return map[string]string{"ACCESSIBLE": "1", "STANDPOINT_STATE": "state"}[name]
		}}
	if got := run(e, args); got != 0 {
		t.Errorf("standpoint %s: exit status %d: %s", strings.Join(args, " "), got, talk.String())
	}
}

// puts writes a file and the folders that it is in.
func puts(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}
