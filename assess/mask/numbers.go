package mask

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// fewestFigures is below what any number of a person has.
const fewestFigures = 8

// figures is a text with the figures of every script as 0 to 9 and with dates and
// times as blanks nobody takes for part of a number, and where each byte of it was.
type figures struct {
	text string
	at   []int
}

func figuresOf(seen string) figures {
	var f figures
	var out strings.Builder
	for i, r := range seen {
		from := out.Len()
		if v, is := figure(r); is {
			out.WriteByte('0' + v)
		} else {
			out.WriteRune(r)
		}
		for range out.Len() - from {
			f.at = append(f.at, i)
		}
	}
	f.at = append(f.at, len(seen))
	f.text = out.String()
	blanked := []byte(f.text)
	for _, m := range dates().FindAllStringIndex(f.text, -1) {
		if real(f.text[m[0]:m[1]]) && !f.inNumber(m[0], m[1]) {
			copy(blanked[m[0]:m[1]], make([]byte, m[1]-m[0]))
		}
	}
	f.text = string(blanked)
	return f
}

// figure is the value of a figure of any script. Their figures stand in tens, the
// zero first.
func figure(r rune) (byte, bool) {
	switch {
	case r < utf8.RuneSelf:
		return byte(r - '0'), '0' <= r && r <= '9'
	case !unicode.Is(unicode.Nd, r):
		return 0, false
	}
	value := 0
	for unicode.Is(unicode.Nd, r-1) && value < 50 {
		r--
		value++
	}
	return byte(value % 10), true
}

// dates are days, in either order, and times of the day.
var dates = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T\d{2}:?\d{2}(?::?\d{2})?)?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}:\d{2}(?::\d{2})?)\b`)
})

// isDate says whether a text is a day and nothing else.
func isDate(text string) bool { return dates().FindString(text) == text && real(text) }

// real says whether a date may be one.
func real(date string) bool {
	if strings.Contains(date, ":") {
		return true
	}
	parts := strings.FieldsFunc(date, func(r rune) bool { return !unicode.IsDigit(r) })
	least, _ := strconv.Atoi(parts[0])
	month, _ := strconv.Atoi(parts[1])
	last, _ := strconv.Atoi(parts[2])
	if len(parts[0]) == 4 {
		return 1900 <= least && least <= 2199 && 1 <= month && month <= 12 && 1 <= last && last <= 31
	}
	if len(parts[2]) == 4 && (last < 1900 || last > 2199) || strings.Contains(date, "-") && len(parts[2]) == 2 {
		return false // 12-34-56 is a sort code sooner than a day
	}
	return 1 <= least && least <= 31 && 1 <= month && month <= 12 || 1 <= month && month <= 31 && 1 <= least && least <= 12
}

// numbered finds numbers of people: telephones, and those by which the state or a
// bank knows somebody.
func (c *cover) numbered(seen string) {
	n := 0
	for _, r := range seen {
		if _, is := figure(r); is {
			n++
		}
	}
	if n < 6 {
		return
	}
	f := figuresOf(seen)
	f.found(insurance(), Insurance, "a National Insurance number", func(s string) bool { return !never[strings.ToUpper(s[:2])] }, c)
	if n < fewestFigures {
		return
	}
	f.accounts(c)
	f.found(iban(), Account, "an international account number by its check digits", isIBAN, c)
	f.found(card(), Card, "a card number by its check digit", isCard, c)
	f.telephones(c)
	f.found(nhs(), NHS, "an NHS number by its check digit", isNHS, c)
}

// found adds what a pattern and a rule agree about.
func (f figures) found(pattern *regexp.Regexp, kind Kind, why string, rule func(string) bool, c *cover) {
	for _, m := range pattern.FindAllStringIndex(f.text, -1) {
		if rule(f.text[m[0]:m[1]]) && !f.inNumber(m[0], m[1]) {
			c.put(span{from: f.at[m[0]], to: f.at[m[1]], kind: kind, why: why})
		}
	}
}

// inNumber says whether more figures belong to these, as in 1,234,567 or 0.1234.
func (f figures) inNumber(from, to int) bool {
	t := f.text
	before := from >= 2 && strings.IndexByte(".,-/_", t[from-1]) >= 0 && isFigure(t[from-2])
	after := to+1 < len(t) && strings.IndexByte(".,-/_", t[to]) >= 0 && isFigure(t[to+1])
	return before || after
}

func isFigure(b byte) bool { return '0' <= b && b <= '9' }

var (
	insurance = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[\s\p{Zs}._-]?\d{2}){3}[\s\p{Zs}._-]?[A-D]\b`)
	})
	nhs = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b\d{3}[\p{Zs}.\p{Pd}]?\d{3}[\p{Zs}.\p{Pd}]?\d{4}\b`)
	})
	card = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b[2-6](?:[\p{Zs}.\p{Pd}]?\d){12,18}\b`) })
	iban = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b[A-Z]{2}\d{2}(?:[\p{Zs}]?[A-Z0-9]{4}){2,7}(?:[\p{Zs}]?[A-Z0-9]{1,3})?\b`)
	})
	accounts = sync.OnceValue(func() *regexp.Regexp {
		const sort, account, between = `\d{2}[\p{Zs}\p{Pd}.]\d{2}[\p{Zs}\p{Pd}.]\d{2}`, `\d{8}|\d{4}[\p{Zs}\p{Pd}]\d{4}|\d{7}|\d{6}`, `[^\d\x00]{1,40}`
		return regexp.MustCompile(`(?i)\b(?:(?:(` + sort + `)|sort\s?code\W{0,4}(\d{6}))` + between + `(` + account + `)|(` + account + `)` + between + `(?:(` + sort + `)|sort\s?code\W{0,4}(\d{6})))\b`)
	})
)

// never begin a National Insurance number.
var never = map[string]bool{"BG": true, "GB": true, "KN": true, "NK": true, "NT": true, "TN": true, "ZZ": true}

// accounts finds account numbers beside a sort code, and both are taken out.
func (f figures) accounts(c *cover) {
	for _, m := range accounts().FindAllStringSubmatchIndex(f.text, -1) {
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 && !f.inNumber(m[i], m[i+1]) {
				c.put(span{from: f.at[m[i]], to: f.at[m[i+1]], kind: Account, why: "an account number and a sort code, beside each other"})
			}
		}
	}
}

// only are the figures of a number.
func only(number string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, number)
}

// isNHS works out the check digit: weights of 10 down to 2, modulo 11.
func isNHS(number string) bool {
	number = only(number)
	if day, month := number[:2], number[2:4]; number[0] < '3' && (day == "00" || month == "00" || month > "12") {
		return false // in Scotland they begin with a day
	}
	sum := 0
	for i := range 9 {
		sum += int(number[i]-'0') * (10 - i)
	}
	check := (11 - sum%11) % 11
	return check != 10 && check == int(number[9]-'0') && strings.Trim(number, number[:1]) != ""
}

// isCard works out the check digit of Luhn.
func isCard(number string) bool {
	number = only(number)
	sum := 0
	for i := range len(number) {
		d := int(number[len(number)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// isIBAN works out the check digits of ISO 13616, modulo 97.
func isIBAN(number string) bool {
	number = strings.ToUpper(strings.Join(strings.Fields(number), ""))
	if len(number) < 15 {
		return false
	}
	var digits strings.Builder
	for _, r := range number[4:] + number[:4] {
		if r >= 'A' && r <= 'Z' {
			digits.WriteString(strconv.Itoa(int(r-'A') + 10))
		} else {
			digits.WriteRune(r)
		}
	}
	n, fine := new(big.Int).SetString(digits.String(), 10)
	return fine && n.Mod(n, big.NewInt(97)).Int64() == 1
}
