package conform

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"testing"
	"time"

	"standpoint/templates/pdf/file"
)

// whole is a file of three pages with everything in it that a rule is about.
func whole(t *testing.T) []byte {
	t.Helper()
	root := &file.Element{Tag: "Document"}
	d := file.New(file.Paper{Wide: 300, High: 400}, root)
	d.About = file.About{Title: "A <title>", Lang: "cy", Tool: "a test", Made: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Outline: true}
	d.Bookmarks = []*file.Bookmark{{Title: "One", Kids: []*file.Bookmark{{Title: "Two", To: file.Place{Page: 1, Y: 40}}}}, {Title: "Three"}}
	d.Attached = &file.Attachment{Name: "data.json", Type: "application/json", About: "the data", Data: []byte(`{}`)}
	plain, bold := file.Font{Size: 11}, file.Font{Bold: true, Size: 14, Ink: file.Colour{0, 90, 90}}
	for i, tag := range []string{"H1", "H2", "H2"} {
		p := d.Page()
		p.Artifact(file.Header, func(pen file.Pen) { pen.Text(20, 20, "above", plain) })
		p.Text(root.Add(tag), 20, 60, "A heading", bold)
		li := root.With("L", file.Bulleted).Add("LI")
		p.Text(li.Add("Lbl"), 20, 80, "•", plain)
		body := li.Add("LBody")
		p.Text(body, 40, 80, "see ", plain)
		link := body.Inside("Link")
		to := &file.Link{To: file.Place{Page: i}, Words: "this page"}
		p.Text(link, 70, 80, "here", plain)
		p.Link(link, to, 70, 80, 30, plain)
		table := root.Add("Table")
		head, row := table.Add("THead").Add("TR"), table.Add("TBody").Add("TR")
		p.Text(head.With("TH", file.ColumnHead), 20, 100, "Name", bold)
		p.Text(head.With("TH", file.ColumnHead), 90, 100, "Date", bold)
		p.Text(row.With("TH", file.RowHead), 20, 120, "E1.1", plain)
		row.Add("TD") // empty
		figure := root.Add("Figure")
		figure.Alt = "a picture"
		box := file.Box{X: 20, Y: 150, W: 40, H: 40}
		p.Figure(figure, box, func(pen file.Pen) { pen.Picture(picture(t), box) })
	}
	raw, err := d.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func picture(t *testing.T) *file.Picture {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewNRGBA(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	p, err := file.NewPicture(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestWholeKeepsTheRules(t *testing.T) {
	f := Read(whole(t))
	if wrong := Broken(f); wrong != nil {
		t.Errorf("%q", wrong)
	}
	if f.First("LBody").All() != "see here" || TextOf(f.Dict(f.Trailer["Info"])["Title"]) != "A <title>" || len(f.Pages()) != 3 {
		t.Errorf("%q", f.Tree().All())
	}
	if !slices.Contains(f.ContentOf(f.Dict(f.Pages()[0])).Artifacts, "above") {
		t.Error("what stands above the text is missing")
	}
}

// breaks has for each rule a way to break it.
var breaks = map[string]func(*File){
	"marked":      func(d *File) { delete(d.Catalog(), "MarkInfo") },
	"lang":        func(d *File) { d.Catalog()["Lang"] = "" },
	"title shown": func(d *File) { delete(d.Catalog(), "ViewerPreferences") },
	"title":       func(d *File) { d.Dict(d.Trailer["Info"])["Title"] = "Another" },
	"metadata":    func(d *File) { delete(d.Catalog(), "Metadata") },
	"colours":     func(d *File) { delete(d.Catalog(), "OutputIntents") },
	"content tagged": func(d *File) {
		c := d.Dict(d.Pages()[1])["Contents"].(Ref)
		d.Streams[c] = append([]byte("BT 1 1 Td (\x00a) Tj ET\n"), d.Streams[c]...)
	},
	"content in tree": func(d *File) {
		key := int(d.Dict(d.Pages()[1])["StructParents"].(float64))
		list := d.List(d.parents()[key])
		list[0], list[len(list)-1] = list[len(list)-1], list[0]
	},
	"tree":        func(d *File) { d.First("LI").Dict["S"] = Name("P") },
	"table heads": func(d *File) { delete(d.First("TH").Dict, "A") },
	"columns": func(d *File) {
		tr := d.First("TR")
		tr.Dict["K"] = d.List(tr.Dict["K"])[1:]
	},
	"figures":         func(d *File) { delete(d.First("Figure").Dict, "Alt") },
	"figures' places": func(d *File) { delete(d.First("Figure").Dict, "A") },
	"attached":        func(d *File) { delete(d.Dict(d.List(d.Catalog()["AF"])[0]), "AFRelationship") },
	"pictures": func(d *File) {
		for _, x := range d.Dict(d.Dict(d.Dict(d.Pages()[0])["Resources"])["XObject"]) {
			d.Dict(x)["ColorSpace"] = Name("DeviceCMYK")
		}
	},
	"links": func(d *File) { delete(d.Dict(d.List(d.Dict(d.Pages()[1])["Annots"])[0]), "Contents") },
	"tabs":  func(d *File) { delete(d.Dict(d.Pages()[2]), "Tabs") },
	"headings": func(d *File) {
		d.First("H2").Dict["S"] = Name("H4")
	},
	"glyphs": func(d *File) {
		for i, g := range d.Objects {
			if font, ok := g.(Dict); ok && font["Subtype"] == Name("CIDFontType2") {
				gids := d.Streams[d.Objects[i].(Dict)["CIDToGIDMap"].(Ref)]
				gids[2*'e'], gids[2*'e'+1] = 0, 0
			}
		}
	},
	"unicode": func(d *File) {
		for _, o := range d.Objects {
			if font, ok := o.(Dict); ok && font["Subtype"] == Name("Type0") {
				r := font["ToUnicode"].(Ref)
				d.Streams[r] = bytes.ReplaceAll(d.Streams[r], []byte("<0020>"), []byte("<0000>"))
			}
		}
	},
}

// TestRulesBite breaks each rule in turn: a check that cannot fail checks nothing.
func TestRulesBite(t *testing.T) {
	raw := whole(t)
	for _, rule := range Rules {
		hurt, ok := breaks[rule.Name]
		if !ok {
			t.Errorf("nothing shows that %q can fail", rule.Name)
			continue
		}
		d := Read(raw)
		hurt(d)
		d.tree, d.contents = nil, map[Ref]*Content{}
		if len(rule.Check(d)) == 0 {
			t.Errorf("%q does not see what was broken", rule.Name)
		}
	}
}
