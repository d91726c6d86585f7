package gather

import (
	"testing"
	"testing/fstest"
)

func TestFolderOf(t *testing.T) {
	held, err := folderOf(map[string][]byte{"a.yaml": []byte("kind: standard\n"), "b.yaml": nil})
	if err == nil {
		err = fstest.TestFS(held, "a.yaml", "b.yaml")
	}
	if err != nil {
		t.Error(err)
	}
}

func TestProjectOf(t *testing.T) {
	for file, want := range map[string]string{
		"a.yaml": ".", "assessments/a.yaml": ".", "assessments/deep/er/a.yaml": ".", "bins/assessments/a.yaml": "bins", "bins/a.yaml": "bins",
		"assessments/bins/assessments/a.yaml": "assessments/bins",
	} {
		if got := projectOf(file); got != want {
			t.Errorf("%s belongs to %q, want %q", file, got, want)
		}
	}
}
