package assess

import (
	"reflect"
	"slices"
	"sync"
)

// Field is one key of the file: the one place for everything that is said of
// it anywhere. What its value is in Go stands in the struct; the rest is here.
// A field that leaves something out is not concerned by it.
type Field struct {
	Key    string
	Says   string   // what it means: in the schemas, and in the tables of the docs
	Needed bool     // a file without it is not read
	Values []string // it is one of these, or empty
	Names  byte     // it is the id of an item, and ids there begin with this letter

	// Loosely says that a file may hold something else where it Names an item.
	Loosely bool

	index int // in the struct
}

// Record is one kind of thing that the file holds, with its fields in the
// order of the file: the assessment itself, its service, a point, an ask.
type Record struct {
	Of     any    // a nil pointer to its type
	List   string // the key of its list under a point; empty for what is no item of one
	Letter byte   // what its ids begin with; 0 where it has none
	Fields []Field
}

// records are the tables of all kinds of thing; what is an item of a point
// comes in the order in which commands offer it.
var records = []*Record{
	&assessmentRecord, &serviceRecord, &channelRecord, &outcomeRecord, &personRecord, &pointRecord, &conflictRecord,
	&answerRecord, &evidenceRecord, &actionRecord, &offerRecord, &askRecord, &reusedRecord,
}

// bound finds the tables by type, and ties each row to its field when first
// asked. A field without a row is a mistake in this package, which any test of
// it finds.
var bound = sync.OnceValue(func() map[reflect.Type]*Record {
	all := map[reflect.Type]*Record{}
	for _, r := range records {
		t := reflect.TypeOf(r.Of).Elem()
		all[t] = r
		for i := range t.NumField() {
			if key := t.Field(i).Tag.Get("yaml"); key != "-" {
				r.Field(key).index = i
			}
		}
	}
	return all
})

// Records are the tables of every kind of thing in an assessment.
func Records() []*Record { return slices.Clone(records) }

// RecordOf gives the table of a type's fields, or nil for a type without one.
func RecordOf(t reflect.Type) *Record { return bound()[t] }

// Items are the tables of what stands in a point's lists and has an id, in the
// order of the file.
func Items() []*Record {
	return slices.DeleteFunc(Records(), func(r *Record) bool { return r.Letter == 0 })
}

// Field gives the row of a key, or nil.
func (r *Record) Field(key string) *Field {
	for i := range r.Fields {
		if r.Fields[i].Key == key {
			return &r.Fields[i]
		}
	}
	return nil
}
