package file

import (
	"fmt"
	"strings"
)

// Attachment is a file within the file: the data that the document was made
// from, which is what PDF/A-3 wants to know of it.
type Attachment struct {
	Name  string // of the file
	Type  string // such as application/json
	About string // what it is, in words
	Data  []byte
}

// attach writes the file within the file, and returns what the catalog says of it.
func (d *Document) attach(w *objects) string {
	a := d.Attached
	if a == nil {
		return ""
	}
	stream := w.deflated(w.number(), fmt.Sprintf("/Type /EmbeddedFile /Subtype /%s /Params <</Size %d /ModDate %s>>",
		strings.ReplaceAll(a.Type, "/", "#2F"), len(a.Data), textString(d.date())), a.Data)
	name := textString(a.Name)
	spec := w.plain(w.number(), "<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Data /EF <</F %v /UF %v>>>>",
		name, name, textString(a.About), stream, stream)
	return fmt.Sprintf(" /AF [%v] /Names <</EmbeddedFiles <</Names [%s %v]>>>>", spec, name, spec)
}
