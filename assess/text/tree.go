package text

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// read reads what the pass has written.
func (p *pass) read() []Block {
	t := &tree{source: []byte(p.out.String()), labels: p.labels, tables: p.tables}
	return t.blocks(reader().Parse(text.NewReader(t.source)))
}

// tree turns nodes into blocks. Labels and tables are taken up in their order.
type tree struct {
	source []byte
	labels []string
	tables []grid
}

func (t *tree) blocks(parent ast.Node) []Block {
	var out []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch block := n.(type) {
		case *ast.List:
			out = append(out, t.list(block))
		case *ast.Heading:
			out = append(out, Block{Kind: Heading, Level: block.Level, Runs: t.line(n)})
		case *ast.FencedCodeBlock:
			out = append(out, t.code(block))
		default:
			if t.isCell(n) {
				var table Block
				table, n = t.table(n)
				out = append(out, table)
				continue
			}
			out = append(out, Block{Kind: Paragraph, Runs: t.line(n)})
		}
	}
	return out
}

func (t *tree) list(list *ast.List) Block {
	out := Block{Kind: List, Ordered: list.IsOrdered()}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		label := t.labels[0]
		t.labels = t.labels[1:]
		out.Items = append(out.Items, Item{Label: label, Blocks: t.blocks(n)})
	}
	return out
}

func (t *tree) code(n *ast.FencedCodeBlock) Block {
	out := Block{Kind: Code}
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		out.Lines = append(out.Lines, strings.TrimRight(string(segment.Value(t.source)), "\n"))
	}
	return out
}

func (t *tree) isCell(n ast.Node) bool {
	lines := n.Lines()
	if lines.Len() == 0 {
		return false
	}
	first := lines.At(0)
	return bytes.HasPrefix(first.Value(t.source), []byte(cellGuard))
}

// table takes up as many cells as the next table has, and the last node of them.
func (t *tree) table(n ast.Node) (Block, ast.Node) {
	size := t.tables[0]
	t.tables = t.tables[1:]
	out := Block{Kind: Table, Head: size.head, Rows: make([][][]Run, size.rows)}
	last := n
	for row := range out.Rows {
		for range size.columns {
			out.Rows[row] = append(out.Rows[row], t.line(n))
			last, n = n, n.NextSibling()
		}
	}
	return out, last
}

// line is what a block says, as runs: none is empty, and no 2 neighbours are of
// one kind.
func (t *tree) line(n ast.Node) []Run {
	l := liner{source: t.source}
	l.children(n, Run{})
	var out []Run
	for _, r := range l.runs {
		out = linked(out, r)
	}
	if out = trimmed(out); len(out) == 0 { // marks around nothing are what was typed
		for said := range strings.SplitSeq(unguarded.Replace(string(n.Lines().Value(t.source))), "\n") {
			out = append(out, Run{Text: said}, Run{Break: true})
		}
		out = trimmed(out)
	}
	return out
}

// trimmed are runs without blanks around a line, and without empty lines.
func trimmed(runs []Run) []Run {
	for i := range runs {
		if i == 0 || runs[i-1].Break {
			runs[i].Text = strings.TrimLeft(runs[i].Text, blanks)
		}
		if i == len(runs)-1 || runs[i+1].Break {
			runs[i].Text = strings.TrimRight(runs[i].Text, blanks)
		}
	}
	out := runs[:0]
	for _, r := range runs {
		if r.Text != "" || r.Break && len(out) > 0 && !out[len(out)-1].Break {
			out = append(out, r)
		}
	}
	if n := len(out); n > 0 && out[n-1].Break {
		out = out[:n-1]
	}
	return out
}

// liner gathers runs.
type liner struct {
	source []byte
	runs   []Run
}

// unguarded takes out what the pass put in.
var unguarded = strings.NewReplacer(guard, "", cellGuard, "")

// add adds text to the last run, or as a new one where it is of another kind.
func (l *liner) add(text string, as Run) {
	if text = unguarded.Replace(text); text == "" {
		return
	}
	if n := len(l.runs); n > 0 && !l.runs[n-1].Break {
		last := &l.runs[n-1]
		if last.Bold == as.Bold && last.Code == as.Code && last.Link == as.Link {
			last.Text += text
			return
		}
	}
	as.Text = text
	l.runs = append(l.runs, as)
}

func (l *liner) children(parent ast.Node, as Run) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		l.node(n, as)
	}
}

func (l *liner) node(n ast.Node, as Run) {
	switch n := n.(type) {
	case *ast.Text:
		said := string(n.Segment.Value(l.source))
		l.add(strings.TrimRight(said, "\n"), as)
		if n.SoftLineBreak() || n.HardLineBreak() || strings.HasSuffix(said, "\n") {
			l.runs = append(l.runs, Run{Break: true})
		}
	case *ast.CodeSpan:
		as.Code = true
		l.children(n, as)
	case *ast.Emphasis:
		if n.Level == 1 { // one star of three
			l.add("*", as)
			defer l.add("*", as)
		}
		as.Bold = as.Bold || n.Level == 2
		l.children(n, as)
	case *ast.AutoLink:
		l.auto(n, as)
	case *ast.Link:
		l.link(n, as)
	default:
		l.children(n, as)
	}
}

// link is one run, whatever is marked in its words; bold when all of them are.
func (l *liner) link(n *ast.Link, as Run) {
	within := liner{source: l.source}
	within.children(n, as)
	all, said := as, ""
	all.Link, all.Bold = Address(string(n.Destination)), true
	for _, r := range within.runs {
		said, all.Bold = said+r.Text, all.Bold && r.Bold
	}
	l.add(said, all)
}

// auto is <address>; what may be no link stays as it was typed.
func (l *liner) auto(n *ast.AutoLink, as Run) {
	said := string(n.Label(l.source))
	if as.Link == "" {
		if as.Link = Address(said); as.Link == "" {
			said = "<" + said + ">"
		}
	}
	l.add(said, as)
}
