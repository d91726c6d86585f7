package docx

import (
	"bytes"
	"encoding/json"

	"standpoint/assess/problem"
	"standpoint/templates/docx/file"
)

// IsDocument says whether a file may be one: it begins as they do.
func IsDocument(raw []byte) bool { return bytes.HasPrefix(raw, []byte("PK")) }

// Data is the report in a document that we made, as JSON. A word processor may
// have saved the document again. Errors are *problem.Error.
func Data(raw []byte) ([]byte, error) {
	d, err := file.Open(raw)
	if err != nil {
		return nil, err
	}
	const whichHaveIt = "use the document as \"standpoint report\" wrote it: one that was saved in another format in between has lost its data"
	var report struct {
		For string `json:"for"`
	}
	switch {
	case d.Data == nil:
		return nil, problem.New("there is no report data in this document", whichHaveIt)
	case json.Unmarshal(d.Data, &report) != nil || report.For == "":
		return nil, problem.New("the data in this document is not that of a report", "if it is a form, read it with \"standpoint collect\"; otherwise "+whichHaveIt)
	}
	return d.Data, nil
}
