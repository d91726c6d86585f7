package assess

import "strings"

// Follow has what refers to things by their ids go after them: ids that stand
// for themselves, and those in sentences.
func (a *Assessment) Follow(ids map[string]string) {
	for i := range a.Points {
		Each(&a.Points[i], func(v Spot) {
			switch {
			case v.Field.Names != 0:
				follow(ids, v.Value.(*string))
			case v.Field.kind == KindText || v.Field.Key == v.Record.Words || v.Field.Sentence:
				mention(ids, v.Value.(*string))
			}
		})
	}
}

var mentioned = pattern(`\b[EAOH]\d{1,4}\.\d{1,6}\b`)

// mention has a text name things by the ids they have now.
func mention(ids map[string]string, text *string) {
	if strings.ContainsAny(*text, "EAOH") {
		*text = mentioned().ReplaceAllStringFunc(*text, func(id string) string {
			follow(ids, &id)
			return id
		})
	}
}

func follow(ids map[string]string, id *string) {
	if next, moved := ids[*id]; moved {
		*id = next
	}
}
