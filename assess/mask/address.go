package mask

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

const (
	host = `[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?`
	// ends are the last parts of addresses that are told from a sentence's end.
	ends  = `(?:org|com|net|uk|gov|edu|eu|ie|io|info|wales|cymru|scot|london|nhs|example)`
	local = `(?:"[^"\n]{1,64}"|'[^'\n@]{1,64}'|[\p{L}\p{M}\p{N}._%+'-]+)`
	at    = `(?:\s{0,2}[\[({<]\s{0,2}(?:at|@)\s{0,2}[\])}>]\s{0,2})`
	dot   = `(?:\s{0,2}[\[({<]\s{0,2}(?:dot|\.)\s{0,2}[\])}>]\s{0,2})`
)

// emailForm is a way to write an address, and what a text with one has: looking
// for that first takes a hundredth of the time.
type emailForm struct {
	pattern func() *regexp.Regexp
	marks   []string // one of each of these, divided by blanks, in small letters
}

func (f *emailForm) in(lower string) bool {
	for _, mark := range f.marks {
		if !slices.ContainsFunc(strings.Split(mark, " "), func(one string) bool { return strings.Contains(lower, one) }) {
			return false
		}
	}
	return true
}

const (
	atSign   = "@ %40"
	brackets = "[ ( { <"
)

// emails are the ways to write an address, the surest first.
var emails = sync.OnceValue(func() []emailForm {
	var all []emailForm
	for _, one := range []struct {
		pattern string
		marks   []string
	}{
		// as it is, or with blanks round the @ and before the dots
		{local + `(?:\s{0,2}@\s{0,2}|%40)` + host + `(?:(?:\.|\s\.\s?)` + host + `)+(?:\.\s` + ends + `\b)*`, []string{atSign}},
		{local + `\s{0,2}@\s{0,2}` + host + `(?:\s?\.\s?` + host + `)*\s?\.\s?` + ends + `\b`, []string{atSign}},
		{local + `\s{0,2}@\[[0-9a-fA-F.:]+\]`, []string{"@["}},
		// (at) and (dot)
		{local + at + host + `(?:(?:` + dot + `|\s?\.\s?|\s+dot\s+)` + host + `)+`, []string{"at @", brackets, ". dot"}},
		{local + `\s{0,2}(?:@|\s+at\s+)\s{0,2}` + host + `(?:(?:` + dot + `|\s+dot\s+)` + host + `)+`, []string{"at @", "dot [ ( { <"}},
		// name_at_example_dot_org, and with the end of an address name_at_example_org
		{`[\p{L}\p{N}.+-]+(?:_[\p{L}\p{N}.+-]+)*_at_[\p{L}\p{N}-]+(?:(?:_dot_|_|\.)[\p{L}\p{N}-]+)*(?:_dot_|_|\.)` + ends + `\b`, []string{"_at_"}},
		{`[\p{L}\p{N}._+-]+_at_[\p{L}\p{N}-]+(?:_dot_[\p{L}\p{N}-]+)+`, []string{"_at_", "_dot_"}},
		{`[\p{L}\p{N}.+_]+-at-[\p{L}\p{N}]+(?:-dot-[\p{L}\p{N}]+)+`, []string{"-at-", "-dot-"}},
	} {
		pattern := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)` + one.pattern) })
		all = append(all, emailForm{pattern, one.marks})
	}
	return all
})

// reached finds addresses of people, and what opens an address for one person.
func (c *cover) reached(seen string) {
	c.opened(seen)
	lower := strings.ToLower(seen)
	if !strings.ContainsAny(seen, "@%") && !hasAt(lower) {
		return
	}
	for _, form := range emails() {
		if !form.in(lower) {
			continue
		}
		for _, m := range form.pattern().FindAllStringIndex(seen, -1) {
			if !version(seen[m[0]:m[1]]) {
				c.put(span{from: m[0], to: m[1], kind: Email, why: "an email address"})
			}
		}
	}
}

// version says whether what stands after the @ has only figures, as the edition of
// a standard or a program has.
func version(address string) bool {
	_, site, found := strings.Cut(address, "@")
	return found && !strings.Contains(site, "[") && !strings.ContainsFunc(site, unicode.IsLetter)
}

// hasAt says whether the word stands in a text as it does in an address.
func hasAt(lower string) bool {
	return strings.Contains(lower, "at") && (strings.Contains(lower, "_at_") || strings.Contains(lower, "-at-") || strings.Contains(lower, "dot") ||
		strings.ContainsAny(lower, "([{<"))
}

var (
	links = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b[a-z][a-z0-9+.-]*://[^\s<>"]+`) })
	query = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[?&#;]([^=&#;?]*)=([^&#;\[][^&#;]*)`) })
	keys  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(?:eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?|gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|[sr]k_(?:live|test)_\w{10,})`)
	})
	secret = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)token|secret|passw|pwd|passcode|signature|credential|session|apikey|api[_-]?key|access|auth|jwt|^(?:key|sig|se|sp|sv|code|pin|otp|sid|hash|hmac|invite|invitation|ticket|share|magic|reset|verify|confirm|nonce|state|assertion|samlresponse)$|^x-(?:amz|goog|ms)-`)
	})
)

// opened finds what opens an address for one person: a user and a password before
// the name of the site, and keys in its query.
func (c *cover) opened(seen string) {
	if strings.Contains(seen, "://") {
		for _, m := range links().FindAllStringIndex(seen, -1) {
			c.openedBy(seen[m[0]:m[1]], m[0])
		}
	}
	if !slices.ContainsFunc(begun, func(s string) bool { return strings.Contains(seen, s) }) {
		return
	}
	for _, m := range keys().FindAllStringIndex(seen, -1) {
		c.put(span{from: m[0], to: m[1], kind: Key, why: "a key"})
	}
}

// begun is how the keys begin that can be told by that.
var begun = []string{"eyJ", "gh", "glpat-", "xox", "AKIA", "k_live_", "k_test_"}

func (c *cover) openedBy(link string, start int) {
	site := strings.Index(link, "://") + 3
	end := len(link)
	if i := strings.IndexAny(link[site:], "/?#"); i >= 0 {
		end = site + i
	}
	if i := strings.LastIndexByte(link[site:end], '@'); i >= 0 {
		c.put(span{from: start + site, to: start + site + i, kind: Key, why: "a user or a password in an address"})
	}
	for _, m := range query().FindAllStringSubmatchIndex(link[end:], -1) {
		name, value := link[end+m[2]:end+m[3]], strings.TrimRight(link[end+m[4]:end+m[5]], `.,)]'`)
		if secret().MatchString(name) || random(value) {
			from := start + end + m[4]
			c.put(span{from: from, to: from + len(value), kind: Key, why: "a key in the query of an address"})
		}
	}
}

// random says whether a value looks like no word that a person would choose:
// letters and figures mixed, and many of them.
func random(value string) bool {
	letters, figures, turns, before := 0, 0, 0, ' '
	for _, r := range value {
		kind := ' '
		switch {
		case r >= '0' && r <= '9':
			kind = '0'
			figures++
		case r >= 'a' && r <= 'z':
			kind = 'a'
			letters++
		case r >= 'A' && r <= 'Z':
			kind = 'A'
			letters++
		case r == '-' || r == '_' || r == '+' || r == '/' || r == '.' || r == '%' || r == '~':
			kind = before
		default:
			return false
		}
		if kind != before {
			turns++
		}
		before = kind
	}
	return letters+figures >= 16 && turns >= 6
}
