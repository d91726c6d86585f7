package splice

import (
	"reflect"
	"slices"
)

// Layout says how the keys of some types of struct are written. Those of others
// are written where something is known for them, each below the one before.
type Layout map[reflect.Type]Keys

// Keys is how the keys of one type are written.
type Keys struct {
	// Always are those that are written although nothing is known for them.
	Always []string

	// Airy says that blank lines go before an item of a list and before each
	// key in it, but those that are Tight. Git then does not take changes to
	// two neighbouring keys for one.
	Airy  bool
	Tight []string

	// Remarks gives comments to stand below a key of a value, a line each.
	Remarks func(value any, key string) []string
}

// spaced says whether a blank line goes before a key.
func (k Keys) spaced(key string) bool { return k.Airy && !slices.Contains(k.Tight, key) }

func (k Keys) remarks(v reflect.Value, key string) []string {
	if k.Remarks == nil {
		return nil
	}
	return k.Remarks(v.Interface(), key)
}
