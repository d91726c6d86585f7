package file

import (
	"archive/zip"
	"bytes"
	"io"
	"time"
)

// part is a file inside a document.
type part struct {
	name string
	kind string // its content type; empty where the ending says it
	data []byte
}

// Write writes a document: the same one always in the same bytes. Nothing is
// written unless the whole of it could be put together.
func Write(w io.Writer, d *Document) error {
	b := newBody(d)
	b.blocks(d.Body)
	if b.err != nil {
		return b.err
	}
	parts := []part{
		{"word/document.xml", kinds + ".document.main+xml", b.document()},
		{"word/styles.xml", kinds + ".styles+xml", styles(d)},
		{"word/numbering.xml", kinds + ".numbering+xml", b.numbering()},
		{"word/settings.xml", kinds + ".settings+xml", settings(d)},
		{"word/fontTable.xml", kinds + ".fontTable+xml", []byte(fonts)},
		{"word/footer1.xml", kinds + ".footer+xml", b.footer()},
		{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core(d)},
		{"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", []byte(app)},
	}
	parts = append(parts, b.pictures...)
	if d.Data != nil {
		parts = append(parts, dataParts(d.Data)...)
	}
	front := []part{{name: "[Content_Types].xml", data: contentTypes(parts)}, {name: "_rels/.rels", data: []byte(packageRels)}}
	parts = append(append(front, parts...), part{name: "word/_rels/document.xml.rels", data: b.relationships()})
	var out bytes.Buffer
	if err := pack(&out, parts); err != nil {
		return err
	}
	_, err := w.Write(out.Bytes())
	return err
}

// packed is the time at which every part is said to be made: the oldest that a
// ZIP archive can name.
var packed = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: packed})
		if err != nil {
			return err
		}
		if _, err := f.Write(p.data); err != nil {
			return err
		}
	}
	return z.Close()
}
