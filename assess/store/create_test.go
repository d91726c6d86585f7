package store

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/splice"
	"standpoint/standards/strict"
)

func TestCreateLayout(t *testing.T) {
	path := fresh(t)
	got := get(t, path)
	golden := filepath.Join("testdata", "new.yaml")
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := strings.ReplaceAll(get(t, golden), "\r\n", "\n"); got != want {
		t.Errorf("got\n%s", got)
	}
	f, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := Validate(f, standard()); err != nil {
		t.Error(err)
	}
	if a := f.Assessment; len(a.Points) != 15 || a.Round != 1 || a.Share != "team" || a.Points[3].Title != "Title of point 4" {
		t.Errorf("%+v", a)
	}
	for line := range strings.Lines(got) {
		if len(line) > wide+1 {
			t.Errorf("wider than %d: %s", wide, line)
		}
	}
}

func TestCreateNeverOverwrites(t *testing.T) {
	path := put(t, "mine\n")
	err := Create(path, started(), standard())
	if !errors.Is(err, ErrExists) || err.Error() != path+": this file already exists" || get(t, path) != "mine\n" {
		t.Errorf("got %v", err)
	}
	dangling := filepath.Join(t.TempDir(), "link.yaml")
	if os.Symlink(filepath.Join(t.TempDir(), "none"), dangling) == nil {
		if err := Create(dangling, started(), standard()); !errors.Is(err, ErrExists) {
			t.Errorf("got %v", err)
		}
	}
}

func TestCreateKeepsWhatIsSaid(t *testing.T) {
	s := standard()
	s.Signing = "Did you sign?"
	for seed := range uint64(50) {
		a := &assess.Assessment{}
		fill(reflect.ValueOf(a).Elem(), testRand(seed))
		f, err := Read(rendered(a, s), "a.yaml")
		if err != nil {
			t.Fatal(err)
		}
		if want := complete(a, s); !splice.Same(f.Assessment, want) {
			t.Fatalf("seed %d: got\n%+v\nwant\n%+v", seed, f.Assessment, want)
		}
	}
}

// fill makes something up for every key that a file can have.
func fill(v reflect.Value, r *rand.Rand) {
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range strict.Fields(v.Type()) {
			fill(v.Field(f.Index), r)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range v.Len() {
			fill(v.Index(i), r)
			if number := v.Index(i).FieldByName("Number"); number.IsValid() {
				number.SetInt(int64(2*i + 1))
			}
		}
	case reflect.Int:
		v.SetInt(int64(1 + r.IntN(9)))
	default:
		texts := []string{"", "met", " one\n\n  two\r\nthree ", "yes", "2016", "it's: a #b", "- dash", "\ttab\u2028x", "\u05e9\u05dc\u05d5\u05dd", "\x07bell", "---\n...", "|"}
		switch v.Type() {
		case reflect.TypeFor[assess.Date]():
			texts = []string{"", "2026-11-23"}
		case reflect.TypeFor[assess.YesNo]():
			texts = []string{"", "true", "false"}
		}
		v.SetString(texts[r.IntN(len(texts))])
	}
}

func TestRareKeysOnlyWhenSet(t *testing.T) {
	text := string(rendered(started(), standard()))
	for _, key := range []string{"      held_by", "was", "carried", "conflict", "previous", "signed", "signed_on"} {
		if strings.Contains(text, key+":") {
			t.Errorf("%s is written", key)
		}
	}
	s := standard()
	s.Signing = "Did you sign?"
	if !strings.Contains(string(rendered(started(), s)), "\nsigned:\nsigned_on:\n") {
		t.Error("nothing to say whether it is signed")
	}
	path := fresh(t)
	change(t, path, func(a *assess.Assessment) {
		a.Points[0].Why, a.Points[0].Was, a.Points[0].Answers[0].Why = "Because.", "lgdss@2016 1", "Not ours."
	})
	got := get(t, path)
	for _, want := range []string{
		"    rating_reason:\n\n    why: |\n      Because.\n\n    answers:\n",
		"        text:\n        state:\n        why: |\n          Not ours.\n      # What comes next?\n",
		"    rated_on:\n\n    was: lgdss@2016 1\n\n    notes:\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got[:1500])
		}
	}
}

func TestCreateInNoFolder(t *testing.T) {
	file := put(t, "x")
	if err := Create(filepath.Join(file, "a.yaml"), started(), standard()); err == nil {
		t.Error("no error")
	}
}
