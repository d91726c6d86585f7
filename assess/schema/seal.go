package schema

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
)

// sealed is what a file of ours says about itself, before its checksum.
const sealed = "Made by standpoint, for editors. It is made again as long as nobody changes it: "

// Sealed is a schema as a file that Ours knows again.
func (s *Schema) Sealed() []byte {
	copied := *s
	copied.Comment = sealed
	data := copied.JSON()
	return bytes.Replace(data, []byte(sealed), []byte(sealed+checksum(data)), 1)
}

// Ours says whether a file is as Sealed made it, be it by another version.
// Line ends may have become those of another system.
func Ours(data []byte) bool {
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	before, after, found := strings.Cut(text, sealed)
	sum, rest, closed := strings.Cut(after, `"`)
	return found && closed && sum == checksum([]byte(before+sealed+`"`+rest))
}

// checksum tells whether a file was changed, not who changed it.
func checksum(data []byte) string {
	sum := sha256.Sum256(data)
	return fmt.Sprintf("%x", sum[:8])
}
