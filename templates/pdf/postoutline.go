package pdf

import "fmt"

// bookmark is one entry of the outline.
type bookmark struct {
	title, anchor string
	kids          []*bookmark
	object        int
}

// bookmarks are the sections, the points under a heading of their own.
func (d *document) bookmarks() []*bookmark {
	var top []*bookmark
	var points *bookmark
	for _, s := range d.sections {
		b := &bookmark{title: s.title, anchor: s.anchor}
		switch s.level {
		case 1:
			top = append(top, b)
		case 2:
			if points == nil {
				points = &bookmark{title: "Points", anchor: s.anchor}
				top = append(top, points)
			}
			points.kids = append(points.kids, b)
		}
	}
	return top
}

// writeOutlines writes the bookmarks and returns their root's number.
func (d *document) writeOutlines(f *file) int {
	root := &bookmark{kids: d.bookmarks(), object: f.number()}
	shown := d.writeBookmarks(f, root)
	f.plain(root.object, "<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>",
		root.kids[0].object, root.kids[len(root.kids)-1].object, shown)
	return root.object
}

// writeBookmarks writes what is below a bookmark, all of it open, and says how
// many entries that is.
func (d *document) writeBookmarks(f *file, under *bookmark) int {
	for _, b := range under.kids {
		b.object = f.number()
	}
	shown := len(under.kids)
	for i, b := range under.kids {
		text := fmt.Sprintf("<</Title %s /Parent %d 0 R /Dest %s", textString(b.title), under.object, d.destination(b.anchor))
		if i > 0 {
			text += fmt.Sprintf(" /Prev %d 0 R", under.kids[i-1].object)
		}
		if i+1 < len(under.kids) {
			text += fmt.Sprintf(" /Next %d 0 R", under.kids[i+1].object)
		}
		if len(b.kids) > 0 {
			below := d.writeBookmarks(f, b)
			shown += below
			text += fmt.Sprintf(" /First %d 0 R /Last %d 0 R /Count %d", b.kids[0].object, b.kids[len(b.kids)-1].object, below)
		}
		f.plain(b.object, "%s>>", text)
	}
	return shown
}
