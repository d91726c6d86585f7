package store

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
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
	{"answers", func(p *assess.Point) { p.Answers = []assess.Answer{{Question: "what-next", Text: "a\nb"}} }, func(p *assess.Point) bool { return len(p.Answers) == 1 }},
	{"done", func(p *assess.Point) { p.Done = "a\n\nb" }, func(p *assess.Point) bool { return p.Done == "a\n\nb" }},
	{"planned", func(p *assess.Point) { p.Planned = "a\n\nb" }, func(p *assess.Point) bool { return p.Planned == "a\n\nb" }},
	{"evidence", func(p *assess.Point) { p.Evidence = []assess.Evidence{{Title: "a", Shows: "b"}} }, func(p *assess.Point) bool { return len(p.Evidence) == 1 && p.Evidence[0].ID == "E7.1" }},
	{"actions", func(p *assess.Point) { p.Actions = []assess.Action{{What: "a"}, {What: "b"}} }, func(p *assess.Point) bool { return len(p.Actions) == 2 }},
	{"reused", func(p *assess.Point) { p.Reused = []assess.Reused{{What: "a", From: "b"}} }, func(p *assess.Point) bool { return len(p.Reused) == 1 }},
	{"offers", func(p *assess.Point) { p.Offers = []assess.Offer{{What: "a"}} }, func(p *assess.Point) bool { return len(p.Offers) == 1 }},
	{"asks", func(p *assess.Point) { p.Asks = []assess.Ask{{What: "a", Tried: "b"}} }, func(p *assess.Point) bool { return len(p.Asks) == 1 }},
	{"rated_on", func(p *assess.Point) { p.RatedOn = "2026-11-23" }, func(p *assess.Point) bool { return p.RatedOn == "2026-11-23" }},
	{"notes", func(p *assess.Point) { p.Notes = "a" }, func(p *assess.Point) bool { return p.Notes == "a" }},
}

func TestMergePairsOfFields(t *testing.T) {
	r := newRepository(t, string(rendered(started(), standard())))
	for _, f := range fields {
		r.branch(f.key, func(a *assess.Assessment) { f.set(&a.Points[6]) })
	}
	pairs := 0
	for i, ours := range fields {
		for _, theirs := range fields[i+1:] {
			r.git("checkout", "-q", "--detach", ours.key)
			r.git("merge", "-q", "--no-edit", theirs.key)
			f, err := Load(r.file)
			if err != nil {
				t.Fatalf("%s and %s: %v", ours.key, theirs.key, err)
			}
			if p := f.Assessment.Point(7); !ours.is(p) || !theirs.is(p) || Validate(f, standard()) != nil {
				t.Errorf("%s and %s: something is lost: %+v", ours.key, theirs.key, p)
			}
			pairs++
		}
	}
	if pairs != 78 {
		t.Errorf("%d pairs", pairs)
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
				if p := f.Assessment.Point(n); p.Done != "a\n\nb" || p.Notes != "a" || len(p.Actions) != 2 || p.Actions[1].ID != fmt.Sprintf("A%d.2", n) {
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
