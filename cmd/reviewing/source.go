package reviewing

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/standards"
	"standpoint/templates/docx"
	"standpoint/templates/pdf/extract"
)

// Source is what is reviewed: an assessment, or a report made of one.
type Source struct {
	Path     string // the file that was given
	Of       string // the assessment's file, by its name
	Service  string // a fingerprint of the service, as far as it is known
	Edition  bool   // a report in which something is left out for its readers
	Team     *assess.Assessment
	Standard *standards.Standard
	Own      bool // it is the team's own file
}

// largest is a file that is read at all.
const largest = 256 << 20

// OpenSource reads what is to be reviewed: an assessment, or a PDF, a Word document
// or JSON that the team made of it.
func OpenSource(path string, shelf *gather.Shelf, day assess.Date) (*Source, error) {
	data, err := reportIn(path)
	if err != nil {
		return nil, problem.In(err, path)
	}
	if data == nil {
		o, err := shelf.Open(path)
		if err != nil {
			return nil, err
		}
		return &Source{Path: path, Of: filepath.Base(path), Service: o.Assessment.Service.Fingerprint(), Team: AsRead(o.Standard, o.Assessment, day), Standard: o.Standard, Own: true}, nil
	}
	var r report.Report
	if err := json.Unmarshal(data, &r); err != nil || r.StandardOf() == "" {
		return nil, &problem.Error{File: path, What: "this is not a report of an assessment", Hint: "give the assessment, or a PDF, Word document or JSON that \"standpoint report\" made of it"}
	}
	standard, err := shelf.Library("").Lookup(r.StandardOf())
	if err != nil {
		return nil, problem.In(err, path)
	}
	s := &Source{Path: path, Of: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + ".yaml", Team: r.Team(standard), Standard: standard, Edition: r.For == report.ForPublic}
	if r.Of != nil { // a report of an older version does not say
		s.Service = r.Of.Service
	}
	return s, nil
}

// AsRead is an assessment as a panel has it before it.
func AsRead(s *standards.Standard, a *assess.Assessment, day assess.Date) *assess.Assessment {
	read := report.New(s, a, report.Options{AsOf: day}).Team(s)
	read.Service, read.Depth = a.Service, a.Depth
	return read
}

// reportIn is the data in a report, or nil where the file is none.
func reportIn(path string) ([]byte, error) {
	raw, err := read(path)
	if err != nil {
		return nil, nil // whoever reads it as an assessment says what is the matter
	}
	switch {
	case docx.IsDocument(raw):
		return docx.Data(raw)
	case bytes.HasPrefix(raw, []byte("%PDF")):
		return extract.Data(raw)
	case strings.EqualFold(filepath.Ext(path), ".json"):
		return raw, nil
	}
	return nil, nil
}

func read(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err == nil && len(raw) > largest {
		err = errors.New("too large")
	}
	return raw, err
}

// Begin is a review of the source, before anybody wrote in it.
func (s *Source) Begin(by string) *assess.Review {
	a := s.Team
	return &assess.Review{Of: s.Of, Service: s.Service, Standard: s.Standard.FullID(), Phase: a.Phase, Round: max(a.Round, 1), By: by}
}

// Stem is the name of the assessment's file without its ending.
func (s *Source) Stem() string { return strings.TrimSuffix(s.Of, filepath.Ext(s.Of)) }

// Fits says why a review is not one of the source; nil where it is.
func (s *Source) Fits(r *gather.Review) error {
	begun := s.Begin("")
	for _, one := range []struct{ key, what, says, wants string }{
		{"standard", "standard", r.Value.Standard, begun.Standard}, {"phase", "phase", r.Value.Phase, begun.Phase}, {"service", "service", r.Value.Service, begun.Service},
	} {
		if one.says == "" || one.wants == "" || one.says == one.wants {
			continue
		}
		line, column := r.Position(one.key)
		what := "this review is for a different " + one.what + " from " + s.Path
		if one.key != "service" {
			what += ": " + one.says + ", not " + one.wants
		}
		return &problem.Error{File: r.Path, Line: line, Column: column, What: what, Hint: "give the file it is about, or begin another review with --file FILE; nothing was changed"}
	}
	if max(r.Value.Round, 1) != begun.Round {
		line, column := r.Position("round")
		return &problem.Error{File: r.Path, Line: line, Column: column, What: "this review is about a different round from " + s.Path, Hint: "give the file it is about, or begin another review with --file FILE; nothing was changed"}
	}
	return nil
}
