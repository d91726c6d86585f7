package csv

import (
	"encoding/csv"
	"html"
	"io"
	"regexp"
	"strings"

	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates"
)

// Jira writes actions as Jira's importer takes them. A Summary is wanted, names of
// columns have no punctuation, dates are as its wizard is told (yyyy-MM-dd), labels hold
// no blanks, and one more label is one more column of the same name, according to
// https://support.atlassian.com/jira-software-cloud/docs/create-issues-using-the-csv-importer/
// The description is in Jira's own markup, in which nothing of a team's words is a link,
// a picture or a person.
func Jira(w io.Writer, a *templates.Actions) error {
	rows := [][]string{{"Summary", "Issue Type", "Description", "Due Date", "Labels", "Labels"}}
	a = templates.Clean(a)
	for i, t := range a.Tickets() {
		lines := append([]string{plain(t.What), ""}, t.Facts...)
		rows = append(rows, []string{cell(t.Title), "Task", uncalculated(inJira(strings.Join(lines, "\n"))), a.Rows[i].Due, "standpoint", "standpoint-" + t.Mark})
	}
	return forImporter(w, rows)
}

// jiraMarks are what Jira's markup begins a link, a macro or a picture with.
var jiraMarks = regexp.MustCompile(`[\\{}\[\]]|!\S|\|`)

func inJira(said string) string { return jiraMarks.ReplaceAllString(said, `\$0`) }

// uncalculated is a text of several lines of which none is a formula: where a spreadsheet
// wants semicolons between cells, a line that ends inside quotes ends a row all the same.
func uncalculated(said string) string {
	lines := strings.Split(said, "\n")
	for i := range lines {
		lines[i] = words.Uncalculated(lines[i])
	}
	return strings.Join(lines, "\n")
}

// Azure writes actions as the importer of Azure Boards takes them: Work Item Type and
// Title are wanted, there is no ID, and every item begins as new, according to
// https://learn.microsoft.com/azure/devops/boards/queries/import-work-items-from-csv
// The columns are those that a Task has in every process, which is why the date is in the
// description. That is HTML, and tags are divided by semicolons.
func Azure(w io.Writer, a *templates.Actions) error {
	rows := [][]string{{"Work Item Type", "Title", "Description", "Tags"}}
	a = templates.Clean(a)
	for _, t := range a.Tickets() {
		rows = append(rows, []string{"Task", cell(t.Title), inAzure(&t), "standpoint; standpoint-" + t.Mark + "; " + t.Point})
	}
	return forImporter(w, rows)
}

func inAzure(t *templates.Ticket) string {
	broken := func(said string) string { return strings.ReplaceAll(html.EscapeString(said), "\n", "<br>") }
	return words.Uncalculated("<p>" + broken(text.Plain(text.Read(t.What))) + "</p><p>" + broken(strings.Join(t.Facts, "\n")) + "</p>")
}

// forImporter writes rows for a program: in UTF-8 without the mark that spreadsheets want,
// which would become part of the first column's name.
func forImporter(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return out.WriteAll(rows)
}
