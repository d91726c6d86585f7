package file

import "fmt"

// Bookmark is one entry of the outline. What is below it is shown at once.
type Bookmark struct {
	Title string
	To    Place
	Kids  []*Bookmark

	object ref
}

// writeBookmarks writes the bookmarks and returns their root's number.
func (d *Document) writeBookmarks(w *objects) ref {
	root := &Bookmark{Kids: d.Bookmarks, object: w.number()}
	shown := d.writeBelow(w, root)
	first, last := root.ends()
	return w.plain(root.object, "<</Type /Outlines /First %v /Last %v /Count %d>>", first, last, shown)
}

// writeBelow writes what is below a bookmark, and says how many entries that is.
func (d *Document) writeBelow(w *objects, under *Bookmark) int {
	for _, b := range under.Kids {
		b.object = w.number()
	}
	shown := len(under.Kids)
	for i, b := range under.Kids {
		text := fmt.Sprintf("<</Title %s /Parent %v /Dest %s", textString(b.Title), under.object, d.destination(b.To))
		if i > 0 {
			text += fmt.Sprintf(" /Prev %v", under.Kids[i-1].object)
		}
		if i+1 < len(under.Kids) {
			text += fmt.Sprintf(" /Next %v", under.Kids[i+1].object)
		}
		if len(b.Kids) > 0 {
			below := d.writeBelow(w, b)
			shown += below
			first, last := b.ends()
			text += fmt.Sprintf(" /First %v /Last %v /Count %d", first, last, below)
		}
		w.plain(b.object, "%s>>", text)
	}
	return shown
}

// ends are the first and the last entry below a bookmark.
func (b *Bookmark) ends() (first, last ref) { return b.Kids[0].object, b.Kids[len(b.Kids)-1].object }
