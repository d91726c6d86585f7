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
	if err := out.Write(portfolio.Columns()); err != nil {
		return err
	}
	cells := make([]string, len(portfolio.Columns()))
	err = each(func(r *portfolio.Record) error {
		v := reflect.ValueOf(r).Elem()
		for i := range cells {
			cells[i] = recordCell(v.Field(i))
		}
		return out.Write(cells)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// recordCell is a field as a cell: what is not known or does not belong to
// the kind stays empty.
func recordCell(v reflect.Value) string {
	switch {
	case v.IsZero():
		return ""
	case v.Kind() == reflect.String:
		return cell(templates.Printable(v.String()))
	case v.Kind() == reflect.Bool:
		return "true"
	}
	return strconv.FormatInt(v.Int(), 10)
}
