package reviewing

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/intake"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Row is a recommendation of a spreadsheet, and the point it is of.
type Row struct {
	Point int
	assess.Recommendation
}

// columns of a spreadsheet of recommendations, in the order of one without a head.
var columns = []string{"point", "what", "kind", "due"}

// OpenCSV reads the recommendations of a file; none where no file is named.
func OpenCSV(path string, s *standards.Standard, day assess.Date) ([]Row, error) {
	if path == "" {
		return nil, nil
	}
	data, err := store.Bytes(path)
	if err != nil {
		return nil, err
	}
	typed, err := intake.Text(data)
	if err != nil {
		return nil, problem.In(err, path)
	}
	rows, err := ReadCSV(typed, s, day)
	return rows, problem.In(err, path)
}

// ReadCSV reads recommendations: a line each with the columns point, what, kind and
// due, of which the last two may be missing. The error is problem.Errors.
func ReadCSV(text string, s *standards.Standard, day assess.Date) ([]Row, error) {
	first, _, _ := strings.Cut(text, "\n")
	in := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	if strings.Count(first, ";") > strings.Count(first, ",") {
		in.Comma = ';'
	}
	in.FieldsPerRecord, in.TrimLeadingSpace = -1, true
	var rows []Row
	var found problem.Errors
	order := []int{0, 1, 2, 3}
	for number := 0; ; number++ {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return nil, problem.Errors{problem.At(bad.Line, max(bad.Column, 1), "this is not CSV: "+bad.Err.Error(), "save it as CSV again; nothing was changed")}
		} else if err != nil {
			return nil, err
		}
		if head := headed(cells); number == 0 && head != nil {
			order = head
			continue
		}
		line, _ := in.FieldPos(0)
		row, wrong := readRow(cells, order, line, s, day)
		if wrong != nil {
			found = append(found, wrong)
		} else if row != nil {
			rows = append(rows, *row)
		}
	}
	if err := found.Err(); err != nil {
		return nil, err
	}
	return rows, nil
}

// headed says where the columns are, by a head; nil where the line is none.
func headed(cells []string) []int {
	order := make([]int, len(columns))
	for i, name := range columns {
		order[i] = slices.IndexFunc(cells, func(cell string) bool { return words.Fold(strings.TrimSpace(cell)) == name })
	}
	if order[0] < 0 || order[1] < 0 {
		return nil
	}
	return order
}

func readRow(cells []string, order []int, line int, s *standards.Standard, day assess.Date) (*Row, *problem.Error) {
	cell := func(i int) string {
		if order[i] < 0 || order[i] >= len(cells) {
			return ""
		}
		return assess.NormaliseLine(cells[order[i]])
	}
	if strings.TrimSpace(strings.Join(cells, "")) == "" {
		return nil, nil
	}
	wrong := func(what, hint string) *problem.Error { return problem.At(line, 1, what, hint+"; nothing was changed") }
	point := s.PointNamed(strings.TrimSpace(strings.TrimPrefix(strings.ToLower(cell(0)), "point")))
	if point == nil {
		return nil, wrong(fmt.Sprintf("%q is not a point of this standard", words.Short(cell(0))), "write a number "+s.Numbers())
	}
	row := &Row{Point: point.Number}
	if row.What = cell(1); row.What == "" {
		return nil, wrong("this line does not say what is recommended", "write it in the second column")
	}
	kind := cell(2)
	if row.Kind = assess.Meant(kind, assess.RecommendationKinds); kind != "" && row.Kind == "" {
		return nil, wrong(fmt.Sprintf("kind %q is not known here", words.Short(kind)), "use must, should or advice")
	}
	due, err := assess.MeantDate(cell(3), day, assess.Ahead)
	if err != nil {
		return nil, wrong(err.Error(), assess.DatesUnderstood)
	}
	row.Due = due
	return row, nil
}

// AddRows puts recommendations into a review that are not there yet in the same
// words, and says how many.
func AddRows(r *assess.Review, rows []Row) int {
	added := 0
	for _, row := range rows {
		p := r.Point(row.Point)
		if slices.ContainsFunc(p.Recommendations, func(one assess.Recommendation) bool { return words.Fold(one.What) == words.Fold(row.What) }) {
			continue
		}
		p.Recommendations = append(p.Recommendations, row.Recommendation)
		added++
	}
	return added
}
