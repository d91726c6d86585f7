package file

import "strings"

// readComments keeps what comments say, and of nobody who.
func (r *reader) readComments() error {
	r.comments = map[string]string{}
	return r.part(r.parts["comments"], func(c *cursor, e *element) {
		id := e.attr("id")
		r.comments[id] = plainText(c)
	})
}

// readNotes keeps what footnotes and endnotes say.
func (r *reader) readNotes() error {
	r.notes = map[string]string{}
	for _, kind := range []string{"footnotes", "endnotes"} {
		err := r.part(r.parts[kind], func(c *cursor, e *element) {
			id := kind + e.attr("id")
			r.notes[id] = plainText(c)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// plainText is the text of the paragraphs in the element at hand.
func plainText(c *cursor) string {
	var out strings.Builder
	var deep func(e *element)
	deep = func(e *element) {
		switch e.name {
		case "t":
			out.WriteString(c.text())
		case "br", "cr":
			out.WriteByte('\n')
		case "tab":
			out.WriteByte('\t')
		case "p":
			c.each(deep)
			out.WriteByte('\n')
		case "del", "moveFrom", "rPr", "pPr", "Fallback":
		default:
			c.each(deep)
		}
	}
	c.each(deep)
	return strings.TrimSpace(Clean(out.String()))
}
