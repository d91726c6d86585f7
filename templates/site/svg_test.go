package site

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"testing"

	"standpoint/assess/portfolio"
	"standpoint/templates/sample"
)

// TestHeatMapIsXML wants what every reader of XML does: elements that end, and no
// attribute twice, which Go's own reader lets pass.
func TestHeatMapIsXML(t *testing.T) {
	var out bytes.Buffer
	if err := HeatMap(&out, sample.Portfolio(t, portfolio.Options{})); err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(&out); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		start, _ := token.(xml.StartElement)
		seen := map[xml.Name]bool{}
		for _, a := range start.Attr {
			if seen[a.Name] {
				line, _ := d.InputPos()
				t.Errorf("line %d: <%s> has %s twice", line, start.Name.Local, a.Name.Local)
			}
			seen[a.Name] = true
		}
	}
}
