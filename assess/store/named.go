package store

import (
	"bytes"
	"regexp"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/assess/intake"
)

// serviceBlock is what stands under service: in a file, or in braces behind it.
var serviceBlock = lazily(`(?m)^["']?service["']?\s*:.*$(?:\n(?:[ \t].*|)$)*`)

// ServiceIn is which service a file says it is about, as far as one can tell from a
// file that does not read: its id, name and organisation.
func ServiceIn(data []byte) assess.Service {
	var file struct {
		Service struct{ ID, Name, Organisation string }
	}
	top := intake.Top(data)
	if yaml.Unmarshal(top, &file) != nil {
		if block := serviceBlock().Find(top); yaml.Unmarshal(block, &file) != nil {
			said := &file.Service
			said.ID, said.Name, said.Organisation = lineIn(block, "id"), lineIn(block, "name"), lineIn(block, "organisation")
		}
	}
	said := file.Service
	return assess.Service{ID: said.ID, Name: said.Name, Organisation: said.Organisation}
}

// lineIn is the value of a key that stands on a line of its own.
func lineIn(block []byte, key string) string {
	m := regexp.MustCompile(`(?m)^[ \t]+` + key + `:[ \t]+(.+)$`).FindSubmatch(block)
	if m == nil {
		return ""
	}
	return string(bytes.Trim(m[1], "\"' \t\r"))
}
