package store

import (
	"fmt"
	"path/filepath"
	"strings"

	"standpoint/assess"
)

// check reads the file: what was acknowledged is in it once, or kept where a
// save that was not sure said; what was refused is there at most once.
func (h *harness) check() {
	sweep(h.repo.file) // as the next save does
	f, err := Load(h.repo.file)
	h.must(err)
	h.must(Validate(f, standard()))
	text := get(h.T, h.repo.file)
	for word, where := range h.acked {
		n := count(f.Assessment, text, word, where)
		if n == 0 && h.aside(word) {
			h.counts["aside"]++
			delete(h.acked, word)
		} else if n == 2 && h.unsure { // the one killed had read what the other put in, took out and put in again
			h.counts["twice"]++
		} else if n != 1 {
			h.must(fmt.Errorf("%s was acknowledged and is there %d times", word, n))
		}
	}
	for word := range h.refused {
		if n := count(f.Assessment, text, word, "point"); n > 1 {
			h.must(fmt.Errorf("%s was not acknowledged and is there %d times", word, n))
		}
	}
}

// aside says whether a save that was not sure kept a word, and said so.
func (h *harness) aside(word string) bool {
	kept, err := filepath.Glob(filepath.Join(stateOf(h.T, h.repo.file).folder, "kept", "*"))
	h.must(err)
	beside, err := filepath.Glob(filepath.Join(h.repo.folder, "a-kept-*.yaml"))
	h.must(err)
	for _, name := range append(kept, beside...) {
		if strings.Contains(get(h.T, name), word+"\n") {
			return true
		}
	}
	return false
}

// count is how often a word is in the file; -1 when it is not as often in lists
// as in texts.
func count(a *assess.Assessment, text, word, where string) int {
	if where == "comment" {
		return strings.Count(text, "# "+word+"\n")
	}
	texts, lists := 0, 0
	for i := range a.Points {
		for line := range strings.SplitSeq(a.Points[i].Done, "\n") {
			if line == word {
				texts++
			}
		}
		for _, e := range a.Points[i].Evidence {
			if e.Title == word {
				lists++
			}
		}
	}
	if texts != lists {
		return -1
	}
	return texts
}

// sweepable says whether anything is left beside the file once one more save
// went through.
func (h *harness) sweepable() {
	change(h.T, h.repo.file, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	for _, name := range hidden(h.T, h.repo.file) {
		if filepath.Base(name) != ".git" {
			h.must(fmt.Errorf("%s is left", name))
		}
	}
}
