package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestWords wants no word in what people read that testdata/words.tsv has a better
// one for, except where testdata/words-kept.tsv says why it stays.
func TestWords(t *testing.T) {
	banned, kept := bannedWords(t), keptPhrases(t)
	texts := textsPeopleRead(t)
	if len(texts) < 3000 {
		t.Fatalf("there are %d texts to read, and once there were more", len(texts))
	}
	for _, text := range texts {
		said := text.said
		for i := range kept {
			said = kept[i].blank(text.file, said)
		}
		said = strings.ToLower(said)
		for _, word := range banned {
			if !strings.Contains(word.where, text.kind) {
				continue
			}
			for _, found := range word.in(said) {
				t.Errorf("%s:%d: %q: %s", text.file, text.line+strings.Count(said[:found[0]], "\n"), oneLine(said[found[0]:found[1]]), word.instead)
			}
		}
	}
	for _, phrase := range kept {
		if !phrase.met {
			t.Errorf("testdata/words-kept.tsv: nothing says %q in %s any more: remove the line", phrase.said, phrase.file)
		}
	}
}

// TestWordsFound wants each pattern to find what its line gives as an example.
func TestWordsFound(t *testing.T) {
	for _, word := range bannedWords(t) {
		if len(word.in(strings.ToLower(word.example))) == 0 {
			t.Errorf("%s does not find its example, %q", word.pattern, word.example)
		}
		if len(word.in(strings.ToLower(word.instead))) > 0 {
			t.Errorf("%s finds what should be said instead, %q", word.pattern, word.instead)
		}
	}
}

// A bannedWord is a line of testdata/words.tsv. One of the parts is in every text
// that the pattern finds, which is much quicker to see.
type bannedWord struct {
	pattern                 *regexp.Regexp
	parts                   []string
	instead, example, where string
}

// in is where a text in small letters has it.
func (w bannedWord) in(text string) [][]int {
	if !slices.ContainsFunc(w.parts, func(part string) bool { return strings.Contains(text, part) }) {
		return nil
	}
	return w.pattern.FindAllStringIndex(text, -1)
}

// partsOf are strings of which one is in every text that an expression finds.
func partsOf(re *syntax.Regexp) []string {
	var best []string
	switch re.Op {
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCapture, syntax.OpPlus:
		return partsOf(re.Sub[0])
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			parts := partsOf(sub)
			if parts == nil {
				return nil
			}
			best = append(best, parts...)
		}
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if parts := partsOf(sub); parts != nil && (best == nil || shortest(parts) > shortest(best)) {
				best = parts
			}
		}
	}
	return best
}

func shortest(parts []string) int {
	least := len(parts[0])
	for _, part := range parts {
		least = min(least, len(part))
	}
	return least
}

func bannedWords(t *testing.T) []bannedWord {
	t.Helper()
	var all []bannedWord
	for _, cells := range rowsOf(t, "testdata/words.tsv", 4) {
		// a phrase is found across the end of a line, and of a line of comment
		pattern := strings.ReplaceAll(cells[0], " ", `[ \n]+(?:# )?[ ]*`)
		parsed, err := syntax.Parse(pattern, syntax.Perl)
		if err != nil || len(partsOf(parsed)) == 0 {
			t.Fatalf("%s: %v, or no part of it is fixed", pattern, err)
		}
		all = append(all, bannedWord{regexp.MustCompile(pattern), partsOf(parsed), cells[1], cells[2], cells[3]})
	}
	return all
}

// A keptPhrase is a line of testdata/words-kept.tsv: words that stay in one file.
type keptPhrase struct {
	file, said string
	met        bool
}

func keptPhrases(t *testing.T) []keptPhrase {
	t.Helper()
	var all []keptPhrase
	for _, cells := range rowsOf(t, "testdata/words-kept.tsv", 3) {
		all = append(all, keptPhrase{file: cells[0], said: cells[1]})
	}
	return all
}

// blank is a text without the phrase, where it is one of the phrase's file, or the
// phrase is of every file.
func (k *keptPhrase) blank(file, text string) string {
	if k.file != "*" && k.file != file || !strings.Contains(text, k.said) {
		return text
	}
	k.met = true
	return strings.ReplaceAll(text, k.said, "·")
}

// rowsOf reads a table of so many columns, less its head and lines that begin with #.
func rowsOf(t *testing.T, name string, columns int) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for i, line := range strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n") {
		if i == 0 || line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != columns || slices.Contains(cells, "") {
			t.Fatalf("%s:%d has not %d cells", name, i+1, columns)
		}
		rows = append(rows, cells)
	}
	return rows
}

// A readText is something that people read: of the program (p), its docs (d), or a
// standard (s).
type readText struct {
	file string
	line int
	kind string
	said string
}

// passedOver are folders of which nobody reads the texts, or only those who test,
// and what people of an invented council wrote.
var passedOver = []string{".git", ".ci", "testdata", "templates/sample", "assess/portfolio/councils", "cmd/licences", "cmd/demo", "docs/template", "docs/images",
	"templates/pdf/file/conform", "templates/docx/file/conform", "standards/prepared"}

// textsPeopleRead are the strings of the program, its templates and examples, the
// docs, and the standards.
func textsPeopleRead(t *testing.T) []readText {
	t.Helper()
	var all []readText
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		name := filepath.ToSlash(path)
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (slices.Contains(passedOver, name) || entry.Name() == "testdata"):
			return filepath.SkipDir
		case entry.IsDir() || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		texts, err := textsOf(name)
		all = append(all, texts...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var (
	// code in a template
	action = regexp.MustCompile(`\{\{[^}]*\}\}`)
	// a key of YAML with an id, which others refer to, or a key alone
	keyed = regexp.MustCompile(`(?m)^[ \t]*(?:- )?[a-z_-]+:(?: [a-z0-9@./#-]+$)?`)
	// code in a page
	code = regexp.MustCompile("`[^`\n]+`")
)

// textsOf are the texts in one file.
func textsOf(name string) ([]readText, error) {
	kind := "p"
	switch {
	case strings.HasSuffix(name, ".go"):
		return literals(name)
	case strings.HasSuffix(name, ".md"):
		kind = "d"
	case strings.HasPrefix(name, "standards/") && strings.HasSuffix(name, ".yaml"):
		kind = "s"
	case !slices.Contains([]string{".tmpl", ".yaml", ".csv"}, filepath.Ext(name)):
		return nil, nil
	}
	data, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		return nil, err
	}
	said := strings.ReplaceAll(string(data), "\r\n", "\n")
	if name == "CHANGELOG.md" { // what was released before is history
		said = said[:strings.Index(said+"\n## [0", "\n## [0")]
	}
	said = action.ReplaceAllString(said, "·")
	switch filepath.Ext(name) {
	case ".yaml":
		said = keyed.ReplaceAllString(said, "·")
	case ".md":
		said = code.ReplaceAllString(said, "·")
	}
	return []readText{{name, 1, kind, said}}, nil
}

// literals are the texts among the strings of a Go file, those that are put
// together of several as one.
func literals(name string) ([]readText, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, filepath.FromSlash(name), nil, 0)
	if err != nil {
		return nil, err
	}
	var all []readText
	var visit func(ast.Node) bool
	visit = func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if node.Type != nil {
				ast.Inspect(node.Type, visit)
			}
			return false
		case ast.Expr:
			said, rest := joinedText(node)
			if strings.Contains(strings.TrimSpace(said), " ") {
				all = append(all, readText{name, fset.Position(node.Pos()).Line, "p", said})
			}
			for _, other := range rest {
				ast.Inspect(other, visit)
			}
			return said == ""
		}
		return true
	}
	ast.Inspect(file, visit)
	return all, nil
}

// joinedText is what an expression of strings says, with · for what is not a
// literal, and what that is.
func joinedText(e ast.Expr) (string, []ast.Expr) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			said, _ := strconv.Unquote(e.Value)
			return said, nil
		}
	case *ast.BinaryExpr:
		left, others := joinedText(e.X)
		right, more := joinedText(e.Y)
		if e.Op != token.ADD || left+right == "" {
			return "", nil
		}
		if left == "" {
			left, others = "·", []ast.Expr{e.X}
		}
		if right == "" {
			right, more = "·", []ast.Expr{e.Y}
		}
		return left + right, append(others, more...)
	}
	return "", nil
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
