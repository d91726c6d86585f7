package file

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"

	"standpoint/assess/words"
)

// textString is a text as PDF writes it outside of pages.
func textString(s string) string {
	if words.Plain(s) {
		return byteString(s)
	}
	var units []byte
	for _, u := range utf16.Encode([]rune(s)) {
		units = binary.BigEndian.AppendUint16(units, u)
	}
	return fmt.Sprintf("<FEFF%X>", units)
}

var escapes = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "\r", `\r`, "\n", `\n`)

func byteString(s string) string { return "(" + escapes.Replace(s) + ")" }

// uri writes an address in the characters that addresses may hold.
func uri(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c > '~' || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
