package pdf

// mayHold is which elements stand in which, where that is laid down.
var mayHold = map[name]map[name]bool{
	"L": {"LI": true}, "LI": {"Lbl": true, "LBody": true},
	"Table": {"THead": true, "TBody": true}, "THead": {"TR": true}, "TBody": {"TR": true},
	"TR":  {"TH": true, "TD": true},
	"TOC": {"TOCI": true}, "TOCI": {"Reference": true},
}

var mayStandIn = map[name]name{
	"LI": "L", "Lbl": "LI", "LBody": "LI", "TR": "T", "TH": "TR", "TD": "TR", "THead": "Table", "TBody": "Table", "TOCI": "TOC",
}

// checkTree looks at the shape of the structure: what stands in what.
func checkTree(d *parsed) []string {
	var out []string
	d.tree().walk(func(n *node) {
		if up, ok := n.dict["P"].(ref); n.parent != nil {
			out = append(out, unless(ok && up == n.parent.number, "%s does not know its parent", n.tag)...)
		}
		want := mayStandIn[n.tag]
		out = append(out, unless(want == "" || n.parent.tag == want || want == "T" && (n.parent.tag == "THead" || n.parent.tag == "TBody"),
			"%s in %s", n.tag, parentTag(n))...)
		for _, k := range n.kids {
			allowed := mayHold[n.tag]
			out = append(out, unless(allowed == nil || allowed[k.tag], "%s in %s", k.tag, n.tag)...)
		}
		out = append(out, unless(mayHold[n.tag] == nil || len(n.kids) > 0, "an empty %s", n.tag)...)
	})
	return out
}

func parentTag(n *node) name {
	if n.parent == nil {
		return "nothing"
	}
	return n.parent.tag
}

// parents reads the parent tree: for each key an element, or a list of them.
func (d *parsed) parents() map[int]any {
	out := map[int]any{}
	nums := d.list(d.dict(d.dict(d.catalog()["StructTreeRoot"])["ParentTree"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		out[int(nums[i].(float64))] = nums[i+1]
	}
	return out
}

// place is a piece of marked content.
type place struct {
	page ref
	mcid int
}

// owned says which element lists which marked content.
func (d *parsed) owned() map[place]ref {
	out := map[place]ref{}
	d.tree().walk(func(n *node) {
		for _, k := range d.list(n.dict["K"]) {
			switch k := k.(type) {
			case float64:
				out[place{n.dict["Pg"].(ref), int(k)}] = n.number
			case dict:
				if k["Type"] == name("MCR") {
					out[place{k["Pg"].(ref), int(k["MCID"].(float64))}] = n.number
				}
			}
		}
	})
	return out
}

// checkContentInTree looks both ways: every piece of content belongs to the
// element that lists it, and every element's content is there.
func checkContentInTree(d *parsed) []string {
	var out []string
	parents, owned := d.parents(), d.owned()
	for i, p := range d.pages() {
		s := d.contentOf(d.dict(p))
		key, ok := d.dict(p)["StructParents"].(float64)
		if !ok {
			out = append(out, "a page without StructParents")
			continue
		}
		list := d.list(parents[int(key)])
		out = append(out, unless(len(list) == len(s.texts), "page %d: %d pieces, %d parents", i+1, len(s.texts), len(list))...)
		for id, tag := range s.tags {
			owner := owned[place{p.(ref), id}]
			good := id < len(list) && list[id] == owner && d.dict(owner)["S"] == tag
			out = append(out, unless(good, "page %d: piece %d is not where the tree says", i+1, id)...)
			delete(owned, place{p.(ref), id})
		}
	}
	for at := range owned {
		out = append(out, unless(false, "piece %d of page object %d is in the tree but not on the page", at.mcid, at.page)...)
	}
	return out
}

// checkLinks looks both ways: every Link has annotations with words, and every
// annotation has its Link.
func checkLinks(d *parsed) []string {
	var out []string
	parents := d.parents()
	seen := map[ref]bool{}
	out = append(out, d.each("Link", func(n *node) []string {
		var out []string
		found := 0
		for _, k := range d.list(n.dict["K"]) {
			dic, _ := k.(dict)
			if dic["Type"] != name("OBJR") {
				continue
			}
			found++
			annot := dic["Obj"].(ref)
			seen[annot] = true
			key, _ := d.dict(annot)["StructParent"].(float64)
			out = append(out, unless(parents[int(key)] == n.number, "a link's annotation with another parent")...)
		}
		return append(out, unless(found > 0, "a Link without annotation: %q", n.all())...)
	})...)
	for _, p := range d.pages() {
		for _, a := range d.list(d.dict(p)["Annots"]) {
			annot := d.dict(a)
			out = append(out, unless(seen[a.(ref)], "an annotation without Link")...)
			out = append(out, unless(textOf(annot["Contents"]) != "", "an annotation without words")...)
			out = append(out, unless(annot["F"] == float64(4), "an annotation that does not print")...)
			out = append(out, unless(annot["A"] != nil || annot["Dest"] != nil, "an annotation that leads nowhere")...)
		}
	}
	return out
}
