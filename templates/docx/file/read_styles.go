package file

import (
	"cmp"
	"fmt"
	"strings"
)

// levels are those of lists that word processors know.
const levels = 9

// look is what a style says.
type look struct {
	name, based string
	bold, code  bool
	num         string
	level       int
	outline     int // of a heading, from 1
	in          int // how far in it stands, in twentieths of a point
}

// readStyles keeps what a style can say of a text that matters to us.
func (r *reader) readStyles() error {
	r.looks = map[string]*look{}
	return r.part(r.parts["styles"], func(c *cursor, e *element) {
		switch e.name {
		case "docDefaults":
			c.each(func(*element) {
				c.each(func(*element) {
					c.each(func(e *element) {
						if e.name == "lang" {
							r.doc.Lang = cmp.Or(r.doc.Lang, Clean(e.attr("val")))
						}
					})
				})
			})
		case "style":
			r.looks[e.attr("styleId")] = readLook(c)
		}
	})
}

func readLook(c *cursor) *look {
	l := &look{}
	c.each(func(e *element) {
		switch e.name {
		case "name":
			l.name = e.attr("val")
		case "basedOn":
			l.based = e.attr("val")
		case "pPr":
			c.each(func(e *element) {
				switch e.name {
				case "numPr":
					l.num, l.level = readNumPr(c)
				case "outlineLvl":
					l.outline = e.int("val") + 1
				case "ind":
					l.in = e.left()
				}
			})
		case "rPr":
			c.each(func(e *element) {
				switch e.name {
				case "b":
					l.bold = e.on()
				case "rFonts":
					l.code = monospaced(e.attr("ascii"))
				}
			})
		}
	})
	return l
}

func readNumPr(c *cursor) (num string, level int) {
	c.each(func(e *element) {
		switch e.name {
		case "numId":
			num = e.attr("val")
		case "ilvl":
			level = min(max(e.int("val"), 0), levels-1)
		}
	})
	return num, level
}

func monospaced(font string) bool {
	for _, part := range []string{"courier", "consolas", "mono", "menlo", "cascadia code", "lucida console"} {
		if strings.Contains(strings.ToLower(font), part) {
			return true
		}
	}
	return false
}

// inherited finds, from a style on to those it is based on, the first that says
// something.
func (r *reader) inherited(id string, says func(l *look) bool) *look {
	for range 20 {
		l := r.looks[id]
		if l == nil || says(l) {
			return l
		}
		id = l.based
	}
	return nil
}

// styleOf is a style by the name that word processors know it by.
func (r *reader) styleOf(id string) Style {
	name := id
	if l := r.looks[id]; l != nil {
		name = l.name
	}
	name = strings.ToLower(strings.ReplaceAll(name, " ", ""))
	if known, is := namedStyles[name]; is {
		return known
	}
	if l := r.inherited(id, func(l *look) bool { return l.outline > 0 }); l != nil && l.outline <= levels {
		return Heading1[:len(Heading1)-1] + Style(rune('0'+l.outline))
	}
	return Style(name)
}

var namedStyles = func() map[string]Style {
	all := map[string]Style{}
	for _, plain := range []string{"", "normal", "standard", "default", "bodytext", "textbody", "listparagraph", "normal(web)", "tablecontents"} {
		all[plain] = Plain
	}
	for _, s := range []Style{Title, Subtitle, Heading1, Heading2, Heading3, Heading4, Heading5, "Heading6", "Heading7", "Heading8", "Heading9", Aside, Label, Caption, Notice} {
		all[strings.ToLower(string(s))] = s
	}
	return all
}()

// mark is how one level of a list is marked.
type mark struct {
	list  List
	start int
	anew  bool // where the list is first used, whatever was counted before
	kind  string
	form  string // as in Paragraph
	in    int    // how far in its words stand
}

// numbering is one list. Lists of one kind go on counting where another ended.
type numbering struct {
	kind  string
	marks [levels]mark
}

// readNumbering keeps which lists have bullets, which numbers, and from which on.
func (r *reader) readNumbering() error {
	r.lists = map[string]*numbering{}
	kinds := map[string]*[levels]mark{}
	return r.part(r.parts["numbering"], func(c *cursor, e *element) {
		switch e.name {
		case "abstractNum":
			marks := &[levels]mark{}
			kinds[e.attr("abstractNumId")] = marks
			c.each(func(e *element) {
				if e.name == "lvl" {
					readLevel(c, e, marks)
				}
			})
		case "num":
			own := &numbering{}
			r.lists[e.attr("numId")] = own
			c.each(func(e *element) {
				switch e.name {
				case "abstractNumId":
					own.kind = e.attr("val")
					if marks := kinds[own.kind]; marks != nil {
						own.marks = *marks
					}
				case "lvlOverride":
					readOverride(c, e, &own.marks)
				}
			})
		}
	})
}

func readOverride(c *cursor, e *element, own *[levels]mark) {
	level := min(max(e.int("ilvl"), 0), levels-1)
	c.each(func(e *element) {
		switch e.name {
		case "startOverride":
			own[level].start, own[level].anew = e.int("val"), true
		case "lvl":
			readLevel(c, e, own)
		}
	})
}

func readLevel(c *cursor, e *element, marks *[levels]mark) {
	level := min(max(e.int("ilvl"), 0), levels-1)
	m := &marks[level]
	c.each(func(e *element) {
		switch e.name {
		case "start":
			m.start = e.int("val")
		case "pPr":
			c.each(func(e *element) {
				if e.name == "ind" {
					m.in = e.left()
				}
			})
		case "lvlText":
			text := strings.Replace(e.attr("val"), fmt.Sprintf("%%%d", level+1), "%", 1)
			m.form = formOf(m.kind, text)
		case "numFmt":
			m.kind = e.attr("val")
			switch e.attr("val") {
			case "bullet":
				m.list = Bullets
			case "none":
				m.list = NoList
			default:
				m.list = Numbers
			}
		}
	})
}
