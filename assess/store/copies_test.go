package store

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestCopiesOfSynchronisedFolders(t *testing.T) {
	path := fresh(t)
	text := get(t, path)
	folder := filepath.Dir(path)
	copies := []string{
		"Copy of test-beta.yaml", "test-beta (1).yaml", "test-beta (Jo's conflicted copy 2026-11-01).yaml", "test-beta 2.yaml", "test-beta-LAPTOP123.yaml",
		"test-beta.sync-conflict-20261101-101112-ABCDEFG.yaml", "test-beta_conflict.yml",
	}
	others := map[string]string{
		"test-beta-2.yaml":         strings.Replace(text, "round: 1", "round: 2", 1),
		"test-beta-alpha.yaml":     strings.Replace(text, "phase: beta", "phase: alpha", 1),
		"test-beta-bins.yaml":      strings.Replace(text, "id: garden-waste", "id: bins", 1),
		"test-beta-next.yaml":      strings.Replace(text, "kind: assessment", "kind: assessment\nprevious: test-beta.yaml", 1),
		"test-betas.yaml":          text,
		"other.yaml":               text,
		"test-beta-review.yaml":    "kind: review\n",
		"test-beta-broken.yaml":    "kind: assessment\n\t- no\n",
		"test-beta-LAPTOP123.json": text,
	}
	for _, name := range copies {
		others[name] = text
	}
	for name, text := range others {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	f, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Copies(); !reflect.DeepEqual(got, copies) {
		t.Errorf("got %q", got)
	}
	if notes := f.Notes(); len(notes) != len(copies) || notes[4].Error() != filepath.Join(folder, "test-beta-LAPTOP123.yaml")+": this looks like a copy of test-beta.yaml" {
		t.Errorf("got %v", notes)
	}
	var all []string
	for name := range others {
		all = append(all, filepath.Join(folder, name))
	}
	if kept := WithoutCopies(append(all, path)); len(kept) != len(others)+1-len(copies) {
		t.Errorf("kept %q", kept)
	}
}
