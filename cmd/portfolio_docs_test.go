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

	"gopkg.in/yaml.v3"
)

// TestPortfolioPage wants what docs/portfolio.md tells people to type to work,
// its files for CI to be YAML, and its portfolio.yaml to be read.
func TestPortfolioPage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "docs", "portfolio.md"))
	if err != nil {
		t.Fatal(err)
	}
	threeCouncils(t)
	arrange(t)
	ran := 0
	for _, block := range regexp.MustCompile("(?s)```(sh|yaml)\n(.*?)```").FindAllStringSubmatch(string(page), -1) {
		if block[1] == "yaml" {
			var doc map[string]any
			if err := yaml.Unmarshal([]byte(block[2]), &doc); err != nil {
				t.Errorf("%s: %v", block[2], err)
			}
			if doc["kind"] == "portfolio" {
				if err := os.WriteFile("list.yaml", []byte(block[2]), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		}
		for _, command := range regexp.MustCompile(`(?m)^[- ]*(?:run: )?standpoint (portfolio .*)$`).FindAllStringSubmatch(block[2], -1) {
			ran++
			runPrinted(t, command[1])
		}
	}
	runPrinted(t, "portfolio list.yaml")
	if ran < 10 {
		t.Errorf("only %d commands were found", ran)
	}
}

// runPrinted runs a command as a shell would; a file of the 12 cannot be read.
func runPrinted(t *testing.T, line string) {
	t.Helper()
	var args []string
	for _, word := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1) {
		if found, _ := filepath.Glob(word); len(found) > 0 {
			args = append(args, found...)
			continue
		}
		args = append(args, strings.Trim(word, `"`))
	}
	var talk bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(""), out: &bytes.Buffer{}, err: &talk, getenv: func(string) string { return "" }, now: time.Now, dir: "."}
	got := run(e, args)
	if got > 1 || got == 1 && !strings.Contains(talk.String(), "could not be read") {
		t.Errorf("standpoint %s: exit status %d: %s", line, got, talk.String())
	}
}

// arrange puts the 12 services where the page has them.
func arrange(t *testing.T) {
	t.Helper()
	if err := os.Rename("councils", "clones"); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS("assessments", os.DirFS(filepath.Join("clones", "example"))); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join("clones", "garden-waste", "assessments"), os.DirFS(filepath.Join("clones", "example"))); err != nil {
		t.Fatal(err)
	}
	lines := printed(t, 1, "portfolio", "clones", "--format", "jsonl")
	for _, name := range []string{"garden-waste", "missed-bins"} {
		if err := os.MkdirAll(filepath.Join("parts", name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("parts", name, "portfolio.jsonl"), []byte(lines), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
