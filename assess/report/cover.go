package report

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

func (b builder) cover() Cover {
	service := b.a.Service
	cover := Cover{
		Organisation: service.Organisation,
		Service:      b.subject(),
		ServiceID:    b.a.Service.Key(),
		Phase:        b.s.PhaseName(b.a.Phase),
		Round:        b.a.Round,
		AsOf:         "As things stood on " + b.o.AsOf.Long(),
		Standard:     b.against(),
	}
	if cover.Organisation == cover.Service {
		cover.Organisation = ""
	}
	round := ""
	if b.a.Round > 1 {
		round = fmt.Sprintf("round %d", b.a.Round)
	}
	cover.View = strings.Join(words.NonEmpty(b.view(), strings.ToLower(cover.Phase), round, b.o.AsOf.Long()), ", ")
	if b.a.Due != "" {
		cover.Due = "The panel or peers meet on " + b.a.Due.Long()
	}
	cover.Facts = b.facts()
	for _, person := range b.a.People {
		cover.People = append(cover.People, Pair{Name: person.Role, Text: person.Name})
	}
	return cover
}

// UnmarshalJSON reads covers of older versions too, where service was the name.
func (c *Cover) UnmarshalJSON(data []byte) error {
	type plain Cover
	err := json.Unmarshal(data, (*plain)(c))
	if c.Service == "" {
		c.Service, c.ServiceID = c.ServiceID, ""
	}
	return err
}

// against names the standard and its edition.
func (b builder) against() string {
	return "Against the " + b.s.Titled()
}

// facts are what a reader needs to know before the points, in their order.
func (b builder) facts() []Pair {
	service := b.a.Service
	return Filled(
		Pair{"What it is", service.Description},
		Pair{"In scope", service.InScope},
		Pair{"Out of scope", service.OutOfScope},
		Pair{"Users", service.Users},
		Pair{"Channels", channels(service.Channels)},
		Pair{"Delivery", b.english(b.delivered())},
		Pair{"Address", service.Address},
		Pair{"Signed", b.english(b.signed())},
		Pair{"Earlier rounds", b.english(b.o.Earlier)},
		Pair{"Carried over", b.came()},
	)
}

func channels(list []assess.Channel) string {
	var words []string
	for _, c := range list {
		words = append(words, inOneLine(c.Name+" "+c.Volume))
	}
	return strings.Join(words, ", ")
}

// inOneLine is a text where it is part of another, such as an item of a list: its own
// lines and tabs would be read together with what is beside it.
func inOneLine(typed string) string { return strings.Join(strings.Fields(typed), " ") }

// deliveries are how a service comes about, without a supplier and with one.
var deliveries = map[string][2]string{
	"":       {"", "Supplied from %s"},
	"built":  {"Built by the team", "Built by the team from %s"},
	"bought": {"Bought", "Bought from %s"},
	"shared": {"Shared with others", "Shared with others from %s"},
	"mixed":  {"Partly built, partly bought", "Partly built, partly bought from %s"},
}

// delivered is how a service comes about; nobody supplies anything else.
func (b builder) delivered() string {
	if b.s.Unit != "service" {
		return ""
	}
	return delivery(b.a.Service)
}

// delivery says in a sentence how the service comes about.
func delivery(service assess.Service) string {
	said := deliveries[service.Delivery][0]
	if service.Supplier != "" {
		said = strings.TrimSpace(fmt.Sprintf(deliveries[service.Delivery][1], service.Supplier))
	}
	facts := []string{said}
	if service.ContractEnd != "" {
		facts = []string{cmp.Or(said, "A contract"), "the contract ends on " + service.ContractEnd.Long()}
	}
	if service.Small == assess.Yes {
		facts = append(facts, "a small service")
	}
	return strings.Join(words.NonEmpty(facts...), "; ")
}

// signed says whether the organisation signed, where that is asked at all.
func (b builder) signed() string {
	if b.s.Signing == "" {
		return ""
	}
	switch {
	case b.a.Signed == assess.Yes && b.a.SignedOn != "":
		return "Yes, on " + b.a.SignedOn.Long()
	case b.a.Signed == assess.Yes:
		return "Yes; the date is not recorded"
	case b.a.Signed == assess.No:
		return "Not yet"
	}
	return "Not known"
}
