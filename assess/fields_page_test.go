package assess

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the tables of docs/file-format.md anew")

// TestFieldsPage wants the tables of docs/file-format.md to be those of the
// fields, each between marks that name its type.
func TestFieldsPage(t *testing.T) {
	const name = "../docs/file-format.md"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	for _, r := range slices.Concat(Records(), ReviewRecords(), ResponseRecords(), SheetRecords()) {
		of := reflect.TypeOf(r.Of).Elem().Name()
		before, rest, begins := strings.Cut(page, "<!-- fields: "+of+" -->\n")
		table, after, ends := strings.Cut(rest, "<!-- end -->\n")
		if !begins || !ends {
			t.Fatalf("%s has no place for the fields of %s", name, of)
		}
		if wanted := pageTable(r); table != wanted && !*update {
			t.Errorf("%s is behind the table of fields: go test ./assess -run TestFieldsPage -update\ngot\n%swanted\n%s", name, table, wanted)
		} else {
			page = before + "<!-- fields: " + of + " -->\n" + wanted + "<!-- end -->\n" + after
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func pageTable(r *Record) string {
	var table strings.Builder
	table.WriteString("\n| key | value | meaning |\n| --- | --- | --- |\n")
	for i := range r.Fields {
		f := &r.Fields[i]
		if slices.Contains([]string{"conflict", "was", "carried"}, f.Key) { // many records have these, and the page says them once
			continue
		}
		says := f.Says
		if f.Needed {
			says += " Required."
		}
		fmt.Fprintf(&table, "| `%s` | %s | %s |\n", f.Key, pageValue(r, f), says)
	}
	table.WriteString("\n")
	return table.String()
}

func pageValue(r *Record, f *Field) string {
	switch {
	case f.Like != "":
		return f.Like
	case f.Values != nil:
		return "one of `" + strings.Join(f.Values, "`, `") + "`"
	case f.Key == "id" && r.Letter != 0:
		return fmt.Sprintf("id, `%c1.1`", r.Letter)
	case f.Names != 0:
		return fmt.Sprintf("id, `%c5.1`", f.Names)
	case f.Kind() == KindList, f.Kind() == KindKeys:
		return string(f.Kind()) + ", below"
	}
	return string(f.Kind())
}
