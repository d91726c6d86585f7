package pdf

import (
	"slices"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

// TestFiguresSayWhatTheyShow: the pictures of ratings by group and of what moved
// have words for those who do not see them, in normal and in large print.
func TestFiguresSayWhatTheyShow(t *testing.T) {
	wants := []string{
		"Led by user research, one mark for each point: 4 met, 3 partly met, 1 not applicable",
		"Without a group, one mark for each point: 2 met, 1 partly met, 3 not met, 1 not looked at",
		"Point 1 went from not met to met",
		"Point 7 went from not looked at to partly met",
	}
	for what, o := range map[string]Options{"normal": asOf, "large": {AsOf: asOf.AsOf, LargePrint: true}} {
		d, _ := renderedWith(t, made(sample(), report.ForPanel), o)
		alts := d.Each("Figure", func(n *conform.Node) []string { return []string{conform.TextOf(n.Dict["Alt"])} })
		for _, want := range wants {
			if !slices.Contains(alts, want) {
				t.Errorf("%s: no figure says %q: %q", what, want, alts)
			}
		}
	}
}
