package schema

import "fmt"

// The patterns say what assess and standards read in code; a test holds them
// against that code.
const (
	datePattern = `^(` +
		`[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|` +
		`([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$`
	partDatePattern = `^[0-9]{4}(-(0[1-9]|1[0-2]))?$|` + datePattern
	yesNoPattern    = `^([Tt][Rr][Uu][Ee]|[Yy]([Ee][Ss])?|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]?)$`
	boolPattern     = `^([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo])$`
	namePattern     = `^[a-z0-9]+(-[a-z0-9]+)*$`
	fullPattern     = `^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?$`
	// A host is letters, figures, dots and hyphens, and what follows it holds
	// no control characters and no % but that of an escape.
	addressPattern = `^([Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#]([^%\x00-\x1f\x7f]|%[0-9A-Fa-f]{2})*)?)?$`
)

// idPattern is an id of this kind, or nothing; under one point when that is
// given, else under any.
func idPattern(kind byte, point int) string {
	figures := `[0-9]{1,4}`
	if point > 0 {
		figures = fmt.Sprint(point)
		if lead := 4 - len(figures); lead > 0 {
			figures = fmt.Sprintf("0{0,%d}%s", lead, figures)
		}
	}
	return fmt.Sprintf(`^([%c%c]%s\.[0-9]{1,6})?$`, kind, kind+'a'-'A', figures)
}
