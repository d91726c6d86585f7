package site

import (
	"bytes"
	"fmt"
	"strings"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/html"
)

// largest is how large a page may be, in bytes: one that would be larger is
// divided by organisation, in alphabetical order.
const largest = 900_000

// partLink leads to a part of a page.
type partLink struct{ Name, File string }

// render makes one page, or several where it would be too large, and hands them over.
func (s *site) render(name string, at page, write func(string, []byte) error) error {
	data, err := s.made(name, at)
	if err != nil {
		return err
	}
	if _, whole := at.One.(*portfolio.Service); whole || len(data) <= largest || s.p.MinGroup > 0 {
		return write(at.File, data)
	}
	for n := len(data)/largest + 1; ; n *= 2 {
		parts := s.p.Runs(n)
		pages, most, err := s.divided(name, at, parts)
		if err != nil {
			return err
		}
		if most > largest && n < len(s.services) {
			continue
		}
		for i, page := range pages {
			if err := write(partFile(at.File, i), page); err != nil {
				return err
			}
		}
		return nil
	}
}

// drawn is a heat map, of all or of some services.
type drawn struct {
	Name, File string
	data       []byte
}

// largestPicture is how large a heat map may be, in bytes.
const largestPicture = 2_000_000

// draw makes the heat map, or several where it would be too large.
func (s *site) draw() error {
	var whole bytes.Buffer
	if err := HeatMap(&whole, s.p); err != nil {
		return err
	}
	if whole.Len() <= largestPicture || s.p.MinGroup > 0 {
		s.pictures = []drawn{{"heat-map.svg", "heat-map.svg", whole.Bytes()}}
		return nil
	}
	for i, run := range s.p.Runs(whole.Len()/largestPicture + 1) {
		var out bytes.Buffer
		if err := HeatMap(&out, s.p.Only(run)); err != nil {
			return err
		}
		s.pictures = append(s.pictures, drawn{run.Says(), partFile("heat-map.svg", i), out.Bytes()})
	}
	return nil
}

// Pictures are the heat maps to pass on.
func (p *page) Pictures() []drawn { return p.site.pictures }

// divided are the parts of a page, and how large the largest is.
func (s *site) divided(name string, at page, parts []portfolio.Run) (pages [][]byte, most int, err error) {
	at.Base = at.File
	for i, part := range parts {
		at.Parts = append(at.Parts, partLink{part.Says(), partFile(at.File, i)})
	}
	for i, part := range parts {
		one := at
		one.Portfolio, one.File = s.p.Only(part), partFile(at.Base, i)
		switch about := at.One.(type) {
		case *portfolio.PointOf:
			one.One = about.Only(part)
		case *portfolio.Organisation:
			one.One = about.Only(part)
		}
		data, err := s.made(name, one)
		if err != nil {
			return nil, 0, err
		}
		pages, most = append(pages, data), max(most, len(data))
	}
	return pages, most, nil
}

// partFile is the file of the part number i: the first keeps the page's name, so that
// links to it hold.
func partFile(file string, i int) string {
	if i == 0 {
		return file
	}
	dot := strings.LastIndex(file, ".")
	return fmt.Sprintf("%s-part-%d%s", file[:dot], i+1, file[dot:])
}

// made is one page. What could act on a screen is taken out of the page as a
// whole, so that no text of anybody can be missed.
func (s *site) made(name string, at page) ([]byte, error) {
	if at.Portfolio == nil {
		at.Portfolio = s.p
	}
	if at.Base == "" {
		at.Base = at.File
	}
	at.site, at.Marks = s, s.marks
	var out bytes.Buffer
	if err := s.parsed.ExecuteTemplate(&out, name, &at); err != nil {
		return nil, err
	}
	return []byte(templates.Printable(string(html.Squeeze(out.Bytes())))), nil
}

// Part says which part of a divided page this is; empty of one that is whole.
func (p *page) Part() string {
	for i, part := range p.Parts {
		if part.File == p.File {
			return fmt.Sprintf("Part %d of %d: %s", i+1, len(p.Parts), words.Clip(part.Name, longestShown))
		}
	}
	return ""
}

// Named is what the page is called beside all others: with the organisation of a service,
// the standard of a point, and which part it is.
func (p *page) Named() string {
	of := ""
	switch about := p.One.(type) {
	case *portfolio.Service:
		of = about.Organisation
	case *portfolio.PointOf:
		of = about.Short
	case *sheetAbout:
		of = about.Organisation
	}
	return strings.Join(words.NonEmpty(words.Clip(p.Head, longestShown), words.Clip(of, longestShown), p.Part()), ", ")
}

// Here is the file of a link as it stands beside this page.
func (p *page) Here(file string) string { return file[strings.LastIndex(file, "/")+1:] }
