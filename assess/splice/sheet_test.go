package splice

import (
	"errors"
	"reflect"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"standpoint/standards/strict"
)

// sheet is a struct of every kind that files are read into.
type sheet struct {
	Kind    string   `yaml:"kind"`
	Format  int      `yaml:"format"`
	Phase   string   `yaml:"phase"`
	Round   int      `yaml:"round"`
	Due     day      `yaml:"due"`
	Signed  yesNo    `yaml:"signed"`
	Service service  `yaml:"service"`
	People  []person `yaml:"people"`
	Points  []point  `yaml:"points"`
	Share   string   `yaml:"share"`
}

type service struct {
	ID          string    `yaml:"id"`
	Name        string    `yaml:"name"`
	Description string    `yaml:"description" text:"block"`
	Small       yesNo     `yaml:"small"`
	Channels    []channel `yaml:"channels"`
	Outcome     outcome   `yaml:"outcome"`
	Users       string    `yaml:"users" text:"block"`
}

type channel struct {
	At     int    `yaml:"-"`
	Name   string `yaml:"name"`
	Volume string `yaml:"volume"`
}

type outcome struct {
	Aim      string `yaml:"aim" text:"block"`
	Baseline string `yaml:"baseline"`
}

type person struct {
	At   int    `yaml:"-"`
	Role string `yaml:"role"`
	Name string `yaml:"name"`
}

type point struct {
	At       int        `yaml:"-"`
	Number   int        `yaml:"point"`
	Title    string     `yaml:"title"`
	Owner    string     `yaml:"owner"`
	Rating   string     `yaml:"rating"`
	Reason   string     `yaml:"reason" text:"block"`
	Answers  []answer   `yaml:"answers"`
	Done     string     `yaml:"done" text:"block"`
	Planned  string     `yaml:"planned" text:"block"`
	Evidence []evidence `yaml:"evidence"`
	Actions  []action   `yaml:"actions"`
	RatedOn  day        `yaml:"rated_on"`
	Carried  yesNo      `yaml:"carried"`
	Notes    string     `yaml:"notes" text:"block"`
}

type answer struct {
	At       int        `yaml:"-"`
	Question string     `yaml:"question"`
	Text     string     `yaml:"text" text:"block"`
	State    string     `yaml:"state"`
	Carried  yesNo      `yaml:"carried"`
	Conflict []conflict `yaml:"conflict"`
}

type conflict struct {
	At     int    `yaml:"-"`
	Field  string `yaml:"field"`
	Ours   string `yaml:"ours" text:"block"`
	Theirs string `yaml:"theirs" text:"block"`
}

type evidence struct {
	At    int    `yaml:"-"`
	ID    string `yaml:"id"`
	Title string `yaml:"title"`
	Shows string `yaml:"shows"`
	Link  string `yaml:"link"`
	Date  day    `yaml:"date"`
}

type action struct {
	At    int    `yaml:"-"`
	ID    string `yaml:"id"`
	What  string `yaml:"what"`
	Owner string `yaml:"owner"`
	Due   day    `yaml:"due"`
	State string `yaml:"state"`
}

// day and yesNo read themselves.
type (
	day   string
	yesNo string
)

func (d *day) UnmarshalText(text []byte) error {
	*d = day(text)
	_, err := time.Parse(time.DateOnly, string(text))
	return err
}

func (y *yesNo) UnmarshalText(text []byte) error {
	*y = yesNo(text)
	if *y != "true" && *y != "false" {
		return errors.New("is neither")
	}
	return nil
}

// airy is a layout with all there is to one.
var airy = Layout{reflect.TypeFor[point](): {
	Always: strings.Fields("point title owner rating reason answers done planned evidence actions rated_on notes"),
	Airy:   true, Tight: []string{"point", "title"},
}}

func parse(data []byte) (*yaml.Node, *sheet, error) {
	root, err := strict.Parse(data)
	if err != nil {
		return nil, nil, err
	}
	s := &sheet{}
	return root, s, strict.Decode(root, s)
}
