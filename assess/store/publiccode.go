package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/assess/intake"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

// PublicCode is what a publiccode.yml says of a service, for a start. The file
// describes code for catalogues, and others write it.
type PublicCode struct {
	Path         string
	Name         string
	Organisation string
	Description  string
	Address      string
}

// mostPublicCode is how large such a file may be.
const mostPublicCode = 256 << 10

// ReadPublicCode reads the publiccode.yml of a folder. It gives nil when there
// is none, and an *problem.Error when it cannot be read; keys it does not need may hold
// anything.
func ReadPublicCode(folder string) (*PublicCode, error) {
	for _, name := range []string{"publiccode.yml", "publiccode.yaml"} {
		path := filepath.Join(folder, name)
		info, err := os.Stat(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil && (!info.Mode().IsRegular() || info.Size() > mostPublicCode) {
			return nil, &problem.Error{File: path, What: "this is not a file I can read", Hint: "the service is not filled in from it"}
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, unreadable(path, err)
		}
		return parsePublicCode(data, path)
	}
	return nil, nil
}

func parsePublicCode(data []byte, path string) (*PublicCode, error) {
	text, err := intake.Text(data)
	if err != nil {
		return nil, problem.In(err, path)
	}
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil || len(root.Content) == 0 {
		return nil, &problem.Error{File: path, What: "this cannot be read as YAML", Hint: "the service is not filled in from it", Err: err}
	}
	n := root.Content[0]
	about := spoken(strict.Child(n, "description"))
	p := &PublicCode{
		Path:         path,
		Name:         assess.NormaliseLine(firstText(strict.Child(about, "localisedName"), strict.Child(n, "name"))),
		Organisation: assess.NormaliseLine(firstText(strict.Child(strict.Child(n, "organisation"), "name"), strict.Child(strict.Child(n, "legal"), "mainCopyrightOwner"), strict.Child(strict.Child(n, "legal"), "repoOwner"))),
		Description:  assess.Normalise(firstText(strict.Child(about, "shortDescription"), strict.Child(about, "longDescription"))),
		Address:      assess.NormaliseLine(firstText(strict.Child(n, "landingURL"), strict.Child(n, "url"))),
	}
	if words.SignsIn(p.Address) {
		p.Address = ""
	}
	return p, nil
}

// spoken is the description in English, or the first there is.
func spoken(descriptions *yaml.Node) *yaml.Node {
	if descriptions == nil || descriptions.Kind != yaml.MappingNode {
		return nil
	}
	for _, language := range []string{"en", "en-GB", "en-US"} {
		if n := strict.Child(descriptions, language); n != nil {
			return n
		}
	}
	if len(descriptions.Content) < 2 {
		return nil
	}
	return descriptions.Content[1]
}

// firstText is the first of these that holds a text.
func firstText(nodes ...*yaml.Node) string {
	for _, n := range nodes {
		if n != nil && n.Kind == yaml.ScalarNode && n.Value != "" && n.Tag != "!!null" {
			return n.Value
		}
	}
	return ""
}
