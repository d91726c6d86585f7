package conform

import (
	"strings"
	"unicode/utf16"
)

// Content is what a page's content shows.
type Content struct {
	Texts     map[int]string // of each piece of marked content
	Artifacts []string
	Runes     [2][]rune // by cut of the typeface: regular, bold

	tags     map[int]Name
	untagged int          // BT…ET outside of marked content
	faces    map[Name]int // font resource to cut
}

// ContentOf reads a page's content.
func (f *File) ContentOf(page Dict) *Content {
	number := page["Contents"].(Ref)
	if s, ok := f.contents[number]; ok {
		return s
	}
	s := &Content{Texts: map[int]string{}, tags: map[int]Name{}, faces: f.faces()}
	p := &lexer{raw: f.Streams[number]}
	f.contents[number] = s
	var args []any
	var inside []int // MCIDs, -1 for artifacts
	face := 0
	for v := p.value(); v != nil; v = p.value() {
		op, ok := v.(Operator)
		if !ok {
			args = append(args, v)
			continue
		}
		switch op {
		case "BDC":
			inside = append(inside, s.begin(args))
		case "EMC":
			inside = inside[:len(inside)-1]
		case "BT":
			if len(inside) == 0 {
				s.untagged++
			}
		case "Tf":
			face = s.faces[args[0].(Name)]
		case "Tj":
			s.show(face, inside, args[0].(string))
		}
		args = nil
	}
	if len(inside) > 0 {
		s.untagged++
	}
	return s
}

func (s *Content) begin(args []any) int {
	if args[0] == Name("Artifact") {
		return -1
	}
	id := int(args[1].(Dict)["MCID"].(float64))
	s.Texts[id] = ""
	s.tags[id] = args[0].(Name)
	return id
}

func (s *Content) show(face int, inside []int, codes string) {
	text := utf16BE(codes)
	s.Runes[face] = append(s.Runes[face], []rune(text)...)
	if len(inside) == 0 {
		s.untagged++
		return
	}
	if id := inside[len(inside)-1]; id >= 0 {
		s.Texts[id] += text
	} else {
		s.Artifacts = append(s.Artifacts, text)
	}
}

func utf16BE(s string) string {
	var units []uint16
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

// faces says which font resource is which cut.
func (f *File) faces() map[Name]int {
	out := map[Name]int{}
	page := f.Dict(f.Pages()[0])
	for key, font := range f.Dict(f.Dict(page["Resources"])["Font"]) {
		if strings.HasSuffix(string(f.Dict(font)["BaseFont"].(Name)), "Bold") {
			out[key] = 1
		} else {
			out[key] = 0
		}
	}
	return out
}
