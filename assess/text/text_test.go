package text

import (
	"fmt"
	"strings"
	"testing"
)

// shown writes blocks out: one thing a line, with all that is known of it.
func shown(blocks []Block) string {
	var out strings.Builder
	show(&out, blocks, "")
	return strings.TrimSpace(out.String())
}

func show(out *strings.Builder, blocks []Block, in string) {
	for _, b := range blocks {
		switch b.Kind {
		case List:
			fmt.Fprintf(out, "%slist\n", in)
			for _, item := range b.Items {
				fmt.Fprintf(out, "%s item %s\n", in, item.Label)
				show(out, item.Blocks, in+"  ")
			}
		case Table:
			fmt.Fprintf(out, "%stable head=%v\n", in, b.Head)
			for _, row := range b.Rows {
				for _, cell := range row {
					fmt.Fprintf(out, "%s %s |", in, saidBy(cell))
				}
				out.WriteString("\n")
			}
		case Code:
			fmt.Fprintf(out, "%scode %q\n", in, b.Lines)
		case Heading:
			fmt.Fprintf(out, "%sh%d %s\n", in, b.Level, saidBy(b.Runs))
		default:
			fmt.Fprintf(out, "%sp %s\n", in, saidBy(b.Runs))
		}
	}
}

func saidBy(runs []Run) string {
	var out strings.Builder
	for _, r := range runs {
		said := r.Text
		if r.Code {
			said = "{code " + said + "}"
		}
		if r.Link != "" {
			said = "{" + said + " -> " + r.Link + "}"
		}
		if r.Bold {
			said = "{bold " + said + "}"
		}
		if r.Break {
			said = "{br}"
		}
		out.WriteString(said)
	}
	return out.String()
}

func TestRead(t *testing.T) {
	for typed, want := range map[string]string{
		"- one\n- two\nthree":                  "list\n item \n  p one\n item \n  p two\np three",
		"• one\no two\n▪ three\n• four":        "list\n item \n  p one\n  list\n   item \n    p two\n    list\n     item \n      p three\n item \n  p four",
		"1. one\n- a\n2. two\n   b) x":         "list\n item 1.\n  p one\n  list\n   item \n    p a\n item 2.\n  p two\n  list\n   item b)\n    p x",
		"# Head\n**b** `c` [d](https://e.org)": "h1 Head\np {bold b} {code c} {d -> https://e.org}",
		"[x](javascript:alert(1))\n<b>":        "p [x](javascript:alert(1)){br}<b>",
	} {
		if got := shown(Read(typed)); got != want {
			t.Errorf("%q gives\n%s\nnot\n%s", typed, got, want)
		}
	}
}
