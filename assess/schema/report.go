package schema

import (
	"reflect"

	"standpoint/assess/report"
)

// Report is the schema of a report as JSON.
func Report() *Schema {
	s := jsonData(wordsOf("report")).whole(reflect.TypeFor[report.Report](), "A report", "What one reader gets of an assessment, ready to print. Fields may be added.")
	s.versioned()
	return s
}
