package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
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
	unsure   bool              // a save into this file was not sure
	stray    bool              // the colleague's branch goes on from what the file does not say any more
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
	t.Logf("seed %d, %d rounds: %d saved, %d refused, %d not sure (%d words of others kept aside, %d there twice), %d killed, %d locks taken away, %d edits, %d merges",
		seed, rounds, h.counts["saved"], h.counts["refused"], h.counts["not sure"], h.counts["aside"], h.counts["twice"], h.counts["killed"], h.counts["overdue"], h.counts["edits"], h.counts["merges"])
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
	h.acked, h.refused, h.unsure, h.stray = map[string]string{}, map[string]bool{}, false, false
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
		if was == "asked" && one.step == "exchanged" || was == "exchanged" { // it may put back what it took out
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
	h.unsure = h.unsure || kind == "not sure"
	h.tell("%d: %s is %s", i, one.word, one.step)
	one.word = ""
}

// kill ends a writer where it stands. One that has just taken the place of what
// somebody else saved leaves that aside, like a save that is not sure.
func (h *harness) kill(i int) {
	one := h.hands[i]
	h.unsure = h.unsure || one.late && one.step != "asked"
	h.tell("%d is killed at %q", i, one.step)
	h.must(one.kill())
	h.refused[one.word] = true
	h.hands[i] = nil
	h.counts["killed"]++
}
