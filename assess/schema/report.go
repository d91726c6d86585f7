package schema

import (
	"reflect"

	"standpoint/assess/report"
)

// Report is the schema of a report as JSON.
func Report() *Schema {
	s := jsonData(wordsOf("report")).whole(reflect.TypeFor[report.Report](), "A report", "An assessment as one reader sees it, ready to print. Fields may be added.")
	s.versioned()
	return s
}
