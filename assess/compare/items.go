package compare

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/merge"
	"standpoint/assess/words"
)

// What an item can be.
const (
	isNew     = "new"
	isGone    = "gone"
	isOlder   = "older" // evidence that is from more than a year ago now, and was not
	isOpened  = "opened"
	isClosed  = "closed"
	isDropped = "dropped"
	isLater   = "later"
	isSooner  = "sooner"
	isChanged = "changed"
)

// items compares the items of a list, given by pointers to both.
func (c *comparer) items(list string, before, now any) []Item {
	var items []Item
	to := merge.Pairs(before, now)
	all, old := reflect.ValueOf(now).Elem(), reflect.ValueOf(before).Elem()
	for i := range all.Len() {
		var was any
		if at := slices.Index(to, i); at >= 0 {
			was = old.Index(at).Addr().Interface()
		}
		if item, differs := c.item(list, was, all.Index(i).Addr().Interface()); differs {
			items = append(items, item)
		}
	}
	for at, is := range to {
		if is < 0 {
			item, _ := c.item(list, old.Index(at).Addr().Interface(), nil)
			items = append(items, item)
		}
	}
	return items
}

// item compares one; one of the two may be nil.
func (c *comparer) item(list string, before, now any) (Item, bool) {
	one := now
	if one == nil {
		one = before
	}
	r := assess.RecordOf(typeOf(one))
	item := Item{List: list, What: merge.Words(one), Is: []string{}, Values: []Value{}}
	if r.Letter != 0 {
		item.ID = r.NameOf(one)
	}
	switch {
	case before == nil:
		item.Is = append(item.Is, isNew)
	case now == nil:
		item.Is = append(item.Is, isGone)
	default:
		item.Values = append(item.Values, c.things(r, before, now, "").Values...)
		if len(item.Values) > 0 {
			item.Is = append(item.Is, isChanged)
		}
	}
	switch is := one.(type) {
	case *assess.Evidence:
		was, _ := before.(*assess.Evidence)
		c.evidence(&item, was, is)
	case *assess.Action:
		was, _ := before.(*assess.Action)
		c.action(&item, was, is, now == nil)
	}
	if item.Says == "" {
		item.Says = strings.Join(item.Is, ", ")
	}
	return item, len(item.Is) > 0
}

// evidence says where it is older than a year now, and was not.
func (c *comparer) evidence(item *Item, was, is *assess.Evidence) {
	if was == nil || slices.Contains(item.Is, isGone) || is.Date == "" || c.day == "" {
		return
	}
	if is.Date < c.day.AddMonths(-12) && was.Date == is.Date && c.was != "" && is.Date >= c.was.AddMonths(-12) {
		item.Is = append(item.Is, isOlder)
		item.Says = strings.Join(words.NonEmpty(otherThan(item.Is, isOlder), "now more than a year old, from "+is.Date.Long()), ", ")
	}
}

// action says what became of it: that is more than that its state changed.
func (c *comparer) action(item *Item, was, is *assess.Action, gone bool) {
	due := ""
	if is.Due != "" {
		due = ", due " + is.Due.Long()
	}
	owned := ""
	if is.Owner != "" {
		owned = ", " + is.Owner
	}
	switch {
	case gone:
		item.Says = "gone"
		if is.IsOpen() {
			item.Says = "gone while it was open"
		}
	case was == nil && is.IsOpen():
		item.Is, item.Says = []string{isOpened}, "opened"+owned+due
	case was == nil:
		item.Says = "new, and " + is.State
	case was.IsOpen() && !is.IsOpen():
		item.become(map[bool]string{true: isClosed, false: isDropped}[is.State == assess.Done], is.State)
	case !was.IsOpen() && is.IsOpen():
		item.become(isOpened, "opened again"+due)
	case was.Due != "" && is.Due > was.Due:
		item.become(isLater, fmt.Sprintf("due %s, later than %s", is.Due.Long(), was.Due.Long()))
	case was.Due != "" && is.Due != "" && is.Due < was.Due:
		item.become(isSooner, fmt.Sprintf("due %s, sooner than %s", is.Due.Long(), was.Due.Long()))
	}
}

// become puts what an item became before what else changed of it. The values that
// say the same are not shown again.
func (item *Item) become(what, says string) {
	item.Values = slices.DeleteFunc(item.Values, func(v Value) bool { return v.Key == "state" || v.Key == "due" })
	item.Is, item.Says = []string{what}, says
	if len(item.Values) > 0 {
		item.Is = append(item.Is, isChanged)
	}
}

// otherThan are the other things that an item is, in words.
func otherThan(all []string, one string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(all), func(is string) bool { return is == one }), ", ")
}
