package councils

import (
	"bytes"
	"slices"
	"testing"
)

func files(t *testing.T, o Options) (*Made, map[string][]byte) {
	t.Helper()
	all := map[string][]byte{}
	made, err := Make(o, func(name string, data []byte) error {
		if all[name] != nil {
			t.Errorf("%s is written twice", name)
		}
		all[name] = data
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return made, all
}

// The same options make the same files, and another seed others.
func TestSame(t *testing.T) {
	_, first := files(t, Options{})
	_, second := files(t, Options{})
	_, other := files(t, Options{Seed: 1})
	differ := 0
	for name, data := range first {
		if !bytes.Equal(data, second[name]) {
			t.Errorf("%s is not the same again", name)
		}
		if !bytes.Equal(data, other[name]) {
			differ++
		}
	}
	if len(first) != len(second) || differ < 100 {
		t.Errorf("%d and %d files, %d other ones by another seed", len(first), len(second), differ)
	}
}

// There is some of everything.
func TestVariety(t *testing.T) {
	made, _ := files(t, Options{})
	count := func(is func(*Service) bool) (n int) {
		for i := range made.Services {
			if is(&made.Services[i]) {
				n++
			}
		}
		return n
	}
	for what, n := range map[string]int{
		"broken": count(func(s *Service) bool { return s.Broken }), "not started": count(func(s *Service) bool { return s.File == "" }),
		"with an earlier phase": count(func(s *Service) bool { return s.Before != "" }), "by GOV.UK's standard": count(func(s *Service) bool { return s.Standard == "govuk@2019" }),
		"for the team alone": count(func(s *Service) bool { return s.Share == "team" }), "built": count(func(s *Service) bool { return s.Product == "" && s.File != "" }),
	} {
		if n < 8 || n > 60 {
			t.Errorf("%d services are %s", n, what)
		}
	}
	organisations := map[string]bool{}
	for _, a := range made.Asks {
		organisations[a.Organisation] = true
		if !slices.ContainsFunc(topics, func(t topic) bool { return t.name == a.Topic }) {
			t.Errorf("%+v has no topic", a)
		}
	}
	if len(made.Councils) != 20 || len(made.Services) != 200 || len(made.Asks) < 280 || len(made.Asks) > 330 || len(made.Offers) < 100 || len(organisations) != 20 {
		t.Errorf("%d councils, %d services, %d asks of %d, %d offers", len(made.Councils), len(made.Services), len(made.Asks), len(organisations), len(made.Offers))
	}
}
