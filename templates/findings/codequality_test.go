package findings

import (
	"encoding/json"
	"io"
	"regexp"
	"testing"

	"standpoint/assess/check"
	"standpoint/templates/sample"
)

func codequality(w io.Writer) writer { return NewCodeQuality(w) }

// TestCodeQuality wants what GitLab asks of a report: each finding with its place, one
// of its 5 words for how much it matters, and a fingerprint that no other has and that
// stays when lines move.
func TestCodeQuality(t *testing.T) {
	files, sum := sample.Checked(t)
	var all []struct {
		Description, Fingerprint, Severity string
		Name                               string `json:"check_name"`
		Location                           struct {
			Path  string
			Lines struct{ Begin int }
		}
	}
	if err := json.Unmarshal([]byte(written(t, codequality, files, sum)), &all); err != nil {
		t.Fatal(err)
	}
	words := map[check.Severity]string{check.Error: "critical", check.ToDo: "major", check.Advice: "minor", check.Note: "info"}
	n, seen := 0, map[string]bool{}
	for _, f := range files {
		for _, want := range f.Findings {
			if n >= len(all) {
				t.Fatalf("%d findings, and more were found", len(all))
			}
			got := all[n]
			n++
			if got.Name != want.Code+" "+want.Name || got.Severity != words[want.Severity] || got.Location.Path != f.Place || got.Location.Lines.Begin != want.Line || got.Description == "" {
				t.Errorf("%+v is not %+v", got, want)
			}
			if !regexp.MustCompile(`^[0-9a-f]{32}$`).MatchString(got.Fingerprint) || seen[got.Fingerprint] {
				t.Errorf("%s: the fingerprint %q is no other's", got.Name, got.Fingerprint)
			}
			seen[got.Fingerprint] = true
			moved := want
			moved.Line += 7
			if fingerprint(addressOf(f.Place), moved) != got.Fingerprint {
				t.Errorf("%s: the fingerprint changes with the line", got.Name)
			}
		}
	}
	if n != len(all) || n == 0 {
		t.Errorf("%d of %d findings", n, len(all))
	}
	if empty := written(t, codequality, nil, &check.Summary{}); empty != "[]\n" {
		t.Errorf("nothing found is %q", empty)
	}
}
