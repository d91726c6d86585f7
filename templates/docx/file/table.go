package file

// table writes a table as wide as the text.
func (b *body) table(t *Table) {
	b.depth++
	columns, wide := t.columns(b.wide), b.wide
	style := "Report"
	switch {
	case t.Room:
		style = "Room"
	case t.Boxed:
		style = "Boxed"
	}
	headed := len(t.Rows) > 0 && len(t.Rows[0].Cells) > 0 && t.Rows[len(t.Rows)-1].Cells[0].Head
	b.printf(`<w:tbl><w:tblPr><w:tblStyle w:val="%s"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>`+
		`<w:tblLook w:val="%s" w:firstRow="%d" w:lastRow="0" w:firstColumn="%d" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
		style, lookBits(t.Head > 0 && !t.Room, headed), number(t.Head > 0 && !t.Room), number(headed))
	if t.Says != "" {
		b.printf(`<w:tblCaption w:val="%s"/>`, attribute(t.Says))
	}
	b.WriteString(`</w:tblPr><w:tblGrid>`)
	for _, wide := range columns {
		b.printf(`<w:gridCol w:w="%d"/>`, wide)
	}
	b.WriteString(`</w:tblGrid>`)
	for i := range t.Rows {
		b.row(&t.Rows[i], columns, i < t.Head, t.Boxed && (t.Room || i >= t.Head))
	}
	b.WriteString(`</w:tbl>`)
	b.item = nil
	b.depth--
	b.wide = wide
}

// lookBits is what tblLook says beside its attributes, for older programs.
func lookBits(firstRow, firstColumn bool) string {
	switch {
	case firstRow && firstColumn:
		return "06A0"
	case firstRow:
		return "0620"
	case firstColumn:
		return "0680"
	}
	return "0600"
}

func number(is bool) int {
	if is {
		return 1
	}
	return 0
}

// columns are their widths in twentieths of a point.
func (t *Table) columns(wide int) []int {
	n := 0
	for i := range t.Rows {
		n = max(n, len(t.Rows[i].Cells))
	}
	shares, all := make([]int, n), 0
	for i := range shares {
		shares[i] = 1
		if i < len(t.Widths) {
			shares[i] = max(1, t.Widths[i])
		}
		all += shares[i]
	}
	for i := range shares {
		shares[i] = wide * shares[i] / all
	}
	return shares
}

// row writes a row in as many cells as the table has columns: rows of different
// lengths are read wrongly.
func (b *body) row(r *Row, columns []int, head, breaks bool) {
	b.WriteString(`<w:tr><w:trPr>`)
	if !breaks {
		b.WriteString(`<w:cantSplit/>`)
	}
	if r.High > 0 {
		b.printf(`<w:trHeight w:val="%d" w:hRule="atLeast"/>`, 20*r.High)
	}
	if head {
		b.WriteString(`<w:tblHeader/>`)
	}
	b.WriteString(`</w:trPr>`)
	for i, wide := range columns {
		b.printf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, wide)
		var in []Block
		if i < len(r.Cells) {
			in = r.Cells[i].Body
		}
		if len(in) == 0 {
			in = []Block{&Paragraph{}}
		}
		b.wide, b.item = max(wide-2*cellMargin, 1), nil
		b.blocks(in)
		b.WriteString(`</w:tc>`)
	}
	b.WriteString(`</w:tr>`)
}
