package templates

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// Actions are the actions of one or many assessments, in the order in which
// they are to be read. docs/actions.md describes the JSON.
type Actions struct {
	AsOf string   `json:"as_of"` // 2026-11-23
	Rows []Action `json:"actions"`
}

// Action is one of them. Dates are as 2026-11-23, or empty.
type Action struct {
	File         string `json:"file"`
	Service      string `json:"service"`
	Organisation string `json:"organisation"`
	Standard     string `json:"standard"`
	Phase        string `json:"phase"`
	Round        int    `json:"round"`
	Point        int    `json:"point"`
	Title        string `json:"title"` // of the point
	ID           string `json:"id"`
	What         string `json:"what"`
	Owner        string `json:"owner"`
	Due          string `json:"due"`
	State        string `json:"state"` // open, done or dropped
	Overdue      bool   `json:"overdue"`
	From         string `json:"from"`
	Evidence     string `json:"evidence"`
	Issue        string `json:"issue"`
	Visibility   string `json:"visibility"`
}

// printable is a copy in which every text is Printable.
func (a *Actions) printable() *Actions {
	var copied Actions
	copyPrintable(reflect.ValueOf(&copied).Elem(), reflect.ValueOf(a).Elem())
	return &copied
}

// ActionsJSON writes the actions for programs.
func ActionsJSON(w io.Writer, a *Actions) error {
	if a.Rows == nil {
		a.Rows = []Action{}
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(a)
}

// actionColumns is the first line of the CSV.
var actionColumns = []string{"id", "what", "owner", "due", "state", "overdue", "point", "title", "service", "organisation", "standard", "phase",
	"round", "from", "evidence", "issue", "visibility", "file"}

// ActionsCSV writes the actions for a spreadsheet: UTF-8 with a byte-order
// mark, lines that end as Windows wants them, and no cell that is a formula.
func ActionsCSV(w io.Writer, a *Actions) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{actionColumns}
	for _, r := range a.printable().Rows {
		overdue := "no"
		if r.Overdue {
			overdue = "yes"
		}
		cells := []string{r.ID, r.What, r.Owner, r.Due, r.State, overdue, strconv.Itoa(r.Point), r.Title, r.Service, r.Organisation, r.Standard,
			r.Phase, strconv.Itoa(r.Round), r.From, r.Evidence, r.Issue, r.Visibility, r.File}
		for i := range cells {
			cells[i] = csvCell(cells[i])
		}
		rows = append(rows, cells)
	}
	return out.WriteAll(rows)
}

// ActionsMarkdown writes the actions as a list of tasks to tick, under the role
// of whoever does them where they are in that order.
func ActionsMarkdown(w io.Writer, a *Actions, byOwner bool) error {
	a = a.printable()
	var out strings.Builder
	out.WriteString("# Actions\n\nAs of " + longDate(a.AsOf) + ".\n")
	owner, first := "", true
	for _, r := range a.Rows {
		if first || byOwner && r.Owner != owner {
			out.WriteString("\n")
			if byOwner {
				out.WriteString("## " + markdownLine(ownerName(r.Owner)) + "\n\n")
			}
		}
		owner, first = r.Owner, false
		out.WriteString(taskLine(&r, byOwner))
	}
	if len(a.Rows) == 0 {
		out.WriteString("\nNo actions.\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// taskLine is one action as a task. What is done or dropped is ticked.
func taskLine(r *Action, byOwner bool) string {
	tick := " "
	if r.State != "open" {
		tick = "x"
	}
	words := []string{}
	if !byOwner {
		words = append(words, markdownLine(ownerName(r.Owner)))
	}
	switch {
	case r.State != "open":
		words = append(words, r.State)
	case r.Due == "":
		words = append(words, "no date yet")
	case r.Overdue:
		words = append(words, "overdue since "+longDate(r.Due))
	default:
		words = append(words, "due "+longDate(r.Due))
	}
	words = append(words, "point "+strconv.Itoa(r.Point)+" of "+markdownLine(serviceName(r)))
	return "- [" + tick + "] " + markdownLine(r.ID) + " " + markdownLine(r.What) + " (" + strings.Join(words, ", ") + ")\n"
}

func ownerName(owner string) string {
	if owner == "" {
		return "Nobody yet"
	}
	return owner
}

func serviceName(r *Action) string {
	for _, name := range []string{r.Service, r.Organisation} {
		if name != "" {
			return name
		}
	}
	return r.File
}

// longDate is a date as people write it.
func longDate(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return t.Format("2 January 2006")
}

func upperFirst(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
