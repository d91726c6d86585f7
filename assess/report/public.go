package report

import (
	"regexp"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/mask"
	"standpoint/assess/words"
	"standpoint/standards"
)

// leftOut says what the public does not get, by number where it has one, and
// never what it is called.
func (b builder) leftOut() []string {
	var texts, answers, evidence, actions []string
	notes := false
	for i := range b.a.Points {
		p := &b.a.Points[i]
		number := b.s.PointTag(p.Number)
		notes = notes || p.Notes != ""
		if !b.visible(p.Visibility) && p.Done+p.Planned+p.Reason()+p.WhyNow() != "" {
			texts = append(texts, number)
		}
		for j := range p.Answers {
			if p.Answers[j].Said() && !b.visible(p.Answers[j].Seen()) {
				answers = append(answers, number)
			}
		}
		for j := range p.Evidence {
			if !b.visible(p.Evidence[j].Visibility) {
				evidence = append(evidence, p.Evidence[j].ID)
			}
		}
		for j := range p.Actions {
			if !b.visible(p.Actions[j].Visibility) {
				actions = append(actions, p.Actions[j].ID)
			}
		}
	}
	var left []string
	add := func(of []string, one, many string) {
		if len(of) > 0 { // and some may have no id to be listed by
			left = append(left, strings.Replace(words.Say(len(of), one, many, listed(of)), ": .", ".", 1))
		}
	}
	add(texts, "%d point's text is not marked public: %s.", "%d points' texts are not marked public: %s.")
	of := "of point"
	if b.s.SuchLabel() != "" {
		of = "under"
	}
	add(answers, "%d answer is not marked public, "+of+" %s.", "%d answers are not marked public, "+of+" %s.")
	add(evidence, "%d item of evidence is not published: %s.", "%d items of evidence are not published: %s.")
	add(actions, "%d action is not marked public: %s.", "%d actions are not marked public: %s.")
	if len(b.a.People) > 0 {
		left = append(left, "Names of people are left out; roles stay.")
	}
	if notes {
		left = append(left, "The team's notes are in no report.")
	}
	return append(left, "Email addresses, telephone numbers, personal numbers and keys in addresses are masked.")
}

// listed are the different ones, in their order: "E1.1, E1.3".
func listed(ids []string) string {
	var kept []string
	seen := map[string]bool{"": true}
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			kept = append(kept, id)
		}
	}
	return strings.Join(kept, ", ")
}

// heldEvidence stands for evidence that this reader may not see, so that a
// mention of its number leads somewhere.
func (b builder) heldEvidence(e *assess.Evidence) Evidence {
	row := Evidence{ID: e.ID, Title: b.english(heldEvidence), Who: "the team"}
	if b.o.For == ForPublic {
		row.Title = b.english(notPublished)
	}
	if e.Visibility != assess.Restricted {
		row.Who = "the panel"
	}
	return row
}

// published are the team's own words in a public report, each with where it
// stands in the file, so that a person can look at all of them before they go
// out. Every text of the file that occurs anywhere in the report is one.
func published[T any](s *standards.Standard, whole, clean *T, r *Report, m *mask.Masker) []ToReview {
	var printed strings.Builder
	eachText(r, func(text string) string {
		printed.WriteString(text + "\x00")
		return text
	})
	var before []string // each field, as it was
	eachField(s, whole, func(_, _, text string) { before = append(before, text) })
	var texts []ToReview
	at := map[string]int{}
	seen := map[string]bool{}
	field := -1
	eachField(s, clean, func(where, key, text string) {
		field++
		if text == "" || settled[key] || numbered().MatchString(text) || !strings.Contains(printed.String(), text) {
			return
		}
		if seen[text] {
			return // once is enough: a role owns many actions
		}
		seen[text] = true
		one := ToReview{Pair{where, text}, m.Find(before[field]), m.Resembling(text)}
		if key == "public_contact" {
			one.Name, one.Masked, where = where+", public contact, which is published as it is", nil, where+"\x00"+key
		}
		if i, known := at[where]; known {
			texts[i].add(one)
			return
		}
		at[where] = len(texts)
		texts = append(texts, one)
	})
	return texts
}

// add puts another text of the same place below this one.
func (t *ToReview) add(other ToReview) {
	t.Text += "\n" + other.Text
	t.Masked = append(t.Masked, other.Masked...)
	t.Resembling = append(t.Resembling, other.Resembling...)
}

// numbered is a mention of evidence by its number, which says nothing itself.
var numbered = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Z][0-9]+\.[0-9]+$`) })

// settled are the keys whose values the format or the standard decides, not
// the team: they need no looking at. Any other key is looked at, new ones too.
var settled = map[string]bool{
	"kind": true, "standard": true, "phase": true, "lang": true, "delivery": true, "rating": true,
	"question": true, "state": true, "held_by": true, "share": true, "visibility": true, "id": true, "see": true, "field": true,
	"title of point": true,                                                                                                // the standard's file decides
	"by":             true, "body": true, "decision": true, "result": true, "read_at": true, "seen": true, "joined": true, // of a review
}

// placeOf names a place of the assessment as the one who looks would.
func placeOf(path []string, item string) string {
	if len(path) == 0 {
		return "The assessment"
	}
	name := strings.ReplaceAll(path[len(path)-1], "_", " ")
	if item != "" {
		name = item
	}
	if path[0] == "points" {
		return strings.TrimSuffix(path[1]+", "+name, ", ")
	}
	return words.UpperFirst(name)
}
