package store

import (
	"os"
	"path/filepath"
	"testing"
)

func TestReadPublicCode(t *testing.T) {
	for text, want := range map[string]*PublicCode{
		"name: a\nurl: https://example.org":                                     {Name: "a", Address: "https://example.org"},
		"name: a\nlegal: {mainCopyrightOwner: Council}":                         {Name: "a", Organisation: "Council"},
		"description: {fr: {shortDescription: 'un texte '}}\nname: {not: text}": {Description: "un texte"},
		"description: text\norganisation: text\nname:":                          {},
		"\ufeffname: a":       {Name: "a"},
		"- a list":            {},
		"name: [":             nil,
		"":                    nil,
		"a: &a [b]\nname: *a": {},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "publiccode.yml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := ReadPublicCode(dir)
		switch {
		case (err == nil) != (want != nil):
			t.Errorf("%q: %v", text, err)
		case want != nil:
			want.Path = filepath.Join(dir, "publiccode.yml")
			if *got != *want {
				t.Errorf("%q: %+v, want %+v", text, *got, *want)
			}
		}
	}
	if got, err := ReadPublicCode(t.TempDir()); got != nil || err != nil {
		t.Errorf("%v, %v", got, err)
	}
}
