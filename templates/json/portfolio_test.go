package json

import (
	"bytes"
	"encoding/json"
	"testing"

	"standpoint/assess/portfolio"
)

// TestPortfolio wants each record on a line of its own, that reads back.
func TestPortfolio(t *testing.T) {
	want := []portfolio.Record{{Kind: "action", What: "two\nlines", Point: 3}, {Kind: "ask", Service: "<b>"}}
	var out bytes.Buffer
	err := Portfolio(&out, func(write func(*portfolio.Record) error) error {
		for i := range want {
			if err := write(&want[i]); err != nil {
				return err
			}
		}
		return nil
	})
	lines := bytes.Split(bytes.TrimSuffix(out.Bytes(), []byte("\n")), []byte("\n"))
	if err != nil || len(lines) != len(want) {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	for i, line := range lines {
		var got portfolio.Record
		if err := json.Unmarshal(line, &got); err != nil || got != want[i] {
			t.Errorf("%+v is not %+v: %v", got, want[i], err)
		}
	}
}
