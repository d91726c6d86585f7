package md

import (
	"encoding/json"
	"strings"

	"standpoint/assess/form"
	"standpoint/templates"
)

// ReadForm reads what came back of a form.
func ReadForm(data []byte, name string) *form.Document {
	doc := pieces(data)
	doc.Name = name
	return doc
}

// pieces are those of a form, in their order.
func pieces(data []byte) *form.Document {
	text := strings.ReplaceAll(strings.TrimPrefix(strings.ToValidUTF8(string(data), ""), "\ufeff"), "\r\n", "\n")
	r := formReader{lines: strings.Split(text, "\n"), doc: &form.Document{}}
	for r.at < len(r.lines) {
		r.next()
	}
	r.flush()
	return r.doc
}

type formReader struct {
	lines []string
	at    int
	said  []string // of the paragraph at hand
	doc   *form.Document
}

// next reads one line, or what begins with it.
func (r *formReader) next() {
	line := strings.TrimSpace(r.lines[r.at])
	r.at++
	switch {
	case line == "":
		r.flush()
	case strings.HasPrefix(line, dataStart) && strings.HasSuffix(line, dataEnd):
		r.data(strings.TrimSuffix(strings.TrimPrefix(line, dataStart), dataEnd))
	case form.IsMark(markIn(line)):
		r.flush()
		r.place(markIn(line))
	case line == placeEnd:
	case isHeading(line):
		r.flush()
		r.add(form.Piece{Kind: form.Head, Text: unmarked(strings.TrimSpace(strings.TrimLeft(line, "#")))})
	default:
		r.said = append(r.said, line)
	}
}

func isHeading(line string) bool {
	rest := strings.TrimLeft(line, "#")
	return rest != line && len(line)-len(rest) <= 6 && strings.HasPrefix(rest, " ")
}

func (r *formReader) add(p form.Piece) { r.doc.Pieces = append(r.doc.Pieces, p) }

// flush ends the paragraph at hand.
func (r *formReader) flush() {
	if len(r.said) > 0 {
		r.add(form.Piece{Text: unmarked(strings.Join(r.said, "\n"))})
		r.said = nil
	}
}

func (r *formReader) data(said string) {
	into := new(form.Data)
	if json.Unmarshal([]byte(said), into) == nil {
		r.doc.Data = into
	}
}

// markIn is the name of the mark in a comment.
func markIn(line string) string {
	name, found := strings.CutPrefix(line, placeStart)
	if !found || !strings.HasSuffix(line, "-->") {
		return ""
	}
	name, _, _ = strings.Cut(name, ":")
	return strings.TrimSpace(strings.TrimSuffix(name, "-->"))
}

// place reads what stands in one: up to its end or, where somebody took that out,
// to its code or the next place.
func (r *formReader) place(mark string) {
	p := form.Piece{Kind: form.Cell, Marks: []string{mark}}
	var said []string
	for ended := false; r.at < len(r.lines) && !ended; r.at++ {
		line := strings.TrimSpace(r.lines[r.at])
		if form.IsMark(markIn(line)) || strings.HasPrefix(line, dataStart) {
			break
		}
		if code, is := codeIn(line); is && !r.endsBelow() {
			p.Code, ended = code, true
			continue
		}
		if ended = line == placeEnd; !ended {
			said = append(said, unguarded(r.lines[r.at]))
		}
	}
	if p.Code == "" {
		p.Code = r.code()
	}
	p.Text = strings.Trim(strings.Join(said, "\n"), "\n")
	r.add(p)
}

// endsBelow says whether the place at hand has its end further below.
func (r *formReader) endsBelow() bool {
	for _, line := range r.lines[r.at:] {
		line = strings.TrimSpace(line)
		if line == placeEnd {
			return true
		}
		if form.IsMark(markIn(line)) {
			return false
		}
	}
	return false
}

// code is the code that stands below a place, which is read with it.
func (r *formReader) code() string {
	for at := r.at; at < len(r.lines); at++ {
		line := strings.TrimSpace(r.lines[at])
		if line == "" {
			continue
		}
		code, is := codeIn(line)
		if is {
			r.at = at + 1
		}
		return code
	}
	return ""
}

func codeIn(line string) (string, bool) {
	code := strings.Trim(line, "`")
	if len(line) < 5 || line[0] != '`' || len(code) != len(line)-2 || !strings.Contains(code, "·") {
		return "", false
	}
	return code, true
}

func unguarded(line string) string {
	if rest, found := strings.CutPrefix(line, `\`); found && strings.HasPrefix(strings.TrimLeft(rest, `\`), "<!--") {
		return rest
	}
	return line
}

var escapes = templates.OnUse("\\\\([\\\\`*_\\[\\]<>|~$#+=:.)-])")

// unmarked is what we printed, as it was before.
func unmarked(said string) string {
	said = strings.ReplaceAll(said, apart, "")
	return strings.ReplaceAll(escapes().ReplaceAllString(said, "$1"), "&amp;", "&")
}
