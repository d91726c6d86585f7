package cmd

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// offersText lists the proposals by point, with the reason for each.
func offersText(w io.Writer, found *offers, spoken bool) {
	if spoken {
		fmt.Fprintf(w, "%s.\n", strings.ReplaceAll(headline(found.Opened), " · ", ", "))
	} else {
		fmt.Fprintf(w, " %s\n %s\n\n", headline(found.Opened), plain(found.path))
	}
	point := 0
	for i := range found.list {
		o := &found.list[i]
		if o.Point != point {
			point = o.Point
			offersPoint(w, point, found.Standard.Point(point).Title, spoken)
		}
		if spoken {
			fmt.Fprintln(w, fold(fmt.Sprintf("%s. %s, %s. %s. %s.", words.UpperFirst(o.ID), plain(o.Title), plain(o.Link), plain(o.Reason), words.UpperFirst(o.when()))))
			continue
		}
		fmt.Fprintf(w, "     %s %s\n", words.Fill(o.ID, 20), plain(o.Title))
		for _, line := range []string{plain(o.Link) + ", " + o.when(), plain(o.Reason)} {
			fmt.Fprintln(w, strings.Repeat(" ", 26)+words.Hang(line, 53, 26))
		}
	}
	if len(found.list) > 0 && !spoken {
		fmt.Fprintln(w)
	}
	for _, line := range offersClosing(found) {
		fmt.Fprintln(w, fold(line))
	}
}

func offersPoint(w io.Writer, number int, title string, spoken bool) {
	if spoken {
		fmt.Fprintln(w, fold(fmt.Sprintf("Point %d, %s.", number, plain(title))))
		return
	}
	fmt.Fprintf(w, " %2d  %s\n", number, strings.TrimRight(cell(title, 70), " "))
}

// when says when the file was last committed.
func (o *offered) when() string {
	switch {
	case o.File.Date != "" && o.File.Modified:
		return "last committed " + assess.Date(o.File.Date).Long() + ", with changes since"
	case o.File.Date != "":
		return "last committed " + assess.Date(o.File.Date).Long()
	case o.File.Committed:
		return "committed, I cannot see when"
	}
	return "not committed"
}

// offersClosing says what there is, what is there already, what has no place
// and what to do next.
func offersClosing(found *offers) []string {
	lines := []string{"Nothing was found that is not in the file already."}
	if n := len(found.list); n > 0 {
		lines = []string{fmt.Sprintf("%s. Nothing was changed.", words.Count(n, "proposal", "proposals"))}
	}
	if found.there > 0 {
		lines = append(lines, fmt.Sprintf("%s found as well and %s in the file already.", words.Count(found.there, "more was", "more were"), words.Choose(found.there, "is", "are")))
	}
	if len(found.lost) > 0 {
		var names []string
		for _, o := range found.lost {
			names = append(names, plain(o.Link))
		}
		lines = append(lines, fmt.Sprintf("I know no point of %s for these: %s. Add them where they fit with standpoint answer.", plain(found.Assessment.Standard), strings.Join(names, ", ")))
	}
	if !found.whole {
		lines = append(lines, "The repository is so large that I did not look at all of it.")
	}
	if len(found.list) > 0 {
		lines = append(lines, "Next: look at them, and add those that fit with --accept and their names.")
	}
	return lines
}

// offersReport is the JSON of evidence find; docs/evidence.md describes it.
type offersReport struct {
	File      string      `json:"file"`
	Standard  string      `json:"standard"`
	Whole     bool        `json:"whole"`
	There     int         `json:"there_already"`
	Proposals []offerJSON `json:"proposals"`
}

type offerJSON struct {
	Name      string `json:"name"`
	Point     int    `json:"point"`
	Topic     string `json:"topic"`
	Kind      string `json:"kind"`
	Title     string `json:"title"`
	Link      string `json:"link"`
	Reason    string `json:"reason"`
	Commit    string `json:"commit"`
	Committed string `json:"committed_on"`
	Modified  bool   `json:"modified"`
}

func offersJSON(w io.Writer, found *offers) error {
	r := offersReport{File: found.path, Standard: found.Assessment.Standard, Whole: found.whole, There: found.there, Proposals: []offerJSON{}}
	for _, o := range append(found.list[:len(found.list):len(found.list)], found.lost...) {
		r.Proposals = append(r.Proposals, offerJSON{o.ID, o.Point, o.Topic, o.Kind, o.Title, o.Link, o.Reason, o.File.Commit, o.File.Date, o.File.Modified})
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}
