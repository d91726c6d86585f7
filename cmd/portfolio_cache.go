package cmd

import (
	"bytes"
	"path/filepath"

	"standpoint/assess/portfolio"
)

// cacheKey names the cache of what is found from these paths by this version
// of the program.
func cacheKey(paths []string) []string {
	key := []string{portfolio.Packing(), tool()}
	for _, path := range paths {
		full, err := filepath.Abs(path)
		if err != nil {
			full = path
		}
		key = append(key, full)
	}
	return key
}

// remember is what the cache keeps of a file: its entry, and by what standard
// it was judged.
func remember(entry portfolio.Entry, print string) []byte {
	return entry.Pack(append([]byte(print), ' '))
}

// recall adds what the cache has of a file; false when it was made with a
// standard that says something else now, so that it has to be read again.
func (g *gatherer) recall(j job, kept []byte) bool {
	if len(kept) == 0 {
		return true // it was nothing of ours
	}
	print, packed, _ := bytes.Cut(kept, []byte(" "))
	entry, err := g.unpack(packed)
	if err != nil {
		return false
	}
	_, now, err := g.libs.lookup(g.libs.of(j.found.Path), entry.Standard)
	if err != nil || now != string(print) {
		return false
	}
	g.cut(&entry)
	g.add(entry, now)
	return true
}
