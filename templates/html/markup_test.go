package html

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
)

// element is one of an HTML page, as this small reader of our own pages sees
// it. It takes no more than well-formed pages: what it cannot read is a fault.
type element struct {
	name     string
	attrs    map[string]string
	text     string // of it and all inside it
	own      string // of it alone
	parent   *element
	children []*element
	mixed    []*element // children and the texts between them, which have no name
}

var (
	openTag   = regexp.MustCompile(`^<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>]*")?)*)\s*(/?)>`)
	closeTag  = regexp.MustCompile(`^</([a-zA-Z][a-zA-Z0-9]*)>`)
	attribute = regexp.MustCompile(`([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?`)
	voids     = []string{"meta", "img", "br", "link", "hr", "input"}
)

// parsePage reads a page strictly: every tag is closed by its own, every
// attribute is quoted, and no "<" stands in a text.
func parsePage(page string) (*element, error) {
	root := &element{name: "#page"}
	at := root
	rest, found := strings.CutPrefix(page, "<!DOCTYPE html>\n")
	if !found {
		return nil, fmt.Errorf("no doctype")
	}
	for rest != "" {
		end := strings.IndexByte(rest, '<')
		if end < 0 {
			end = len(rest)
		}
		at.say(html.UnescapeString(rest[:end]))
		if rest = rest[end:]; rest == "" {
			break
		}
		if m := closeTag.FindStringSubmatch(rest); m != nil {
			if at.name != m[1] {
				return nil, fmt.Errorf("</%s> closes <%s>", m[1], at.name)
			}
			at, rest = at.parent, rest[len(m[0]):]
			continue
		}
		m := openTag.FindStringSubmatch(rest)
		if m == nil {
			return nil, fmt.Errorf("not a tag: %.60q", rest)
		}
		e := at.open(m[1], m[2])
		rest = rest[len(m[0]):]
		switch {
		case e.name == "style" || e.name == "script":
			_, rest, _ = strings.Cut(rest, "</"+e.name+">")
		case m[3] == "" && !slices.Contains(voids, e.name):
			at = e
		}
	}
	if at != root {
		return nil, fmt.Errorf("<%s> is not closed", at.name)
	}
	return root, nil
}

func (e *element) open(name, attrs string) *element {
	child := &element{name: name, attrs: map[string]string{}, parent: e}
	for _, m := range attribute.FindAllStringSubmatch(attrs, -1) {
		child.attrs[m[1]] = html.UnescapeString(m[2])
	}
	e.children = append(e.children, child)
	e.mixed = append(e.mixed, child)
	return child
}

func (e *element) say(text string) {
	if text == "" {
		return
	}
	e.own += text
	e.mixed = append(e.mixed, &element{own: text})
	for ; e != nil; e = e.parent {
		e.text += text
	}
}

// all gives every element inside, in the order of the page.
func (e *element) all() []*element {
	var list []*element
	for _, child := range e.children {
		list = append(append(list, child), child.all()...)
	}
	return list
}

func (e *element) named(names ...string) []*element {
	return slices.DeleteFunc(e.all(), func(one *element) bool { return !slices.Contains(names, one.name) })
}

func (e *element) inside(name string) bool {
	for e = e.parent; e != nil; e = e.parent {
		if e.name == name {
			return true
		}
	}
	return false
}
