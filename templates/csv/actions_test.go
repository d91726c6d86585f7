package csv

import (
	"bytes"
	"testing"

	"standpoint/templates/sample"
)

func TestActions(t *testing.T) {
	var out bytes.Buffer
	if err := Actions(&out, sample.Actions()); err != nil {
		t.Fatal(err)
	}
	sample.Golden(t, "actions.csv", out.Bytes())
}
