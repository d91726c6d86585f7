package cmd

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"standpoint/assess/schema"
	"standpoint/standards"
)

// A save that first writes what an older schema does not know renews a schema
// that nobody changed, and leaves one that somebody did.
func TestMergeRenewsSchema(t *testing.T) {
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	older := schema.Assessment(s)
	older.Title = "An assessment, as it was once"
	for name, there := range map[string][]byte{"untouched": older.Sealed(), "changed": append(older.Sealed(), ' ')} {
		t.Chdir(t.TempDir())
		const text = "kind: assessment\nstandpoint: 1\nstandard: lgdss@2016\npoints:\n  - point: 1\n    evidence:\n      - {id: E1.1, title: Notes, link: "
		at := filepath.Join("assessments", ".schema", "lgdss@2016.json")
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		for file, data := range map[string][]byte{at: there, "assessments/a.yaml": []byte(text + "a.md}\n"), "assessments/b.yaml": []byte(text + "b.md}\n")} {
			if err := os.WriteFile(file, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if _, said, status := runHere(t, "merge", "assessments/a.yaml", "assessments/b.yaml"); status != exitToDo {
			t.Fatalf("%s: %d %s", name, status, said)
		}
		now, err := os.ReadFile(at)
		if err != nil {
			t.Fatal(err)
		}
		want := there
		if name == "untouched" {
			want = schema.Assessment(s).Sealed()
		}
		if !bytes.Equal(now, want) {
			t.Errorf("%s: %.120s", name, now)
		}
	}
}
