package csv

import (
	"encoding/csv"
	"io"
	"reflect"
	"strconv"
	"strings"

	"standpoint/assess/portfolio"
	"standpoint/templates"
)

// Portfolio writes records as one table for a spreadsheet, one after
// another as they come: UTF-8 with a byte-order mark, lines that end as Windows
// wants them, and no cell that is a formula. The columns are the fields of a
// record; docs/portfolio.md says what stands in each.
func Portfolio(w io.Writer, each func(write func(*portfolio.Record) error) error) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(PortfolioColumns()); err != nil {
		return err
	}
	cells := make([]string, len(PortfolioColumns()))
	err := each(func(r *portfolio.Record) error {
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

// PortfolioColumns are the names of a record's fields, in order.
func PortfolioColumns() []string {
	t := reflect.TypeFor[portfolio.Record]()
	names := make([]string, t.NumField())
	for i := range names {
		names[i], _, _ = strings.Cut(t.Field(i).Tag.Get("json"), ",")
	}
	return names
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
