package store

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// repository is a git repository with one file in it.
type repository struct {
	*testing.T
	folder, file string
}

func newRepository(t *testing.T, text string) *repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("git is not here, and it is what this is about")
		}
		t.Skip("git is not here")
	}
	r := &repository{t, t.TempDir(), ""}
	r.file = filepath.Join(r.folder, "a.yaml")
	r.git("init", "-q", "-b", "main")
	for _, setting := range [][2]string{{"user.name", "t"}, {"user.email", "t@example.org"}, {"core.autocrlf", "false"}, {"commit.gpgsign", "false"}, {"maintenance.auto", "false"}, {"merge.stat", "false"}, {"core.fsync", "none"}} {
		r.git("config", setting[0], setting[1])
	}
	r.write(text)
	r.git("add", "-A")
	r.commit("base")
	return r
}

func (r *repository) git(args ...string) {
	r.Helper()
	command := exec.Command("git", args...)
	command.Dir = r.folder
	command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C")
	if out, err := command.CombinedOutput(); err != nil {
		r.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

func (r *repository) write(text string) {
	if err := os.WriteFile(r.file, []byte(text), 0o644); err != nil {
		r.Fatal(err)
	}
}

func (r *repository) commit(name string) {
	r.git("commit", "-q", "-a", "-m", name)
}

// branch makes a change to the base on a branch of its own.
func (r *repository) branch(name string, do func(*assess.Assessment)) {
	r.git("checkout", "-q", "-b", name, "main")
	change(r, r.file, do)
	r.commit(name)
}

// fields are a change to each of the keys that every new point has.
var fields = []struct {
	key string
	set func(*assess.Point)
	is  func(*assess.Point) bool
}{
	{"owner", func(p *assess.Point) { p.Owner = "Researcher" }, func(p *assess.Point) bool { return p.Owner == "Researcher" }},
	{"rating", func(p *assess.Point) { p.Rating = "met" }, func(p *assess.Point) bool { return p.Rating == "met" }},
	{"rating_reason", func(p *assess.Point) { p.RatingReason = "One.\nTwo." }, func(p *assess.Point) bool { return p.RatingReason == "One.\nTwo." }},
	{"why", func(p *assess.Point) { p.Why = "a\n\nc" }, func(p *assess.Point) bool { return p.Why == "a\n\nc" }},
	{"answers", answering("what-next"), answered("what-next")},
	{"done", func(p *assess.Point) { p.Done = "a\n\nb" }, func(p *assess.Point) bool { return p.Done == "a\n\nb" }},
	{"planned", func(p *assess.Point) { p.Planned = "a\n\nb" }, func(p *assess.Point) bool { return p.Planned == "a\n\nb" }},
	{"visibility", func(p *assess.Point) { p.Visibility = "public" }, func(p *assess.Point) bool { return p.Visibility == "public" }},
	{"evidence", func(p *assess.Point) {
		p.Evidence = append(p.Evidence, assess.Evidence{Title: "a", Shows: "b"})
	}, func(p *assess.Point) bool {
		return len(p.Evidence) > 0 && strings.HasPrefix(p.Evidence[len(p.Evidence)-1].ID, fmt.Sprintf("E%d.", p.Number)) && p.Evidence[len(p.Evidence)-1].Title == "a"
	}},
	{"actions", func(p *assess.Point) {
		p.Actions = append(p.Actions, assess.Action{What: "a"}, assess.Action{What: "b"})
	}, func(p *assess.Point) bool { return len(p.Actions) > 1 }},
	{"reused", func(p *assess.Point) { p.Reused = append(p.Reused, assess.Reused{What: "a", From: "b"}) }, func(p *assess.Point) bool { return len(p.Reused) > 0 && p.Reused[len(p.Reused)-1].From == "b" }},
	{"offers", func(p *assess.Point) { p.Offers = append(p.Offers, assess.Offer{What: "a"}) }, func(p *assess.Point) bool { return len(p.Offers) > 0 && p.Offers[len(p.Offers)-1].What == "a" }},
	{"asks", func(p *assess.Point) { p.Asks = append(p.Asks, assess.Ask{What: "a", Tried: "b"}) }, func(p *assess.Point) bool { return len(p.Asks) > 0 && p.Asks[len(p.Asks)-1].What == "a" }},
	{"open_to_contact", func(p *assess.Point) { p.OpenToContact = assess.Yes }, func(p *assess.Point) bool { return p.OpenToContact == assess.Yes }},
	{"rated_on", func(p *assess.Point) { p.RatedOn = "2026-11-23" }, func(p *assess.Point) bool { return p.RatedOn == "2026-11-23" }},
	{"notes", func(p *assess.Point) { p.Notes = "a" }, func(p *assess.Point) bool { return p.Notes == "a" }},
}

func answering(question string) func(*assess.Point) {
	return func(p *assess.Point) {
		answer := p.EnsureAnswer(question)
		answer.Text, answer.State, answer.HeldBy = "a\n\n"+question, "planned", "supplier"
	}
}

func answered(question string) func(*assess.Point) bool {
	return func(p *assess.Point) bool {
		answer := p.Answer(question)
		return answer != nil && answer.Text == "a\n\n"+question && answer.State == "planned" && answer.HeldBy == "supplier"
	}
}

// fillPoint says something under every key of a point, with other values than fields.
func fillPoint(p *assess.Point) {
	p.Owner, p.Rating, p.RatingReason, p.Why, p.Done, p.Planned, p.Notes = "Designer", "not-met", "Old.", "Old.", "Old.\n\n- one\n- two", "Old.", "Old."
	p.Visibility, p.OpenToContact, p.RatedOn = "restricted", assess.No, "2026-01-01"
	p.Evidence, p.Actions = []assess.Evidence{{Title: "Old"}, {Title: "Older"}}, []assess.Action{{What: "Old"}}
	p.Reused, p.Offers, p.Asks = []assess.Reused{{What: "Old"}}, []assess.Offer{{What: "Old"}}, []assess.Ask{{What: "Old"}}
	for i := range p.Answers {
		p.Answers[i].Text, p.Answers[i].State = "Old.", "answered"
	}
}

// edited is the text of a file after a change to its only point.
func edited(t *testing.T, f *File, do func(*assess.Point)) string {
	t.Helper()
	wanted := clone(f.Assessment)
	do(&wanted.Points[0])
	settle(f.Assessment, wanted)
	wanted.FillIDs()
	next, err := f.with(wanted)
	if err != nil {
		t.Fatal(err)
	}
	return string(next.data)
}

// pairOf is two changes to one point that git is to merge.
type pairOf struct {
	base, ours, theirs string
	says               string
	is                 func(*assess.Point) bool
}

// pairs are all pairs of different keys, and of different questions, of one
// point, in a new file or a filled one.
func pairs(t *testing.T, s *standards.Standard, full bool) []pairOf {
	base := string(rendered(started(), s))
	f, err := Read([]byte(base), "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if full {
		base = edited(t, f, fillPoint)
		if f, err = Read([]byte(base), "a.yaml"); err != nil {
			t.Fatal(err)
		}
	}
	all := fields
	if len(s.Points[0].Questions) > 3 { // a real standard: its questions are what is tried
		all = nil
		for _, answer := range f.Assessment.Points[0].Answers {
			all = append(all, fields[0])
			all[len(all)-1].key, all[len(all)-1].set, all[len(all)-1].is = answer.Question, answering(answer.Question), answered(answer.Question)
		}
	}
	texts := make([]string, len(all))
	for i := range all {
		texts[i] = edited(t, f, all[i].set)
	}
	var found []pairOf
	for i, ours := range all {
		for j := i + 1; j < len(all); j++ {
			found = append(found, pairOf{base, texts[i], texts[j], fmt.Sprintf("%s %d, filled %v: %s and %s", s.ID, s.Points[0].Number, full, ours.key, all[j].key),
				func(p *assess.Point) bool { return ours.is(p) && all[j].is(p) }})
		}
	}
	return found
}

// alonePoint is a standard with one of its points.
func alonePoint(s *standards.Standard, i int) *standards.Standard {
	one := *s
	one.Points = s.Points[i : i+1]
	return &one
}

// Every pair of different keys, and of different questions, of one point merges
// without a conflict, in a new file and in a filled one. All of them are merged
// at once, a file for each pair, with each way git has.
func TestMergePairs(t *testing.T) {
	all := append(pairs(t, alonePoint(standard(), 6), false), pairs(t, alonePoint(standard(), 6), true)...)
	if len(all) != 240 {
		t.Errorf("%d pairs of keys", len(all))
	}
	for _, name := range []string{"lgdss@2016", "govuk@2019"} {
		s, err := standards.Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.Points {
			if len(s.Points[i].Questions) > 3 {
				all = append(append(all, pairs(t, alonePoint(s, i), false)...), pairs(t, alonePoint(s, i), true)...)
			}
		}
	}
	t.Logf("%d pairs", len(all))
	r := newRepository(t, "x")
	put := func(branch, from string, text func(pairOf) string) {
		r.git("checkout", "-q", "-B", branch, from)
		for i, p := range all {
			if err := os.WriteFile(filepath.Join(r.folder, fmt.Sprintf("%d.yaml", i)), []byte(text(p)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		r.git("add", "-A")
		r.commit(branch)
	}
	put("base", "main", func(p pairOf) string { return p.base })
	put("ours", "base", func(p pairOf) string { return p.ours })
	put("theirs", "base", func(p pairOf) string { return p.theirs })
	for _, way := range [][]string{{"-s", "ort"}, {"-s", "ort", "-X", "diff-algorithm=myers"}, {"-s", "ort", "-X", "diff-algorithm=histogram"}} {
		r.git("checkout", "-q", "--detach", "ours")
		r.git(append(append([]string{"merge", "-q", "--no-edit"}, way...), "theirs")...)
		for i, p := range all {
			f, err := Load(filepath.Join(r.folder, fmt.Sprintf("%d.yaml", i)))
			if err != nil {
				t.Fatalf("%s: %v", p.says, err)
			}
			if len(f.Assessment.Points) != 1 || !p.is(&f.Assessment.Points[0]) {
				t.Errorf("%s: something is lost: %+v", p.says, f.Assessment.Points)
			}
		}
	}
}

func TestMergePoints(t *testing.T) {
	for _, ending := range []string{"\n", "\r\n"} {
		r := newRepository(t, strings.ReplaceAll(string(rendered(started(), standard())), "\n", ending))
		for n := 1; n <= 15; n++ {
			r.branch(fmt.Sprint(n), func(a *assess.Assessment) {
				for _, f := range fields {
					f.set(a.Point(n))
				}
				a.Point(n).Title = fmt.Sprint("Point ", n)
			})
		}
		results := map[string]bool{}
		for seed := range uint64(4) {
			r.git("checkout", "-q", "--detach", "main")
			for _, i := range testRand(seed).Perm(15) {
				r.git("merge", "-q", "--no-edit", fmt.Sprint(i+1))
			}
			results[get(t, r.file)] = true
			f, err := Load(r.file)
			if err != nil || Validate(f, standard()) != nil {
				t.Fatal(err)
			}
			for n := 1; n <= 15; n++ {
				if p := f.Assessment.Point(n); p.Done != "a\n\nb" || p.Notes != "a" || len(p.Actions) != 2 || !answered("what-next")(p) || p.Actions[1].ID != fmt.Sprintf("A%d.2", n) {
					t.Errorf("point %d: %+v", n, p)
				}
			}
		}
		if len(results) != 1 {
			t.Errorf("the order of merges made %d different files", len(results))
		}
		for text := range results {
			if ending == "\r\n" && strings.Count(text, "\n") != strings.Count(text, "\r\n") {
				t.Error("line endings are mixed now")
			}
		}
	}
}
