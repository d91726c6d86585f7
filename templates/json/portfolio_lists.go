package json

import (
	"io"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/templates"
)

// shared is an offer or an ask of somebody, and why it is suggested.
type shared struct {
	assess.Named
	Standard      string      `json:"standard"`
	Point         int         `json:"point"`
	Label         string      `json:"label,omitempty"`
	ID            string      `json:"id"`
	What          string      `json:"what"`
	Kind          string      `json:"kind"`
	Link          string      `json:"link"`
	Contact       string      `json:"contact"`
	PublicContact string      `json:"public_contact"`
	By            assess.Date `json:"by"`
	Until         assess.Date `json:"until"`
	AnsweredBy    string      `json:"answered_by,omitempty"`
	Why           []string    `json:"why,omitempty"`
}

// fitted is one with what fits it of others.
type fitted struct {
	shared
	Fits []shared `json:"fits,omitempty"`
	Open []shared `json:"open_to_contact,omitempty"`
	More int      `json:"more,omitempty"`
}

// matched is what Match writes, onProduct what Product does, and spreadWhole what Spread does.
type (
	matched struct {
		AsOf assess.Date `json:"as_of"`
		assess.Named
		Asks     []fitted `json:"asks"`
		Answered []shared `json:"answered"`
		Offers   []fitted `json:"offers"`
	}
	onProduct struct {
		AsOf     assess.Date `json:"as_of"`
		Said     string      `json:"asked_for"`
		Services []runsOn    `json:"services"`
		Sheets   []sheet     `json:"sheets"`
	}
	spreadWhole struct {
		AsOf      assess.Date `json:"as_of"`
		Note      string      `json:"note"`
		Standards []spread    `json:"standards"`
	}
)

func named(w *portfolio.Whose) assess.Named {
	return assess.Named{Service: w.Service, ServiceName: w.Name, Organisation: w.Organisation}
}

func offered(o *portfolio.OfferOf, why []string) shared {
	return shared{Named: named(o.Whose), Standard: o.Standard, Point: o.Point, Label: o.Called.Label, ID: o.ID, What: o.What, Kind: o.Kind, Link: o.Link, Contact: o.Contact,
		PublicContact: o.PublicContact, Until: o.Until, Why: why}
}

func asked(a *portfolio.AskOf, why []string) shared {
	return shared{Named: named(a.Whose), Standard: a.Standard, Point: a.Point, Label: a.Called.Label, ID: a.ID, What: a.What, Kind: a.Kind, Link: a.Link, Contact: a.Contact,
		PublicContact: a.PublicContact, By: a.By, Until: a.Until, AnsweredBy: a.AnsweredBy, Why: why}
}

func open(c *portfolio.Contact, why []string) shared {
	return shared{Named: named(c.Whose), Standard: c.Standard, Point: c.Point, Label: c.Called.Label, Contact: c.Role, Why: why}
}

// Match writes who can help one service; docs/portfolio.md describes the fields.
func Match(w io.Writer, m portfolio.Match, asOf assess.Date) error {
	out := matched{asOf, named(m.Ref.Whose), []fitted{}, []shared{}, []fitted{}}
	for i := range m.Asks {
		one := fitted{shared: asked(&m.Asks[i], nil)}
		for _, fit := range m.Asks[i].Fits {
			one.Fits = append(one.Fits, offered(fit.OfferOf, fit.Why))
		}
		for _, c := range m.Asks[i].Contacts {
			one.Open = append(one.Open, open(c.Contact, c.Why))
		}
		one.More = m.Asks[i].More
		out.Asks = append(out.Asks, one)
	}
	for i := range m.Answered {
		out.Answered = append(out.Answered, asked(&m.Answered[i], nil))
	}
	for i := range m.Offers {
		one := fitted{shared: offered(&m.Offers[i].OfferOf, nil)}
		for _, a := range m.Offers[i].Asks {
			one.Fits = append(one.Fits, asked(a.AskOf, a.Why))
		}
		one.More = m.Offers[i].More
		out.Offers = append(out.Offers, one)
	}
	return write(w, templates.Clean(&out))
}

type runsOn struct {
	assess.Named
	Product     string      `json:"product"`
	Supplier    string      `json:"supplier"`
	Delivery    string      `json:"delivery"`
	ContractEnd assess.Date `json:"contract_end"`
	Knows       []knows     `json:"evidence"`
	Offers      []shared    `json:"offers"`
	Asks        []shared    `json:"asks"`
	Open        []shared    `json:"open_to_contact"`
}

type knows struct {
	Point int         `json:"point"`
	Label string      `json:"label,omitempty"`
	ID    string      `json:"id"`
	Title string      `json:"title"`
	Link  string      `json:"link"`
	Date  assess.Date `json:"date"`
}

// sheet is what one council saw of a product.
type sheet struct {
	Product      string        `json:"product"`
	Version      string        `json:"version"`
	Supplier     string        `json:"supplier"`
	Standard     string        `json:"standard"`
	Organisation string        `json:"organisation"`
	SaidBy       string        `json:"said_by"`
	On           assess.Date   `json:"on"`
	Age          string        `json:"age"`
	Setup        string        `json:"setup"`
	Contact      string        `json:"contact"`
	File         string        `json:"file"`
	PublishedOn  assess.Date   `json:"published_on"`
	AgreedBy     string        `json:"agreed_by"`
	Answers      []sheetAnswer `json:"answers"`
}

type sheetAnswer struct {
	Point    int    `json:"point"`
	Label    string `json:"label,omitempty"`
	ID       string `json:"id"`
	Question string `json:"question"`
	Saw      string `json:"saw"`
	Comment  string `json:"comment"`
	Limits   string `json:"limits"`
	Duty     string `json:"duty"`
	Version  string `json:"version"`

	Evidence []sheetEvidence `json:"evidence"`
}

type sheetEvidence struct {
	Title string      `json:"title"`
	Shows string      `json:"shows"`
	Link  string      `json:"link"`
	Date  assess.Date `json:"date"`
}

func sheetOf(p *portfolio.Product, s *portfolio.Sheet, asOf assess.Date) sheet {
	out := sheet{s.Product, s.Version, s.Supplier, s.Standard, s.Organisation, s.SaidBy, s.On, s.On.Age(asOf), s.Setup, s.Contact, s.File, "", "", []sheetAnswer{}}
	if s.Published != nil {
		out.PublishedOn, out.AgreedBy = s.Published.On, s.Published.AgreedBy
	}
	for i := range s.Points {
		number := s.Points[i].Number
		for j := range s.Points[i].Answers {
			a := &s.Points[i].Answers[j]
			one := sheetAnswer{number, p.Called(s, number).Label, a.Question, p.Asked(s, number, a.Question), a.Saw, a.Comment, a.Limits, a.Duty, a.Version, []sheetEvidence{}}
			for _, e := range a.Evidence {
				one.Evidence = append(one.Evidence, sheetEvidence{e.Title, e.Shows, e.Link, e.Date})
			}
			out.Answers = append(out.Answers, one)
		}
	}
	return out
}

// Product writes who else has a product; docs/portfolio.md describes the fields.
func Product(w io.Writer, p *portfolio.Product, asOf assess.Date) error {
	out := onProduct{asOf, p.Said, []runsOn{}, []sheet{}}
	for i := range p.Sheets {
		out.Sheets = append(out.Sheets, sheetOf(p, &p.Sheets[i], asOf))
	}
	for i := range p.Services {
		s := &p.Services[i]
		one := runsOn{named(s.Whose), s.Product, s.Supplier, s.Delivery, s.ContractEnd, []knows{}, []shared{}, []shared{}, []shared{}}
		for _, k := range s.Knows {
			one.Knows = append(one.Knows, knows{k.Point, k.Called.Label, k.ID, k.Evidence.Title, k.Link, k.Date})
		}
		for j := range s.Offers {
			one.Offers = append(one.Offers, offered(&s.Offers[j], nil))
		}
		for j := range s.Asks {
			one.Asks = append(one.Asks, asked(&s.Asks[j], nil))
		}
		for j := range s.Contacts {
			one.Open = append(one.Open, open(&s.Contacts[j], nil))
		}
		out.Services = append(out.Services, one)
	}
	return write(w, templates.Clean(&out))
}

type spread struct {
	Standard      string        `json:"standard"`
	Services      int           `json:"services"`
	Organisations int           `json:"organisations"`
	Enough        bool          `json:"enough"`
	Points        []spreadPoint `json:"points"`
}

type spreadPoint struct {
	Point  int           `json:"point"`
	Label  string        `json:"label,omitempty"`
	Title  string        `json:"title"`
	Counts []spreadCount `json:"counts"`
}

type spreadCount struct {
	Rating string `json:"rating"` // as people read it
	N      *int   `json:"services"`
}

// Spread writes how many services of a group stand where; docs/portfolio.md describes
// the fields. A count that is too small to say is null.
func Spread(w io.Writer, all []portfolio.Spread, asOf assess.Date) error {
	out := spreadWhole{asOf, portfolio.NoTarget, []spread{}}
	for _, s := range all {
		one := spread{s.Standard, s.Services, s.Organisations, s.Enough, []spreadPoint{}}
		for _, p := range s.Points {
			point := spreadPoint{p.Number, p.Called.Label, p.Title, nil}
			for i := range p.Counts {
				c := spreadCount{Rating: p.Counts[i].Label}
				if !p.Counts[i].Few {
					c.N = &p.Counts[i].N
				}
				point.Counts = append(point.Counts, c)
			}
			one.Points = append(one.Points, point)
		}
		out.Standards = append(out.Standards, one)
	}
	return write(w, templates.Clean(&out))
}
