package conform

// mayHold is which elements stand in which, where that is laid down.
var mayHold = map[Name]map[Name]bool{
	"L": {"LI": true}, "LI": {"Lbl": true, "LBody": true},
	"Table": {"THead": true, "TBody": true}, "THead": {"TR": true}, "TBody": {"TR": true},
	"TR":  {"TH": true, "TD": true},
	"TOC": {"TOCI": true}, "TOCI": {"Reference": true},
}

var mayStandIn = map[Name]Name{
	"LI": "L", "Lbl": "LI", "LBody": "LI", "TR": "T", "TH": "TR", "TD": "TR", "THead": "Table", "TBody": "Table", "TOCI": "TOC",
}

// checkTree looks at the shape of the structure: what stands in what.
func checkTree(f *File) []string {
	var out []string
	f.Tree().Walk(func(n *Node) {
		if up, ok := n.Dict["P"].(Ref); n.Parent != nil {
			out = append(out, unless(ok && up == n.Parent.Number, "%s does not know its parent", n.Tag)...)
		}
		want := mayStandIn[n.Tag]
		out = append(out, unless(want == "" || n.Parent.Tag == want || want == "T" && (n.Parent.Tag == "THead" || n.Parent.Tag == "TBody"),
			"%s in %s", n.Tag, parentTag(n))...)
		for _, k := range n.Kids {
			allowed := mayHold[n.Tag]
			out = append(out, unless(allowed == nil || allowed[k.Tag], "%s in %s", k.Tag, n.Tag)...)
		}
		out = append(out, unless(mayHold[n.Tag] == nil || len(n.Kids) > 0, "an empty %s", n.Tag)...)
	})
	return out
}

func parentTag(n *Node) Name {
	if n.Parent == nil {
		return "nothing"
	}
	return n.Parent.Tag
}

// parents reads the parent tree: for each key an element, or a list of them.
func (f *File) parents() map[int]any {
	out := map[int]any{}
	nums := f.List(f.Dict(f.Dict(f.Catalog()["StructTreeRoot"])["ParentTree"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		out[int(nums[i].(float64))] = nums[i+1]
	}
	return out
}

// place is a piece of marked content.
type place struct {
	page Ref
	mcid int
}

// owned says which element lists which marked content.
func (f *File) owned() map[place]Ref {
	out := map[place]Ref{}
	f.Tree().Walk(func(n *Node) {
		for _, k := range f.List(n.Dict["K"]) {
			switch k := k.(type) {
			case float64:
				out[place{n.Dict["Pg"].(Ref), int(k)}] = n.Number
			case Dict:
				if k["Type"] == Name("MCR") {
					out[place{k["Pg"].(Ref), int(k["MCID"].(float64))}] = n.Number
				}
			}
		}
	})
	return out
}

// checkContentInTree looks both ways: every piece of content belongs to the
// element that lists it, and every element's content is there.
func checkContentInTree(f *File) []string {
	var out []string
	parents, owned := f.parents(), f.owned()
	for i, p := range f.Pages() {
		s := f.ContentOf(f.Dict(p))
		key, ok := f.Dict(p)["StructParents"].(float64)
		if !ok {
			out = append(out, "a page without StructParents")
			continue
		}
		list := f.List(parents[int(key)])
		out = append(out, unless(len(list) == len(s.Texts), "page %d: %d pieces, %d parents", i+1, len(s.Texts), len(list))...)
		for id, tag := range s.tags {
			owner := owned[place{p.(Ref), id}]
			good := id < len(list) && list[id] == owner && f.Dict(owner)["S"] == tag
			out = append(out, unless(good, "page %d: piece %d is not where the tree says", i+1, id)...)
			delete(owned, place{p.(Ref), id})
		}
	}
	for at := range owned {
		out = append(out, unless(false, "piece %d of page object %d is in the tree but not on the page", at.mcid, at.page)...)
	}
	return out
}

// checkLinks looks both ways: every Link has annotations with words, and every
// annotation has its Link.
func checkLinks(f *File) []string {
	var out []string
	parents := f.parents()
	seen := map[Ref]bool{}
	out = append(out, f.Each("Link", func(n *Node) []string {
		var out []string
		found := 0
		for _, k := range f.List(n.Dict["K"]) {
			dic, _ := k.(Dict)
			if dic["Type"] != Name("OBJR") {
				continue
			}
			found++
			annot := dic["Obj"].(Ref)
			seen[annot] = true
			key, _ := f.Dict(annot)["StructParent"].(float64)
			out = append(out, unless(parents[int(key)] == n.Number, "a link's annotation with another parent")...)
		}
		return append(out, unless(found > 0, "a Link without annotation: %q", n.All())...)
	})...)
	for _, p := range f.Pages() {
		for _, a := range f.List(f.Dict(p)["Annots"]) {
			annot := f.Dict(a)
			out = append(out, unless(seen[a.(Ref)], "an annotation without Link")...)
			out = append(out, unless(TextOf(annot["Contents"]) != "", "an annotation without words")...)
			out = append(out, unless(annot["F"] == float64(4), "an annotation that does not print")...)
			out = append(out, unless(annot["A"] != nil || annot["Dest"] != nil, "an annotation that leads nowhere")...)
		}
	}
	return out
}
