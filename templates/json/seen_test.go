package json

import (
	"bytes"
	"io"
	"testing"

	"standpoint/standards"
	"standpoint/templates/sample"
)

// TestSeen compares what is written of one assessment with what was looked at
// once.
func TestSeen(t *testing.T) {
	against, _ := sample.Against(t)
	all, _ := standards.Embedded.All()
	for name, write := range map[string]func(io.Writer) error{
		"status":    func(w io.Writer) error { return Status(w, sample.Status(t)) },
		"against":   func(w io.Writer) error { return Against(w, against) },
		"evidence":  func(w io.Writer) error { return Evidence(w, sample.Evidence(t), "", "2026-11-23") },
		"standards": func(w io.Writer) error { return Standards(w, all) },
		"offers":    func(w io.Writer) error { return Proposals(w, sample.Proposals(t)) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		sample.Golden(t, name+".json", out.Bytes())
	}
}
