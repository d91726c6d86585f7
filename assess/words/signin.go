package words

import (
	"strings"
	"unicode"
)

// hidden stands where a user and a password stood in an address.
const hidden = "…"

// SignsIn says whether an address in a text has a user or a password in it.
func SignsIn(text string) bool { return WithoutSignIn(text) != text }

// WithoutSignIn is a text with the user and the password hidden in each address
// in it: whoever can read them can sign in.
func WithoutSignIn(text string) string {
	if !strings.Contains(text, "://") || !strings.Contains(text, "@") {
		return text
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "://")
		if !found {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(before + "://")
		if at := signIn(before, rest); at > 0 {
			out.WriteString(hidden)
			rest = rest[at:]
		}
		text = rest
	}
}

// signIn is how long what signs in is that an address begins with. A user alone
// counts where the web is asked, since it may be a key, and not where it says
// whose programs answer, as in ssh://git@.
func signIn(before, address string) int {
	if end := strings.IndexFunc(address, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"<>`", r) }); end >= 0 {
		address = address[:end]
	}
	site := address
	if end := strings.IndexAny(address, "/?#\\"); end >= 0 {
		site = address[:end]
	}
	at := strings.LastIndexByte(site, '@')
	if at < 0 { // a password may have any character
		_, port, colon := strings.Cut(site, ":")
		if !colon || strings.Trim(port, "0123456789") == "" {
			return 0
		}
		return max(0, strings.IndexByte(address, '@'))
	}
	web := strings.HasSuffix(strings.ToLower(before), "http") || strings.HasSuffix(strings.ToLower(before), "https")
	if !web && !strings.Contains(site[:at], ":") || site[:at] == hidden {
		return 0
	}
	return at
}
