package conform

import "strings"

// Node is an element of the structure tree, read back.
type Node struct {
	Tag    Name
	Dict   Dict
	Number Ref
	Parent *Node
	Kids   []*Node
	Pieces []any // *Node, or string
}

// Tree is the structure tree with the text that belongs to it.
func (f *File) Tree() *Node {
	if f.tree == nil {
		for _, p := range f.Pages() {
			f.ContentOf(f.Dict(p))
		}
		f.tree = f.node(f.Dict(f.Catalog()["StructTreeRoot"])["K"].(Ref), nil)
	}
	return f.tree
}

func (f *File) node(number Ref, parent *Node) *Node {
	about := f.Dict(number)
	n := &Node{Tag: about["S"].(Name), Dict: about, Number: number, Parent: parent}
	text := func(page any, mcid any) {
		n.Pieces = append(n.Pieces, f.ContentOf(f.Dict(page)).Texts[int(mcid.(float64))])
	}
	for _, k := range f.List(about["K"]) {
		switch k := k.(type) {
		case Ref:
			kid := f.node(k, n)
			n.Kids = append(n.Kids, kid)
			n.Pieces = append(n.Pieces, kid)
		case float64:
			text(about["Pg"], k)
		case Dict:
			if k["Type"] == Name("MCR") {
				text(k["Pg"], k["MCID"])
			}
		}
	}
	return n
}

// First is the first element of a kind.
func (f *File) First(tag Name) *Node {
	var found *Node
	f.Tree().Walk(func(n *Node) {
		if found == nil && n.Tag == tag {
			found = n
		}
	})
	return found
}

// Each gathers what is said of the elements of one kind.
func (f *File) Each(tag Name, say func(*Node) []string) []string {
	var out []string
	f.Tree().Walk(func(n *Node) {
		if n.Tag == tag {
			out = append(out, say(n)...)
		}
	})
	return out
}

// All is the element's text and that of all below it.
func (n *Node) All() string {
	var b strings.Builder
	for _, p := range n.Pieces {
		switch p := p.(type) {
		case *Node:
			b.WriteString(p.All())
		case string:
			b.WriteString(p)
		}
	}
	return b.String()
}

// Walk calls with for n and everything below it, parents first.
func (n *Node) Walk(with func(*Node)) {
	with(n)
	for _, k := range n.Kids {
		k.Walk(with)
	}
}
