package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/intake"
)

var someFolders = map[string]string{
	"repo/.git/HEAD":                        "x",
	"repo/assessments/lgdss-beta.yaml":      "# a comment\nkind: assessment\nprevious: lgdss-alpha.yaml   # the last one\n",
	"repo/assessments/lgdss-alpha.yaml":     "kind: assessment\n",
	"repo/assessments/bins/govuk.yml":       "{\"kind\": \"assessment\", \"x-a\": 1}",
	"repo/assessments/bins/older.yaml":      "kind: 'assessment'\r\n",
	"repo/assessments/bins/newer.yaml":      intake.Mark + "kind:  assessment\r\nprevious: \"older.yaml\"\r\n",
	"repo/assessments/broken.yaml":          "kind: assessment\n<<<<<<< HEAD\n",
	"repo/assessments/x/../up.yaml":         "kind: assessment\nprevious: bins/../gone.yaml\n",
	"repo/assessments/standard.yaml":        "kind: standard\n",
	"repo/assessments/notes.txt":            "kind: assessment\n",
	"repo/assessments/.hidden/a.yaml":       "kind: assessment\n",
	"repo/assessments/.a.yaml.standpoint-1": "kind: assessment\n",
	"repo/deep/in/a.yaml":                   "",
	"repo/other/assessments/readme.md":      "",
	"assessments/outside.yaml":              "kind: assessment\n",
	"elsewhere/.git/HEAD":                   "x",
	"plain/in/x":                            "",
}

func TestFind(t *testing.T) {
	root := t.TempDir()
	t.Setenv("HOME", root)
	lay(t, root, someFolders)
	all := []string{"bins/govuk.yml", "bins/newer.yaml", "broken.yaml", "lgdss-beta.yaml", "up.yaml"}
	cases := []struct {
		from, before string
		want         []string
	}{
		{"repo", "assessments", all},
		{"repo/deep/in", "../../assessments", all},
		{"repo/assessments/bins", "", []string{"../broken.yaml", "../lgdss-beta.yaml", "../up.yaml", "govuk.yml", "newer.yaml"}},
		{"repo/other", "../assessments", all}, // its own folder has none
		{"elsewhere", "", nil},
		{"plain/in", "../../assessments", []string{"outside.yaml"}},
	}
	for _, c := range cases {
		t.Chdir(filepath.Join(root, filepath.FromSlash(c.from)))
		var want []string
		for _, name := range c.want {
			want = append(want, filepath.Join(filepath.FromSlash(c.before), filepath.FromSlash(name)))
		}
		if got, err := Find("."); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("from %s: %q %v", c.from, got, err)
		}
	}
	if runtime.GOOS != "windows" && os.Getuid() != 0 {
		secret := filepath.Join(root, "repo", "assessments", "secret.yaml")
		if err := os.WriteFile(secret, nil, 0o000); err != nil {
			t.Fatal(err)
		}
		if got, _ := Find(filepath.Join(root, "repo")); len(got) != len(all)+1 {
			t.Errorf("a file one may not read is not listed: %q", got)
		}
	}
}

// TestFindSeveral wants the services of a repository from outside of them, and one
// alone from inside it.
func TestFindSeveral(t *testing.T) {
	root := t.TempDir()
	t.Setenv("HOME", root)
	files := map[string]string{"repo/.git/HEAD": "x", "repo/services/new/readme.md": "", "repo/docs/deep/x": "", "repo/frontend/assessments/a.yaml": "kind: assessment\n"}
	for _, name := range []string{"assessments/whole.yaml", "services/bins/assessments/bins.yaml", "services/parking/assessments/lgdss/parking.yaml", "apps/pay/assessments/pay.yaml", "services/bins/src/x.txt"} {
		files["repo/"+name] = "kind: assessment\n"
	}
	lay(t, root, files)
	every := "apps/pay/assessments/pay.yaml assessments/whole.yaml services/bins/assessments/bins.yaml services/parking/assessments/lgdss/parking.yaml"
	for from, want := range map[string]string{
		"": every, "docs/deep": every, "services": "services/bins/assessments/bins.yaml services/parking/assessments/lgdss/parking.yaml",
		"services/bins": "services/bins/assessments/bins.yaml", "services/bins/src": "services/bins/assessments/bins.yaml",
		"services/parking/assessments/lgdss": "services/parking/assessments/lgdss/parking.yaml", "services/new": "assessments/whole.yaml",
	} {
		found, err := Find(filepath.Join(root, "repo", filepath.FromSlash(from)))
		for i := range found {
			found[i], _ = filepath.Rel(filepath.Join(root, "repo"), found[i])
		}
		if got := filepath.ToSlash(strings.Join(found, " ")); err != nil || got != want {
			t.Errorf("from %q: %s, want %s (%v)", from, got, want, err)
		}
	}
}

func lay(t *testing.T, root string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var manyRepositories = map[string]string{
	"a/assessments/deep/1.yaml":  "kind: assessment\n",
	"a/assessments/2.yaml":       "kind: assessment\nprevious: deep/0.yaml\n",
	"a/assessments/deep/0.yaml":  "kind: assessment\n",
	"a/assessments/lost.yaml":    "standard: lgdss@2016\n",
	"a/assessments/policy.yaml":  "kind: policy\nstandard: lgdss@2016\n",
	"b/now.YML":                  "kind: assessment\nprevious: then.yaml\n",
	"b/then.yaml":                "kind: assessment\n",
	"b/lost.yaml":                "standard: lgdss@2016\n",
	"b/.hidden.yaml":             "kind: assessment\n",
	"b/.git/x.yaml":              "kind: assessment\n",
	"b/node_modules/x/x.yaml":    "kind: assessment\n",
	"bare.git/HEAD":              "ref: refs/heads/main\n",
	"bare.git/objects/in/a.yaml": "kind: assessment\n",
	"bare.git/refs/x":            "",
	"portfolio.yaml":             "kind: portfolio\n",
	"z.yaml":                     "kind: assessment\n",
	"not/HEAD":                   "no repository\n",
	"not/readme.md":              "kind: assessment\n",
}

func TestUnder(t *testing.T) {
	root := t.TempDir()
	lay(t, root, manyRepositories)
	under := func(folder string) (found []string, err error) {
		err = Under(folder, nil, func(path string) error {
			short, err := filepath.Rel(root, path)
			found = append(found, filepath.ToSlash(short))
			return err
		})
		return found, err
	}
	for folder, want := range map[string][]string{
		".":             {"z.yaml", "a/assessments/2.yaml", "a/assessments/deep/1.yaml", "a/assessments/lost.yaml", "b/now.YML"},
		"a/assessments": {"a/assessments/2.yaml", "a/assessments/deep/1.yaml", "a/assessments/lost.yaml"},
		"not":           nil,
	} {
		if got, err := under(filepath.Join(root, filepath.FromSlash(folder))); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("under %s: %q, %v", folder, got, err)
		}
	}
	none := filepath.Join(root, "none")
	if _, err := under(none); err == nil || err.Error() != none+": there is no such file" {
		t.Errorf("under nothing: %v", err)
	}
	enough := errors.New("enough")
	if err := Under(root, nil, func(string) error { return enough }); err != enough {
		t.Errorf("told to stop: %v", err)
	}
}

func TestWalk(t *testing.T) {
	root := t.TempDir()
	lay(t, root, manyRepositories)
	want := []string{"portfolio.yaml", "z.yaml", "a/assessments/2.yaml", "a/assessments/lost.yaml", "a/assessments/policy.yaml",
		"a/assessments/deep/0.yaml", "a/assessments/deep/1.yaml", "b/lost.yaml", "b/now.YML", "b/then.yaml", "bare.git bare"}
	if err := os.Symlink("../z.yaml", filepath.Join(root, "b", "zlink.yaml")); err == nil {
		want = slices.Insert(want, 10, "b/zlink.yaml link")
	}
	if os.Symlink("a", filepath.Join(root, "c")) != nil {
		t.Log("no links here")
	}
	var got []string
	err := Walk(root, func(f Found) error {
		short, err := filepath.Rel(root, f.Path)
		said := filepath.ToSlash(short)
		if f.Link {
			said += " link"
		}
		if f.Bare {
			said += " bare"
		}
		got = append(got, said)
		return errors.Join(err, f.Err)
	})
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\ngot  %q\nwant %q", err, got, want)
	}
	times := 0
	if err := Walk(root, func(Found) error { times++; return fs.SkipAll }); err != nil || times != 1 {
		t.Errorf("told to stop: %d times, %v", times, err)
	}
	readme := filepath.Join(root, "not", "readme.md")
	if err := Walk(readme, func(f Found) error { return errors.New(f.Path) }); err.Error() != readme {
		t.Errorf("a file: %v", err)
	}
	if err := Walk(filepath.Join(root, "none"), func(f Found) error { return f.Err }); err == nil {
		t.Error("nothing there, and nothing said")
	}
}
