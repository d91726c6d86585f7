package file

// table reads the table at hand.
func (r *reader) table() *Table {
	t := &Table{}
	r.level, r.items = 0, nil
	r.rows(t)
	return t
}

func (r *reader) rows(t *Table) {
	r.c.each(func(e *element) {
		switch e.name {
		case "tblPr":
			r.c.each(func(e *element) {
				if e.name == "tblCaption" || e.name == "tblDescription" && t.Says == "" {
					t.Says = Clean(e.attr("val"))
				}
				if e.name == "tblStyle" {
					t.Room = e.attr("val") == "Room"
					t.Boxed = t.Room || e.attr("val") == "Boxed"
				}
			})
		case "gridCol":
		case "tr":
			r.row(t)
		case "bookmarkStart":
			r.marks = append(r.marks, Clean(e.attr("name")))
		case "sdt", "sdtContent", "customXml":
			r.rows(t)
		}
	})
}

func (r *reader) row(t *Table) {
	r.piece()
	row := Row{}
	was := r.change
	head := false
	var cells func(e *element)
	cells = func(e *element) {
		switch e.name {
		case "trPr":
			r.c.each(func(e *element) {
				switch e.name {
				case "tblHeader":
					head = e.on()
				case "ins":
					r.change = max(r.change, Inserted)
				case "del":
					r.change = Deleted
				case "trHeight":
					row.High = e.int("val") / 20
				}
			})
		case "tc":
			r.piece()
			open, items := r.open, r.items
			r.open, r.items = nil, nil
			row.Cells = append(row.Cells, Cell{Body: r.blocks()})
			r.open, r.items = open, items
		case "bookmarkStart":
			r.marks = append(r.marks, Clean(e.attr("name")))
		case "sdt", "sdtContent", "customXml":
			r.c.each(cells)
		}
	}
	r.c.each(cells)
	r.change = was
	if head && t.Head == len(t.Rows) {
		t.Head++
	}
	t.Rows = append(t.Rows, row)
}
