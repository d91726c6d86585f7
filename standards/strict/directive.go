package strict

import (
	"bytes"
	"regexp"
	"sync"
)

var versionLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:#[^\n]*\n|[ \t\r]*\n)*(%)YAML[ \t]+1\.\d+[ \t\r]*(?:#|\n)`)
})

// directives turns a line "%YAML 1.2" at the top into a comment of the same
// length. The library knows 1.1 only; what we read is the same in both.
func directives(data []byte) []byte {
	top := data[:min(len(data), topmost)]
	if !bytes.Contains(top, []byte("%YAML")) {
		return data
	}
	found := versionLine().FindSubmatchIndex(top)
	if found == nil {
		return data
	}
	data = bytes.Clone(data)
	data[found[2]] = '#'
	return data
}

// topmost is how far from its top a file may say of which YAML it is.
const topmost = 4 << 10
