package docx

import "standpoint/templates/docx/file"

// grid makes a table with a head of our words.
func (b *builder) grid(says string, widths []int, head ...string) *file.Table {
	t := &file.Table{Says: says, Widths: widths, Head: 1, Rows: []file.Row{{}}}
	for _, name := range head {
		t.Rows[0].Cells = append(t.Rows[0].Cells, cellOf(b.ours(name)))
	}
	return t
}

// row adds a row whose first cell names it.
func row(t *file.Table, cells ...file.Cell) {
	cells[0].Head = true
	t.Rows = append(t.Rows, file.Row{Cells: cells})
}

func cellOf(runs ...file.Run) file.Cell {
	return file.Cell{Body: []file.Block{&file.Paragraph{Runs: runs}}}
}

// also adds a paragraph to a cell, unless nothing is in it.
func also(c file.Cell, style file.Style, runs ...file.Run) file.Cell {
	if p := paragraph(style, runs...); p != nil {
		c.Body = append(c.Body, p)
	}
	return c
}
