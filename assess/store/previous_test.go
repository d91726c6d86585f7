package store

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Nobody's file hides that of another service: Find leaves out what is followed
// to only, and says why the rest is not.
func TestFollow(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, "assessments", name) }
	text := func(service, previous string) string {
		return "kind: assessment\nstandard: lgdss@2016\nprevious: " + previous + "\nservice: {" + service + "}\n"
	}
	if err := os.Mkdir(filepath.Join(dir, "assessments"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, said := range map[string]string{
		"new.yaml": text("id: bins, organisation: A", "old.yaml"), "old.yaml": text("id: BINS, organisation: a", ""),
		"thief.yaml": text("id: trees, organisation: A", "victim.yaml"), "victim.yaml": text("id: parks, organisation: A", ""),
		"nameless.yaml": text("", "nameless-old.yaml"), "nameless-old.yaml": text("", ""),
		"out.yaml": text("id: out", "../../x.yaml"), "itself.yaml": text("id: itself", "itself.yaml"), "broken-old.yaml": "kind: assessment\n<<<<<<<\n", "broken.yaml": text("id: bins", "broken-old.yaml"),
	} {
		if err := os.WriteFile(at(name), []byte(said), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	found, err := Find(dir)
	for i := range found {
		found[i] = filepath.Base(found[i])
	}
	if want := []string{"broken-old.yaml", "broken.yaml", "itself.yaml", "nameless.yaml", "new.yaml", "out.yaml", "thief.yaml", "victim.yaml"}; err != nil || !slices.Equal(found, want) {
		t.Errorf("%v, %v, want %v", found, err, want)
	}
	for name, want := range map[string]string{"new.yaml": "", "old.yaml": "", "thief.yaml": `"victim.yaml" is for a different service`, "out.yaml": `"../../x.yaml" leads out`} {
		err := PassedOver(at(name))
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}
