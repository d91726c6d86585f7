package file

import (
	"strconv"
	"strings"
)

// symbol is a character of a font of signs, as far as people use them: boxes and
// ticks.
func symbol(e *element) string {
	n, err := strconv.ParseUint(e.attr("char"), 16, 32)
	switch {
	case err != nil:
		return "\ufffd"
	case n&0xFF00 != 0xF000:
		return string(rune(n))
	}
	if sign := wingdings[n&0xFF]; sign != "" && strings.HasPrefix(e.attr("font"), "Wingdings") {
		return sign
	}
	if e.attr("font") == "Symbol" && n&0xFF == 0xB7 {
		return "•"
	}
	return "\ufffd"
}

var wingdings = map[uint64]string{
	0xFC: "✓", 0xFB: "✗", 0xFD: "☒", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0xD8: "➢", 0xE0: "→", 0xDF: "←", 0xA7: "▪", 0x6C: "●", 0x4A: "☺", 0x4C: "☹",
}

// drawing reads what is drawn: the words in text boxes, and that there is
// something without words.
func (r *reader) drawing(kind string) {
	r.piece()
	var alt string
	picture, chart, boxes := false, false, len(r.boxes)
	var deep func(e *element)
	deep = func(e *element) {
		switch e.name {
		case "docPr":
			alt = Clean(e.attr("descr"))
		case "blip", "imagedata":
			picture = true
		case "chart", "relIds":
			chart = true
		case "txbxContent":
			r.textBox()
			return
		case "Fallback":
			return
		}
		r.c.each(deep)
	}
	r.c.each(deep)
	switch {
	case kind == "object":
		r.doc.Unread["a file inside the document"]++
	case picture:
		r.doc.Unread["a picture"]++
	case chart:
		r.doc.Unread["a chart"]++
	case len(r.boxes) > boxes:
		return // its words are all there is
	default:
		r.doc.Unread["a drawing"]++
	}
	r.add(Run{Picture: &Picture{Alt: alt}, Change: r.change})
}

// textBox reads what stands in a box, to come after the paragraph it hangs on.
func (r *reader) textBox() {
	p, fields, open := r.p, r.fields, r.open
	r.fields, r.open = nil, nil
	boxes := r.boxes
	inside := r.blocks()
	r.p, r.fields, r.open = p, fields, open
	r.boxes = append(boxes, inside...)
}
