package portfolio

import (
	"encoding/binary"
	"errors"
	"reflect"
)

// errPacked says that bytes are not a packed entry.
var errPacked = errors.New("not a packed entry")

// Packing says how an entry is laid out when packed: what was packed under
// another name of it cannot be read back.
func Packing() string { return layout(reflect.TypeFor[Entry]()) }

func layout(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Slice:
		return "[" + layout(t.Elem()) + "]"
	case reflect.Struct:
		text := "{"
		for i := range t.NumField() {
			text += t.Field(i).Name + " " + layout(t.Field(i).Type) + " "
		}
		return text + "}"
	}
	return t.Kind().String()
}

// Pack makes an entry small and quick to read back: every text with its length
// before it, every number as it is, in the order of the fields.
func (e *Entry) Pack(to []byte) []byte { return pack(to, reflect.ValueOf(e).Elem()) }

func pack(to []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		to = binary.AppendUvarint(to, uint64(v.Len()))
		return append(to, v.String()...)
	case reflect.Int:
		return binary.AppendVarint(to, v.Int())
	case reflect.Bool:
		if v.Bool() {
			return append(to, 1)
		}
		return append(to, 0)
	case reflect.Slice:
		to = binary.AppendUvarint(to, uint64(v.Len()))
		for i := range v.Len() {
			to = pack(to, v.Index(i))
		}
		return to
	case reflect.Struct:
		for i := range v.NumField() {
			to = pack(to, v.Field(i))
		}
		return to
	}
	panic("portfolio: no packing of " + v.Type().String())
}

// Unpack reads an entry back. Text makes a text of bytes, such as one that is
// there already; nil copies them. The error says that the bytes are not an
// entry.
func Unpack(from []byte, text func([]byte) string) (Entry, error) {
	var e Entry
	if text == nil {
		text = func(b []byte) string { return string(b) }
	}
	u := unpacker{from: from, text: text}
	u.value(reflect.ValueOf(&e).Elem())
	if u.bad || len(u.from) > 0 {
		return Entry{}, errPacked
	}
	return e, nil
}

type unpacker struct {
	from []byte
	text func([]byte) string
	bad  bool
}

// length reads how long what follows is, which is at least a byte for each.
func (u *unpacker) length() int {
	n, size := binary.Uvarint(u.from)
	if size <= 0 || n > uint64(len(u.from)-size) {
		u.bad = true
		return 0
	}
	u.from = u.from[size:]
	return int(n)
}

func (u *unpacker) value(v reflect.Value) {
	if u.bad {
		return
	}
	switch v.Kind() {
	case reflect.String:
		n := u.length()
		v.SetString(u.text(u.from[:n]))
		u.from = u.from[n:]
	case reflect.Int:
		n, size := binary.Varint(u.from)
		if size <= 0 {
			u.bad = true
			return
		}
		v.SetInt(n)
		u.from = u.from[size:]
	case reflect.Bool:
		if len(u.from) == 0 || u.from[0] > 1 {
			u.bad = true
			return
		}
		v.SetBool(u.from[0] == 1)
		u.from = u.from[1:]
	case reflect.Slice:
		n := u.length()
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			u.value(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			u.value(v.Field(i))
		}
	}
}
