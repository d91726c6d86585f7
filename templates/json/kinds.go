package json

import (
	"io"
	"reflect"

	"standpoint/assess/compare"
	"standpoint/assess/portfolio"
	"standpoint/assess/report"
	"standpoint/assess/schema"
	"standpoint/templates"
)

// Kind is one kind of JSON that a command prints: by which name its schema is asked
// for, and which command prints it.
type Kind struct {
	Name, Command string
	page          string // that describes the fields
	of            reflect.Type
}

// Kinds are all that commands print, but for a report.
var Kinds = []Kind{
	{"status", "status", "status-json.md", reflect.TypeFor[statusReport]()},
	{"status-against", "status --against", "status-json.md", reflect.TypeFor[templates.Against]()},
	{"check", "check", "check-json.md", reflect.TypeFor[checkWhole]()},
	{"actions", "actions", "actions.md", reflect.TypeFor[templates.Actions]()},
	{"evidence", "evidence", "evidence.md", reflect.TypeFor[evidenceReport]()},
	{"evidence-find", "evidence find", "evidence.md", reflect.TypeFor[proposalsReport]()},
	{"compare", "compare", "rounds.md", reflect.TypeFor[compare.Comparison]()},
	{"history", "history", "rounds.md", reflect.TypeFor[historyWhole]()},
	{"roll-up", "portfolio", "portfolio.md", reflect.TypeFor[portfolioWhole]()},
	{"portfolio-match", "portfolio match", "portfolio.md", reflect.TypeFor[matched]()},
	{"portfolio-product", "portfolio product", "portfolio.md", reflect.TypeFor[onProduct]()},
	{"portfolio-spread", "portfolio spread", "portfolio.md", reflect.TypeFor[spreadWhole]()},
	{"collected", "collect", "collect.md", reflect.TypeFor[collected]()},
	{"review-report", "report REVIEW", "follow-up.md", reflect.TypeFor[report.Reviewed]()},
	{"questions", "report REVIEW --for questions", "panel.md", reflect.TypeFor[report.Bring]()},
	{"product-report", "report SHEET", "products.md", reflect.TypeFor[report.Sheet]()},
	{"standards-list", "standards list", "standards-format.md", reflect.TypeFor[standardRows]()},
	{"standards-show", "standards show", "standards-format.md", reflect.TypeFor[standardWhole]()},
	{"standards-map", "standards map", "standards-format.md", reflect.TypeFor[mapped]()},
	{"version", "version", "promises.md", reflect.TypeFor[Program]()},
}

// checkWhole is what Check writes, a file at a time.
type checkWhole struct {
	AsOf    string        `json:"as_of"`
	Files   []checkedJSON `json:"files"`
	Summary checkSumJSON  `json:"summary"`
}

// Schema is that of one kind, or nil where there is no such kind.
func Schema(name string) *schema.Schema {
	for _, k := range Kinds {
		if k.Name == name {
			return schema.Output(k.of, "What standpoint "+k.Command+" writes as JSON", "docs/"+k.page+" says what the fields mean. Fields may be added.")
		}
	}
	return nil
}

// Program is which program this is.
type Program struct {
	Version  string `json:"version"`
	Commit   string `json:"commit"`
	Modified bool   `json:"modified"`
	Go       string `json:"go"`
	Format   int    `json:"file_format"` // the newest version of an assessment's file that it knows
}

// OfProgram writes which program this is.
func OfProgram(w io.Writer, p Program) error { return write(w, p) }

type portfolioWhole struct {
	Rows []portfolio.Record `json:"rows"`
}
