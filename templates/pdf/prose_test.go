package pdf

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file/conform"
	shared "standpoint/templates/sample"
)

// TestTexts reads texts back from the structure of a file, in the column and in a
// cell, and holds that they mean what they meant when they were typed.
func TestTexts(t *testing.T) {
	for _, typed := range shared.Texts {
		held := "begins\n\n" + words.WithoutSignIn(typed.Text) + "\n\nends"
		r := &report.Report{Cover: report.Cover{Facts: []report.Pair{{Name: "About", Text: held}}}, Points: []report.Point{{Number: 1, Title: "A", Reason: held}}}
		d, _ := rendered(t, r)
		for _, w := range conform.Broken(d) {
			t.Errorf("%s: %s", typed.Name, w)
		}
		found := 0
		d.Tree().Walk(func(n *conform.Node) {
			between, ok := betweenMarks(n)
			if !ok {
				return
			}
			found++
			if got, want := shared.Outline(blocksOf(between)), printed(typed.Means); got != want {
				t.Errorf("%s: %q means\n%s\nnot\n%s", typed.Name, typed.Text, got, want)
			}
		})
		if found != 2 {
			t.Errorf("%s: found %d times, not twice", typed.Name, found)
		}
	}
}

// betweenMarks are the elements in n between the paragraphs that begin and end a text.
func betweenMarks(n *conform.Node) (between []*conform.Node, ok bool) {
	in := false
	for _, k := range n.Kids {
		switch said := strings.TrimSpace(k.All()); {
		case said == "begins":
			in = true
		case said == "ends":
			return between, in
		case in:
			between = append(between, k)
		}
	}
	return nil, false
}

var (
	worded  = regexp.MustCompile(`<([^<>|]+)\|([^<>]+)>`)
	heading = regexp.MustCompile(`^( *)h `)
	onPaper = strings.NewReplacer("**", "", "`", "", " / ", " ")
)

// printed is what a text means on paper: nothing is marked as bold or code, a line
// ends where one sees it, and where words lead stands after them.
func printed(means string) string {
	var out []string
	code := false
	for _, line := range strings.Split(worded.ReplaceAllString(means, "<$1 ($2)>"), "\n") {
		said, isCode := strings.CutPrefix(line, "= ")
		switch {
		case isCode && code:
			out[len(out)-1] = strings.Join(strings.Fields(out[len(out)-1]+" "+said), " ")
		case isCode:
			out = append(out, "p "+said)
		default:
			out = append(out, onPaper.Replace(heading.ReplaceAllString(line, "${1}p ")))
		}
		code = isCode
	}
	return strings.Join(out, "\n")
}

func blocksOf(nodes []*conform.Node) []text.Block {
	var out []text.Block
	for _, n := range nodes {
		switch n.Tag {
		case "L":
			b := text.Block{Kind: text.List}
			for _, li := range n.Kids {
				b.Items = append(b.Items, itemOf(li))
			}
			out = append(out, b)
		case "Table":
			b := text.Block{Kind: text.Table, Head: n.Kids[0].Tag == "THead"}
			n.Walk(func(tr *conform.Node) {
				if tr.Tag != "TR" {
					return
				}
				var row [][]text.Run
				for _, cell := range tr.Kids {
					row = append(row, runsOf(cell))
				}
				b.Rows = append(b.Rows, row)
			})
			out = append(out, b)
		default:
			out = append(out, text.Block{Runs: runsOf(n)})
		}
	}
	return out
}

// itemOf reads an item: its label and its words, or the elements it has.
func itemOf(li *conform.Node) text.Item {
	item := text.Item{Label: strings.TrimPrefix(strings.TrimSpace(li.Kids[0].All()), "•")}
	if body := li.Kids[1]; len(body.Kids) > 0 && body.Kids[0].Tag == "P" {
		item.Blocks = blocksOf(body.Kids)
	} else {
		item.Blocks = []text.Block{{Runs: runsOf(body)}}
	}
	return item
}

// runsOf reads what an element says, with its links.
func runsOf(n *conform.Node) []text.Run {
	var out []text.Run
	for _, piece := range n.Pieces {
		switch piece := piece.(type) {
		case string:
			out = append(out, text.Run{Text: strings.Join(strings.Fields("x"+piece+"x"), " ")})
		case *conform.Node:
			said := strings.TrimRight(piece.All(), " ")
			out = append(out, text.Run{Text: "x<" + said + ">" + piece.All()[len(said):] + "x"})
		}
	}
	for i := range out {
		out[i].Text = out[i].Text[1 : len(out[i].Text)-1]
	}
	if n := len(out); n > 0 {
		out[0].Text = strings.TrimLeft(out[0].Text, " ")
		out[n-1].Text = strings.TrimRight(out[n-1].Text, " ")
	}
	return out
}

// TestLinesEnd holds that a line ends on paper where it was ended.
func TestLinesEnd(t *testing.T) {
	l := laid(&report.Report{Points: []report.Point{{Number: 1, Title: "A", Reason: "Town Hall\nHigh **Street**\nEX1"}}})
	at := map[string]float64{}
	for _, pg := range l.pages {
		for _, it := range pg.items {
			at[strings.TrimSpace(it.it.text)] = it.y + it.it.y
		}
	}
	if !(at["Town Hall"] < at["High"] && at["High"] == at["Street"] && at["Street"] < at["EX1"]) || at["Town Hall"] == 0 {
		t.Errorf("the lines stand at %v", at)
	}
}

// wordsOf are the letters and figures of an outline: paper has no marks of code
// or bold, but those that mean nothing, and a line break is a sign of ours.
func wordsOf(outline string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, outline)
}

// FuzzProse reads any text back from a file: each of its words is there, in its
// place, and nothing else.
func FuzzProse(f *testing.F) {
	const most = 400 // short texts find as much, and sooner
	for _, typed := range shared.Texts {
		f.Add(typed.Text)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if len(typed) > most || strings.ContainsFunc(typed, func(r rune) bool { return r > '~' || r < ' ' && r != '\n' }) {
			t.Skip() // TestAnyUnicode has those that are printed as something else
		}
		d, _ := rendered(t, &report.Report{Points: []report.Point{{Number: 1, Title: "A", Reason: "begins\n\n" + typed + "\n\nends"}}})
		for _, w := range conform.Broken(d) {
			t.Errorf("%q: %s", typed, w)
		}
		d.Tree().Walk(func(n *conform.Node) {
			between, ok := betweenMarks(n)
			if !ok {
				return
			}
			got, want := shared.Outline(blocksOf(between)), printed(shared.Outline(text.Read(typed)))
			if wordsOf(got) != wordsOf(want) {
				t.Errorf("%q means\n%s\nnot\n%s", typed, got, want)
			}
		})
	})
}
