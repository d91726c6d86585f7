package standards

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

//go:embed *.yaml
var embedded embed.FS

// Library is the embedded standards and those of a project's own.
type Library struct {
	own    fs.FS
	folder string // of own, as its reader would name it
}

// Embedded are the standards that come with the program.
var Embedded = &Library{}

// In adds the standards in a folder's *.yaml files to the embedded ones. Mistakes
// name its files below the name of the folder, which may be empty.
func In(folder string, own fs.FS) *Library { return &Library{own, folder} }

// ErrUnknown says that no standard, or no edition of one, has a name. It stands
// in a *problem.Error, whose hint says what may have been meant.
var ErrUnknown = errors.New("not a standard I know")

func unknown(name string, known []string) error {
	return &problem.Error{What: fmt.Sprintf("standard %q is not one I know", name), Hint: meant(name, known), Err: ErrUnknown}
}

// meant names the other editions, or the name that was most likely meant, or
// where all of them are listed.
func meant(name string, names []string) string {
	id, _, _ := strings.Cut(name, "@")
	var editions []string
	nearest, distance := "", 3
	for _, known := range names {
		knownID, _, _ := strings.Cut(known, "@")
		if knownID == id {
			editions = append(editions, known)
		}
		if far := strict.Distance(knownID, strings.ToLower(id)); far < distance {
			nearest, distance = known, far
		}
	}
	for _, known := range names { // govuk-2015 for govuk@2015
		if strings.ReplaceAll(known, "@", "-") == strings.ToLower(name) {
			return fmt.Sprintf("did you mean %q?", known)
		}
	}
	switch {
	case len(editions) > 0:
		return "use " + words.Either(editions)
	case nearest != "":
		return fmt.Sprintf("did you mean %q?", nearest)
	}
	return "standpoint standards list names them"
}

// source is where a standard is read from.
type source struct {
	name  string // id@edition
	file  string
	shown string // the file as its reader would name it
	in    fs.FS
}

// Names lists every edition as "id@edition", in alphabetical order. Of the
// embedded ones it opens no file.
func (l *Library) Names() ([]string, error) {
	sources, bad, err := l.sources()
	names := make([]string, len(sources))
	for i, s := range sources {
		names[i] = s.name
	}
	slices.Sort(names)
	if err == nil && len(bad) > 0 {
		err = bad[0]
	}
	return names, err
}

// sources are where standards can be read from. bad is what is wrong with
// files of a project's own: in the way of whoever wants those, and of nobody
// else. A file of another kind is passed over.
func (l *Library) sources() (sources []source, bad []error, err error) {
	entries, err := embedded.ReadDir(".")
	if err != nil {
		return nil, nil, err
	}
	for _, entry := range entries {
		sources = append(sources, source{strings.TrimSuffix(entry.Name(), path.Ext(entry.Name())), entry.Name(), entry.Name(), embedded})
	}
	if l.own == nil {
		return sources, nil, nil
	}
	files, err := fs.Glob(l.own, "*.yaml")
	if err != nil {
		return nil, nil, err
	}
	for _, file := range files {
		s, err := l.head(file)
		switch at := slices.IndexFunc(sources, func(other source) bool { return other.name == s.name }); {
		case err != nil:
			bad = append(bad, err)
		case s.name == "": // of another kind
		case at < 0:
			sources = append(sources, s)
		case !same(s, sources[at]): // the same is a copy of ours, as in a clone of this program
			bad = append(bad, &twiceError{s.name, problem.Errors{{File: s.shown, Line: 1, Column: 1, Hint: "change the id or the edition of one of them",
				What: fmt.Sprintf("there are two standards called %q: the other is %s", s.name, sources[at].shown)}}})
		}
	}
	return sources, bad, nil
}

// twiceError says that two files give a standard one name.
type twiceError struct {
	name string
	problem.Errors
}

// Unwrap gives the mistake with its place.
func (e *twiceError) Unwrap() error { return e.Errors }

// same says whether two sources hold the same bytes.
func same(a, b source) bool {
	one, err1 := fs.ReadFile(a.in, a.file)
	two, err2 := fs.ReadFile(b.in, b.file)
	return err1 == nil && err2 == nil && bytes.Equal(one, two)
}

// head reads as much of a project's own standard as its name takes.
func (l *Library) head(file string) (source, error) {
	shown := path.Join(l.folder, file)
	root, err := parseFile(l.own, file, shown)
	if err != nil {
		return source{}, err
	}
	if kind, given := strict.Locate(root, "kind"); given && kind.Value != "standard" {
		return source{}, nil
	}
	id, _ := strict.Locate(root, "id")
	edition, _ := strict.Locate(root, "edition")
	if !idPattern().MatchString(id.Value) || !idPattern().MatchString(edition.Value) {
		return source{}, problem.In(problem.Errors{strict.At(root, fmt.Sprintf("id %q and edition %q do not make a name to file by", id.Value, edition.Value),
			"use small letters, figures and single hyphens, such as id: my-council and edition: 2026", "id")}, shown)
	}
	return source{id.Value + "@" + edition.Value, file, shown, l.own}, nil
}

func parseFile(in fs.FS, file, shown string) (*yaml.Node, error) {
	f, err := in.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := strict.ReadAll(f)
	if err != nil {
		return nil, err
	}
	root, err := strict.Parse(data)
	if err == nil && root == nil {
		err = fileHead.Check(root)
	}
	return root, problem.In(err, shown)
}

// Lookup reads the standard called name, "id@edition", or the latest edition
// of "id", with what it extends. The error is around ErrUnknown, or that of
// Parse.
func (l *Library) Lookup(name string) (*Standard, error) { return l.lookup(name, nil) }

func (l *Library) lookup(name string, above []string) (*Standard, error) {
	sources, bad, err := l.sources()
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sources, func(a, b source) int { return strings.Compare(a.name, b.name) })
	var found *source
	for i, s := range sources {
		if s.name == name || strings.HasPrefix(s.name, name+"@") {
			found = &sources[i]
		}
	}
	for _, one := range bad {
		var twice *twiceError
		if found == nil || errors.As(one, &twice) && twice.name == found.name {
			return nil, one
		}
	}
	if found == nil {
		names, _ := l.Names()
		return nil, unknown(name, names)
	}
	if found.in == fs.FS(embedded) {
		if s := preparedFor(found.name); s != nil {
			return s, nil
		}
	}
	root, err := parseFile(found.in, found.file, found.shown)
	if err != nil {
		return nil, err
	}
	if found.in != fs.FS(embedded) {
		strict.Legible(root)
	}
	s, err := l.whole(root, append(slices.Clone(above), found.name))
	return s, problem.In(err, found.shown)
}

// whole reads a standard's tree and, for an extension, what it extends.
func (l *Library) whole(root *yaml.Node, names []string) (*Standard, error) {
	s := &Standard{}
	if err := fileHead.Check(root); err != nil {
		return nil, err
	}
	if err := strict.Decode(root, s); err != nil {
		return nil, err
	}
	if err := sizes(root, s); err != nil {
		return nil, err
	}
	if s.Extends == "" {
		if err := check(root, s); err != nil {
			return nil, err
		}
		return s, nil
	}
	if slices.ContainsFunc(names, func(name string) bool { return name == s.Extends || strings.HasPrefix(name, s.Extends+"@") }) {
		return nil, lacking(root, fmt.Sprintf("%q extends itself by way of %s", s.Extends, strings.Join(names, ", ")), "extend a standard that stands by itself")
	}
	if err := bases(root, s, names); err != nil {
		return nil, err
	}
	base, err := l.lookup(s.Extends, names)
	switch {
	case err == nil && s.Extends != base.FullID(): // which edition it was would change with a later one
		return nil, lacking(root, fmt.Sprintf("%q is not a standard you can extend", s.Extends), "name its edition as well: "+base.FullID())
	case errors.Is(err, ErrUnknown):
		return nil, lacking(root, fmt.Sprintf("%q is not a standard you can extend", s.Extends), problem.HintOf(err))
	case err != nil:
		return nil, err
	}
	return extend(root, s, base)
}

// Parse reads a standard's file, with what it extends and where its maps lead.
// The error is problem.Errors without file names: unknown keys, wrong types, and
// whatever does not hold together.
func (l *Library) Parse(data []byte) (*Standard, error) {
	root, err := strict.Parse(data)
	if err != nil {
		return nil, err
	}
	if root != nil {
		strict.Legible(root)
	}
	s, err := l.whole(root, nil)
	if err != nil {
		return nil, err
	}
	own := 0 // the maps of this file stand before those of what it extends
	if maps, there := strict.Locate(root, "maps"); there {
		own = len(maps.Content)
	}
	if err := l.mapsLead(root, s.Maps[:min(own, len(s.Maps))]); err != nil {
		return nil, err
	}
	return s, nil
}

// Lookup reads an embedded standard.
func Lookup(name string) (*Standard, error) { return Embedded.Lookup(name) }

// Names lists the embedded standards.
func Names() []string {
	names, err := Embedded.Names()
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return names
}
