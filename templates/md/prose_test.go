package md

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extended "github.com/yuin/goldmark/extension/ast"
	markup "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/sample"
)

// TestTexts has all of Markdown, as code hosts read it, read what we write, and
// holds that it is what people meant when they typed it.
func TestTexts(t *testing.T) {
	for _, typed := range sample.Texts {
		if got, want := again(blocks(typed.Text)), meant(typed.Means); got != want {
			t.Errorf("%s: %q means\n%s\nnot\n%s\nby\n%s", typed.Name, typed.Text, got, want, blocks(typed.Text))
		}
		r := sample.For(report.ForPanel)
		r.Points[0].Done = typed.Text
		if page := markdown(t, r); !strings.Contains(page, strings.TrimSpace(blocks(typed.Text))) {
			t.Errorf("%s: the report says it in another way:\n%s", typed.Name, page)
		}
	}
}

// headings are bold lines, since the page's own are ours.
var headings = regexp.MustCompile(`(?m)^( *)h (.*)$`)

func meant(means string) string { return headings.ReplaceAllString(means, "${1}p **$2**") }

// FuzzProse holds the same of anything: no text becomes more than it is.
func FuzzProse(f *testing.F) {
	for _, typed := range sample.Texts {
		f.Add(typed.Text)
	}
	for _, typed := range append(sample.Hostile, "<!-- x", "&copy;", "\\*x*", "**[x](https://a.org)**", "`a|b`\n| `c` | d |\n| e | f |", "~~x~~", "a\n===", "http://a|b") {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		read := text.Read(templates.Printable(typed))
		if got, want := letters(again(blocks(typed))), letters(meant(sample.Outline(read))); got != want {
			t.Errorf("%q means\n%s\nnot\n%s\nby\n%s", typed, got, want, blocks(typed))
		}
	})
}

// letters are an outline without blanks, which Markdown has fewer of, and without
// what is bold or code, which may be several times, once, or, where code in a cell
// holds a bar, not at all.
func letters(outline string) string {
	outline = numbered.ReplaceAllString(outline, "$1$2")
	return strings.Join(strings.Fields(strings.NewReplacer("**", "", "`", "", "%3C", "<", "%3E", ">", "%7C", "|", "%5C", `\`, "%20", " ").Replace(outline)), " ")
}

// numbered are bullets before what is a number or looks like one.
var numbered = regexp.MustCompile(`(?m)^( *)\* (\d{1,3}[.)]|[A-Za-z]{1,4}\))`)

// again reads Markdown with all that code hosts know.
func again(page string) string {
	source := []byte(page)
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(markup.NewReader(source))
	return sample.Outline((&reader{source}).blocks(root))
}

type reader struct{ source []byte }

func (r *reader) blocks(parent ast.Node) []text.Block {
	var out []text.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.List:
			out = append(out, r.list(n))
		case *extended.Table:
			out = append(out, r.table(n))
		case *ast.FencedCodeBlock:
			lines := strings.TrimSuffix(string(n.Lines().Value(r.source)), "\n")
			out = append(out, text.Block{Kind: text.Code, Lines: strings.Split(lines, "\n")})
		case *ast.HTMLBlock:
			if said := string(n.Lines().Value(r.source)); strings.TrimSpace(said) != apart {
				out = append(out, text.Block{Runs: []text.Run{{Text: "HTML " + said}}})
			}
		case *ast.Paragraph, *ast.TextBlock:
			out = append(out, text.Block{Runs: r.runs(n, text.Run{})})
		default:
			out = append(out, text.Block{Runs: []text.Run{{Text: "not ours: " + n.Kind().String()}}})
		}
	}
	return out
}

// labels are numbers that Markdown does not count to, before what an item says.
var labels = regexp.MustCompile(`^(\d{1,3}[.)]|[A-Za-z]{1,4}\))( |$)`)

func (r *reader) list(list *ast.List) text.Block {
	b := text.Block{Kind: text.List, Ordered: list.IsOrdered()}
	number := list.Start
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		item := text.Item{Blocks: r.blocks(n)}
		if b.Ordered {
			item.Label = string(rune('0'+number%10)) + string(list.Marker)
			if number > 9 {
				item.Label = strings.TrimLeft(string([]rune{rune('0' + number/100%10), rune('0' + number/10%10)}), "0") + item.Label
			}
			number++
		}
		b.Items = append(b.Items, item)
	}
	for i := range b.Items {
		if blocks := b.Items[i].Blocks; !b.Ordered && len(blocks) > 0 && len(blocks[0].Runs) > 0 {
			first := &blocks[0].Runs[0]
			if m := labels.FindString(first.Text); m != "" {
				b.Items[i].Label, first.Text = strings.TrimSpace(m), first.Text[len(m):]
			}
		}
	}
	return b
}

func (r *reader) table(table *extended.Table) text.Block {
	b := text.Block{Kind: text.Table}
	for n := table.FirstChild(); n != nil; n = n.NextSibling() {
		var row [][]text.Run
		for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
			row = append(row, r.runs(cell, text.Run{}))
		}
		_, head := n.(*extended.TableHeader)
		if head && !slices.ContainsFunc(row, func(cell []text.Run) bool { return cell != nil }) {
			continue // nobody typed one
		}
		b.Head = b.Head || head
		b.Rows = append(b.Rows, row)
	}
	return b
}

func (r *reader) runs(parent ast.Node, as text.Run) []text.Run {
	var out []text.Run
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, r.node(n, as)...)
	}
	return joined(out)
}

func (r *reader) node(n ast.Node, as text.Run) []text.Run {
	switch n := n.(type) {
	case *ast.Text:
		as.Text = string(n.Segment.Value(r.source))
		if !as.Code {
			as.Text = unescaped.ReplaceAllString(as.Text, "$1")
			as.Text = string(util.ResolveEntityNames(util.ResolveNumericReferences([]byte(as.Text))))
		}
		if n.HardLineBreak() {
			return []text.Run{as, {Break: true}}
		}
		return []text.Run{as}
	case *ast.RawHTML:
		if as.Text = string(n.Segments.Value(r.source)); as.Text == apart {
			return nil
		}
		as.Text = "HTML " + as.Text
		return []text.Run{as}
	case *ast.AutoLink:
		as.Text = string(n.Label(r.source))
		as.Link = as.Text
		return []text.Run{as}
	case *ast.Link:
		as.Link = string(n.Destination)
	case *ast.CodeSpan:
		as.Code = true
	case *ast.Emphasis:
		as.Bold = n.Level == 2
	case *extended.TaskCheckBox:
		return []text.Run{{Text: "a box to tick"}}
	default:
		return []text.Run{{Text: "not ours: " + n.Kind().String()}}
	}
	return r.runs(n, as)
}

var unescaped = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")

// joined puts neighbours of one kind together.
func joined(runs []text.Run) []text.Run {
	var out []text.Run
	for _, r := range runs {
		if n := len(out); n > 0 && !r.Break && !out[n-1].Break && out[n-1].Bold == r.Bold && out[n-1].Code == r.Code && out[n-1].Link == r.Link {
			out[n-1].Text += r.Text
			continue
		}
		if r.Break || r.Text != "" {
			out = append(out, r)
		}
	}
	return out
}
