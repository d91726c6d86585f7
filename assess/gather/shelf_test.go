package gather

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards"
)

const ours = "kind: standard\nstandpoint: 1\nid: ours\nedition: \"2026\"\nextends: govuk@2019\nname: Ours\n"

// A project has the standards in its own folder, others have not, and each is
// read once.
func TestShelf(t *testing.T) {
	dir := folder(t, map[string]string{"one/standards/ours.yaml": ours, "one/assessments/a.yaml": good, "two/assessments/a.yaml": good})
	shelf := NewShelf(dir, "")
	one, two := shelf.Library("one/assessments/a.yaml"), shelf.Library(filepath.Join(dir, "two", "assessments", "a.yaml"))
	if s, err := one.Lookup("ours"); err != nil || s.ID != "ours" {
		t.Errorf("%v, %v", s, err)
	}
	if _, err := two.Lookup("ours"); !errors.Is(err, standards.ErrUnknown) {
		t.Errorf("%v", err)
	}
	if shelf.Library("one/assessments/b.yaml") != one || shelf.Library("") != two {
		t.Error("projects do not share what they have in common")
	}
	first, _ := one.Lookup("ours@2026")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if again, err := one.Lookup("ours@2026"); again != first || err != nil {
				t.Errorf("read again: %v", err)
			}
		})
	}
	all.Wait()
	if s, err := NewShelf(dir, filepath.Join("one", "standards")).Library("two/assessments/a.yaml").Lookup("ours"); err != nil || s.ID != "ours" {
		t.Errorf("the folder that counts for every file: %v, %v", s, err)
	}
}

// Mistakes in a project's own standards are said with the path from here.
func TestShelfNames(t *testing.T) {
	dir := folder(t, map[string]string{"one/standards/ours.yaml": "kind: standard\nid: [\n"})
	if _, err := NewShelf(dir, "").Library("one/assessments/a.yaml").Lookup("ours"); err == nil || !strings.HasPrefix(err.Error(), "one/standards/ours.yaml:") {
		t.Errorf("%v", err)
	}
}

// However many projects there are, few are remembered.
func TestShelfForgets(t *testing.T) {
	shelf := NewShelf(t.TempDir(), "")
	for i := range 3 * manyProjects {
		shelf.Library(fmt.Sprintf("%d/assessments/a.yaml", i))
	}
	if len(shelf.known) > manyProjects {
		t.Errorf("%d are remembered", len(shelf.known))
	}
}

func TestShelfEach(t *testing.T) {
	dir := folder(t, map[string]string{"a.yaml": good, "b.yaml": "kind: policy\n", "c.yaml": strings.Replace(good, "lgdss@2016", "lgds@2016", 1), "d.yaml": strings.Replace(good, "beta", "betta", 1)})
	want := []string{"Bins · beta · ", "a.yaml: there is no such", "b.yaml:1:7: kind", `c.yaml:3:11: standard "lgds@2016" is not one I know`, `d.yaml:4:8: phase "betta"`}
	var got []string
	NewShelf(dir, "").Each([]string{"a.yaml", "gone/a.yaml", "b.yaml", "c.yaml", "d.yaml"}, func(path string, o *Opened, err error) {
		if err != nil {
			got = append(got, strings.TrimPrefix(err.Error(), "gone/"))
			if problem.HintOf(err) == "" {
				t.Errorf("%v: no hint", err)
			}
		} else {
			got = append(got, o.Headline())
		}
	})
	for i := range want {
		if len(got) != len(want) || !strings.HasPrefix(got[i], want[i]) {
			t.Fatalf("%q, want %q", got, want)
		}
	}
}

func TestOpenedName(t *testing.T) {
	for _, one := range []struct{ unit, service, organisation, want string }{
		{"service", "Bins", "Council", "Bins"}, {"organisation", "Bins", "Council", "Council"}, {"organisation", "Bins", "", "Bins"}, {"service", "", "Council", "A service with no name yet"},
	} {
		file, err := store.Read([]byte(good), "a.yaml")
		if err != nil {
			t.Fatal(err)
		}
		o := &Opened{file, &standards.Standard{Unit: one.unit}}
		o.Assessment.Service.Name, o.Assessment.Service.Organisation = one.service, one.organisation
		if o.Name() != one.want || o.Phase() != "" {
			t.Errorf("%+v: %q, %q", one, o.Name(), o.Phase())
		}
	}
}
