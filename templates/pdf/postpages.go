package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// writePages writes the pages with their place in the structure and their
// links, and gofpdf's drawing deflated on all cores.
func (d *document) writePages(f *file, objects [][]byte, pictures string) error {
	contents := make([][]byte, len(d.pages))
	for i := range d.pages {
		_, data, err := stream(objects[d.pageObject(i)+1])
		if err != nil {
			return err
		}
		contents[i] = withoutFirstFont(data)
	}
	deflateAll(contents)
	var kids strings.Builder
	for i, pg := range d.pages {
		number := d.pageObject(i)
		f.stream(number+1, "/Filter /FlateDecode", contents[i])
		f.plain(number, "<</Type /Page /Parent %d 0 R /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S%s>>",
			pagesObject, resourcesObject, number+1, i, annots(pg))
		fmt.Fprintf(&kids, "%d 0 R ", number)
	}
	f.plain(pagesObject, "<</Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 %.2f %.2f]>>",
		kids.String(), len(d.pages), d.wide, d.high)
	f.raw(resourcesObject, bytes.Replace(plainObject(objects[resourcesObject]), []byte("/XObject <<"), []byte("/XObject <<"+pictures), 1))
	return nil
}

func annots(pg *page) string {
	if len(pg.notes) == 0 {
		return ""
	}
	var b strings.Builder
	for _, n := range pg.notes {
		fmt.Fprintf(&b, "%d 0 R ", n.object)
	}
	return " /Annots [" + b.String() + "]"
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

// deflateAll compresses each of all in place, with one writer for each core.
func deflateAll(all [][]byte) {
	var next sync.Mutex
	at := 0
	take := func() int {
		next.Lock()
		defer next.Unlock()
		at++
		return at - 1
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(all)) {
		wg.Go(func() {
			w := zlib.NewWriter(nil)
			for i := take(); i < len(all); i = take() {
				var out bytes.Buffer
				w.Reset(&out)
				_, _ = w.Write(all[i]) // a bytes.Buffer takes everything
				_ = w.Close()
				all[i] = out.Bytes()
			}
		})
	}
	wg.Wait()
}
