package schema

import (
	"embed"

	"standpoint/standards/strict"
)

// meanings say what each key means, by the name of its type and then by key.
// Editors show them beside the key.
type meanings map[string]map[string]string

//go:embed words/*.yaml
var wordFiles embed.FS

// wordsOf reads the words for one kind of file that has no table of fields.
func wordsOf(kind string) meanings {
	data, err := wordFiles.ReadFile("words/" + kind + ".yaml")
	if err != nil {
		panic(err) // the file is part of the program
	}
	root, err := strict.Parse(data)
	if err != nil {
		panic(err)
	}
	w := meanings{}
	if err := strict.Decode(root, &w); err != nil {
		panic(err)
	}
	return w
}
