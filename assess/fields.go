package assess

import (
	"cmp"
	"reflect"
	"slices"
	"sync"
)

// Field is one key of the file: the one place for everything that is said of
// it anywhere. What its value is in Go stands in the struct; the rest is here.
// A row leaves out what does not concern its key.
type Field struct {
	Key     string
	Says    string   // what it means: in the schemas, and in the tables of the docs
	Like    string   // in the docs, where a value is more than its kind
	Needed  bool     // a file without it is not read
	Values  []string // it is one of these, or empty
	Names   byte     // it is the id of an item, and ids there begin with this letter
	Loosely bool     // a file may say something else where it Names an item; answer may not
	Column  string   // of a portfolio's records; of a list, what its records are. None: no portfolio carries it

	Since    int      // the version of the format that brought it; 0 for the first
	Later    bool     // a new file has no place for it yet
	Units    []string // what a standard has to assess for a new file to have a place for it; none where any will do
	Counts   bool     // with a value here, a point or an answer says something
	Sentence bool     // a line that is a sentence, as every text and what an item is are: it may mention ids

	Flag string // of answer, which writes it; several kinds of thing may share one
	Use  string // what the help says of the flag, in the first row that has it
	Turn int    // a flag before (-1) or after (1, 2, …) those beside it in the help

	Asked *Question // by the walk

	Public Shown // when a public report shows what the team wrote here

	Label  string // in a report, beside what is shared or asked for
	Lapses bool   // a date after which a thing no longer stands, which a report then says

	index int // in the struct
	kind  Kind
	of    *Record // of what is inside a list or a thing with keys
	step  any     // the key, as a path has it
}

// Record is one kind of thing that the file holds, with its fields in the
// order of the file: the assessment itself, its service, a point, an ask.
type Record struct {
	Of     any // a nil pointer to its type
	Fields []Field

	Begun  bool   // a new file has its keys, those apart that come Later
	List   string // the key of its list under a point; empty for what is no item of one
	Letter byte   // what its ids begin with; 0 where it has none
	Known  string // the key that tells items of the list apart
	Words  string // the key that names an item in words; empty where the team does not name it
	Flag   string // of answer, which opens one
	Use    string // what the help says of that flag
}

// records are the tables of all kinds of thing; what is an item of a point
// comes in the order in which answer has it.
var records = []*Record{
	&assessmentRecord, &projectRecord, &serviceRecord, &channelRecord, &outcomeRecord, &builtRecord, &personRecord, &pointRecord, &conflictRecord,
	&answerRecord, &evidenceRecord, &actionRecord, &offerRecord, &askRecord, &reusedRecord,
}

// bound finds the tables by type, and ties each row to its field when first
// asked. A field without a row is a mistake in this package, which any test of
// it finds.
var bound = sync.OnceValue(func() map[reflect.Type]*Record {
	all := map[reflect.Type]*Record{}
	for _, r := range slices.Concat(records, reviewRecords, responseRecords, sheetRecords) {
		t := reflect.TypeOf(r.Of).Elem()
		all[t] = r
		for i := range t.NumField() {
			if key := t.Field(i).Tag.Get("yaml"); key != "-" {
				f := r.Field(key)
				f.index, f.kind, f.step = i, kindOf(t.Field(i)), key
			}
		}
	}
	for t, r := range all {
		for i := range r.Fields {
			f := &r.Fields[i]
			switch f.kind {
			case KindKeys:
				f.of = all[t.Field(f.index).Type]
			case KindList:
				f.of = all[t.Field(f.index).Type.Elem()]
			}
		}
	}
	return all
})

// Records are the tables of every kind of thing in an assessment.
func Records() []*Record {
	bound()
	return records
}

// ReviewRecords are the tables of every kind of thing that only a review has.
func ReviewRecords() []*Record {
	bound()
	return reviewRecords
}

// ResponseRecords are the same for a response.
func ResponseRecords() []*Record {
	bound()
	return responseRecords
}

// SheetRecords are the same for a product sheet.
func SheetRecords() []*Record {
	bound()
	return sheetRecords
}

// RecordOf gives the table of a type's fields, or nil for a type without one.
func RecordOf(t reflect.Type) *Record { return bound()[t] }

// Items are the tables of what stands in the lists of a point.
func Items() []*Record { return only(func(r *Record) bool { return r.List != "" }) }

// Lettered are the tables of those items that have ids, in the order of the file.
func Lettered() []*Record { return only(func(r *Record) bool { return r.Letter != 0 }) }

func only(wanted func(*Record) bool) []*Record {
	var some []*Record
	for _, r := range Records() {
		if wanted(r) {
			some = append(some, r)
		}
	}
	return some
}

// Field gives the row of a key, or nil.
func (r *Record) Field(key string) *Field {
	return r.first(func(f *Field) bool { return f.Key == key })
}

// Flagged gives the row that a flag of answer writes, or nil.
func (r *Record) Flagged(flag string) *Field {
	return r.first(func(f *Field) bool { return f.Flag == flag })
}

func (r *Record) first(wanted func(*Field) bool) *Field {
	for i := range r.Fields {
		if wanted(&r.Fields[i]) {
			return &r.Fields[i]
		}
	}
	return nil
}

// Begins are the keys that a new file has, in their order.
func (r *Record) Begins() []string { return r.BeginsFor("") }

// BeginsFor are those that a new file has against a standard that assesses a
// service, an organisation or a codebase; all of them where that is not said.
func (r *Record) BeginsFor(unit string) []string {
	var keys []string
	for i := range r.Fields {
		if f := &r.Fields[i]; r.Begun && !f.Later && f.Fits(unit) {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// Fits says whether a key is meant for what a standard assesses.
func (f *Field) Fits(unit string) bool {
	return unit == "" || len(f.Units) == 0 || slices.Contains(f.Units, unit)
}

// Flags are the rows that have a flag, in the order of the help.
func (r *Record) Flags() []*Field {
	return r.ordered(func(f *Field) bool { return f.Flag != "" }, func(f *Field) int { return f.Turn })
}

// ordered are some of the rows, by their turn and then as in the file.
func (r *Record) ordered(wanted func(*Field) bool, turn func(*Field) int) []*Field {
	var some []*Field
	for i := range r.Fields {
		if wanted(&r.Fields[i]) {
			some = append(some, &r.Fields[i])
		}
	}
	slices.SortStableFunc(some, func(a, b *Field) int { return cmp.Compare(turn(a), turn(b)) })
	return some
}

// Free says whether people write what they like for this field: no date, no
// number, no id, and no value of a list of them.
func (f *Field) Free() bool {
	return (f.kind == KindLine || f.kind == KindText) && f.Values == nil && f.Names == 0 && f.Like == "" && f.Key != "id"
}

// In gives a pointer to the value that something, given by a pointer to it, has
// for this field: a *string, a *Date, a *YesNo, an *int or one to a list.
func (f *Field) In(thing any) any {
	return reflect.ValueOf(thing).Elem().Field(f.index).Addr().Interface()
}

// TextIn does the same for a text, a date, and yes or no: a pointer to it as a
// string.
func (f *Field) TextIn(thing any) *string {
	switch value := f.In(thing).(type) {
	case *string:
		return value
	case *Date:
		return (*string)(value)
	case *YesNo:
		return (*string)(value)
	}
	panic("assess: " + f.Key + " is no text")
}

// said tells whether a point or an answer, given by a pointer to it, says
// something.
func said(thing any) bool {
	r := RecordOf(reflect.TypeOf(thing).Elem())
	return r.first(func(f *Field) bool {
		value := reflect.ValueOf(f.In(thing)).Elem()
		switch {
		case !f.Counts || value.IsZero():
			return false
		case f.kind == KindList:
			return saidIn(value, f.of)
		}
		return true
	}) != nil
}

// saidIn does so for a list: a thing of a kind that can be there and say
// nothing, as an answer can, counts only with something in it.
func saidIn(list reflect.Value, of *Record) bool {
	empty := of.first(func(f *Field) bool { return f.Counts }) != nil
	for i := range list.Len() {
		if !empty || said(list.Index(i).Addr().Interface()) {
			return true
		}
	}
	return false
}
