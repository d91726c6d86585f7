package gather

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// project is a folder with files and a .git, for which the test answers.
func madeProject(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range append(files, ".git/HEAD") {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("text\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func lookerAt(t *testing.T, dir string, answers map[string]git.File) (*repository, *int) {
	t.Helper()
	l, err := openRepository(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.root.Close() })
	calls := 0
	l.git = func(_ context.Context, paths []string) (map[string]git.File, error) {
		calls++
		said := map[string]git.File{}
		for _, p := range paths {
			said[p] = answers[p]
		}
		return said, nil
	}
	return l, &calls
}

func states(p evidence.Piece) []evidence.State {
	var all []evidence.State
	for _, n := range p.Notes {
		all = append(all, n.State)
	}
	return all
}

func with(pieces ...assess.Evidence) *assess.Assessment {
	return &assess.Assessment{Points: []assess.Point{{Number: 1, RatedOn: "2026-10-01", Evidence: pieces}}}
}

func TestLook(t *testing.T) {
	const fresh, asOf = assess.Date("2026-09-01"), assess.Date("2026-11-23")
	dir := madeProject(t, "docs/team.md", "services/bins/notes.md", "docs/a#b.md")
	if err := os.Symlink("/etc", filepath.Join(dir, "etc")); err != nil {
		t.Skip("no symbolic links here")
	}
	committed := git.File{Committed: true, Commit: "abc", Date: "2026-09-30"}
	touched, later := committed, committed
	touched.Modified, later.Date = true, "2026-10-02"
	late := later
	late.New = true
	for _, one := range []struct {
		name string
		e    assess.Evidence
		git  git.File
		want []evidence.State
	}{
		{"a committed file", assess.Evidence{Link: "docs/team.md", Date: fresh}, committed, []evidence.State{evidence.Fine}},
		{"with an anchor", assess.Evidence{Link: "docs/team.md#who", Date: fresh}, committed, []evidence.State{evidence.Fine}},
		{"a name with a #", assess.Evidence{Link: "docs/a#b.md", Date: fresh}, committed, []evidence.State{evidence.Fine}},
		{"a Windows path", assess.Evidence{Link: `docs\team.md`, Date: fresh}, committed, []evidence.State{evidence.Fine}},
		{"a folder", assess.Evidence{Link: "docs/", Date: fresh}, committed, []evidence.State{evidence.Fine}},
		{"from the project", assess.Evidence{Link: "notes.md", Date: fresh}, committed, []evidence.State{evidence.Fine}},
		{"never committed", assess.Evidence{Link: "docs/team.md", Date: fresh}, git.File{}, []evidence.State{evidence.Uncommitted}},
		{"changed on disk", assess.Evidence{Link: "docs/team.md", Date: fresh}, touched, []evidence.State{evidence.Uncommitted}},
		{"changed after the rating", assess.Evidence{Link: "docs/team.md", Date: fresh}, later, []evidence.State{evidence.Changed}},
		{"first committed after the rating", assess.Evidence{Link: "docs/team.md", Date: fresh}, late, []evidence.State{evidence.Fine}},
		{"not there", assess.Evidence{Link: "docs/gone.md", Date: fresh}, committed, []evidence.State{evidence.Missing}},
		{"through a symbolic link", assess.Evidence{Link: "etc/passwd", Date: fresh}, committed, []evidence.State{evidence.Outside}},
		{"upwards", assess.Evidence{Link: "../x", Date: fresh}, committed, []evidence.State{evidence.Outside}},
		{"an address", assess.Evidence{Link: "https://example.org", Date: fresh}, committed, []evidence.State{evidence.Fine}},
		{"no address", assess.Evidence{Link: "https//example.org", Date: fresh}, committed, []evidence.State{evidence.Missing}},
		{"undated", assess.Evidence{Link: "https://example.org"}, committed, []evidence.State{evidence.Undated}},
		{"a year to the day", assess.Evidence{Link: "https://example.org", Date: "2025-11-23"}, committed, []evidence.State{evidence.Fine}},
		{"a day older", assess.Evidence{Link: "https://example.org", Date: "2025-11-22"}, committed, []evidence.State{evidence.Old}},
		{"restricted", assess.Evidence{Link: "https://example.org", Date: fresh, Visibility: assess.Restricted}, committed, []evidence.State{evidence.Closed}},
		{"no link", assess.Evidence{Title: "Said so", Date: fresh}, committed, []evidence.State{evidence.Unlinked}},
		{"elsewhere", assess.Evidence{See: "E1.9"}, committed, []evidence.State{evidence.Refers}},
		{"nowhere", assess.Evidence{See: "E7.7"}, committed, []evidence.State{evidence.Dangling}},
		{"3 things at once", assess.Evidence{Link: "docs/gone.md", Visibility: assess.Restricted}, committed, []evidence.State{evidence.Missing, evidence.Undated, evidence.Closed}},
	} {
		l, calls := lookerAt(t, dir, map[string]git.File{"docs/team.md": one.git, "docs": one.git, "services/bins/notes.md": one.git, "docs/a#b.md": one.git})
		other := assess.Evidence{ID: "E1.9", Link: "docs/team.md", Date: fresh}
		found := l.look(t.Context(), asOf, with(one.e, other), "services/bins")
		if got := states(found[0]); !slices.Equal(got, one.want) {
			t.Errorf("%s: %v, want %v", one.name, got, one.want)
		}
		if *calls != 1 {
			t.Errorf("%s: git was asked %d times", one.name, *calls)
		}
	}
}

// A shallow clone knows of a file that has not changed since its clone begins,
// and of nothing before.
func TestLookShallow(t *testing.T) {
	for begins, want := range map[string]evidence.State{"2026-09-30": evidence.Fine, "2026-10-02": evidence.Cut} {
		l, _ := lookerAt(t, madeProject(t, "a.md"), map[string]git.File{"a.md": {Committed: true, Cut: begins}})
		found := l.look(t.Context(), "2026-11-23", with(assess.Evidence{Link: "a.md", Date: "2026-09-01"}), "")
		if got := states(found[0]); !slices.Equal(got, []evidence.State{want}) || l.cut != (want == evidence.Cut) {
			t.Errorf("from %s: %v", begins, got)
		}
	}
}

// One question to git serves all files of an assessment, and the next asks for
// nothing that is known.
func TestLookAsksGitOnce(t *testing.T) {
	l, calls := lookerAt(t, madeProject(t, "a.md", "b.md"), nil)
	a, b := with(assess.Evidence{Link: "a.md"}), with(assess.Evidence{Link: "b.md"}, assess.Evidence{Link: "a.md"})
	l.look(t.Context(), "2026-11-23", b, "")
	l.look(t.Context(), "2026-11-23", a, "")
	l.look(t.Context(), "2026-11-23", b, "")
	if *calls != 1 {
		t.Errorf("git was asked %d times", *calls)
	}
}

func TestLookWithoutGit(t *testing.T) {
	dir := madeProject(t, "a.md")
	l, _ := lookerAt(t, dir, nil)
	l.git = func(context.Context, []string) (map[string]git.File, error) { return nil, errors.New("no git") }
	found := l.look(t.Context(), "2026-11-23", with(assess.Evidence{Link: "a.md", Date: "2026-11-01"}), "")
	if !found[0].Has(evidence.Fine) || !strings.HasPrefix(l.without, "Git did not answer") {
		t.Errorf("%v, %q", states(found[0]), l.without)
	}
	if err := os.RemoveAll(filepath.Join(dir, ".git")); err != nil {
		t.Fatal(err)
	}
	l, err := openRepository(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer l.close()
	if l.look(t.Context(), "2026-11-23", with(assess.Evidence{Link: "a.md"}), ""); l.without != "This is not a git repository, so I cannot say whether files are committed." {
		t.Errorf("%q", l.without)
	}
	t.Setenv("PATH", dir)
	write(t, filepath.Join(dir, ".git", "HEAD"), "ref: refs/heads/main\n")
	write(t, filepath.Join(dir, ".git", "objects", "x"), "")
	again := &repository{root: l.root, git: l.git}
	if again.look(t.Context(), "2026-11-23", with(assess.Evidence{Link: "a.md"}), ""); again.without != "Git is not installed here, so I cannot say whether files are committed." {
		t.Errorf("%q", again.without)
	}
}

func TestPlace(t *testing.T) {
	dir := madeProject(t, "services/bins/assessments/x/a.yaml", "a.yaml")
	for file, want := range map[string]string{"services/bins/assessments/x/a.yaml": "services/bins", "a.yaml": "."} {
		root, folder, err := store.PlaceOf(filepath.Join(dir, filepath.FromSlash(file)))
		if err != nil || root != dir || folder != want {
			t.Errorf("%s: %s, %s, %v", file, root, folder, err)
		}
	}
}

// One Looking opens each repository once, whichever file asks.
func TestLooking(t *testing.T) {
	dir := madeProject(t, "a/docs/x.md", "a/assessments/a.yaml", "b/assessments/a.yaml")
	looking := NewLooking()
	defer looking.Close()
	for file, want := range map[string]evidence.State{"a": evidence.Fine, "b": evidence.Missing} {
		pieces, err := looking.Look(t.Context(), "2026-11-23", filepath.Join(dir, file, "assessments", "a.yaml"), with(assess.Evidence{Link: "docs/x.md", Date: "2026-11-01"}))
		if err != nil || !pieces[0].Has(want) {
			t.Errorf("%s: %v, %v", file, pieces, err)
		}
	}
	if len(looking.known) != 1 || !strings.HasPrefix(looking.WithoutGit(), "Git could not open the repository") {
		t.Errorf("%d repositories, %q", len(looking.known), looking.WithoutGit())
	}
	_, err := looking.Look(t.Context(), "2026-11-23", filepath.Join(dir, "a", "docs", "x.md", "c", "a.yaml"), with())
	if _, err2 := looking.Look(t.Context(), "2026-11-23", filepath.Join(t.TempDir(), "gone", "a.yaml"), with()); err != nil || err2 == nil || problem.HintOf(err2) == "" {
		t.Errorf("%v, %v", err, err2)
	}
}
