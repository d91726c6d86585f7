package file

import (
	"bytes"
	"fmt"
	"strings"
)

// writePages writes the pages with their place in the structure and their
// links, and what gofpdf drew on them. The pictures are as the resources name
// them.
func (d *Document) writePages(w *objects, from *drawn, pictures string) {
	contents := make([][]byte, len(d.pages))
	for i := range contents {
		contents[i] = withoutFirstFont(from.contents[i])
	}
	deflateAll(contents)
	var kids strings.Builder
	for i, p := range d.pages {
		number := pageRef(i)
		content := w.stream(number+1, "/Filter /FlateDecode", contents[i])
		w.plain(number, "<</Type /Page /Parent %v /Resources %v /Contents %v /StructParents %d /Tabs /S%s>>",
			pageTree, resourcesOfAll, content, i, p.annotations())
		fmt.Fprintf(&kids, "%v ", number)
	}
	w.plain(pageTree, "<</Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 %.2f %.2f]>>",
		kids.String(), len(d.pages), d.paper.Wide, d.paper.High)
	w.raw(resourcesOfAll, bytes.Replace(from.resources, []byte("/XObject <<"), []byte("/XObject <<"+pictures), 1))
}

// withoutFirstFont takes out the lines in which gofpdf repeats the font of the
// page before, outside of any marked content.
func withoutFirstFont(data []byte) []byte {
	head, _, _ := bytes.Cut(data, []byte(" BDC"))
	kept := make([]byte, 0, len(data))
	for at := 0; ; {
		start := bytes.Index(head[at:], []byte("BT /F"))
		if start < 0 {
			return append(kept, data[at:]...)
		}
		kept = append(kept, data[at:at+start]...)
		at += start + bytes.IndexByte(data[at+start:], '\n') + 1
	}
}
