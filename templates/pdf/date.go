package pdf

import (
	"strings"
	"time"
)

// date is a date as this report's readers write it: "1 December 2026" in
// English, as it is stored in other languages.
func (d *document) date(iso string) string {
	t, err := time.Parse(time.DateOnly, strings.TrimSpace(iso))
	if err != nil || !d.english() {
		return d.line(iso)
	}
	return t.Format("2 January 2006")
}

func (d *document) english() bool {
	return d.r.Lang == "" || d.r.Lang == "en" || strings.HasPrefix(d.r.Lang, "en-")
}
