package walk

import (
	"errors"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// change asks for each part of an item and writes those that differ, so
// that what a colleague changed beside them stays.
func (it *items) change(l *listing, id string) (ask.Reply, error) {
	shown := l.read(it.now(), id)
	sheet := it.oldItem(l, id, shown)
	over := sheet.over()
	values, reply, err := it.fill(sheet, shown, 0)
	if err != nil || reply.Go != "" {
		return reply, err
	}
	if values[0] == "" {
		values[0] = shown[0]
	}
	for i := range values {
		if values[i] == shown[i] {
			continue
		}
		if err := it.putPart(l, &id, i, over[i], values); err != nil {
			return ask.Reply{}, err
		}
	}
	it.Asker.Saved("Saved.")
	return ask.Reply{}, sheet.drop()
}

// putPart writes one part of an item, and asks when a colleague wrote it too.
func (it *items) putPart(l *listing, id *string, part int, shown string, values []string) error {
	value, s := values[part], slot{form: l.parts()[part].form}
	for {
		theirs := ""
		err := it.save(func(a *assess.Assessment) error {
			into := a.EnsurePoint(it.standard, it.n)
			now := l.read(into, *id)
			if now == nil { // someone took it out; what is said here stays
				now = slices.Clone(values)
				now[part] = shown
			}
			if theirs = now[part]; theirs != shown && theirs != value {
				return errTheirs
			}
			now[part] = value
			l.write(into, *id, now)
			return nil
		})
		if err == nil {
			it.cover(it.n)
		}
		if err == nil && l.kind() == 0 && part == 0 {
			*id = value
		}
		if !errors.Is(err, errTheirs) {
			return err
		}
		if value, err = it.theirsOrYours(s, theirs, value); err != nil {
			return err
		}
		shown = theirs
	}
}

// remove takes an item out. What a colleague wrote in it meanwhile is shown
// before it goes.
func (it *items) remove(l *listing, id string) error {
	shown := l.read(it.now(), id)
	for {
		var theirs []string
		err := it.savePoint(func(p *assess.Point) error {
			if theirs = l.read(p, id); theirs != nil && !slices.Equal(theirs, shown) {
				return errTheirs
			}
			p.Remove(id) // where it is gone already, nothing is left to do
			return nil
		})
		if !errors.Is(err, errTheirs) {
			return err
		}
		kept, err := it.theirsOrYours(slot{none: "removed"}, strings.Join(words.NonEmpty(theirs...), ", "), "")
		if err != nil || kept != "" {
			it.refresh()
			return err
		}
		shown = theirs
	}
}

// savePoint changes one point and says so.
func (it *items) savePoint(change func(*assess.Point) error) error {
	err := it.save(func(a *assess.Assessment) error {
		return change(a.EnsurePoint(it.standard, it.n))
	})
	if err == nil {
		it.cover(it.n)
		it.Asker.Saved("Saved.")
	}
	return err
}
