package gather

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess/portfolio"
	"standpoint/assess/portfolio/councils"
)

// pair is an ask, and an offer that whoever asks would act on.
type pair struct {
	ask, offer [5]string // service, supplier, point, kind, words
	also       string    // how the words of another offer begin that would do as well
}

// pairs are those that were written by hand.
func pairs(t *testing.T) []pair {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "pairs.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var all []pair
	for line := range strings.Lines(string(data)) {
		if cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(cells) == 11 {
			all = append(all, pair{[5]string(cells[:5]), [5]string(cells[5:10]), cells[10]})
		}
	}
	return all
}

// service is a file in which a service asks for something, or offers it.
func service(organisation, list string, of [5]string) string {
	return fmt.Sprintf("kind: assessment\nstandard: lgdss@2016\nphase: beta\nservice: {name: %q, organisation: %q, supplier: %q}\npoints:\n  - point: %s\n    rating: met\n    rated_on: 2026-10-01\n    %s:\n      - {what: %q, kind: %q}\n",
		of[0], organisation, of[1], of[2], list, of[4], of[3])
}

// generatedCouncils writes the 200 services of 20 councils, and each pair as two
// services more, into a folder.
func generatedCouncils(t *testing.T, all []pair) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, data []byte) error {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		return os.WriteFile(path, data, 0o666)
	}
	_, err := councils.Make(councils.Options{}, write)
	for i, p := range all {
		if err == nil {
			err = write(fmt.Sprintf("pairs/ask-%02d.yaml", i), []byte(service(fmt.Sprintf("Asking Council %d", i), "asks", p.ask)))
		}
		if err == nil {
			err = write(fmt.Sprintf("pairs/offer-%02d.yaml", i), []byte(service(fmt.Sprintf("Offering Council %d", i), "offers", p.offer)))
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestPairs wants the first suggestion to be one that a person would act on, for most
// of the asks that were written by hand, among the asks and offers of 200 services: 23
// of 30. Going by the point and the kind alone, it was 5 of 30, and of the offers that
// were written by hand none was first and 11 were among 10.
func TestPairs(t *testing.T) {
	all := pairs(t)
	many := &Portfolio{Shelf: NewShelf(t.TempDir(), ""), Step: func() {}}
	in, err := many.Read(t.Context(), []string{generatedCouncils(t, all)})
	if err != nil {
		t.Fatal(err)
	}
	defer many.Close()
	p, err := portfolio.New(in, portfolio.Options{AsOf: councils.Day})
	if err != nil {
		t.Fatal(err)
	}
	first, named := 0, 0
	for _, a := range p.Asks {
		var n int
		if _, err := fmt.Sscanf(a.Organisation, "Asking Council %d", &n); err != nil {
			continue
		}
		for i, fit := range a.Fits {
			if fit.Organisation == fmt.Sprintf("Offering Council %d", n) {
				named++
			} else if all[n].also == "" || !strings.HasPrefix(fit.What, all[n].also) {
				continue
			}
			if i == 0 {
				first++
			}
		}
	}
	if len(p.Asks) < 270 || len(all) != 30 || first < 23 || named < 27 {
		t.Errorf("%d asks; of %d pairs %d begin with one to act on, and %d name the offer", len(p.Asks), len(all), first, named)
	}
}

// TestMatchFits wants the list of each of 200 services to fit a chat message, which
// has 4,000 characters.
func TestMatchFits(t *testing.T) {
	many := &Portfolio{Shelf: NewShelf(t.TempDir(), ""), Step: func() {}}
	in, err := many.Read(t.Context(), []string{generatedCouncils(t, nil)})
	if err != nil {
		t.Fatal(err)
	}
	defer many.Close()
	p, err := portfolio.New(in, portfolio.Options{AsOf: councils.Day})
	if err != nil {
		t.Fatal(err)
	}
	for _, ref := range p.EveryService() {
		m := p.MatchOf(&ref)
		for _, a := range m.Asks {
			if len(a.Fits)+len(a.Contacts) > portfolio.Nearest {
				t.Errorf("%s: %d suggestions for one ask", ref.Handle(), len(a.Fits)+len(a.Contacts))
			}
		}
	}
}
