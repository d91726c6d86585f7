package cmd

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// bareTwo decodes 2 assessments and the standard, and does nothing else.
const bareTwo = `package main

import (
	"os"

	"github.com/spf13/cobra"
	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/standards"
)

func main() {
	c := &cobra.Command{Use: "bare", RunE: func(_ *cobra.Command, args []string) error {
		var a, b assess.Assessment
		var s standards.Standard
		for i, into := range []any{&a, &b, &s} {
			data, err := os.ReadFile(args[i])
			if err != nil {
				return err
			}
			if err := yaml.Unmarshal(data, into); err != nil {
				return err
			}
		}
		return nil
	}}
	if c.Execute() != nil {
		os.Exit(1)
	}
}
`

// BenchmarkCompare compares the example with itself changed, beside a program that
// decodes both and the standard.
func BenchmarkCompare(b *testing.B) {
	demo, standard := demoFile(b), filepath.Join("..", "standards", "lgdss@2016.yaml")
	changed := filepath.Join(b.TempDir(), "changed.yaml")
	text := strings.NewReplacer("rating: partly-met", "rating: met", " the ", " a ", "state: open", "state: done").Replace(string(demoAssessment))
	if err := os.WriteFile(changed, []byte(text), 0o666); err != nil {
		b.Fatal(err)
	}
	race(b, []string{build(b, ""), "compare", demo, changed, "--as-of", demoDay}, []string{build(b, bareTwo), demo, changed, standard})
}

// BenchmarkHistory follows the example through 1,000 commits, beside a program that
// decodes the same versions on the same cores.
func BenchmarkHistory(b *testing.B) {
	dir, versions := b.TempDir(), b.TempDir()
	do := func(args ...string) {
		c := exec.Command("git", args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org")
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("git %s: %s", args[0], out)
		}
	}
	do("init", "-q", "-b", "main")
	path := filepath.Join(dir, "assessments", "lgdss-beta.yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		b.Fatal(err)
	}
	for i := range 1000 {
		text := strings.Replace(string(demoAssessment), "rating: partly-met", []string{"rating: met", "rating: not-met"}[i%2], 1+i%3) + fmt.Sprintf("# Version %d\n", i)
		for _, to := range []string{path, filepath.Join(versions, fmt.Sprintf("%04d.yaml", i))} {
			if err := os.WriteFile(to, []byte(text), 0o666); err != nil {
				b.Fatal(err)
			}
		}
		do("add", "assessments")
		do("commit", "-q", "-m", "One more")
	}
	race(b, []string{build(b, ""), "history", path, "--format", "jsonl"}, []string{build(b, bareDecode), versions})
}
