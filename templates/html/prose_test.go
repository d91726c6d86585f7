package html

import (
	"strconv"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/sample"
)

// TestTexts reads texts back from a page, and holds that they mean what they meant
// when they were typed.
func TestTexts(t *testing.T) {
	for _, typed := range sample.Texts {
		r := sample.For(report.ForPanel)
		r.Points[0].Reason = typed.Text
		_, root := page1(t, r, templates.Theme{})
		if got := sample.Outline(blocksOf(reasonOf(t, root).mixed)); got != typed.Means {
			t.Errorf("%s: %q means\n%s\nnot\n%s", typed.Name, typed.Text, got, typed.Means)
		}
	}
}

// reasonOf has what stands between a point's rating and what the rule suggests.
func reasonOf(t *testing.T, root *element) *element {
	t.Helper()
	reason := &element{}
	for _, e := range root.all() {
		if e.attrs["id"] != "point-1" {
			continue
		}
		in := false
		for _, part := range e.mixed {
			if part.attrs["class"] == "soft small" {
				break
			}
			if in {
				reason.mixed = append(reason.mixed, part)
			}
			in = in || part.attrs["class"] == "rating"
		}
	}
	return reason
}

// blocksOf reads elements as blocks; text between them is a paragraph's.
func blocksOf(mixed []*element) []text.Block {
	var out []text.Block
	var loose []*element
	end := func() {
		if runs := runsOf(loose); len(runs) > 0 {
			out = append(out, text.Block{Runs: runs})
		}
		loose = nil
	}
	for _, e := range mixed {
		block, known := blockOf(e)
		if !known {
			loose = append(loose, e)
			continue
		}
		end()
		out = append(out, block)
	}
	end()
	return out
}

func blockOf(e *element) (text.Block, bool) {
	switch e.name {
	case "p":
		if e.attrs["class"] == "heading" {
			return text.Block{Kind: text.Heading, Runs: runsOf(e.children[0].mixed)}, true
		}
		return text.Block{Runs: runsOf(e.mixed)}, true
	case "ul", "ol":
		return listOf(e), true
	case "table":
		b := text.Block{Kind: text.Table, Head: len(e.named("th")) > 0}
		for _, tr := range e.named("tr") {
			var row [][]text.Run
			for _, cell := range tr.children {
				row = append(row, runsOf(cell.mixed))
			}
			b.Rows = append(b.Rows, row)
		}
		return b, true
	case "pre":
		return text.Block{Kind: text.Code, Lines: strings.Split(e.text, "\n")}, true
	}
	return text.Block{}, false
}

func listOf(e *element) text.Block {
	b := text.Block{Kind: text.List, Ordered: e.name == "ol"}
	number := 1
	if start, given := e.attrs["start"]; given {
		number, _ = strconv.Atoi(start)
	}
	for i, li := range e.children {
		item, mixed := text.Item{}, li.mixed
		switch {
		case e.attrs["class"] == "typed":
			item.Label, mixed = li.children[0].text, append([]*element{{own: strings.TrimPrefix(mixed[1].own, " ")}}, mixed[2:]...)
		case b.Ordered:
			item.Label = strconv.Itoa(number+i) + "."
		}
		item.Blocks = blocksOf(mixed)
		b.Items = append(b.Items, item)
	}
	return b
}

// runsOf reads what stands within a line.
func runsOf(mixed []*element) []text.Run {
	var out []text.Run
	for _, e := range mixed {
		switch e.name {
		case "":
			if said := strings.ReplaceAll(e.own, "\n", ""); said != "" {
				out = append(out, text.Run{Text: said})
			}
		case "br":
			out = append(out, text.Run{Break: true})
		default:
			for _, r := range runsOf(e.mixed) {
				r.Bold, r.Code = r.Bold || e.name == "strong", r.Code || e.name == "code"
				if e.name == "a" {
					r.Link = e.attrs["href"]
				}
				out = append(out, r)
			}
		}
	}
	return out
}

// FuzzProse reads any text back from a page: each of its words is there, in its
// place, and nothing else.
func FuzzProse(f *testing.F) {
	for _, typed := range sample.Texts {
		f.Add(typed.Text)
	}
	for _, typed := range append(sample.Hostile, "<a href=x>", "[x](https://a.org/\"onclick=x)", "&#10;", "```\n<b>\n\n  &amp;\n```") {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		typed = templates.Printable(typed)
		root, err := parsePage("<!DOCTYPE html>\n<div>" + string(Squeeze([]byte((&prose{}).prose(typed)))) + "</div>")
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		got, want := sample.Outline(blocksOf(root.children[0].mixed)), sample.Outline(text.Read(typed))
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%q means\n%s\nnot\n%s", typed, got, want)
		}
		for _, e := range root.children[0].all() {
			if !ofProse(e) {
				t.Errorf("%q made %s %v", typed, e.name, e.attrs)
			}
		}
	})
}
