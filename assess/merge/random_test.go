package merge

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"sort"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/splice"
)

var rounds = flag.Int("rounds", 2000, "how many random merges to try")

// edit is one change: to a value, which is known by where it is, or an item that
// comes or goes. It can be made to any version.
type edit struct {
	where string
	make  func(*assess.Assessment)
}

// pointIn finds one by its number.
func pointIn(a *assess.Assessment, n int) *assess.Point { return a.Point(n) }

// start is an assessment of some points with something in all of it.
func start(r *rand.Rand) *assess.Assessment {
	a := &assess.Assessment{Kind: "assessment", Format: 2, Standard: "x@1", Round: 1, Service: assess.Service{Name: "Bins"}}
	for n := 1; n <= 3; n++ {
		p := assess.Point{Number: n, Title: fmt.Sprint("Point ", n), Done: "Base."}
		for q := range 4 {
			p.Answers = append(p.Answers, assess.Answer{Question: fmt.Sprintf("q-%d", q)})
		}
		for i := range r.IntN(4) {
			p.Evidence = append(p.Evidence, assess.Evidence{ID: fmt.Sprintf("E%d.%d", n, i+1), Title: fmt.Sprint("base ", n, i)})
			p.Actions = append(p.Actions, assess.Action{ID: fmt.Sprintf("A%d.%d", n, i+1), What: fmt.Sprint("base ", n, i), Evidence: fmt.Sprintf("E%d.%d", n, i+1)})
		}
		a.Points = append(a.Points, p)
	}
	a.FillIDs()
	for i := range a.Points { // places in the file, as one that was read has them
		a.Points[i].At = i + 1
		for j := range a.Points[i].Evidence {
			a.Points[i].Evidence[j].At = j + 1
		}
	}
	return a
}

// edits are some changes of one side, no two at one place.
func edits(r *rand.Rand, side string, base *assess.Assessment) []edit {
	var all []edit
	for i := range 1 + r.IntN(8) {
		n, word := 1+r.IntN(3), fmt.Sprintf("%s %d", side, i)
		var e edit
		switch r.IntN(9) {
		case 0:
			e = edit{fmt.Sprint(n, " done"), func(a *assess.Assessment) { pointIn(a, n).Done = word }}
		case 1:
			e = edit{fmt.Sprint(n, " planned"), func(a *assess.Assessment) { pointIn(a, n).Planned = word }}
		case 2:
			q := fmt.Sprintf("q-%d", r.IntN(4))
			e = edit{fmt.Sprint(n, " ", q), func(a *assess.Assessment) { pointIn(a, n).EnsureAnswer(q).Text = word }}
		case 3:
			e = edit{"name", func(a *assess.Assessment) { a.Service.Name = word }}
		case 4:
			e = edit{fmt.Sprint(n, " add ", word), func(a *assess.Assessment) {
				p := pointIn(a, n)
				id := unused(p, base, 'E')
				p.Evidence = append(p.Evidence, assess.Evidence{ID: id, Title: word})
				p.Actions = append(p.Actions, assess.Action{ID: unused(p, base, 'A'), What: word, Evidence: id})
			}}
		case 5:
			e = edit{fmt.Sprint(n, " reuse ", word), func(a *assess.Assessment) {
				pointIn(a, n).Reused = append(pointIn(a, n).Reused, assess.Reused{What: word, From: side})
			}}
		default:
			evidence := base.Point(n).Evidence
			if len(evidence) == 0 {
				continue
			}
			id := evidence[r.IntN(len(evidence))].ID
			if r.IntN(3) == 0 {
				e = edit{id, func(a *assess.Assessment) { pointIn(a, n).Remove(id) }}
			} else {
				e = edit{id, func(a *assess.Assessment) {
					if found := a.Evidence(id); found != nil {
						found.Shows = word
					}
				}}
			}
		}
		if !slices.ContainsFunc(all, func(other edit) bool { return other.where == e.where }) {
			all = append(all, e)
		}
	}
	return all
}

// unused is the next id of a point, after those that it had at first.
func unused(p *assess.Point, base *assess.Assessment, kind byte) string {
	both := *base.Point(p.Number)
	both.Evidence, both.Actions = append(slices.Clone(both.Evidence), p.Evidence...), append(slices.Clone(both.Actions), p.Actions...)
	return assess.NextID(&both, kind)
}

// facts are what an assessment says, whatever the ids and the order of what is
// new: an action is known with the words of its evidence.
func facts(a *assess.Assessment) []string {
	var all []string
	say := func(format string, args ...any) { all = append(all, fmt.Sprintf(format, args...)) }
	say("name %s %v", a.Service.Name, a.Conflict)
	for _, p := range a.Points {
		say("%d %s %s %v", p.Number, p.Done, p.Planned, p.Conflict)
		for _, x := range p.Answers {
			say("%d %s %s %v", p.Number, x.Question, x.Text, x.Conflict)
		}
		for _, x := range p.Evidence {
			say("%d evidence %s %s %v", p.Number, x.Title, x.Shows, x.Conflict)
		}
		for _, x := range p.Actions {
			shown := a.Evidence(x.Evidence)
			if shown == nil {
				shown = &assess.Evidence{Title: "gone"}
			}
			say("%d action %s by %s", p.Number, x.What, shown.Title)
		}
		for _, x := range p.Reused {
			say("%d reused %s %s", p.Number, x.What, x.From)
		}
	}
	sort.Strings(all)
	return all
}

// Random changes of two sides, merged, say the same as both made one after the
// other to what they began with. A change that the other side has at the same
// place is left out of the second, and expected under conflict.
func TestRandom(t *testing.T) {
	clean, torn := 0, 0
	for seed := range uint64(*rounds) {
		r := rand.New(rand.NewPCG(seed, 13))
		base := start(r)
		apply := func(a *assess.Assessment, all []edit) *assess.Assessment {
			a = Copy(a)
			for _, e := range all {
				e.make(a)
			}
			return a
		}
		mine, yours := edits(r, "ours", base), edits(r, "theirs", base)
		clash := map[string]bool{}
		for _, m := range mine {
			for _, y := range yours {
				clash[m.where] = clash[m.where] || m.where == y.where
			}
		}
		ours, theirs := apply(base, mine), apply(base, yours)
		got := Three(base, ours, theirs)
		if len(got.Assessment.Twins()) > 0 {
			t.Fatalf("seed %d: two items with one id: %+v", seed, got.Assessment.Twins())
		}
		clashes := 0
		for _, is := range clash {
			if is {
				clashes++
			}
		}
		if clashes > 0 {
			torn++
			both(t, seed, got, ours, theirs)
			continue
		}
		clean++
		if want := facts(apply(ours, yours)); got.Conflicts != 0 || !reflect.DeepEqual(facts(got.Assessment), want) {
			t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, strings.Join(facts(got.Assessment), "\n"), strings.Join(want, "\n"))
		}
		if back := Three(base, theirs, ours); !reflect.DeepEqual(facts(back.Assessment), facts(got.Assessment)) {
			t.Fatalf("seed %d: the other way round it says something else", seed)
		}
		if same := Three(base, ours, ours); !splice.Same(same.Assessment, ours) || !splice.Same(Three(base, base, ours).Assessment, Three(base, ours, base).Assessment) {
			t.Fatalf("seed %d: merged with itself, or with what it began as, it is another", seed)
		}
	}
	t.Logf("%d without a clash, %d with", clean, torn)
	if clean < *rounds/8 || torn < *rounds/8 {
		t.Errorf("too few of a kind: %d without a clash, %d with", clean, torn)
	}
}

// both wants every word of either side somewhere in what was merged.
func both(t *testing.T, seed uint64, got Merged, sides ...*assess.Assessment) {
	t.Helper()
	said := fmt.Sprintf("%+v", *got.Assessment)
	for _, side := range sides {
		assess.Each(side, func(s assess.Spot) {
			if text, is := s.Value.(*string); is && (strings.HasPrefix(*text, "ours ") || strings.HasPrefix(*text, "theirs ")) && !strings.Contains(said, *text) {
				t.Fatalf("seed %d: %q is lost: %s", seed, *text, said)
			}
		})
	}
}
