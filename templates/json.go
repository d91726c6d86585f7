package templates

import (
	"encoding/json"
	"io"

	"standpoint/assess/report"
)

// JSON writes the report as data, in the fields of report.Report, without the
// characters that could act on a terminal.
func JSON(w io.Writer, r *report.Report) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(printable(r))
}
