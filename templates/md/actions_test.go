package md

import (
	"bytes"
	"testing"

	"standpoint/templates"
	"standpoint/templates/sample"
)

func TestActions(t *testing.T) {
	for name, byOwner := range map[string]bool{"actions.md": false, "actions-by-owner.md": true} {
		var out bytes.Buffer
		if err := Actions(&out, sample.Actions(), byOwner); err != nil {
			t.Fatal(err)
		}
		sample.Golden(t, name, out.Bytes())
	}
	var out bytes.Buffer
	if err := Actions(&out, &templates.Actions{AsOf: "2026-11-23"}, true); err != nil {
		t.Fatal(err)
	}
	if want := "# Actions\n\nAs of 23 November 2026.\n\nNo actions.\n"; out.String() != want {
		t.Errorf("without actions it says %q, want %q", out.String(), want)
	}
}
