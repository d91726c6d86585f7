package gather

import (
	"os"
	"strings"
	"testing"
)

// A file of the same service in the same repository is followed to; what is out
// of it, another service's, gone or the file itself is passed over by name, and
// stays an assessment of its own.
func TestPrevious(t *testing.T) {
	named := func(id, previous string) string {
		return strings.Replace(good, "service:\n  name: Bins", "previous: "+previous+"\nservice:\n  id: "+id+"\n  name: Bins", 1)
	}
	folder(t, map[string]string{
		"a/.git/HEAD": "", "a/assessments/new.yaml": named("bins", "old.yaml"), "a/assessments/old.yaml": named("bins", "") + "    rating: met\n",
		"b/.git/HEAD": "", "b/out.yaml": named("bins", "../a/assessments/old.yaml"), "b/theirs.yaml": named("parks", "out.yaml"),
		"b/gone.yaml": named("trees", "moved.yaml"), "b/itself.yaml": named("itself", "itself.yaml"), "b/link.yaml": named("link", "leads.yaml"),
		"b/inner/.git/HEAD": "", "b/inner/old.yaml": named("inner", ""), "b/inner.yaml": named("inner", "inner/old.yaml"), "b/folder.yaml": named("folder", "inner"),
	})
	if err := os.Symlink("../../a/assessments/old.yaml", "b/leads.yaml"); err != nil {
		t.Skip("no symbolic links here")
	}
	in, _ := rolled(t, &Portfolio{}, ".")
	previous := map[string]string{}
	for _, k := range in.Keys {
		previous[k.File] = k.Previous
	}
	passed := map[string]string{}
	for _, one := range in.Passed {
		passed[one.File] = one.What
		if one.Line != 6 || one.Hint == "" {
			t.Errorf("%+v", one)
		}
	}
	for file, why := range map[string]string{
		"b/out.yaml": "leads out of the repository", "b/theirs.yaml": "is for a different service", "b/gone.yaml": "is not there", "b/itself.yaml": "is this file itself",
		"b/link.yaml": "leads out of the repository, through a symbolic link", "b/inner.yaml": "is in another repository", "b/folder.yaml": "is not a file",
	} {
		if previous[file] != "" || !strings.Contains(passed[file], why) {
			t.Errorf("%s: %q is followed, passed over as %q, want %q", file, previous[file], passed[file], why)
		}
	}
	if previous["a/assessments/new.yaml"] != "a/assessments/old.yaml" || len(in.Passed) != 7 || len(in.Problems) > 0 {
		t.Errorf("%v, %v, %v", previous, in.Passed, in.Problems)
	}
}

// In a bare repository the same counts, and no name leads from outside into it.
func TestPreviousBare(t *testing.T) {
	dir := folder(t, map[string]string{
		"clone/new.yaml": strings.Replace(good, "service:", "previous: old.yaml\nservice:", 1), "clone/old.yaml": good,
		"clone/out.yaml": strings.Replace(good, "service:", "previous: ../x.yaml\nservice:", 1), "clone/theirs.yaml": strings.Replace(good, "service:", "previous: new.yaml\nservice:\n  id: parks", 1),
		"thief.yaml": strings.Replace(good, "service:", "previous: bare.git:old.yaml\nservice:", 1),
	})
	t.Chdir("clone")
	commit(t)
	runGit(t, "clone", "-q", "--bare", ".", "../bare.git")
	t.Chdir(dir)
	in, _ := rolled(t, &Portfolio{}, "bare.git", "thief.yaml")
	previous := map[string]string{}
	for _, k := range in.Keys {
		previous[k.File] = k.Previous
	}
	if previous["bare.git:new.yaml"] != "bare.git:old.yaml" || previous["bare.git:out.yaml"]+previous["bare.git:theirs.yaml"]+previous["thief.yaml"] != "" || len(in.Passed) != 3 {
		t.Errorf("%v, %v", previous, in.Passed)
	}
}
