package portfolio

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/standards"
)

// CannotBeCalledBack is said wherever something is published.
const CannotBeCalledBack = "You cannot take back copies that others have."

// Publication is what goes out to everybody: the records of services that their
// teams share with the public, masked as public reports are, and nothing of where
// they came from.
type Publication struct {
	Records       []Record
	Texts         []Outgoing
	Services      int
	Sheets        int // of products
	Organisations []string
}

// Outgoing is a text of somebody's own that goes out, for a person to look at.
type Outgoing struct {
	Where        string // "Garden waste, Example Borough Council, point 4, offer O4.1"
	Key          string // its column
	Text, Before string // as it goes out, and before names and numbers were taken out
	Of           *assess.Assessment
}

// longestPublished is how many letters a published text may have.
const longestPublished = 10_000

// settled are the columns whose values the format, the standard or the program
// decides. All others hold people's own words, new ones too.
var settled = []string{"kind", "service", "standard", "phase", "as_of", "group_name", "file", "share", "id", "title", "rating", "best_rating", "scale", "before", "before_from", "before_share",
	"date", "due", "until", "visibility", "delivery", "contract_end", "signed_on", "repository", "revision", "problem", "hint", "agreed_by", "published_on"}

// spoken are the columns that hold people's own words.
var spoken = sync.OnceValue(func() []string {
	return slices.DeleteFunc(Columns(), func(name string) bool {
		kind := reflect.TypeFor[Record]().Field(columns()[name]).Type.Kind()
		return kind != reflect.String || slices.Contains(settled, name)
	})
})

// PublicationOf gathers what may go out, as of a day.
func PublicationOf(in Input, asOf assess.Date) (*Publication, error) {
	in.Expected, in.Older, in.Problems, in.Name = nil, nil, nil, ""
	var whole []Record
	var of []*assess.Assessment
	open := in
	open.Mask = func(e *Entry) func(string) string {
		a := e.Assessment
		of = append(of, &a)
		return func(text string) string { return text }
	}
	err := Records(open, Options{For: "public", AsOf: asOf}, func(r *Record) error {
		whole = append(whole, *r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	p, at, which := &Publication{}, -1, -1
	err = Records(in, Options{For: "public", AsOf: asOf}, func(r *Record) error {
		at++
		switch r.Kind {
		case KindSheet:
			which++
			p.Sheets++
		case KindService:
			which++
			p.Services++
		}
		if r.Kind == KindService || r.Kind == KindSheet {
			if !slices.Contains(p.Organisations, r.Organisation) {
				p.Organisations = append(p.Organisations, r.Organisation)
			}
		}
		if r.Kind != KindRollUp {
			p.look(r, &whole[at], of[which])
		}
		p.Records = append(p.Records, *r)
		return nil
	})
	p.lighten()
	return p, err
}

// look takes what does not go out from a record, and notes the texts that do.
func (p *Publication) look(r, before *Record, of *assess.Assessment) {
	r.Group, r.BeforeFrom, r.BeforeShare = "", "", ""
	if text.Address(r.Link) == "" {
		r.Link = "" // a path says nothing to others
	}
	where := strings.Join(words.NonEmpty(cmp.Or(r.Name, r.Service, strings.TrimSpace(r.Product+" "+r.ProductVersion)), r.Organisation), ", ")
	if r.Point > 0 {
		where += ", " + standards.Called{Label: r.Label}.Of(r.Point)
	}
	if r.Kind != KindService && r.Kind != KindPoint && r.Kind != KindSheet {
		where += ", " + strings.TrimSpace(strings.ReplaceAll(r.Kind, "_", " ")+" "+r.ID)
	}
	for _, name := range spoken() {
		field := reflect.ValueOf(r).Elem().Field(columns()[name])
		said := words.Clip(unmarked(words.Screen.Apply(field.String())), longestPublished)
		field.SetString(said)
		ofService := name == "service_name" || name == "organisation"
		if said == "" || r.Kind == KindRound || ofService && r.Kind != KindService && r.Kind != KindSheet || name == "state" && r.Kind != KindOffer && r.Kind != KindAsk {
			continue
		}
		p.Texts = append(p.Texts, Outgoing{where, name, said, reflect.ValueOf(before).Elem().Field(columns()[name]).String(), of})
	}
}

// unmarked is a text without its markup: links by their words and address, no bold.
func unmarked(said string) string {
	for range 3 { // what was between marks may be marked itself
		plain := text.Plain(text.Read(said))
		if plain == said {
			return said
		}
		said = plain
	}
	return strings.NewReplacer("[", "", "]", "", "*", "", "`", "", "<", "").Replace(said)
}

// lighten leaves out points that say nothing and have nothing.
func (p *Publication) lighten() {
	var kept []Record
	for i := range p.Records {
		r := &p.Records[i]
		says := r.Rating != "" || r.Begun || r.Open || r.Owner != ""
		has := i+1 < len(p.Records) && p.Records[i+1].Point == r.Point
		if r.Kind != KindPoint || says || has {
			kept = append(kept, *r)
		}
	}
	p.Records = kept
}

// Counted is how much goes out, in words.
func (p *Publication) Counted() string {
	said := words.Count(p.Services, "service", "services")
	if p.Sheets > 0 {
		said += " and " + words.Count(p.Sheets, "product sheet", "product sheets")
	}
	return said
}

// Agree notes which role agreed that it goes out.
func (p *Publication) Agree(role string) {
	head := &p.Records[0]
	head.KeptBack, head.What = 0, "This is what the teams say. "+CannotBeCalledBack
	for i := range p.Records {
		if r := &p.Records[i]; r.Kind == KindRollUp || r.Kind == KindService || r.Kind == KindSheet {
			r.AgreedBy, r.PublishedOn = role, r.AsOf
		}
	}
}
