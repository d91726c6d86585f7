package cmd

import (
	"bytes"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"standpoint/templates/docx/file"
)

// typeIn types into the place of a form, as somebody does with a word processor or an
// editor. \n is a new paragraph.
//
//	type-in team.docx '4 · done' 'We release.'
func typeIn(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: type-in FORM CODE TEXT")
	}
	path, said := ts.MkAbs(args[0]), strings.ReplaceAll(args[2], `\n`, "\n\n")
	raw, err := os.ReadFile(path)
	ts.Check(err)
	if strings.HasSuffix(path, ".md") {
		before, after, found := strings.Cut(string(raw), "<!-- end -->\n\n`"+args[1]+"`")
		if !found {
			ts.Fatalf("there is no place %q", args[1])
		}
		ts.Check(os.WriteFile(path, []byte(before+said+"\n\n<!-- end -->\n\n`"+args[1]+"`"+after), 0o644))
		return
	}
	d, err := file.Open(raw)
	ts.Check(err)
	for _, block := range d.Body {
		if table, is := block.(*file.Table); is {
			body := table.Rows[0].Cells[0].Body
			if code := body[len(body)-1].(*file.Paragraph); code.Text() == args[1] {
				table.Rows[0].Cells[0].Body = nil
				for _, one := range strings.Split(said, "\n\n") {
					table.Rows[0].Cells[0].Body = append(table.Rows[0].Cells[0].Body, &file.Paragraph{Runs: []file.Run{{Text: one}}})
				}
				table.Rows[0].Cells[0].Body = append(table.Rows[0].Cells[0].Body, code)
				var out bytes.Buffer
				ts.Check(file.Write(&out, d))
				ts.Check(os.WriteFile(path, out.Bytes(), 0o644))
				return
			}
		}
	}
	ts.Fatalf("there is no place %q", args[1])
}
