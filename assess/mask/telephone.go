package mask

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

var (
	extension = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^[\s\p{Zs},;]{0,3}\(?(?:extension|extn|ext|x|#|option|opt)\.?[\s\p{Zs}:]{0,2}\d{1,6}\)?`)
	})
	// before a telephone number letters may stand without a blank
	called = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:tel|t|m|p|ph|phone|telephone|mob|mobile|fax|call|ring)$`)
	})
	// what a number is called that is none of a telephone
	reference = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(?:ref|reference|case|ticket|incident|order|invoice|job|uprn|usrn|issue|request|contract|licence|asset|batch|serial|version)\b[^\p{L}\d]{0,3}(?:(?:no|number|id)\b[^\p{L}\d]{0,3})?$`)
	})
)

// telephones finds telephone numbers, whatever divides their figures.
func (f figures) telephones(c *cover) {
	for i := 0; i < len(f.text); {
		end := 0
		if f.begins(i) {
			end = f.telephone(i)
		}
		if end == 0 {
			i++
			continue
		}
		if m := extension().FindString(f.text[end:min(end+longestExtension, len(f.text))]); m != "" {
			end += len(m)
		}
		c.put(span{from: f.at[i], to: f.at[end], kind: Telephone, why: "a telephone number"})
		i = end
	}
}

// longestExtension is more bytes than the words for one take with its figures.
const longestExtension = 64

// begins says whether a telephone number may begin here: with a plus, a nought, or
// the number of the country.
func (f figures) begins(i int) bool {
	begin := f.text[i:min(i+8, len(f.text))]
	rest := strings.TrimLeft(begin, "+(")
	plus := strings.HasPrefix(begin, "+") || strings.HasPrefix(begin, "(+")
	switch c := f.text[i]; {
	case c != '+' && c != '(' && !isFigure(c), rest == "" || len(begin)-len(rest) > 2:
		return false
	case !plus && rest[0] != '0' && !strings.HasPrefix(rest, "44"), plus && !isFigure(rest[0]):
		return false
	}
	if reference().MatchString(f.text[max(0, i-30):i]) && !plus {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(f.text[:i])
	switch {
	case i == 0:
		return true
	case unicode.IsDigit(before), before == '+', before == '(' && f.text[i] != '+':
		return false
	case unicode.IsLetter(before):
		return called().MatchString(f.text[max(0, i-16):i])
	}
	return i < 2 || strings.IndexByte(".,-/_", f.text[i-1]) < 0 || !isFigure(f.text[i-2])
}

// divides says whether a character may stand between the figures of a number, and
// whether that is usual.
func divides(r rune) (may, usual bool) {
	switch {
	case r == ' ' || r == '-' || r == '(' || r == ')' || r == '.' || r == '/' || r == '\t' || unicode.In(r, unicode.Zs, unicode.Pd):
		return true, true
	case strings.ContainsRune("_,*·•∙|~='+\\\n−", r):
		return true, false
	}
	return false, false
}

// telephone gives where a telephone number ends that begins here, or 0: it takes
// figures as far as they go, and as many of their groups as make a number.
func (f figures) telephone(from int) int {
	digits, groups, singles := 0, 0, 0
	best, usual, gap := 0, true, 0
	kind := kindOf(f.text[from:min(from+8, len(f.text))])
	size := 0
	for i := from; i <= len(f.text); {
		r, width := utf8.DecodeRuneInString(f.text[i:])
		if width > 0 && r >= '0' && r <= '9' {
			if digits++; digits > 15 {
				break
			}
			if size++; size == 1 {
				groups++
			}
			gap = 0
			i++
			continue
		}
		if size == 1 {
			singles++
		}
		if size > 0 && kind.wants(digits, usual) && !(unicode.IsLetter(r) && width > 0 && !f.extends(i)) && !f.fraction(from, i) {
			best = i
		}
		size = 0
		may, isUsual := divides(r)
		if gap++; width == 0 || !may || gap > 3 {
			break
		}
		usual = usual && (isUsual || digits == 0 && r == '+')
		i += width
	}
	if best > 0 && best < len(f.text) && f.text[best] == ')' && strings.Contains(f.text[from:best], "(") && !strings.Contains(f.text[from:best], ")") {
		best++
	}
	return best
}

// extends says whether letters after a number are those of an extension.
func (f figures) extends(i int) bool {
	return extension().MatchString(f.text[i:min(i+longestExtension, len(f.text))])
}

// fraction says whether this is a number between 0 and 1, or begins a list.
func (f figures) fraction(from, to int) bool {
	text := f.text[from:to]
	return strings.HasPrefix(text, "0.") || strings.HasPrefix(text, "0,") || strings.Contains(text, ", ")
}

// telephoneKind is how a telephone number begins.
type telephoneKind int

const (
	national telephoneKind = iota
	ofUK
	abroad
	byNoughts
	byCountry
)

func kindOf(text string) telephoneKind {
	text = strings.ReplaceAll(text, "(", "")
	switch {
	case strings.HasPrefix(text, "+44"):
		return ofUK
	case strings.HasPrefix(text, "+"):
		return abroad
	case strings.HasPrefix(text, "00"):
		return byNoughts
	case strings.HasPrefix(text, "44"):
		return byCountry
	}
	return national
}

// wants says whether this many figures are a number.
func (k telephoneKind) wants(digits int, usual bool) bool {
	switch k {
	case ofUK:
		return digits >= 11 && digits <= 13
	case abroad:
		return digits >= 8
	case byNoughts:
		return digits >= 11
	case byCountry:
		return digits == 12 || digits == 13
	}
	return digits == 10 || digits == 11 || usual && (digits == 8 || digits == 9)
}
