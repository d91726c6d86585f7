package portfolio

import (
	"slices"
	"strings"

	"standpoint/standards"
)

// Version is that of the records. Since 2 they begin with what they have in
// common, say as of which day they are, and no name of a column is a word of SQL.
const Version = 2

// rank says which a rating is on the scale of its standard, from 1 for the best,
// and which that is. One that is not on it has no order.
func (c *current) rank(standard, rating string) (order int, best string) {
	s := c.Standards[standard]
	if s == nil || len(s.Scale.Values) == 0 {
		return 0, ""
	}
	return 1 + slices.IndexFunc(s.Scale.Values, func(v standards.Value) bool { return v.ID == rating }), s.Scale.Values[0].ID
}

// scale is the scale of a standard in one cell, the best first.
func (c *current) scale(standard string) string {
	s := c.Standards[standard]
	if s == nil {
		return ""
	}
	ids := make([]string, len(s.Scale.Values))
	for i := range ids {
		ids[i] = s.Scale.Values[i].ID
	}
	return strings.Join(ids, " ")
}
