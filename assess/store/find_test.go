package store

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"
)

func TestFind(t *testing.T) {
	root := t.TempDir()
	t.Setenv("HOME", root)
	for name, text := range map[string]string{
		"repo/.git/HEAD":                        "x",
		"repo/assessments/lgdss-beta.yaml":      "# a comment\nkind: assessment\nprevious: lgdss-alpha.yaml   # the last one\n",
		"repo/assessments/lgdss-alpha.yaml":     "kind: assessment\n",
		"repo/assessments/bins/govuk.yml":       "{\"kind\": \"assessment\", \"x-a\": 1}",
		"repo/assessments/bins/older.yaml":      "kind: 'assessment'\r\n",
		"repo/assessments/bins/newer.yaml":      byteOrderMark + "kind:  assessment\r\nprevious: \"older.yaml\"\r\n",
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
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
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
