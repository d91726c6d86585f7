package form

import (
	"strings"
	"testing"
)

// TestFormSaidBefore reads a form that was made when forms said some things in other
// words, by what stands on its front alone.
func TestFormSaidBefore(t *testing.T) {
	a := begun()
	doc := came(teams(t, a))

	doc.losing(true, true, false)
	var kept []Piece
	for _, p := range doc.Pieces {

		p.Text = strings.NewReplacer(frontReturn, frontReturnBefore, frontOf, frontOfBefore, helpEvidence, helpBefore[0], helpActions, helpBefore[1], helpWhy, helpBefore[2], helpRole, helpBefore[6]).Replace(p.Text)
		kept = append(kept, p)
	}
	doc.Pieces = kept
	found, other := Recognise(doc, lgdss(t), a)
	if found == nil {
		t.Fatalf("not recognised, but of %q", other)
	}
	for _, stray := range found.Match(doc).Strays {
		t.Errorf("%q is taken for something that was typed", stray.Text)
	}
}
