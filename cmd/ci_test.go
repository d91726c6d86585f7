package cmd

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// pipeline is a file under docs/ci/ as its system reads it: which keys it may
// have, and what it runs, with which shell.
type pipeline struct {
	file    string
	top     []string
	steps   func(doc map[string]any) []map[string]any
	step    []string // keys of a step
	run     string   // the key of a step that holds its script
	shell   []string
	install string // a part of the path that its install script builds in
}

var pipelines = []pipeline{
	{
		file: "github-actions.yml", top: []string{"name", "on", "permissions", "jobs"}, run: "run", shell: []string{"bash", "-e"}, install: "$RUNNER_TEMP",
		steps: func(doc map[string]any) []map[string]any { return objects(under(doc, "jobs", "check", "steps")) },
		step:  []string{"name", "uses", "with", "if", "env", "run"},
	},
	{
		file: "gitlab-ci.yml", top: []string{"standpoint"}, run: "script", shell: []string{"bash", "-eo", "pipefail"}, install: "/tmp",
		steps: func(doc map[string]any) []map[string]any {
			return []map[string]any{under(doc, "standpoint").(map[string]any)}
		},
		step: []string{"image", "stage", "rules", "variables", "script", "allow_failure", "artifacts"},
	},
	{
		file: "azure-pipelines.yml", top: []string{"trigger", "pr", "pool", "steps"}, run: "bash", shell: []string{"bash"}, install: "$AGENT_TEMPDIRECTORY",
		steps: func(doc map[string]any) []map[string]any { return objects(under(doc, "steps")) },
		step:  []string{"checkout", "fetchDepth", "task", "displayName", "inputs", "bash", "condition"},
	},
}

func under(v any, path ...string) any {
	for _, key := range path {
		v = v.(map[string]any)[key]
	}
	return v
}

func objects(v any) []map[string]any {
	var all []map[string]any
	for _, one := range v.([]any) {
		all = append(all, one.(map[string]any))
	}
	return all
}

func readCI(t *testing.T, file string) (string, map[string]any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "docs", "ci", file))
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := yaml.Unmarshal(data, &doc); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n"), doc
}

// scripts are what a pipeline runs, one text for each step.
func (p *pipeline) scripts(doc map[string]any) []string {
	var all []string
	for _, step := range p.steps(doc) {
		switch script := step[p.run].(type) {
		case string:
			all = append(all, script)
		case []any:
			var lines []string
			for _, line := range script {
				lines = append(lines, line.(string))
			}
			all = append(all, strings.Join(lines, "\n"))
		}
	}
	return all
}

var versioned = regexp.MustCompile(`^[\w.-]+/[\w./-]+@([0-9a-f]{40}|v[0-9]+)$`)

// TestCIFiles wants files one can copy: no tab, no key that the system does not
// know, actions by version, the way to install it at the top.
func TestCIFiles(t *testing.T) {
	known := func(file string, m map[string]any, keys []string) {
		for key := range m {
			if !slices.Contains(keys, key) {
				t.Errorf("%s: %q is not a key known here", file, key)
			}
		}
	}
	installs := map[string]bool{}
	for _, p := range pipelines {
		text, doc := readCI(t, p.file)
		known(p.file, doc, p.top)
		for _, step := range p.steps(doc) {
			known(p.file, step, p.step)
			if uses, ok := step["uses"].(string); ok && !versioned.MatchString(uses) {
				t.Errorf("%s: %q has no version", p.file, uses)
			}
		}
		scripts := strings.Join(p.scripts(doc), "\n")
		from, to := strings.Index(scripts, "; then\n  curl"), strings.Index(scripts, "\nfi")
		if from < 0 || to < from {
			t.Fatalf("%s does not install it", p.file)
		}
		installs[strings.ReplaceAll(scripts[from:to], p.install, "TEMP")] = true
		for _, want := range []string{"STANDPOINT_FILE", "STANDPOINT_SHA256", "STANDPOINT_CLONE", "no public address"} {
			if head, _, _ := strings.Cut(text, "\n\n"); !strings.Contains(head, want) {
				t.Errorf("%s does not say at the top what %s is", p.file, want)
			}
		}
	}
	if len(installs) != 1 {
		t.Errorf("they install it in %d ways: %v", len(installs), installs)
	}
	text, doc := readCI(t, "pre-commit-config.yaml")
	known("pre-commit", doc, []string{"repos"})
	known("pre-commit", hookOf(doc), []string{"id", "name", "entry", "language", "files"})
	files, _ := filepath.Glob("../docs/ci/*")
	if len(files) != len(pipelines)+1 || !strings.Contains(text, "no public address") {
		t.Errorf("%v: say of each whether it is tested", files)
	}
	for _, file := range files {
		if text, _ := readCI(t, filepath.Base(file)); strings.Contains(text, "\t") {
			t.Errorf("%s has a tab", file)
		}
	}
}

func hookOf(doc map[string]any) map[string]any {
	return objects(objects(doc["repos"])[0]["hooks"])[0]
}
