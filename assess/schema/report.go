package schema

import (
	"reflect"

	"standpoint/assess/report"
)

// Report is the schema of a report as JSON.
func Report() *Schema {
	s := jsonData(wordsOf("report")).of(reflect.TypeFor[report.Report]())
	s.Draft, s.Title = draft07, "A report"
	s.Description = "What one reader gets of an assessment, ready to print. Fields may be added."
	return s
}
