package assess

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"reflect"
)

// unseen are the keys of a point, and of what is in its lists, that a reviewer has
// not read: ids, which may be given anew, what only the team reads, and what says
// nothing of what is so.
var unseen = map[string]bool{
	"id": true, "title": true, "notes": true, "owner": true, "visibility": true, "was": true, "carried": true, "conflict": true,
	"rated_on": true, "reason_for": true, "why_for": true, "open_to_contact": true, "said_by": true, "share": true, "issue": true,
}

// Seen is a fingerprint of what a team says about a point, as whoever reads it has
// it before them: the rating and its reason, texts, answers, evidence, actions.
// It is the same in a file that says nothing, has no such point, or has places
// for answers that are empty.
func (p *Point) Seen() string {
	sum := sha256.New()
	if p != nil {
		seen(sum, "", p)
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

// seen writes what counts of a thing, given by a pointer to it.
func seen(sum hash.Hash, under string, thing any) {
	r := RecordOf(reflect.TypeOf(thing).Elem())
	for i := range r.Fields {
		f := &r.Fields[i]
		if unseen[f.Key] || f.Key == "point" {
			continue
		}
		switch value := reflect.ValueOf(f.In(thing)).Elem(); {
		case f.kind == KindList:
			for j := range value.Len() {
				item := value.Index(j).Addr().Interface()
				if answer, is := item.(*Answer); is && !answer.Said() {
					continue
				}
				fmt.Fprintf(sum, "%s%s\x00", under, f.Key)
				seen(sum, under+f.Key+".", item)
			}
		case !value.IsZero():
			fmt.Fprintf(sum, "%s%s=%s\x00", under, f.Key, *f.TextIn(thing))
		}
	}
}
