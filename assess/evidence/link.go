package evidence

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// Link is what the link of a piece of evidence turns out to be.
type Link struct {
	Address string   // to open on the web; empty for a file
	Paths   []string // where the file may be, from the repository root, the likeliest first; empty for an address
	State   State    // Malformed, Outside or Unlinked when it is neither; else empty
	Why     string   // about that state
}

// ParseLink reads a link as people write it: an address, or a path from the
// root of the repository with either kind of slash, perhaps with a fragment.
func ParseLink(link string) Link {
	link = strings.TrimSpace(link)
	scheme, rest, hasScheme := strings.Cut(link, ":")
	switch {
	case link == "":
		return Link{State: Unlinked, Why: "it names neither a file nor an address"}
	case strings.HasPrefix(link, "#"), strings.HasPrefix(link, "?"):
		return malformed("it names a place in a page, and no page")
	case strings.HasPrefix(link, `\\`), strings.HasPrefix(link, "//"):
		return outside("it leads to another computer")
	case strings.HasPrefix(link, "/"), strings.HasPrefix(link, `\`):
		return outside("paths begin at the root of the repository, without a slash")
	case strings.HasPrefix(link, "~"):
		return outside("it leads to somebody's own folder")
	case hasScheme && len(scheme) == 1 && isLetter(scheme[0]) && (strings.HasPrefix(rest, `\`) || strings.HasPrefix(rest, "/")):
		return outside("it leads to a drive on one computer")
	case hasScheme && isScheme(scheme):
		return parseAddress(link, strings.ToLower(scheme), rest)
	case strings.HasPrefix(strings.ToLower(link), "www."):
		return malformed("https:// is missing before it")
	}
	return parsePath(link)
}

func malformed(why string) Link { return Link{State: Malformed, Why: why} }
func outside(why string) Link   { return Link{State: Outside, Why: why} }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isScheme says whether the text before a colon is that of an address. File
// names seldom have a colon, and Windows allows none.
func isScheme(s string) bool {
	if len(s) < 2 || !isLetter(s[0]) {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.' {
			return false
		}
	}
	return true
}

func parseAddress(link, scheme, rest string) Link {
	switch {
	case scheme == "file":
		return outside("it leads to a file on one computer")
	case scheme != "https" && scheme != "http":
		return malformed("it begins with " + scheme + ":, and a page begins with https://")
	case !strings.HasPrefix(rest, "//"):
		return malformed("two slashes are missing after " + scheme + ":")
	case strings.ContainsAny(link, " \t\n\"<>\\^`{|}"):
		return malformed("it has a space or another character that addresses cannot have")
	}
	u, err := url.Parse(link)
	switch {
	case err != nil:
		return malformed("it cannot be read as an address")
	case u.User != nil:
		return malformed("it has a user name or a password in it")
	case u.Hostname() == "":
		return malformed("the name of the site is missing")
	case strings.HasPrefix(u.Hostname(), "."), strings.Contains(u.Hostname(), ".."):
		return malformed("there is one dot too many in the name of the site")
	}
	return Link{Address: link}
}

// parsePath gives the places a path may mean, since a file's name may hold a #,
// a ?, a % or a backslash.
func parsePath(link string) Link {
	var paths []string
	add := func(p string) {
		if p = path.Clean(p); !slices.Contains(paths, p) {
			paths = append(paths, p)
		}
	}
	for _, p := range []string{link, strings.ReplaceAll(link, `\`, "/")} {
		add(p)
		bare, _, _ := strings.Cut(p, "#")
		bare, _, _ = strings.Cut(bare, "?")
		if bare == "" {
			continue
		}
		add(bare)
		if decoded, err := url.PathUnescape(bare); err == nil && !strings.ContainsRune(decoded, 0) {
			add(decoded)
		}
	}
	for _, p := range paths {
		if p == ".." || strings.HasPrefix(p, "../") || strings.HasPrefix(p, "/") {
			return outside("it leads outside the repository")
		}
	}
	return Link{Paths: paths}
}
