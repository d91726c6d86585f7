package csv

import (
	"io"
	"reflect"
	"strconv"

	"standpoint/assess/portfolio"
	"standpoint/templates"
)

// Portfolio writes records as one table for a spreadsheet, one after
// another as they come: UTF-8 with a byte-order mark, lines that end as Windows
// wants them, and no cell that is a formula. The columns are the fields of a
// record; docs/portfolio.md says what stands in each.
func Portfolio(w io.Writer, each func(write func(*portfolio.Record) error) error) error {
	out, err := begin(w)
	if err != nil {
		return err
	}
	columns := portfolio.Columns()
	if err := out.Write(columns); err != nil {
		return err
	}
	row := recordRow{cells: make([]string, len(columns)), said: make([]string, len(columns))}
	if err := each(func(r *portfolio.Record) error { return out.Write(row.of(r)) }); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// recordRow is the row of one record after another. Most of what a record says, the
// one before it has said too, and is not looked at again.
type recordRow struct {
	cells, said []string // as it is written, and of a text as the record has it
}

// of fills the row from a record: what is not known or does not belong to the kind
// stays empty.
func (row *recordRow) of(r *portfolio.Record) []string {
	record := reflect.ValueOf(r).Elem()
	for i := range row.cells {
		switch v := record.Field(i); v.Kind() {
		case reflect.String:
			row.text(i, v.String())
		case reflect.Bool:
			row.cells[i] = onlyIf(v.Bool(), "true")
		default:
			row.cells[i] = onlyIf(v.Int() != 0, strconv.FormatInt(v.Int(), 10))
		}
	}
	return row.cells
}

func (row *recordRow) text(i int, said string) {
	if said != row.said[i] {
		row.cells[i], row.said[i] = cell(templates.Printable(said)), said
	}
}

func onlyIf(set bool, said string) string {
	if set {
		return said
	}
	return ""
}
