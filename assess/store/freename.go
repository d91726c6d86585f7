package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// FreeName is a name for a file beside another one that nothing has yet, or whose
// file says the same already, which is told. With nothing else free it counts on.
func FreeName(stem, ending string, data []byte) (name string, there bool) {
	for n := 1; ; n++ {
		name = stem + ending
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", stem, n, ending)
		}
		old, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) || err == nil && bytes.Equal(old, data) {
			return name, err == nil
		}
	}
}
