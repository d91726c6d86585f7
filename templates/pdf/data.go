package pdf

import (
	"fmt"
	"strings"
)

// dataName is what the report's data is called inside the file.
const dataName = "report.json"

// attach writes the report's data as a file within the file, and returns what
// the catalog says of it. PDF/A-3 wants to know what it is to the document: its
// data.
func (d *document) attach(f *file) string {
	if d.o.Data == nil {
		return ""
	}
	stream := f.deflated(f.number(), fmt.Sprintf("/Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size %d /ModDate %s>>",
		len(d.o.Data), textString(d.pdfDate())), d.o.Data)
	spec := f.plain(f.number(), "<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Data /EF <</F %d 0 R /UF %d 0 R>>>>",
		textString(dataName), textString(dataName), textString("This report as data: "+d.title()), stream, stream)
	return strings.ReplaceAll(" /AF [{n} 0 R] /Names <</EmbeddedFiles <</Names ["+textString(dataName)+" {n} 0 R]>>>>", "{n}", fmt.Sprint(spec))
}
