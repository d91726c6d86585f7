package file

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// cursor goes through the elements of a part, once. The first thing that is wrong
// ends it, and stays.
type cursor struct {
	d    *xml.Decoder
	open int // elements
	err  error
}

func newCursor(data []byte) *cursor {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("it is not UTF-8") }
	return &cursor{d: d}
}

// element is the start of an element: its name without the space of names, and
// its attributes.
type element struct {
	name  string
	attrs []xml.Attr
}

// attr is the value of an attribute, by its name without the space of names.
func (e *element) attr(name string) string {
	for i := range e.attrs {
		if e.attrs[i].Name.Local == name {
			return e.attrs[i].Value
		}
	}
	return ""
}

// on says whether a switch such as <w:b/> is on.
func (e *element) on() bool {
	switch e.attr("val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

func (e *element) int(name string) int {
	n, err := strconv.Atoi(e.attr(name))
	if err != nil || n < -1_000_000 || n > 1_000_000_000 {
		return 0
	}
	return n
}

// each visits the elements inside the one at hand until it ends. What a visit
// leaves of one is passed over.
func (c *cursor) each(visit func(e *element)) { c.inside(visit, nil) }

// inside does the same, and tells what is written between the elements.
func (c *cursor) inside(visit func(e *element), tell func(text []byte)) {
	level := c.open
	for t := c.token(); t != nil && c.open >= level; t = c.token() {
		switch t := t.(type) {
		case xml.StartElement:
			visit(&element{t.Name.Local, t.Attr})
			for c.open > level && c.err == nil {
				c.token()
			}
		case xml.CharData:
			if tell != nil {
				tell(t)
			}
		}
	}
}

// token is the next one; nil at the end, or where something is wrong.
func (c *cursor) token() xml.Token {
	if c.err != nil {
		return nil
	}
	t, err := c.d.Token()
	if err != nil {
		if !errors.Is(err, io.EOF) {
			c.err = err
		}
		return nil
	}
	switch t.(type) {
	case xml.StartElement:
		if c.open++; c.open > mostNested {
			c.err = errors.New("it is nested too deep")
		}
	case xml.EndElement:
		c.open--
	case xml.Directive:
		c.err = errors.New("it declares things of its own") // entities; no word processor does
	}
	return t
}

// text is what is written in the element at hand and in those inside it.
func (c *cursor) text() string {
	var out strings.Builder
	var deep func(e *element)
	tell := func(text []byte) { out.Write(text) }
	deep = func(*element) { c.inside(deep, tell) }
	c.inside(deep, tell)
	return out.String()
}
