package words

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Place is where a text goes. Each has a policy of its own for each character.
type Place uint8

// The places, in the order of the columns of the table.
const (
	File     Place = iota // what people typed or pasted, on its way into a file
	YAML                  // a text in a file, as it stands there between quotes or without
	Standard              // a text of a standard's file, as it is read
	Screen                // what is shown: on a terminal, in HTML, in Markdown, in a table
	Paper                 // a line of a PDF
	Sight                 // a text as a reader sees it, to look for names in
	Cell                  // a cell of a spreadsheet, which is also a Screen
	Data                  // data for a program that loses nothing, and that a terminal may show
	places
)

// Fate is what becomes of a character in a place.
type Fate uint8

// The fates, by their names in the table.
const (
	Keep    Fate = iota // it stays
	Drop                // it is left out
	Space               // a blank stands in its stead
	Break               // a new line begins
	Escape              // it can only be written by its number
	Unseen              // it stays, and does not keep a formula from being one
	Formula             // it stays, and begins a formula where it comes first
)

var fateNames = []string{"keep", "drop", "space", "break", "escape", "unseen", "formula"}

// table says what becomes of each character where. What it does not name is kept
// everywhere. Cf are the other characters that format a text, VS those that
// choose between the looks of the one before them.
//
// Terminals act on controls, and marks of direction turn a line round; YAML
// takes some for line breaks and refuses others; paper has no look for what has
// none, and needs soft hyphens and zero-width spaces to know where a word may
// part; a spreadsheet calculates what looks like a formula to it.
const table = `
class           file  yaml   standard screen paper sight cell    data   characters
tab             keep  keep   space    keep   space drop  unseen  keep   0009
line-feed       break keep   space    keep   space keep  unseen  keep   000A
form-feed       drop  escape drop     drop   space drop  unseen  escape 000C
vertical-tab    drop  escape drop     drop   space drop  keep    escape 000B
carriage-return break escape space    drop   space drop  unseen  escape 000D
next-line       break escape space    drop   space drop  keep    escape 0085
controls        drop  escape drop     drop   drop  drop  keep    escape 0000-0008 000E-001F 007F-0084 0086-009F
separators      break escape space    keep   space keep  unseen  escape 2028-2029
blank           keep  keep   keep     keep   keep  keep  unseen  keep   0020
hard-spaces     keep  keep   keep     keep   keep  keep  unseen  keep   00A0 202F
other-spaces    keep  keep   keep     keep   space keep  unseen  keep   1680 2000-200A 205F 3000
places-to-break keep  keep   keep     keep   keep  drop  unseen  keep   00AD 200B
directions      keep  keep   drop     drop   drop  drop  unseen  escape 202A-202E 2066-2069
sides           keep  keep   keep     keep   drop  drop  unseen  escape 061C 200E-200F
byte-order-mark drop  escape drop     drop   drop  drop  unseen  escape FEFF
no-characters   drop  escape keep     keep   keep  keep  keep    keep   FFFE-FFFF
quotes          keep  keep   keep     keep   keep  keep  unseen  keep   0022 0027 0060 00AB 00BB 2018-2019 201C-201D
calculating     keep  keep   keep     keep   keep  keep  formula keep   002B 002D 003D 0040 2212 FE62-FE63 FE66 FE6B FF0B FF0D FF1D FF20
formatting      keep  keep   keep     keep   drop  drop  unseen  keep   Cf
looks           keep  keep   keep     keep   drop  keep  keep    keep   VS
`

// span is a range of characters and what becomes of them.
type span struct {
	from, to rune
	category *unicode.RangeTable // instead of from and to
	fates    [places]Fate
}

// narrow is how many characters are looked up at once: most of those that people
// write with.
const narrow = 0x100

// policies are the table as it is asked: the spans in order, then categories.
type policies struct {
	narrow            [narrow][places]Fate
	spans, categories []span
}

// read reads the table when a character is first asked about.
var read = sync.OnceValue(func() *policies {
	var all policies
	for _, line := range strings.Split(strings.TrimSpace(table), "\n")[1:] {
		columns := strings.Fields(line)
		var fates [places]Fate
		for i, name := range columns[1 : 1+places] {
			fates[i] = fateOf(name)
		}
		for _, characters := range columns[1+places:] {
			one := spanOf(characters)
			one.fates = fates
			if one.category != nil {
				all.categories = append(all.categories, one)
			} else {
				all.spans = append(all.spans, one)
			}
		}
	}
	slices.SortFunc(all.spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	for r := range rune(narrow) {
		all.narrow[r] = all.find(r)
	}
	return &all
})

func fateOf(name string) Fate {
	for fate, known := range fateNames {
		if known == name {
			return Fate(fate)
		}
	}
	panic("the table of characters knows no " + name)
}

// spanOf reads 0020, 2000-200A or the name of a category.
func spanOf(characters string) span {
	switch characters {
	case "Cf":
		return span{category: unicode.Cf}
	case "VS":
		return span{category: unicode.Variation_Selector}
	}
	first, last, many := strings.Cut(characters, "-")
	if !many {
		last = first
	}
	return span{from: codePoint(first), to: codePoint(last)}
}

func codePoint(figures string) rune {
	n, err := strconv.ParseUint(figures, 16, 21)
	if err != nil {
		panic(err) // the table is part of the program
	}
	return rune(n)
}

func (all *policies) find(r rune) [places]Fate {
	i, found := slices.BinarySearchFunc(all.spans, r, func(s span, r rune) int {
		return cmp.Or(min(0, cmp.Compare(s.to, r)), max(0, cmp.Compare(s.from, r)))
	})
	if found {
		return all.spans[i].fates
	}
	for i := range all.categories {
		if unicode.Is(all.categories[i].category, r) {
			return all.categories[i].fates
		}
	}
	return [places]Fate{}
}

// Fate is what becomes of a character in this place.
func (p Place) Fate(r rune) Fate {
	all := read()
	if 0 <= r && r < narrow {
		return all.narrow[r][p]
	}
	return all.find(r)[p]
}

// Apply does with each character of a text what its fate is; what is only to be
// escaped stays. A byte that is not UTF-8 becomes U+FFFD. A text in which
// nothing changes comes back as it is.
func (p Place) Apply(text string) string {
	if Plain(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch p.Fate(r) {
		case Drop:
			return -1
		case Space:
			return ' '
		case Break:
			return '\n'
		}
		return r
	}, text)
}

// Class is the characters that do not stay in this place, as they are named
// between the brackets of a pattern: those of the basic plane, which is all that
// a schema's pattern can name.
func (p Place) Class() string {
	var class strings.Builder
	for r := rune(0); r <= 0xFFFF; r++ {
		from := r
		for r <= 0xFFFF && p.Fate(r) != Keep {
			r++
		}
		switch r - from {
		case 0:
		case 1:
			class.WriteRune(from)
		default:
			class.WriteString(string(from) + "-" + string(r-1))
		}
	}
	return class.String()
}

// Plain says whether a text is printable ASCII, as most are: all of it stays
// wherever it goes.
func Plain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] >= utf8.RuneSelf-1 {
			return false
		}
	}
	return true
}
