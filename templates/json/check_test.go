package json

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"

	"standpoint/assess/check"
	"standpoint/templates/sample"
)

// TestCheck wants all that was found in what is printed, file by file.
func TestCheck(t *testing.T) {
	files, sum := sample.Checked(t)
	var out bytes.Buffer
	c := NewCheck(&out, "2026-11-23")
	for _, f := range files {
		if err := c.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.End(sum); err != nil {
		t.Fatal(err)
	}
	var r struct {
		Format  int           `json:"standpoint"`
		AsOf    string        `json:"as_of"`
		Files   []checkedJSON `json:"files"`
		Summary checkSumJSON  `json:"summary"`
	}
	decoder := json.NewDecoder(&out)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&r); err != nil {
		t.Fatal(err)
	}
	if r.Format != Version || r.AsOf != "2026-11-23" || len(r.Files) != len(files) || r.Summary.Unread != sum.Unread || len(r.Summary.First) != len(sum.First()) || r.Summary.Counts[check.ToDo] != sum.Counts[check.ToDo] {
		t.Errorf("%+v of %d files", r.Summary, len(r.Files))
	}
	for i, f := range files {
		got := r.Files[i]
		if got.File != filepath.ToSlash(f.Path) || got.Read == f.Unread || (f.Assessment != nil) != (got.Standard != "") {
			t.Errorf("%+v is not %s", got, f.Path)
		}
		same := func(said, is check.Finding) bool { is.Called.Name = ""; return said == is }
		if !slices.EqualFunc(got.Findings, f.Findings, same) || !slices.EqualFunc(got.Excepted, f.Excepted, same) {
			t.Errorf("%s: the findings differ", f.Path)
		}
	}
}

func TestCheckNothing(t *testing.T) {
	var out bytes.Buffer
	if err := NewCheck(&out, "2026-11-23").End(&check.Summary{}); err != nil || !json.Valid(out.Bytes()) {
		t.Errorf("%v: %s", err, out.String())
	}
}
