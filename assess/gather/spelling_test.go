package gather

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/git"
)

// An accent written as one character or as two makes another name of a file on
// some systems and the same on others; the file is found in both, with advice.
func TestAccents(t *testing.T) {
	const joined, apart = "d\u0175r/ar\u0177f.md", "dw\u0302r/ary\u0302f.md"
	for _, one := range []struct{ file, link string }{{apart, joined}, {joined, apart}} {
		dir := madeProject(t, one.file)
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(one.link))); err == nil {
			t.Skip("this system takes both for the same")
		}
		l, _ := lookerAt(t, dir, map[string]git.File{one.file: {Committed: true, Date: "2026-09-30"}})
		found := l.look(t.Context(), "2026-11-23", with(assess.Evidence{Link: one.link, Date: "2026-11-01"}), "")[0]
		note := found.Note(evidence.Accents)
		if note == nil || len(found.Notes) != 1 || found.Date != "2026-09-30" || found.Good() || !strings.Contains(note.Why, "rename the file") {
			t.Errorf("%q by %q: %+v", one.file, one.link, found)
		}
		if l.spelled("d\u0175r/arall.md") != "" || l.spelled("dwr/aryf.md") != "" {
			t.Error("another name was taken for it")
		}
	}
	both := madeProject(t, joined, apart) // the one that is meant is there
	l, _ := lookerAt(t, both, map[string]git.File{joined: {Committed: true}})
	if found := l.look(t.Context(), "2026-11-23", with(assess.Evidence{Link: joined, Date: "2026-11-01"}), "")[0]; !found.Has(evidence.Fine) {
		t.Errorf("%+v", found)
	}
}

// Where a system opens a file by either name, git knows it by one of them.
func TestAccentsInGit(t *testing.T) {
	const joined, apart = "d\u0175r.md", "dw\u0302r.md"
	l, calls := lookerAt(t, madeProject(t, apart), map[string]git.File{joined: {Committed: true, Commit: "abc"}})
	l.look(t.Context(), "2026-11-23", with(assess.Evidence{Link: apart, Date: "2026-11-01"}), "")
	if f := l.known[apart]; !f.Committed || f.Commit != "abc" || *calls != 2 {
		t.Errorf("%+v after %d calls", f, *calls)
	}
	l.git = func(context.Context, []string) (map[string]git.File, error) {
		t.Error("git was asked again")
		return nil, nil
	}
	l.look(t.Context(), "2026-11-23", with(assess.Evidence{Link: apart, Date: "2026-11-01"}), "")
}
