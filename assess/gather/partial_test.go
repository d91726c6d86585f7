package gather

import (
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess/problem"
)

// A partial clone that lacks how a file was says so; it does not take the whole
// file for new.
func TestPartialClone(t *testing.T) {
	dir := folder(t, map[string]string{"from/assessments/a.yaml": late})
	t.Chdir("from")
	commit(t)
	runGit(t, "config", "uploadpack.allowFilter", "true")
	t.Chdir(dir)
	runGit(t, "-c", "protocol.file.allow=always", "clone", "-q", "--no-checkout", "--filter=blob:none", "file://"+filepath.ToSlash(filepath.Join(dir, "from")), "part")
	write(t, filepath.Join("part", "assessments", "a.yaml"), late)
	c := Checker{Since: "HEAD"}
	_, err := c.check(t, "part")
	if err == nil || !strings.Contains(err.Error(), `assessments/a.yaml" is not in this clone`) || !strings.Contains(problem.HintOf(err), "fetch") {
		t.Errorf("%v", err)
	}
	if in, _ := rolled(t, &Portfolio{Since: "2026-10-15"}, "part"); len(in.Passed) != 1 || !strings.Contains(in.Passed[0].What, "is not in this clone") {
		t.Errorf("%v", in.Passed)
	}
}
