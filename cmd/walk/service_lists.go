package walk

import (
	"errors"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// serviceList is a short list about the service that is typed as lines: of each item
// a name, and behind a bar what belongs to it.
type serviceList struct {
	key, name, ask string
	of             func(*assess.Assessment) string
	put            func(a *assess.Assessment, lines [][2]string)
}

var serviceLists = []serviceList{
	{"channels", "Channels", "Which channels are there? Write each on its own line, with its share or number after a bar: online | 61%.",
		func(a *assess.Assessment) string {
			return barred(a.Service.Channels, func(c assess.Channel) [2]string { return [2]string{c.Name, c.Volume} })
		},
		func(a *assess.Assessment, lines [][2]string) {
			old := slices.Clone(a.Service.Channels)
			a.Service.Channels = nil
			for _, line := range lines {
				c := named(&old, func(c assess.Channel) bool { return c.Name == line[0] })
				c.Name, c.Volume = line[0], line[1]
				a.Service.Channels = append(a.Service.Channels, c)
			}
		}},
	{"products", "Product sheets", "Which product sheets does it use? Write each on its own line, with the version you have after a bar: products/bins.yaml | 4.2.",
		func(a *assess.Assessment) string {
			return barred(a.Service.Products, func(b assess.Built) [2]string { return [2]string{b.Sheet, b.Version} })
		},
		func(a *assess.Assessment, lines [][2]string) {
			old := slices.Clone(a.Service.Products)
			a.Service.Products = nil
			for _, line := range lines {
				b := named(&old, func(b assess.Built) bool { return b.Sheet == line[0] })
				b.Sheet, b.Version = line[0], line[1]
				a.Service.Products = append(a.Service.Products, b)
			}
		}},
	{"people", "People", "Who is involved? Write each role on its own line. You do not need names, but can add one after a bar.",
		func(a *assess.Assessment) string {
			return barred(a.People, func(p assess.Person) [2]string { return [2]string{p.Role, p.Name} })
		},
		func(a *assess.Assessment, lines [][2]string) {
			old := slices.Clone(a.People)
			a.People = nil
			for _, line := range lines {
				p := named(&old, func(p assess.Person) bool { return p.Role == line[0] })
				p.Role, p.Name = line[0], line[1]
				a.People = append(a.People, p)
			}
		}},
}

// named takes the item that was there already, with all that is known of it, or an
// empty one.
func named[T any](items *[]T, is func(T) bool) (item T) {
	if at := slices.IndexFunc(*items, is); at >= 0 {
		item = (*items)[at]
		*items = slices.Delete(*items, at, at+1)
	}
	return item
}

// barred writes items as lines.
func barred[T any](items []T, parts func(T) [2]string) string {
	var lines []string
	for _, item := range items {
		both := parts(item)
		lines = append(lines, strings.TrimSuffix(strings.TrimSuffix(both[0]+" | "+both[1], " "), " |"))
	}
	return strings.Join(lines, "\n")
}

// unbarred reads them back. A line without a name is none.
func unbarred(text string) (lines [][2]string) {
	for line := range strings.Lines(text) {
		name, more, _ := strings.Cut(line, "|")
		if name = assess.NormaliseLine(name); name != "" {
			lines = append(lines, [2]string{name, assess.NormaliseLine(more)})
		}
	}
	return lines
}

// changeList asks for a list as lines, and asks which to keep where somebody else
// changed it meanwhile.
func (s *aboutService) changeList(l serviceList) error {
	shown, before := l.of(s.a), slices.Clone(s.a.Service.Products)
	q := ask.Text{Ask: l.ask, Now: shown}
	s.offerSheets(l.key, &q)
	reply, err := s.Asker.Text(q)
	if err != nil || reply.Go != "" || reply.Kept {
		return left(reply, err)
	}
	value := reply.Value
	for {
		theirs := ""
		err := s.save(func(a *assess.Assessment) error {
			if theirs = l.of(a); theirs != shown && theirs != value {
				return errTheirs
			}
			l.put(a, unbarred(value))
			return nil
		})
		if !errors.Is(err, errTheirs) {
			if err == nil {
				s.Asker.Saved("Saved.")
				s.readSheets(l.key, before)
			}
			return err
		}
		if value, err = s.theirsOrYours(slot{form: aText}, theirs, value); err != nil {
			return err
		}
		shown = theirs
	}
}
