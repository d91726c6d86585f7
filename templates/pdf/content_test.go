package pdf

import (
	"strings"
	"unicode/utf16"
)

// shown is what a page's content shows.
type shown struct {
	texts    map[int]string // of each piece of marked content
	tags     map[int]name
	artifact []string
	untagged int          // BT…ET outside of marked content
	runes    [2][]rune    // by face
	faces    map[name]int // font resource to face
}

// contentOf reads a page's content.
func (d *parsed) contentOf(page dict) *shown {
	number := page["Contents"].(ref)
	if s, ok := d.contents[number]; ok {
		return s
	}
	s := &shown{texts: map[int]string{}, tags: map[int]name{}, faces: d.faces()}
	p := &lexer{raw: d.streams[number]}
	d.contents[number] = s
	var args []any
	var inside []int // MCIDs, -1 for artifacts
	face := 0
	for v := p.value(); v != nil; v = p.value() {
		op, ok := v.(operator)
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
			face = s.faces[args[0].(name)]
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

func (s *shown) begin(args []any) int {
	if args[0] == name("Artifact") {
		return -1
	}
	id := int(args[1].(dict)["MCID"].(float64))
	s.texts[id] = ""
	s.tags[id] = args[0].(name)
	return id
}

func (s *shown) show(face int, inside []int, codes string) {
	text := utf16BE(codes)
	s.runes[face] = append(s.runes[face], []rune(text)...)
	if len(inside) == 0 {
		s.untagged++
		return
	}
	if id := inside[len(inside)-1]; id >= 0 {
		s.texts[id] += text
	} else {
		s.artifact = append(s.artifact, text)
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
func (d *parsed) faces() map[name]int {
	out := map[name]int{}
	page := d.dict(d.pages()[0])
	for key, font := range d.dict(d.dict(page["Resources"])["Font"]) {
		if strings.HasSuffix(string(d.dict(font)["BaseFont"].(name)), "Bold") {
			out[key] = 1
		} else {
			out[key] = 0
		}
	}
	return out
}

// node is an element of the structure tree, read back.
type node struct {
	tag    name
	dict   dict
	number ref
	parent *node
	kids   []*node
	pieces []any // *node, or string
}

// tree reads the structure tree with the text that belongs to it.
func (d *parsed) tree() *node {
	contents := map[ref]*shown{}
	for _, p := range d.pages() {
		contents[p.(ref)] = d.contentOf(d.dict(p))
	}
	root := d.dict(d.catalog()["StructTreeRoot"])
	return d.node(root["K"].(ref), nil, contents)
}

func (d *parsed) node(number ref, parent *node, contents map[ref]*shown) *node {
	dic := d.dict(number)
	n := &node{tag: dic["S"].(name), dict: dic, number: number, parent: parent}
	for _, k := range d.list(dic["K"]) {
		switch k := k.(type) {
		case ref:
			kid := d.node(k, n, contents)
			n.kids = append(n.kids, kid)
			n.pieces = append(n.pieces, kid)
		case float64:
			n.pieces = append(n.pieces, contents[dic["Pg"].(ref)].texts[int(k)])
		case dict:
			if k["Type"] == name("MCR") {
				n.pieces = append(n.pieces, contents[k["Pg"].(ref)].texts[int(k["MCID"].(float64))])
			}
		}
	}
	return n
}

// all is the element's text and that of all below it.
func (n *node) all() string {
	var b strings.Builder
	for _, p := range n.pieces {
		switch p := p.(type) {
		case *node:
			b.WriteString(p.all())
		case string:
			b.WriteString(p)
		}
	}
	return b.String()
}

func (n *node) walk(with func(*node)) {
	with(n)
	for _, k := range n.kids {
		k.walk(with)
	}
}
