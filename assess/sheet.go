package assess

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"reflect"
	"strings"

	"standpoint/assess/words"
	"standpoint/standards"
)

// SheetFormat is the version of a product sheet's format. It began with the second
// version of the others.
const SheetFormat = 2

// Sheet is one file about a bought product: what one council saw of it, question by
// question, for others that have it too. It stands in products/, apart from
// assessments.
type Sheet struct {
	Kind         string       `yaml:"kind"`       // always "product"
	Format       int          `yaml:"standpoint"` // version of the file format
	Product      string       `yaml:"product"`
	Version      string       `yaml:"version"` // of the product that was seen
	Supplier     string       `yaml:"supplier"`
	Standard     string       `yaml:"standard"`     // id@edition
	Lang         string       `yaml:"lang"`         // of the texts
	Organisation string       `yaml:"organisation"` // the council that saw it
	SaidBy       string       `yaml:"said_by"`      // a role there
	On           Date         `yaml:"on"`           // when it said so
	Setup        string       `yaml:"setup" text:"block"`
	Share        string       `yaml:"share"` // how far the supplier lets it go
	Contact      string       `yaml:"contact"`
	Conflict     []Conflict   `yaml:"conflict"`
	Points       []SheetPoint `yaml:"points"`
}

// SheetPoint is what a sheet says about one point of the standard.
type SheetPoint struct {
	At       int           `yaml:"-"`
	Number   int           `yaml:"point"`
	Title    string        `yaml:"title"`
	Answers  []SheetAnswer `yaml:"answers"`
	Conflict []Conflict    `yaml:"conflict"`
}

// SheetAnswer is what a sheet says about one question. Version, Setup and On are
// given where they are not those of the whole sheet.
type SheetAnswer struct {
	At       int             `yaml:"-"`
	Ask      string          `yaml:"-"` // the question in words: a comment above, where the answer is new in a file
	Question string          `yaml:"question"`
	Saw      string          `yaml:"saw" text:"block"`     // what the council saw
	Comment  string          `yaml:"comment" text:"block"` // the supplier's, beside it
	Limits   string          `yaml:"limits" text:"block"`
	Duty     string          `yaml:"duty" text:"block"` // what stays each council's own to do
	Version  string          `yaml:"version"`
	Setup    string          `yaml:"setup" text:"block"`
	On       Date            `yaml:"on"`
	Evidence []SheetEvidence `yaml:"evidence"`
	Conflict []Conflict      `yaml:"conflict"`
}

// SheetEvidence is something that shows what was seen.
type SheetEvidence struct {
	At       int        `yaml:"-"`
	Title    string     `yaml:"title"`
	Shows    string     `yaml:"shows"`
	Link     string     `yaml:"link"`
	Date     Date       `yaml:"date"`
	Conflict []Conflict `yaml:"conflict"`
}

// Built is a product that a service builds on, and the sheet about it.
type Built struct {
	At       int        `yaml:"-"`
	Sheet    string     `yaml:"sheet"`   // products/name.yaml
	Version  string     `yaml:"version"` // of the product as this service has it
	Seen     string     `yaml:"seen"`    // what the sheet said when it was read, as a digest
	Conflict []Conflict `yaml:"conflict"`
}

// Point finds what the sheet says about a point, or gives nil.
func (s *Sheet) Point(number int) *SheetPoint {
	return find(s.Points, func(p *SheetPoint) bool { return p.Number == number })
}

// Answer finds what the sheet says about a question of a point, or gives nil.
func (s *Sheet) Answer(number int, question string) *SheetAnswer {
	p := s.Point(number)
	if p == nil {
		return nil
	}
	return find(p.Answers, func(a *SheetAnswer) bool { return a.Question == question })
}

// Named is the product with its version: "Leafround 4.2".
func (s *Sheet) Named() string {
	return strings.TrimSpace(cmp.Or(s.Product, "a product without a name") + " " + s.Version)
}

// From says whose word a sheet is: "Service owner, Example Borough Council".
func (s *Sheet) From() string {
	return strings.Trim(strings.Join([]string{s.SaidBy, s.Organisation}, ", "), ", ")
}

// SeenIn is the version of the product in which the council saw this.
func (a *SheetAnswer) SeenIn(s *Sheet) string { return cmp.Or(a.Version, s.Version) }

// SeenOn is when it said so.
func (a *SheetAnswer) SeenOn(s *Sheet) Date { return cmp.Or(a.On, s.On) }

// Digest is a fingerprint of everything that a sheet says. The version of the
// format, titles, which the standard decides, and how the file is laid out are no
// part of it.
func (s *Sheet) Digest() string {
	sum := sha256.New()
	Each(s, func(v Spot) {
		key := v.Field.Key
		if key == "standpoint" || key == "title" && v.Record == &sheetPointRecord {
			return
		}
		if value := reflect.ValueOf(v.Value).Elem(); value.Kind() != reflect.Slice && value.Kind() != reflect.Struct && !value.IsZero() {
			fmt.Fprintf(sum, "%q %q\n", fmt.Sprint(v.At...), fmt.Sprint(value.Interface()))
		}
	})
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

// RaiseFormat says the version of the format that what is in the sheet needs.
func (s *Sheet) RaiseFormat() { s.Format = max(s.Format, needed(s)) }

// What begins a paragraph of an answer that is not the council's own word: the
// supplier's, and how far it was looked at.
const (
	SupplierSays = "The supplier says: "
	WhereItStops = "Limits: "
)

// Voices takes an answer apart into what a council saw, what the supplier says to it and
// where that stops, by how the paragraphs begin.
func Voices(text string) (saw, comment, limits string) {
	into := &saw
	for _, part := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if rest, is := strings.CutPrefix(part, SupplierSays); is {
			into, part = &comment, rest
		} else if rest, is := strings.CutPrefix(part, WhereItStops); is {
			into, part = &limits, rest
		}
		*into = strings.TrimLeft(*into+"\n\n"+part, "\n")
	}
	return saw, comment, limits
}

// FromSheet says whether the answer is as it was taken from a product sheet: the
// supplier's word, and another council's, not yet the team's own.
func (a *Answer) FromSheet() bool {
	return a.Sheet != "" && (a.Taken == "" || a.Taken == TextDigest(a.Text))
}

// OpenDuty says whether the answer is taken from a sheet that leaves something to each
// council, and nobody has said what this one does about it.
func (a *Answer) OpenDuty() bool { return a.FromSheet() && a.Duty != "" && a.Own == "" }

// Source says which product sheet the answer is from, in whose words, and how old they
// are on a day; empty for the team's own.
func (a *Answer) Source(day Date) string {
	if !a.FromSheet() {
		return ""
	}
	name := strings.TrimSuffix(path.Base(a.Sheet), path.Ext(a.Sheet))
	return "from the product sheet " + strings.Join(words.NonEmpty(words.Short(name), a.SaidBy, a.SaidOn.Long(), a.SaidOn.Age(day)), ", ")
}

// Age says how old something of this day is on another, in words; empty without one.
func (d Date) Age(on Date) string {
	months := 0
	for d != "" && months < 1200 && d.AddMonths(months+1) <= on {
		months++
	}
	switch {
	case d == "" || d > on:
		return ""
	case months == 0:
		return "less than a month old"
	case months < 24:
		return words.Count(months, "month", "months") + " old"
	}
	return words.Count(months/12, "year", "years") + " old"
}

// Disown makes an answer the team's own word. What it does itself stays, beside what
// was asked of it.
func (a *Answer) Disown() {
	a.Sheet, a.Taken, a.SaidBy, a.SaidOn = "", "", "", ""
	if a.Own == "" {
		a.Duty = ""
	}
}

// Built finds the product that the service builds on by the name of its sheet, or
// gives nil.
func (s *Service) Built(sheet string) *Built {
	return find(s.Products, func(b *Built) bool { return b.Sheet == sheet })
}

// TextDigest is a fingerprint of a text's words, however they are laid out.
func TextDigest(text string) string {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(text), " ")))
	return hex.EncodeToString(sum[:4])
}

// OwnWords makes those answers the team's own that came from a product sheet and say
// something else now: a sheet never overrides a team.
func (a *Assessment) OwnWords() {
	for i := range a.Points {
		for j := range a.Points[i].Answers {
			if one := &a.Points[i].Answers[j]; one.Sheet != "" && !one.FromSheet() {
				one.Disown()
			}
		}
	}
}

// SheetSource is a product sheet that answers are from, in one council's words of one day.
type SheetSource struct {
	Sheet   string `json:"sheet"`
	SaidBy  string `json:"said_by"`
	SaidOn  Date   `json:"said_on"`
	Age     string `json:"age"`
	Answers int    `json:"answers"`
	Duties  []Duty `json:"still_to_answer"` // what it leaves to the team, and nobody has answered

	says string
}

// Duty is something that a product sheet leaves to each council.
type Duty struct {
	Point int `json:"point"`
	standards.Called
	Question string `json:"question"`
	Duty     string `json:"duty"`
}

// Says is which sheet it is, whose word, and how old.
func (s SheetSource) Says() string { return s.says }

// SheetSources are those of an assessment against a standard, as old as they are on a day.
func (a *Assessment) SheetSources(s *standards.Standard, day Date) []SheetSource {
	all, at := []SheetSource{}, map[string]int{}
	for i := range a.Points {
		for j := range a.Points[i].Answers {
			one := &a.Points[i].Answers[j]
			says := one.Source(day)
			if says == "" {
				continue
			}
			n, known := at[says]
			if !known {
				n, at[says] = len(all), len(all)
				all = append(all, SheetSource{Sheet: one.Sheet, SaidBy: one.SaidBy, SaidOn: one.SaidOn, Age: one.SaidOn.Age(day), Duties: []Duty{}, says: says})
			}
			if all[n].Answers++; one.OpenDuty() {
				all[n].Duties = append(all[n].Duties, Duty{a.Points[i].Number, s.PointCalled(a.Points[i].Number), one.Question, one.Duty})
			}
		}
	}
	return all
}
