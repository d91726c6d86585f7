package store

import (
	"fmt"
	"io"
	"reflect"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// ReadPoint reads a piece of YAML with the keys of one point, as answers from
// another program come, and judges it as Validate would under that number.
// Values that are written a little differently are
// understood, and dates as people write them on the day that is today. Name stands for
// the source in messages; the notes are words that YAML took for comments. The
// error is problem.Errors.
func ReadPoint(r io.Reader, name string, s *standards.Standard, number int, today assess.Date) (*assess.Point, []*problem.Error, error) {
	data, err := strict.ReadAll(r)
	if err != nil {
		return nil, nil, err
	}
	root, err := strict.Parse(data)
	if err != nil {
		return nil, nil, problem.In(err, name)
	}
	if root == nil {
		return nil, nil, problem.Errors{{File: name, Line: 1, Column: 1, What: "there is nothing here",
			Hint: "write the keys of one point, such as done: and rating:"}}
	}
	understood := meantDates(root, assess.RecordOf(reflect.TypeFor[assess.Point]()), name, today)
	p := &assess.Point{}
	if err := strict.Decode(root, p); err != nil {
		return nil, nil, problem.In(err, name)
	}
	said := p.Number
	p.Number = number
	p.Understand(s)
	whole := alone(root, p, name)
	if said != 0 && said != number {
		err := problem.Errors{whole.at(fmt.Sprintf("this is about point %d, and point %d was named", said, number),
			"name that point, or leave this line out; nothing was changed", "points", 0, "point")}
		return nil, nil, problem.In(err, name)
	}
	if err := validate(whole, s); err != nil {
		return nil, nil, err
	}
	return p, append(understood, lost(whole, data)...), nil
}

// meantDates writes dates as files have them, where people may write them as they
// like, and says how each was understood. What is not understood stays.
func meantDates(n *yaml.Node, r *assess.Record, name string, today assess.Date) (notes []*problem.Error) {
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i].Value, n.Content[i+1]
		if f := r.Field(key); f != nil && f.Kind() == assess.KindDate && value.Kind == yaml.ScalarNode {
			date, err := assess.MeantDate(value.Value, today, f.Tense())
			if err != nil || string(date) == value.Value {
				continue
			}
			notes = append(notes, &problem.Error{File: name, Line: value.Line, Column: value.Column, What: fmt.Sprintf("%q is understood as %s", value.Value, date.Long())})
			value.Value, value.Tag = string(date), "!!str"
		}
		for _, of := range assess.Items() {
			for _, item := range value.Content {
				if of.List == key {
					notes = append(notes, meantDates(item, of, name, today)...)
				}
			}
		}
	}
	return notes
}

// alone is a file with nothing in it but one point.
func alone(root *yaml.Node, p *assess.Point, name string) *Doc[assess.Assessment] {
	list := &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{root}}
	key := &yaml.Node{Kind: yaml.ScalarNode, Value: "points"}
	return &Doc[assess.Assessment]{Path: name, Value: &assess.Assessment{Points: []assess.Point{*p}},
		root: &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{key, list}}}
}
