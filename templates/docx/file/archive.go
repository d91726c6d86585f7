package file

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"standpoint/assess/problem"
)

// What a document may take, so that none of any size or making harms who reads it.
const (
	largestFile  = 100 << 20 // bytes
	mostEntries  = 5_000
	largestPart  = 32 << 20 // of what is read, unpacked
	mostUnpacked = 64 << 20 // of all that is read
	packedMost   = 400      // times smaller than unpacked, for a part of more than 4 MB
	mostNested   = 200      // elements in elements
)

const saveAsDocx = "open it and save it as a Word document (.docx), then read that"

// archive is the package of a document: the parts in it, by their names.
type archive struct {
	parts map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// open finds the parts of a document, or says what the file is instead.
func open(raw []byte) (*archive, error) {
	if err := another(raw); err != nil {
		return nil, err
	}
	// of what would take memory in proportion, before it does
	if n := bytes.Count(raw, []byte("PK\x01\x02")); n > mostEntries {
		return nil, problem.New(fmt.Sprintf("there are %d files inside this document, and no document needs more than %d", n, mostEntries), copyInto)
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, problem.New("the file is damaged: it starts like a Word document, but the rest is missing", "copy or download it again, or open it, repair it and save it")
	}
	a := &archive{parts: map[string]*zip.File{}, left: mostUnpacked}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(f.Name, "/"))
		if a.parts[name] != nil {
			return nil, problem.New(fmt.Sprintf("%q is in this document twice", f.Name), copyInto)
		}
		a.parts[name] = f
		if err := refused(f, name); err != nil {
			return nil, err
		}
	}
	return a, a.kind()
}

const copyInto = "open it in a word processor, copy the text into a new document and save that as .docx"

// refused says what must not be in a document.
func refused(f *zip.File, name string) error {
	switch {
	case f.Flags&1 != 0:
		return problem.New("the document is protected with a password", withoutPassword)
	case strings.Contains(name, "vbaproject") || strings.Contains(name, "vbadata"):
		return problem.New("there are macros in this document, and they are not read", "open it, save it as \"Word Document (.docx)\", which leaves macros out, then read that")
	}
	return nil
}

// kind says whether what is in the archive is a text.
func (a *archive) kind() error {
	switch {
	case a.parts["word/document.xml"] != nil || a.parts["_rels/.rels"] != nil && a.parts["xl/workbook.xml"] == nil && a.parts["ppt/presentation.xml"] == nil:
		return nil
	case a.parts["xl/workbook.xml"] != nil:
		return problem.New("this is an Excel workbook, not a Word document", "copy the text into the Word document, and read that")
	case a.parts["ppt/presentation.xml"] != nil:
		return problem.New("this is a PowerPoint presentation, not a Word document", "copy the text into the Word document, and read that")
	case a.parts["mimetype"] != nil:
		return problem.New("this is an OpenDocument file (.odt), not a Word document", saveAsDocx)
	case a.parts["index/document.iwa"] != nil:
		return problem.New("this is a Pages document, not a Word document", "open it in Pages and export it to Word (.docx), then read that")
	}
	return problem.New("this is a ZIP archive and not a Word document", "take the document out of the archive, then read that")
}

// read unpacks a part, within what may be unpacked. One that is not there is
// nothing.
func (a *archive) read(name string) ([]byte, error) {
	f := a.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(name)
	}
	defer r.Close()
	most := min(largestPart, a.left)
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(data)) > most || len(data) > 4<<20 && uint64(len(data)) > packedMost*max(1, f.CompressedSize64):
		return nil, problem.New(fmt.Sprintf("%q in this document unpacks to more than a document needs", path.Base(name)), copyInto)
	case err != nil:
		return nil, damaged(name)
	}
	a.left -= int64(len(data))
	return data, nil
}

func damaged(name string) error {
	return problem.New(fmt.Sprintf("the file is damaged: %q in it cannot be read", path.Base(name)), "copy or download it again, or open it, repair it and save it")
}
