package walk

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// slotFor is where an item is kept that somebody begins with these words: where they
// began it before, else where nothing is.
func (it *items) slotFor(l *listing, typed string) string {
	typed, _, _ = strings.Cut(typed, "|")
	typed = assess.NormaliseLine(typed)
	for _, slot := range it.slots(l) {
		if said := it.newItem(l, slot).said(); said[0] == typed && typed != "" {
			return slot
		}
	}
	return it.State.FreeSlot(it.keptUnder(l))
}

func (t *topic) slots(l *listing) []string { return t.State.Slots(t.keptUnder(l)) }

// keptUnder begins what the items of a list are kept under while they are half typed.
func (t *topic) keptUnder(l *listing) string { return fmt.Sprintf("%d/%s", t.n, l.name()) }

// there are the items of a list as rows, which say where a change of one is not
// saved.
func (it *items) there(l *listing) []ask.Row {
	rows := l.rows(it.now())
	for i, row := range rows {
		if said := it.oldItem(l, row.ID, l.read(it.now(), row.ID)).said(); len(words.NonEmpty(said...)) > 0 {
			rows[i].Facts = append(row.Facts, "a change is not saved yet")
		}
	}
	return rows
}

// begun are those items as rows of their list.
func (it *items) begun(l *listing) (rows []ask.Row) {
	for _, slot := range it.slots(l) {
		said := it.newItem(l, slot).said()
		title := said[0]
		if title == "" {
			title = l.fresh
		}
		rows = append(rows, ask.Row{ID: begunID(l, slot), Title: title, Begun: true,
			Facts: append([]string{"not saved yet"}, words.NonEmpty(said[1:]...)...)})
	}
	return rows
}

func begunID(l *listing, slot string) string { return fmt.Sprintf("begun/%s/%s", l.name(), slot) }

// taken finds the list and the slot that a row of what was begun is about.
func (it *items) taken(id string) (l *listing, slot string) {
	for _, l := range it.lists {
		for _, slot := range it.slots(l) {
			if begunID(l, slot) == id {
				return l, slot
			}
		}
	}
	return nil, ""
}

// said is what was half typed of each part, as it was typed.
func (s sheet) said() []string {
	said := make([]string, len(s.drafts))
	for i, d := range s.drafts {
		if kept, err := d.Load(); err == nil {
			said[i] = assess.NormaliseLine(labelOf(s.parts[i].options, kept))
		}
	}
	return said
}

// keep keeps parts as they were typed, for an item that is not saved yet.
func (s sheet) keep(typed []string) {
	for i, d := range s.drafts {
		if typed[i] != "" {
			_ = d.Set(typed[i]) // who cannot keep it is asked again all the same
		}
	}
}

// item is what people call the item of a list that a half typed part belongs to, by
// the key of the part; empty where it is none.
func (t *topic) item(key string) string {
	parts := strings.Split(key, "/")
	for _, l := range listings {
		if len(parts) < 3 || l.name() != parts[0] {
			continue
		}
		if item := strings.Join(parts[1:len(parts)-1], "/"); !store.IsSlot(item) {
			if text, parked := strings.CutPrefix(item, parkedSlot); parked {
				return fmt.Sprintf("parked: %q", text)
			}
			return item
		}
		it := &items{topic: *t}
		if said := it.newItem(l, parts[1]).said(); said[0] != "" {
			return fmt.Sprintf("%s: %q", words.LowerFirst(l.fresh), said[0])
		}
		return words.LowerFirst(l.fresh)
	}
	return ""
}

// listings are all lists of a point that are asked about.
var listings = []*listing{evidenceListing, actionListing, reusedListing, offerListing, askListing}
