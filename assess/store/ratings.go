package store

import (
	"gopkg.in/yaml.v3"
)

// Rated is what an old version of an assessment says of its ratings.
type Rated struct {
	Standard string `yaml:"standard"`
	Phase    string `yaml:"phase"`
	Round    int    `yaml:"round"`
	Points   []struct {
		Number int    `yaml:"point"`
		Rating string `yaml:"rating"`
	} `yaml:"points"`
}

// ReadRated reads no more than the ratings, whatever else is in the file: a version
// of long ago may say what nobody would write today. It says whether it could.
func ReadRated(data []byte) (rated Rated, read bool) {
	if KindOf(data) != "assessment" || len(data) > Most {
		return rated, false
	}
	return rated, yaml.Unmarshal(data, &rated) == nil
}
