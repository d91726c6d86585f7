package merge

import (
	"reflect"

	"standpoint/assess"
)

// list merges the items of a list into those of ours, which keep their order.
// What theirs brings stands after what it stands after there.
func (m *merger) list(base, ours, theirs reflect.Value) {
	inOurs, inTheirs := match(base, ours), match(base, theirs)
	both := matchNew(ours, inOurs, theirs, inTheirs)
	k := kindOf(ours.Type().Elem())
	out := reflect.MakeSlice(ours.Type(), 0, ours.Len()+theirs.Len())
	came := make([]int, 0, ours.Len()+theirs.Len()) // from which of theirs, or -1
	add := func(item reflect.Value, from int) {
		out, came = reflect.Append(out, item), append(came, from)
	}
	for i := range ours.Len() {
		known := from(inOurs, i)
		at, other := -1, reflect.Value{}
		was := k.blank(ours.Index(i))
		switch {
		case known >= 0:
			at, was = inTheirs[known], base.Index(known)
		default:
			at = both[i]
		}
		if at >= 0 {
			other = theirs.Index(at)
		}
		if m.item(k, was, ours.Index(i), other, known >= 0) {
			add(ours.Index(i), at)
		}
	}
	for j := range theirs.Len() {
		if contains(came, j) {
			continue
		}
		item := theirs.Index(j)
		if was := from(inTheirs, j); was >= 0 && !m.back(k, base.Index(was), item) {
			continue
		}
		place := after(came, j)
		out, came = insert(out, place, item), insertInt(came, place, j)
	}
	ours.Set(out)
}

// item merges one item into that of ours, and says whether it stays. Theirs may
// have none.
func (m *merger) item(k kind, was, ours, theirs reflect.Value, known bool) bool {
	switch {
	case theirs.IsValid():
		m.thing(was.Addr(), ours.Addr(), theirs.Addr(), nil)
	case !known:
	case k.lasting:
		blank := k.blank(ours)
		m.thing(was.Addr(), ours.Addr(), blank.Addr(), nil)
		return !k.goes || !same(ours, k.blank(ours))
	case same(was, ours):
		return false
	default:
		m.torn(k, ours, true)
	}
	return true
}

// back says whether an item that ours removed comes back: theirs changed it.
func (m *merger) back(k kind, was, theirs reflect.Value) bool {
	if same(was, theirs) {
		return false
	}
	if k.lasting {
		blank := k.blank(theirs)
		m.thing(was.Addr(), blank.Addr(), theirs.Addr(), nil)
		theirs.Set(blank)
		return true
	}
	m.torn(k, theirs, false)
	return true
}

// torn notes in an item that one version changed it and the other removed it.
func (m *merger) torn(k kind, item reflect.Value, ours bool) {
	f := k.record.Field("conflict")
	if f == nil { // a conflict itself: it waits on
		return
	}
	h := holder{list: f.In(item.Addr().Interface()).(*[]assess.Conflict)}
	words := k.words(item)
	if ours {
		m.hold(h, k.wordsKey, words, "")
	} else {
		m.hold(h, k.wordsKey, "", words)
	}
}

// from is the place that leads to another one, or -1.
func from(to []int, place int) int {
	for i, at := range to {
		if at == place {
			return i
		}
	}
	return -1
}

func contains(all []int, one int) bool { return from(all, one) >= 0 }

// after is the place behind the nearest of theirs that stands before j there.
func after(came []int, j int) int {
	place, nearest := len(came), -1
	for i, from := range came {
		if from < j && from > nearest {
			place, nearest = i+1, from
		}
	}
	return place
}

func insert(list reflect.Value, at int, item reflect.Value) reflect.Value {
	out := reflect.MakeSlice(list.Type(), 0, list.Len()+1)
	out = reflect.AppendSlice(out, list.Slice(0, at))
	out = reflect.Append(out, item)
	return reflect.AppendSlice(out, list.Slice(at, list.Len()))
}

func insertInt(list []int, at, one int) []int {
	out := append([]int{}, list[:at]...)
	return append(append(out, one), list[at:]...)
}
