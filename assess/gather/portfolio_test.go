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
	"standpoint/assess/portfolio"
)

// rolled reads what paths lead to, and gives the files in order.
func rolled(t *testing.T, p *Portfolio, paths ...string) (portfolio.Input, []string) {
	t.Helper()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	p.Shelf, p.Step = NewShelf(here, ""), func() {}
	in, err := p.Read(t.Context(), paths)
	t.Cleanup(p.Close)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for i, key := range in.Keys {
		files = append(files, key.File)
		if e, err := in.Load(i); err != nil || e.File != key.File || e.Service.Name != "Bins" {
			t.Errorf("%s: %+v, %v", key.File, e, err)
		}
	}
	return in, files
}

// wants compares files and what could not be read: in order, each as it begins.
func wants(t *testing.T, in portfolio.Input, files []string, want, problems []string) {
	t.Helper()
	if !slices.Equal(files, want) {
		t.Errorf("%v, want %v", files, want)
	}
	if len(in.Problems) != len(problems) {
		t.Fatalf("%v, want %v", in.Problems, problems)
	}
	for i := range problems {
		if one := in.Problems[i]; !strings.HasPrefix(one.File+": "+one.What, problems[i]) {
			t.Errorf("%v, want %s", one, problems[i])
		}
	}
}

func rating(t *testing.T, in portfolio.Input, i int) (now, before string) {
	t.Helper()
	e, err := in.Load(i)
	if err != nil || e.Point(1) == nil {
		t.Fatalf("%+v, %v", e, err)
	}
	return e.Point(1).Rating, e.Before[1].Rating
}

// Folders, files and lists lead to assessments, each read once; what does not
// read is a problem.
func TestPortfolio(t *testing.T) {
	folder(t, map[string]string{
		"clones/one/assessments/a.yaml": good, "clones/two/assessments/b.yaml": head + "previous: ../old/a.yaml\npoints: []\n", "clones/two/old/a.yaml": good,
		"clones/two/notes.yaml": "kind: else\n", "clones/bad/assessments/c.yaml": "kind: assessment\nstandpoint: 1\nstandard: none@1\n",
		"list.yaml":     "kind: portfolio\nstandpoint: 1\nname: Ours\nservices:\n  - {service: bins, repository: clones/one}\n  - {service: parks}\n  - {service: gone, repository: clones/gone}\n",
		"bad/list.yaml": "kind: portfolio\nservice: 3\n", "in/portfolio.yaml": "kind: portfolio\nstandpoint: 1\nservices:\n  - {service: bins, repository: ../clones/one}\n",
	})
	in, files := rolled(t, &Portfolio{}, "list.yaml", "clones", "clones/one/assessments/a.yaml", "bad/list.yaml")
	wants(t, in, files, []string{"clones/one/assessments/a.yaml", "clones/two/assessments/b.yaml", "clones/two/old/a.yaml"},
		[]string{"bad/list.yaml: ", "clones/bad/assessments/c.yaml: standard \"none@1\" is not one I know", "clones/gone: there is no such file"})
	if in.Name != "Ours" || len(in.Expected) != 3 || in.Expected[0].Repository != "clones/one" || in.Standards["lgdss@2016"] == nil {
		t.Errorf("%+v", in.Expected)
	}
	if len(in.Read) != 1 || in.Read[0].List != "list.yaml" || !slices.Equal(in.Read[0].Places, []string{"clones/one", "clones/gone"}) {
		t.Errorf("it says it reads %+v", in.Read)
	}
	in, files = rolled(t, &Portfolio{}, "in") // a list that nobody named
	wants(t, in, files, nil, nil)
	if len(in.Passed) != 1 || in.Passed[0].File != "in/portfolio.yaml" || len(in.Expected)+len(in.Read) > 0 {
		t.Errorf("passed over are %v", in.Passed)
	}
	in, files = rolled(t, &Portfolio{}, "in/portfolio.yaml")
	wants(t, in, files, []string{"clones/one/assessments/a.yaml"}, nil)
	t.Chdir("clones/one")
	in, files = rolled(t, &Portfolio{})
	wants(t, in, files, []string{"assessments/a.yaml"}, nil)
}

// Of two standards that have one name and say something else, the first counts.
func TestPortfolioStandards(t *testing.T) {
	own := strings.Replace(good, "lgdss@2016", "ours@2026", 1)
	folder(t, map[string]string{
		"a/assessments/a.yaml": own, "b/assessments/b.yaml": own, "c/assessments/c.yaml": own,
		"a/standards/ours.yaml": ours, "b/standards/ours.yaml": ours, "c/standards/ours.yaml": strings.Replace(ours, "Ours", "Theirs", 1),
	})
	in, files := rolled(t, &Portfolio{}, ".")
	wants(t, in, files, []string{"a/assessments/a.yaml", "b/assessments/b.yaml"},
		[]string{"c/assessments/c.yaml: its standard ours@2026 is different from the one that a/assessments/a.yaml is checked against"})
}

// A revision of a clone and a bare repository are read without their files, with
// standards of their own.
func TestPortfolioRevision(t *testing.T) {
	own := strings.Replace(good, "lgdss@2016", "ours@2026", 1)
	dir := folder(t, map[string]string{"clone/assessments/a.yaml": own + "    rating: red\n", "clone/standards/ours.yaml": ours, "clone/big.yaml": strings.Repeat("#\n", 6<<20),
		"list.yaml": "kind: portfolio\nstandpoint: 1\nservices:\n  - {service: bins, repository: clone, revision: main}\n  - {service: parks, repository: none, revision: main}\n" +
			"  - {service: lost, repository: clone, revision: lost}\n"})
	t.Chdir("clone")
	commit(t)
	write(t, "assessments/a.yaml", good)
	runGit(t, "clone", "-q", "--bare", ".", "../bare.git")
	t.Chdir(dir)
	in, files := rolled(t, &Portfolio{}, "list.yaml")
	wants(t, in, files, []string{"clone:assessments/a.yaml"}, []string{"clone: ", "clone:big.yaml: this file is too large", "none: there is no repository here"})
	if now, _ := rating(t, in, 0); now != "red" {
		t.Errorf("rated %q", now)
	}
	in, files = rolled(t, &Portfolio{Since: "2026-10-15"}, "bare.git")
	wants(t, in, files, []string{"bare.git:assessments/a.yaml"}, []string{"bare.git:big.yaml: this file is too large"})
	if now, before := rating(t, in, 0); now != "red" || before != "red" {
		t.Errorf("rated %q, and %q before", now, before)
	}
}

// A file that names no previous one is compared with how it stood on a day.
func TestPortfolioSince(t *testing.T) {
	folder(t, map[string]string{"assessments/a.yaml": good + "    rating: not-met\n", "assessments/b.yaml": good})
	commit(t)
	write(t, "assessments/a.yaml", good+"    rating: met\n")
	for since, want := range map[assess.Date]string{"2026-10-15": "not-met", "2026-09-15": "", "": ""} {
		p := Portfolio{Since: since}
		in, files := rolled(t, &p, ".")
		wants(t, in, files, []string{"assessments/a.yaml", "assessments/b.yaml"}, nil)
		if now, before := rating(t, in, 0); now != "met" || before != want {
			t.Errorf("since %q: %q before, want %q", since, before, want)
		}
	}
}

// It stops when it is told to.
func TestPortfolioStopped(t *testing.T) {
	folder(t, map[string]string{"assessments/a.yaml": good})
	ctx, stop := context.WithCancel(t.Context())
	stop()
	p := Portfolio{Shelf: NewShelf(".", ""), Step: func() {}}
	defer p.Close()
	if _, err := p.Read(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// What roll-ups wrote is put together; lines that are no records are problems.
func TestJoin(t *testing.T) {
	folder(t, map[string]string{"a.jsonl": "\n{\"no\": 1}\n", "b.jsonl": "{\n"})
	in := Join(NewShelf(".", ""), strings.NewReader("\n"), []string{"-", "a.jsonl", filepath.Join("gone", "c.jsonl"), "b.jsonl"})
	if len(in.Problems) != 3 || len(in.Keys) != 0 {
		t.Errorf("%+v", in)
	}
}
