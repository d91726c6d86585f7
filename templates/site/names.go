package site

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"standpoint/assess"
)

// longestName is how many letters of a name go into the name of its page.
const longestName = 60

// namer gives out names of files, each once: small letters, figures and
// hyphens, so that no system has a special meaning for one, takes two for the
// same or finds one too long. A name does not depend on the order.
type namer struct{ keys, slugs []string }

func (n *namer) add(key, name string) {
	n.keys = append(n.keys, key)
	n.slugs = append(n.slugs, assess.Slug(name[:min(len(name), 4*longestName)]))
}

// names are the files by key. A name that says too little, or that two share,
// gets a fingerprint of its key.
func (n *namer) names() map[string]string {
	times := map[string]int{}
	for _, slug := range n.slugs {
		times[slug]++
	}
	plain := func(slug string) bool { return times[slug] == 1 && len(slug) <= longestName && !reserved(slug) }
	given := map[string]bool{}
	for _, slug := range n.slugs {
		given[slug] = plain(slug)
	}
	files := make(map[string]string, len(n.keys))
	for i, key := range n.keys {
		name := n.slugs[i]
		if !plain(name) {
			name = marked(name, key, given)
			given[name] = true
		}
		files[key] = name + ".html"
	}
	return files
}

// marked is a short name with a fingerprint, as long as it takes to be the
// only one: whoever forges a fingerprint of 60 letters has more than a name
// may be long.
func marked(name, key string, given map[string]bool) string {
	sum := sha256.Sum256([]byte(key))
	print := hex.EncodeToString(sum[:])
	name = strings.Trim(name[:min(len(name), longestName)], "-")
	for size := 12; ; size += 12 {
		file := strings.TrimPrefix(name+"-"+print[:min(size, len(print))], "-")
		if !given[file] || size > len(print) {
			return file
		}
	}
}

// reserved are names that are no files on Windows, whatever their ending, and
// those that say nothing.
func reserved(name string) bool {
	switch name {
	case "", "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt"))
}

func pointKey(standard string, number int) string { return standard + "#" + strconv.Itoa(number) }
