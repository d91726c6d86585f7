package store

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// edit saves the file in an editor that knows nothing of locks: it writes into
// the file, or renames another over it, or empties it and writes later.
func (h *harness) edit() {
	if h.half != nil {
		h.closeEditor()
		return
	}
	data, err := os.ReadFile(h.repo.file)
	h.must(err)
	h.edits++
	word := fmt.Sprintf("e%d", h.edits)
	text := "# " + word + "\n" + string(data)
	way := h.r.IntN(3)
	h.tell("an editor saves %s, way %d", word, way)
	switch way {
	case 0:
		h.repo.write(text)
	case 1:
		h.must(os.WriteFile(h.repo.file+"~", []byte(text), 0o644))
		h.must(os.Rename(h.repo.file+"~", h.repo.file))
	default:
		h.half, err = os.OpenFile(h.repo.file, os.O_WRONLY|os.O_TRUNC, 0)
		h.must(err)
		h.halfText = text
	}
	h.acked[word] = "comment"
	h.counts["edits"]++
	h.others(-1)
}

func (h *harness) closeEditor() {
	if h.half == nil {
		return
	}
	_, err := h.half.WriteString(h.halfText)
	h.must(errors.Join(err, h.half.Close()))
	h.half = nil
	h.tell("the editor has written")
	h.others(-1)
}

// merge brings in what a colleague committed on a branch meanwhile.
func (h *harness) merge() {
	if h.half != nil {
		return
	}
	away := *h.repo
	away.folder = filepath.Dir(h.away)
	if h.stray { // the colleague begins anew from what is there
		h.commit()
		away.git("reset", "-q", "--hard", "main")
		h.stray = false
	}
	h.counts["merges"]++
	word := fmt.Sprintf("m%d", h.counts["merges"])
	h.tell("git merges %s", word)
	f, err := Load(h.away)
	h.must(err)
	_, err = saveWord(f, mergedPoint, word)
	h.must(err)
	away.commit(word)
	h.commit()
	if !h.merged("away") {
		h.repo.git("merge", "--abort")
		h.stray = true
		return
	}
	away.git("merge", "-q", "--ff-only", "main")
	h.acked[word] = "point"
	h.others(-1)
}

// commit keeps what the file says now.
func (h *harness) commit() {
	if exec.Command("git", "-C", h.repo.folder, "diff", "--quiet").Run() != nil {
		h.repo.commit("saved")
	}
}

// merged merges a branch. It may conflict only where the commit before it took an
// earlier merge out again: where a save that was not sure put that aside, or one
// that is about to say so, or to put it back, was caught in the middle.
func (h *harness) merged(branch string) bool {
	excused := h.unsure
	for _, one := range h.hands {
		excused = excused || one != nil && one.late
	}
	out, err := exec.Command("git", "-C", h.repo.folder, "merge", "-q", "--no-edit", branch).CombinedOutput()
	if err != nil && !excused {
		h.must(fmt.Errorf("%s: %w", out, err))
	}
	return err == nil
}
