package strict

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"standpoint/assess/words"
)

// Under is how to write what YAML would take for something else.
const Under = "put the text in quotes, or write it as lines under \"|\""

// row is a line of a file as people write one: dashes, a key, and what stands
// after it.
type row struct {
	key    string
	value  string
	column int // of the value, from 1, in characters
}

var keyed = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[ ]*-[ ]+)*[ ]*[{]?[ ]*(?:"?([A-Za-z_][\w-]*)"?:[ \t]+)?`)
})

// asRow takes a line apart. Without a key, all of it is the value.
func asRow(line string) row {
	m := keyed().FindStringSubmatch(line)
	value := strings.TrimRight(line[len(m[0]):], " \t\r")
	return row{key: m[1], value: value, column: len([]rune(m[0])) + 1}
}

// blame is what is wrong with a value, and the characters before it.
type blame struct {
	at         int
	what, hint string
}

// suspect says what YAML will not read in the value of a line, if it is one of
// the things that people write.
func (r row) suspect() *blame {
	if r.value == "" {
		return nil
	}
	switch first := r.value[:1]; {
	case first == "%" && r.column == 1: // not in a value
		return nil
	case strings.Contains("@`%],}", first), strings.Contains("-?", first) && (len(r.value) == 1 || r.value[1] == ' '):
		return &blame{0, fmt.Sprintf("a text cannot begin with %s here", first), Under}
	case strings.Contains("*&!", first):
		return &blame{0, fmt.Sprintf("YAML gives %s a special meaning at the beginning of a text", first), Under}
	case strings.Contains("|>", first):
		return r.mark(first)
	case strings.Contains(`"'`, first):
		return r.quotes(first)
	case strings.Contains("[{", first):
		return r.bracket(first)
	}
	return r.plain()
}

var blockMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[|>][-+1-9]*([ \t]+#.*)?$`) })

// mark judges what begins as a block of lines does.
func (r row) mark(first string) *blame {
	if blockMark().MatchString(r.value) {
		return nil
	}
	return &blame{0, fmt.Sprintf("after %s YAML expects the text on the lines below", first),
		"write the text on the lines below, 2 spaces further in than its key; or put it in quotes where it begins with " + first}
}

// quotes judges a text in quotes that begins on this line.
func (r row) quotes(quote string) *blame {
	end := closing(r.value)
	switch {
	case end < 0 && quote == "'":
		return &blame{0, "a text begins with ' here, and YAML looks for another ' to end it", "put the text in double quotes, or write it as lines under \"|\""}
	case end < 0:
		return &blame{0, "a quote opens a text here, and nothing closes it", "end the text with a quote, or write it as lines under \"|\""}
	}
	if rest := strings.TrimSpace(r.value[end:]); rest != "" && !strings.HasPrefix(rest, ",") && !strings.HasPrefix(rest, "}") && !strings.HasPrefix(rest, "]") {
		return &blame{len([]rune(r.value[:end])), fmt.Sprintf("the text ends at its closing quote, and %q comes after it", words.Short(rest)),
			"write all of it as lines under \"|\", or all in one pair of quotes"}
	}
	if i := strings.IndexByte(r.value, '\\'); quote == `"` && i >= 0 && i < end {
		return &blame{len([]rune(r.value[:i])), `in double quotes, \ has a use of its own`, `write \\ for each \, or put the text in single quotes`}
	}
	return nil
}

// closing is the place after the quote that ends what begins with one, or -1.
func closing(value string) int {
	quote := value[0]
	for i := 1; i < len(value); i++ {
		switch {
		case value[i] == '\\' && quote == '"':
			i++
		case value[i] == quote && quote == '\'' && i+1 < len(value) && value[i+1] == quote:
			i++
		case value[i] == quote:
			return i + 1
		}
	}
	return -1
}

// bracket judges a list or keys in brackets with something after them.
func (r row) bracket(first string) *blame {
	end := strings.LastIndexAny(r.value, "]}")
	if rest := strings.TrimSpace(r.value[end+1:]); end < 0 || rest == "" || strings.HasPrefix(rest, "#") || strings.HasPrefix(rest, ",") {
		return nil
	}
	return &blame{0, fmt.Sprintf("YAML takes a text that begins with %s for a list or keys", first), Under}
}

// plain judges a text without quotes.
func (r row) plain() *blame {
	text, cut := plainPart(r.value)
	at := strings.Index(text, ": ")
	if at < 0 && strings.HasSuffix(text, ":") {
		at = len(text) - 1
	}
	switch {
	case at >= 0 && r.key != "":
		return &blame{len([]rune(text[:at])), fmt.Sprintf("YAML takes the colon after %q for the end of a key", words.Short(text[:at])), r.inQuotes(text)}
	case cut != "" && lost(cut):
		return &blame{len([]rune(r.value[:len(r.value)-len(cut)])), fmt.Sprintf("YAML takes %q for a comment", words.Short(cut)), Under}
	}
	return nil
}

// inQuotes shows a short text as it should stand.
func (r row) inQuotes(text string) string {
	if len(text) > 60 || strings.ContainsAny(text, `"\`) {
		return Under
	}
	return fmt.Sprintf("write %s: \"%s\", or write it as lines under \"|\"", r.key, text)
}

var keyTouching = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ ]*(?:-[ ]+)*([a-z_]+):[^ /]`)
})

// general are the words for what the library says where no value is to blame.
func general(message, line string) (what, hint string) {
	switch m := keyTouching().FindStringSubmatch(line); {
	case m != nil && misses(message, "could not find expected ':'", "mapping values", "did not find expected"):
		return fmt.Sprintf("there is no space after the colon of %s", m[1]), fmt.Sprintf("write %q, a space, and the value", m[1]+":")
	case misses(message, "could not find expected ':'"):
		return "this line has neither a key with a colon nor a dash", "a text of several lines goes under \"|\", 2 spaces further in than its key"
	case misses(message, "mapping values are not allowed"):
		return "a key is not expected here", "begin it in the same column as the keys beside it; if it is part of a text, put all of the text under \"|\""
	case misses(message, "did not find expected '-' indicator", "did not find expected key"):
		return "this line does not fit those above it", "begin a key in the same column as the keys beside it, and a dash in that of the dashes"
	case misses(message, "did not find expected ',' or", "did not find expected node content"):
		return "a bracket is not closed here, or a comma is missing", "look at this line and the one above it"
	case misses(message, "block sequence entries are not allowed", "block collection"):
		return "a list is not expected here", "begin its first dash on the line below the key"
	}
	if misses(message, "exceeded max depth") {
		return "this is nested too deeply", "lists and keys go a few levels deep in these files"
	}
	if misses(message, "found unknown directive", "found incompatible YAML", "found duplicate %") {
		return "our files cannot have a line that begins with %", "remove this line"
	}
	return "I could not read this as YAML: " + message, "look at this line and the one above it: a missing colon, quote or space is the usual cause"
}

// misses says whether a message begins in one of these ways.
func misses(message string, begins ...string) bool {
	for _, begin := range begins {
		if strings.HasPrefix(message, begin) {
			return true
		}
	}
	return false
}
