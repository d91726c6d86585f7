package schema

import (
	"bytes"
	"encoding/json"

	"standpoint/assess/words"
)

// wide is the length of a line up to which a part stays on one.
const wide = 120

// JSON writes a schema as a file: what is short stays on one line, so that the
// file is small and a change to it can be read.
func (s *Schema) JSON() []byte {
	compact, err := plainJSON(s)
	if err != nil {
		panic(err) // texts, numbers and lists of them: there is nothing JSON cannot hold
	}
	var out bytes.Buffer
	layOut(&out, compact, "", 0)
	out.WriteByte('\n')
	return []byte(words.Escaped(out.String(), words.InJSON)) // an organisation's own standard is in it
}

// layOut writes a JSON value whose first line has this many characters before
// it already.
func layOut(out *bytes.Buffer, value []byte, indent string, before int) {
	if before+len(value) <= wide || value[0] != '{' && value[0] != '[' {
		out.Write(value)
		return
	}
	decoder := json.NewDecoder(bytes.NewReader(value))
	_, _ = decoder.Token() // the opening bracket
	out.WriteByte(value[0])
	inner := indent + "  "
	for first := true; decoder.More(); first = false {
		if !first {
			out.WriteByte(',')
		}
		out.WriteString("\n" + inner)
		key := ""
		if value[0] == '{' {
			token, _ := decoder.Token()
			name, _ := plainJSON(token)
			key = string(name) + ": "
		}
		out.WriteString(key)
		var part json.RawMessage
		if err := decoder.Decode(&part); err != nil {
			panic(err) // it was made by encoding/json a moment ago
		}
		layOut(out, part, inner, len(inner)+len(key))
	}
	out.WriteString("\n" + indent + string(value[len(value)-1:]))
}
