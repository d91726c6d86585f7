package file

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"standpoint/assess/problem"
)

// Open reads a document from anywhere. What it names elsewhere is never fetched,
// what could run is refused, and what is unpacked is bounded. Errors are
// *problem.Error and say what the file is, or where it is damaged, and what to do.
func Open(raw []byte) (*Document, error) {
	a, err := open(raw)
	if err != nil {
		return nil, err
	}
	r := &reader{archive: a, doc: &Document{Unread: map[string]int{}}, anchored: map[string]*anchor{}, state: state{begun: map[string]bool{}, named: map[string]*Paragraph{}}}
	for _, step := range []func() error{r.find, r.readCore, r.readStyles, r.readNumbering, r.readComments, r.readNotes, r.readData, r.readBody} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return r.doc, nil
}

// reader is a document while it is read.
type reader struct {
	*archive
	doc   *Document
	c     *cursor
	main  string                // the part that holds the text
	rels  map[string]target     // its relationships, by id
	parts map[string]string     // the parts that belong to it, by kind
	looks map[string]*look      // styles, by id
	lists map[string]*numbering // by number

	comments map[string]string  // what they say, by id
	notes    map[string]string  // likewise of footnotes
	state                       // of the text
	anchored map[string]*anchor // comments that began, by id
}

// target is where a relationship leads.
type target struct {
	kind, to string
	outside  bool
}

// part reads one part of the package by visiting what stands in its root.
func (r *reader) part(name string, visit func(c *cursor, e *element)) error {
	data, err := r.read(name)
	if err != nil || data == nil {
		return err
	}
	c := newCursor(data)
	c.each(func(*element) { c.each(func(e *element) { visit(c, e) }) })
	if c.err != nil {
		return problem.With(fmt.Errorf("the file is damaged: %q in it cannot be read: %w", path.Base(name), c.err), "open it in a word processor, repair it and save it")
	}
	return nil
}

// relationships are those of a part.
func (r *reader) relationships(of string) (map[string]target, error) {
	all := map[string]target{}
	dir, base := path.Split(of)
	err := r.part(dir+"_rels/"+base+".rels", func(_ *cursor, e *element) {
		t := target{kind: path.Base(e.attr("Type")), to: e.attr("Target"), outside: e.attr("TargetMode") == "External"}
		if !t.outside {
			if !strings.HasPrefix(t.to, "/") {
				t.to = "/" + dir + t.to
			}
			t.to = strings.TrimPrefix(path.Clean(t.to), "/")
		}
		all[e.attr("Id")] = t
	})
	return all, err
}

// find looks where the text is and what belongs to it, and refuses macros.
func (r *reader) find() error {
	macros := false
	err := r.part("[Content_Types].xml", func(_ *cursor, e *element) {
		macros = macros || strings.Contains(e.attr("ContentType"), "macroEnabled") || strings.Contains(e.attr("ContentType"), "vbaProject")
	})
	if macros {
		err = errMacros
	}
	if err != nil {
		return err
	}
	top, err := r.relationships("")
	if err != nil {
		return err
	}
	r.main = "word/document.xml"
	for _, t := range top {
		if t.kind == "officeDocument" && !t.outside && r.archive.parts[strings.ToLower(t.to)] != nil {
			r.main = t.to
		}
	}
	if r.archive.parts[strings.ToLower(r.main)] == nil {
		return problem.New("this is not a Word document: there is no text inside", "name a .docx file, such as one that \"standpoint report --format docx\" wrote")
	}
	r.rels, err = r.relationships(r.main)
	r.parts = map[string]string{}
	for _, t := range r.rels {
		if !t.outside {
			r.parts[t.kind] = t.to
		}
	}
	return err
}

func (r *reader) readCore() error {
	return r.part("docProps/core.xml", func(c *cursor, e *element) {
		switch e.name {
		case "title":
			r.doc.Title = Clean(c.text())
		case "language":
			r.doc.Lang = Clean(c.text())
		}
	})
}

// readData finds what was kept for programs, whatever its part is called now.
func (r *reader) readData() error {
	var names []string
	for name := range r.archive.parts {
		if strings.HasPrefix(name, "customxml/item") && !strings.HasPrefix(name, "customxml/itemprops") && strings.HasSuffix(name, ".xml") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names[:min(len(names), 20)] {
		data, err := r.read(name)
		if err != nil {
			return err
		}
		c := newCursor(data)
		c.each(func(e *element) {
			if e.name == "data" && e.attr("xmlns") == dataName {
				r.doc.Data = []byte(c.text())
			}
		})
	}
	return nil
}

var errMacros = problem.New("there are macros in this document, and they are not read",
	"open it, save it as \"Word Document (.docx)\", which leaves macros out, then read that")

func (r *reader) readBody() error {
	data, err := r.read(r.main)
	if err != nil {
		return err
	}
	r.c = newCursor(data)
	r.c.each(func(*element) {
		r.c.each(func(e *element) {
			if e.name == "body" {
				r.doc.Body = r.blocks()
			}
		})
	})
	switch err := r.c.err; {
	case errors.Is(err, errTooMuch):
		return err
	case err != nil:
		return problem.With(fmt.Errorf("the file is damaged: its text cannot be read: %w", err), "open it in a word processor, repair it and save it")
	}
	return nil
}

// errTooMuch is a text of more pieces than people write.
var errTooMuch = problem.New("this document has more paragraphs than can be read", "read only the part of it that is a form, saved on its own")
