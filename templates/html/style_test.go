package html

import (
	"regexp"
	"strings"
	"testing"
)

// TestStyleSheetUsesThePaletteOnly makes sure that no colour goes round the
// test of the palette.
func TestStyleSheetUsesThePaletteOnly(t *testing.T) {
	sheet := ""
	for _, name := range []string{"report.css", "print.css"} {
		data, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sheet += string(data)
	}
	if found := regexp.MustCompile(`(?i)#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|opacity|@import|url\(|expression`).FindAllString(sheet, -1); found != nil {
		t.Errorf("the style sheet has %q", found)
	}
	if open, shut := strings.Count(sheet, "{"), strings.Count(sheet, "}"); open != shut {
		t.Errorf("%d { and %d }", open, shut)
	}
}
