package pdf

import (
	"bytes"
	"testing"

	"standpoint/assess/report"
)

// rendered is r as a file, read back.
func rendered(t testing.TB, r *report.Report) (*parsed, []byte) {
	t.Helper()
	var out bytes.Buffer
	if _, err := Render(&out, r, asOf); err != nil {
		t.Fatal(err)
	}
	return readBack(out.Bytes()), out.Bytes()
}

func TestRules(t *testing.T) {
	for what, r := range map[string]*report.Report{"sample": sample(), "empty": {}, "hostile": hostile()} {
		d, _ := rendered(t, r)
		for _, rule := range rules {
			wrong := rule.check(d)
			for _, w := range wrong[:min(3, len(wrong))] {
				t.Errorf("%s: %s: %s", what, rule.name, w)
			}
		}
	}
}

// first is the first element of a kind.
func (d *parsed) first(tag name) *node {
	var found *node
	d.tree().walk(func(n *node) {
		if found == nil && n.tag == tag {
			found = n
		}
	})
	return found
}

// TestRulesBite breaks each rule in turn: a check that cannot fail checks nothing.
func TestRulesBite(t *testing.T) {
	breaks := map[string]func(*parsed){
		"marked":      func(d *parsed) { delete(d.catalog(), "MarkInfo") },
		"lang":        func(d *parsed) { d.catalog()["Lang"] = "" },
		"title shown": func(d *parsed) { delete(d.catalog(), "ViewerPreferences") },
		"title":       func(d *parsed) { d.dict(d.trailer["Info"])["Title"] = "Another" },
		"metadata":    func(d *parsed) { delete(d.catalog(), "Metadata") },
		"colours":     func(d *parsed) { delete(d.catalog(), "OutputIntents") },
		"content tagged": func(d *parsed) {
			c := d.dict(d.pages()[1])["Contents"].(ref)
			d.streams[c] = append([]byte("BT 1 1 Td (\x00a) Tj ET\n"), d.streams[c]...)
		},
		"content in tree": func(d *parsed) {
			key := int(d.dict(d.pages()[1])["StructParents"].(float64))
			list := d.list(d.parents()[key])
			list[0], list[len(list)-1] = list[len(list)-1], list[0]
		},
		"tree":        func(d *parsed) { d.first("LI").dict["S"] = name("P") },
		"table heads": func(d *parsed) { delete(d.first("TH").dict, "A") },
		"columns": func(d *parsed) {
			tr := d.first("TR")
			tr.dict["K"] = d.list(tr.dict["K"])[1:]
		},
		"figures":         func(d *parsed) { delete(d.first("Figure").dict, "Alt") },
		"figures' places": func(d *parsed) { delete(d.first("Figure").dict, "A") },
		"attached":        func(d *parsed) { delete(d.dict(d.list(d.catalog()["AF"])[0]), "AFRelationship") },
		"pictures": func(d *parsed) {
			for _, x := range d.dict(d.dict(d.dict(d.pages()[0])["Resources"])["XObject"]) {
				d.dict(x)["ColorSpace"] = name("DeviceCMYK")
			}
		},
		"links": func(d *parsed) { delete(d.dict(d.list(d.dict(d.pages()[1])["Annots"])[0]), "Contents") },
		"tabs":  func(d *parsed) { delete(d.dict(d.pages()[2]), "Tabs") },
		"headings": func(d *parsed) {
			d.first("H2").dict["S"] = name("H4")
		},
		"glyphs": func(d *parsed) {
			for i, g := range d.objects {
				if font, ok := g.(dict); ok && font["Subtype"] == name("CIDFontType2") {
					gids := d.streams[d.objects[i].(dict)["CIDToGIDMap"].(ref)]
					gids[2*'e'], gids[2*'e'+1] = 0, 0
				}
			}
		},
		"unicode": func(d *parsed) {
			for _, o := range d.objects {
				if font, ok := o.(dict); ok && font["Subtype"] == name("Type0") {
					r := font["ToUnicode"].(ref)
					d.streams[r] = bytes.ReplaceAll(d.streams[r], []byte("<0020>"), []byte("<0000>"))
				}
			}
		},
	}
	_, raw := renderedWith(t, sample(), variants(t)["themed"])
	for _, rule := range rules {
		hurt, ok := breaks[rule.name]
		if !ok {
			t.Errorf("nothing shows that %q can fail", rule.name)
			continue
		}
		d := readBack(raw)
		hurt(d)
		if len(rule.check(d)) == 0 {
			t.Errorf("%q does not see what was broken", rule.name)
		}
	}
}
