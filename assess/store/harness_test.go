package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"standpoint/assess"
)

const (
	writersAtOnce = 3
	roundsOfAFile = 25
	mergedPoint   = 12 // where the colleague works whose branch is merged
)

// harness lets several writers save into one file, each a process of its own
// that goes one step when its turn comes, which the seed decides: it may then be
// killed, or be held up so long that others take its lock away. Between the steps
// people save the same file in editors, and git merges what a colleague
// committed. What was acknowledged is on a list, and has to be in the file.
type harness struct {
	*testing.T
	r     *rand.Rand
	hands []*hand

	repo     *repository
	away     string            // the colleague's file
	acked    map[string]string // word: where it has to be
	refused  map[string]bool   // words that may be there or not
	edits    int
	half     *os.File // an editor has emptied the file and not written it yet
	halfText string

	story  []string // what happened, for a failure and to compare 2 runs
	counts map[string]int
}

func TestHarness(t *testing.T) {
	rounds, seed := fromEnv(t, "STORE_TEST_ROUNDS", 40), fromEnv(t, "STORE_TEST_SEED", 1)
	h := newHarness(t, uint64(seed))
	h.run(rounds)
	t.Logf("seed %d, %d rounds: %d saved, %d refused, %d not sure (%d words of others kept aside), %d killed, %d locks taken away, %d edits, %d merges",
		seed, rounds, h.counts["saved"], h.counts["refused"], h.counts["not sure"], h.counts["aside"], h.counts["killed"], h.counts["overdue"], h.counts["edits"], h.counts["merges"])
	if rounds >= 40 && min(h.counts["saved"], h.counts["killed"], h.counts["overdue"], h.counts["edits"], h.counts["merges"]) == 0 {
		t.Error("something of this did not happen at all")
	}
}

// The same seed is the same story, so that what fails can be looked at.
func TestHarnessRepeats(t *testing.T) {
	var stories [2]string
	for i := range stories {
		h := newHarness(t, 7)
		h.run(10)
		stories[i] = strings.Join(h.story, "\n")
	}
	if stories[0] != stories[1] {
		t.Errorf("once\n%s\nthen\n%s", stories[0], stories[1])
	}
}

func fromEnv(t *testing.T, name string, otherwise int) int {
	if text := os.Getenv(name); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return otherwise
}

func newHarness(t *testing.T, seed uint64) *harness {
	if runtime.GOOS != "linux" {
		t.Skip("it kills in a way that Linux has, and wants files exchanged")
	}
	h := &harness{T: t, r: testRand(seed), hands: make([]*hand, writersAtOnce), counts: map[string]int{}}
	t.Cleanup(func() {
		for _, one := range h.hands {
			if one != nil {
				one.end()
			}
		}
	})
	return h
}

func (h *harness) must(err error) {
	h.Helper()
	if err != nil {
		h.Fatalf("%v, after\n%s", err, strings.Join(h.story[max(0, len(h.story)-60):], "\n"))
	}
}

func (h *harness) tell(format string, args ...any) {
	h.story = append(h.story, fmt.Sprintf(format, args...))
}

func (h *harness) run(rounds int) {
	for round := range rounds {
		if round%roundsOfAFile == 0 {
			h.begin()
		}
		for i := range h.hands {
			h.start(i, fmt.Sprintf("w%d.%d", round, i))
		}
		for h.turn() {
		}
		h.closeEditor()
		h.check()
		if (round+1)%roundsOfAFile == 0 || round+1 == rounds {
			h.sweepable()
			h.must(os.RemoveAll(filepath.Dir(h.repo.folder)))
		}
	}
}

// begin starts with a new file, in a repository with a colleague's branch.
func (h *harness) begin() {
	h.repo = newRepository(h.T, string(rendered(started(), standard())))
	top := h.TempDir()
	away := filepath.Join(top, "away")
	h.repo.git("worktree", "add", "-q", "-b", "away", away)
	h.away = filepath.Join(away, "a.yaml")
	h.acked, h.refused = map[string]string{}, map[string]bool{}
	h.tell("a new file")
}

// start gives a writer a word to save, and starts the writer if it was killed.
func (h *harness) start(i int, word string) {
	if h.hands[i] == nil {
		one, err := newHand()
		h.must(err)
		h.hands[i] = one
	}
	one := h.hands[i]
	one.word, one.late = word, false
	h.must(one.tell("save %s %d %s", h.repo.file, 1+h.r.IntN(3), word))
	h.settle(i)
}

// turn lets something happen, until every save has ended.
func (h *harness) turn() bool {
	var busy []int
	for i, one := range h.hands {
		if one != nil && one.word != "" {
			busy = append(busy, i)
		}
	}
	if len(busy) == 0 {
		return false
	}
	i := busy[h.r.IntN(len(busy))]
	one := h.hands[i]
	switch chance := h.r.IntN(200); {
	case chance < 8:
		h.edit()
	case chance < 10:
		h.merge()
	case chance < 14:
		h.kill(i)
	default:
		ms := 1
		if one.step == "waiting" && chance > 170 { // whoever holds the lock is held up
			ms = 11_000
			h.counts["overdue"]++
		}
		h.tell("%d goes on from %q after %d ms", i, one.step, ms)
		was := one.step
		h.must(one.tell("go %d", ms))
		if was == "asked" && one.step == "exchanged" {
			h.others(i)
		}
		h.settle(i)
	}
	return true
}

// others are late once somebody else wrote.
func (h *harness) others(but int) {
	for i, one := range h.hands {
		if one != nil && i != but && (one.step == "asked" || one.step == "exchanged") {
			one.late = true
		}
	}
}

// settle notes how a save ended, if it has.
func (h *harness) settle(i int) {
	one := h.hands[i]
	if one.step == "locked" {
		one.late = false
	}
	kind, _, _ := strings.Cut(one.step, ":")
	switch kind {
	case "saved":
		h.acked[one.word] = "point"
	case "refused", "not sure":
		h.refused[one.word] = true
	default:
		return
	}
	h.counts[kind]++
	h.tell("%d: %s is %s", i, one.word, one.step)
	one.word = ""
}

// kill ends a writer where it stands. One that has just taken the place of what
// somebody else saved in the very moment between its look and its exchange is let
// go on: it is about to put that back.
func (h *harness) kill(i int) {
	one := h.hands[i]
	if one.step == "exchanged" && one.late {
		return
	}
	h.tell("%d is killed at %q", i, one.step)
	h.must(one.kill())
	h.refused[one.word] = true
	h.hands[i] = nil
	h.counts["killed"]++
}

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
	h.counts["merges"]++
	word := fmt.Sprintf("m%d", h.counts["merges"])
	h.tell("git merges %s", word)
	f, err := Load(h.away)
	h.must(err)
	_, err = saveWord(f, mergedPoint, word)
	h.must(err)
	away := *h.repo
	away.folder = filepath.Dir(h.away)
	away.commit(word)
	if exec.Command("git", "-C", h.repo.folder, "diff", "--quiet").Run() != nil {
		h.repo.commit("saved")
	}
	h.repo.git("merge", "-q", "--no-edit", "away")
	away.git("merge", "-q", "--ff-only", "main")
	h.acked[word] = "point"
	h.others(-1)
}

// check reads the file: what was acknowledged is in it once, or kept where a
// save that was not sure said; what was refused is there at most once.
func (h *harness) check() {
	f, err := Load(h.repo.file)
	h.must(err)
	h.must(Validate(f, standard()))
	text := get(h.T, h.repo.file)
	for word, where := range h.acked {
		n := count(f.Assessment, text, word, where)
		if n == 0 && h.aside(word) {
			h.counts["aside"]++
			delete(h.acked, word)
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
	for _, name := range kept {
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
