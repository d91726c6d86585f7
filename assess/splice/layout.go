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

	// Remarks gives comments to stand above an item of a list that is new in a
	// file, a line each.
	Remarks func(item any) []string
}

// spaced says whether a blank line goes before a key.
func (k Keys) spaced(key string) bool { return k.Airy && !slices.Contains(k.Tight, key) }

// remarks are those of an item that stands with its dash in a column.
func (k Keys) remarks(v reflect.Value, column int) []string {
	if k.Remarks == nil {
		return nil
	}
	lines := k.Remarks(v.Interface())
	for i, line := range lines {
		lines[i] = pad(column) + line
	}
	return lines
}
