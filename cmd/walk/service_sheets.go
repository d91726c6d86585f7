package walk

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/product"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// offerSheets says which product sheets there are that the service does not use yet.
func (s *aboutService) offerSheets(key string, q *ask.Text) {
	if key != "products" || s.There == nil {
		return
	}
	var names, said []string
	for _, k := range s.There() {
		if s.a.Service.Built(k.Built.Sheet) == nil {
			names = append(names, k.Built.Sheet)
			said = append(said, k.Built.Sheet+" ("+strings.Join(words.NonEmpty(k.Sheet.Named(), k.Sheet.Organisation), ", ")+")")
		}
	}
	switch {
	case len(names) > 0:
		q.Note = "In products/ " + words.Choose(len(names), "there is ", "there are ") + words.List(said) + "."
	case len(s.a.Service.Products) == 0:
		q.Note = "There is none in products/ yet: copy the file there first."
	}
	if s.Asker.Together() {
		q.Offer, q.Offered = strings.Join(names, "\n"), words.Choose(len(names), "it", "them")
	}
}

// readSheets goes on with the product sheets that are named now. It says what those
// that are new have to say, or why they cannot be used.
func (s *aboutService) readSheets(key string, before []assess.Built) {
	if key != "products" || s.Sheeted == nil {
		return
	}
	s.Sheets = s.Sheeted()
	for _, known := range s.Sheets {
		is := func(b assess.Built) bool { return b.Sheet == known.Built.Sheet && b.Version == known.Built.Version }
		switch {
		case known.Err != nil:
			s.Asker.Say(s.Explain(known.Err))
		case !slices.ContainsFunc(before, is):
			use := product.Use{Sheet: known.Sheet, Named: known.Built.Sheet}
			s.Asker.Say(strings.Join(use.Says(s.standard, s.a)[1:], "\n"))
		}
	}
	s.seeSheets()
}

// seeSheets keeps what those sheets say that nobody had read before, as a fingerprint.
func (s *aboutService) seeSheets() {
	if !slices.ContainsFunc(s.Sheets, func(k product.Known) bool { return k.Sheet != nil && k.Built.Seen == "" }) {
		return
	}
	err := s.save(func(a *assess.Assessment) error {
		for _, k := range s.Sheets {
			if b := a.Service.Built(k.Built.Sheet); k.Sheet != nil && b != nil && b.Seen == "" {
				b.Seen = k.Sheet.Digest()
			}
		}
		return nil
	})
	if err != nil {
		s.Asker.Say(s.Explain(err))
	}
}

// sheetsHelp says at a depth without questions that product sheets answer some.
func (t *topic) sheetsHelp() string {
	if t.depth() != assess.Quick {
		return ""
	}
	n := 0
	for _, q := range t.asked() {
		if slices.ContainsFunc(product.Beside(t.Sheets, t.n, q.ID), product.Says.Takes) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("A product sheet answers %s. With the depth \"full\" you can see what it says and take it.", words.Say(n, "%d of these questions", "%d of these questions"))
}
