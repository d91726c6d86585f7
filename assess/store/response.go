package store

import (
	"fmt"
	"reflect"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/splice"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

var responses = &Kind[assess.Response]{
	Head: strict.Head{
		Kind: "response", Newest: assess.ResponseFormat, Most: Most,
		Empty:  "restore it from a copy, or delete it",
		Newer:  "install a newer standpoint",
		Older:  fmt.Sprintf("write standpoint: %d; nothing was changed", assess.ResponseFormat),
		Unsaid: problem.Error{Line: 1, Column: 1, What: "this file does not say what it is", Hint: "begin it with \"kind: response\""},
		Other:  problem.Error{What: "kind %q is not \"response\"", Hint: "give a file that begins with kind: response"},
	},
	Check:  func(d *Doc[assess.Response]) error { return ValidateResponse(d, nil) },
	Fill:   func(*assess.Response) {},
	Order:  func(*assess.Response) {},
	Layout: responseLayout,
	Mend:   func(name string) string { return "merge the two: standpoint merge " + words.Argument(name) },
}

func responseLayout() splice.Layout {
	t := reflect.TypeFor[assess.ResponseTo]()
	return splice.Layout{t: {Always: assess.RecordOf(t).Begins(), Airy: true, Tight: []string{"to", "answer"}}}
}

// LoadResponse reads the response at a path. The error is problem.Errors, or a
// *problem.Error when there is nothing to read.
func LoadResponse(path string) (*Doc[assess.Response], error) { return responses.Load(path) }

// ReadResponse does the same from bytes, which must not change afterwards, under
// the name they have in messages.
func ReadResponse(data []byte, name string) (*Doc[assess.Response], error) {
	return responses.Read(data, name)
}

// CreateResponse writes a new response. It never writes over anything.
func CreateResponse(path string, r *assess.Response) error {
	wanted := clone(r)
	wanted.Kind, wanted.Format = "response", assess.ResponseFormat
	settle(&assess.Response{}, wanted)
	t, layout := reflect.TypeFor[assess.Response](), responseLayout()
	layout[t] = splice.Keys{Always: assess.RecordOf(t).Begins()}
	return responses.Create(path, wanted, splice.Print(wanted, layout), responses.Check)
}

// ValidateResponse checks that a response says only what the format knows and
// speaks of recommendations that are in the review; nil is any review. The error
// is problem.Errors, in the order of the file.
func ValidateResponse(d *Doc[assess.Response], of *assess.Review) error {
	c := &judge{at: d.at}
	assess.Each(d.Value, c.value)
	if d.Value.Of == "" {
		c.say("this response does not say which review it answers", "add a line \"of:\" with the name of the review's file; nothing was changed", "of")
	}
	for i, one := range d.Value.Facts {
		c.about(one.Point, "facts", i, "point")
	}
	seen := map[string]int{}
	for i, one := range d.Value.Responses {
		c.response(&one, of, seen, "responses", i, "to")
	}
	c.found.Sort()
	return problem.In(c.found.Err(), d.Path)
}

// response checks which recommendation is responded to.
func (c *judge) response(one *assess.ResponseTo, of *assess.Review, seen map[string]int, path ...any) {
	name := strings.ToUpper(one.To)
	first := seen[name]
	switch {
	case name == "":
		c.say("this response does not say which recommendation it is about", "add a line \"to:\" with the recommendation's id, such as R4.1; nothing was changed", path...)
		return
	case first > 0:
		c.say(fmt.Sprintf("recommendation %q has a second response here, the first is on line %d", words.Short(one.To), first),
			"keep one of the two, and put what both say into it; nothing was changed", path...)
		return
	case of != nil && lacks(of, name):
		c.say(fmt.Sprintf("recommendation %q is not in the review", words.Short(one.To)), recommended(of), path...)
	}
	seen[name] = c.at("", "", path...).Line
}

// lacks says whether an id of a recommendation is not one that a review has.
func lacks(of *assess.Review, id string) bool {
	kind, _, _, err := assess.ParseID(id)
	_, there := of.Recommendation(id)
	return there == nil && err == nil && kind == 'R' // another id is said to be none already
}

// recommended says which recommendations a review has.
func recommended(of *assess.Review) string {
	var ids []string
	for _, p := range of.Points {
		for _, one := range p.Recommendations {
			ids = append(ids, one.ID)
		}
	}
	if len(ids) == 0 {
		return "it has none; nothing was changed"
	}
	return "it has " + words.List(ids) + "; nothing was changed"
}
