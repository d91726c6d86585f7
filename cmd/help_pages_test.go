package cmd

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestHelpPages wants each page that the help names in docs/. It names them without
// an ending: an archive has them as HTML, a clone as Markdown.
func TestHelpPages(t *testing.T) {
	page := regexp.MustCompile(`docs/[a-z-]+(\.[a-z]+)?`)
	named := 0
	for _, c := range withChildren(newRoot(&env{})) {
		for _, found := range page.FindAllStringSubmatch(c.Long+c.LocalFlags().FlagUsages(), -1) {
			named++
			if found[1] != "" {
				t.Errorf("the help of %q names %s: leave the ending out", c.CommandPath(), found[0])
			} else if _, err := os.Stat(filepath.Join("..", filepath.FromSlash(found[0])+".md")); err != nil {
				t.Errorf("the help of %q names %s, and there is no such page", c.CommandPath(), found[0])
			}
		}
	}
	if named == 0 {
		t.Error("no help names a page: this test looks in the wrong place")
	}
}
