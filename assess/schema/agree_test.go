package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"standpoint/assess/check"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// Rules that look at more than one value at a time, or at another file: a
// schema cannot say them, and the program does.
var (
	acrossAssessment = regexp.MustCompile(`: (point \d+ appears twice|question "[^"]*" has a second answer)`)
	// Without a standard the schema does not know under which point an id is.
	acrossAnyStandard = regexp.MustCompile(acrossAssessment.String() + `|: id "[^"]*" is not one of this list`)
	acrossStandard    = regexp.MustCompile(`^(number \d+ is out of order|question "[^"]*" is not there to be asked instead|question "[^"]*" is not there to speak to a commitment|ask is missing|signing is missing|rating "[^"]*" is not defined|question "[^"]*" already exists|this is asked already|question "[^"]*" has no phase|` +
		`phase "[^"]*" (is not defined|asks this question now)|group "[^"]*" is not defined|rating "[^"]*" is not defined|".*" is not a phase|value "[^"]*" is taken|` +
		`point -?\d+ is not in |question "[^"]*" is not (there to drop$|in )|point -?\d+ is not there to drop|".*" is not a standard you can extend|"[^"]*" belongs under point -?\d+ already$|` +
		`(title|ask) is missing|nothing says when profile|question "[^"]*" is not there$|profile "[^"]*" already exists|"[^"]*" is not a standard I know)`)
	acrossPolicy    = regexp.MustCompile(`: phase "[^"]*" appears twice`)
	acrossPortfolio = regexp.MustCompile(`^service "[^"]*" appears twice`)
)

// kinder is what the program reads and a schema refuses, since YAML says how
// a value is written and a schema sees what it is: a number in quotes or in
// another notation, a name without quotes that is a number or true, a value
// from a list in a block.
var kinder = regexp.MustCompile(`(?m)\b(point|round|standpoint): *['"+0]|\b(rating|state|held_by|delivery|share|visibility|phase|kind|id|see): *[|>]|"?\b(standard|id|edition|extends|to|mend)"?: *(true|false|-?[0-9.]+)\b`)

// onlyAcross says whether everything that is the matter is of that kind.
func onlyAcross(err error, rule *regexp.Regexp) bool {
	var all problem.Errors
	if !errors.As(err, &all) {
		return false
	}
	for _, one := range all {
		if !rule.MatchString(one.Error()) && !rule.MatchString(one.What) {
			return false
		}
	}
	return true
}

// agreement counts how a schema and the program judged the same documents.
type agreement struct{ both, neither, across, kinder int }

// judge wants the two to agree about a document, but for rules across values.
func (a *agreement) judge(t *testing.T, s *jsonschema.Schema, data []byte, load func([]byte) error, across *regexp.Regexp) {
	t.Helper()
	value, ok := valueOf(data)
	if !ok {
		return
	}
	refused, err := s.Validate(value), load(data)
	switch {
	case refused == nil && err == nil:
		a.both++
	case refused != nil && err != nil:
		a.neither++
	case err != nil && onlyAcross(err, across):
		a.across++
	case err != nil:
		t.Errorf("the schema accepts what the program refuses: %v\n%s", err, data)
	case kinder.Match(data):
		a.kinder++
	default:
		t.Errorf("the program reads what the schema refuses: %v\n%s", refused, data)
	}
}

// enough wants every outcome to have come up often, or nothing was proved.
func (a *agreement) enough(t *testing.T, both, neither, across int) {
	t.Helper()
	t.Logf("%+v", *a)
	if a.both < both || a.neither < neither || a.across < across {
		t.Errorf("too few of a kind: %+v", *a)
	}
}

// documents is how many are made of a kind.
func documents() int {
	if testing.Short() {
		return 200
	}
	return 600
}

// generate makes documents from a schema, with a part off now and then.
func generate(t *testing.T, s *Schema, seed uint64, tidy func(any), each func(data []byte)) {
	t.Helper()
	shape := schemaValue(s)
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 1))}
	for i := range documents() {
		m.wrong = []float64{0, 0, 0.005, 0.05}[i%4]
		made := m.value(shape)
		if tidy != nil && m.often(0.6) {
			tidy(made)
		}
		data, err := json.Marshal(made)
		if err != nil {
			t.Fatal(err)
		}
		each(data)
		if t.Failed() {
			return
		}
	}
}

// TestGeneratedAssessments wants the schema and the program to agree about
// documents made from the schema, with a standard and without.
func TestGeneratedAssessments(t *testing.T) {
	for _, name := range []string{"", "lgdss@2016", "govuk@2019", "local-digital-declaration@2018"} {
		t.Run(name, func(t *testing.T) {
			var standard *standards.Standard
			across := acrossAnyStandard
			if name != "" {
				standard, across = lookup(t, name), acrossAssessment
			}
			s := Assessment(standard)
			judge := compile(t, s)
			var a agreement
			generate(t, s, uint64(len(name)), nil, func(data []byte) {
				a.judge(t, judge, data, func(data []byte) error { return loads(data, standard) }, across)
			})
			a.enough(t, documents()/20, documents()/20, documents()/600)
		})
	}
}

// TestGeneratedReviews does the same for reviews.
func TestGeneratedReviews(t *testing.T) {
	across := regexp.MustCompile(`: (point \d+ appears twice|recommendation "[^"]*" appears twice|id "[^"]*" is not one of this list)`)
	for _, name := range []string{"", "lgdss@2016", "local-digital-declaration@2018"} {
		var standard *standards.Standard
		if name != "" {
			standard = lookup(t, name)
		}
		s := Review(standard)
		judge := compile(t, s)
		load := func(data []byte) error {
			d, err := store.ReadReview(data, "r.yaml")
			if err == nil && standard != nil && d.Value.Standard != "" && d.Value.Standard != name {
				return fmt.Errorf("standard %q is not the one", d.Value.Standard)
			}
			if err == nil {
				err = store.ValidateReview(d, standard)
			}
			return err
		}
		var a agreement
		generate(t, s, uint64(20+len(name)), nil, func(data []byte) { a.judge(t, judge, data, load, across) })
		a.enough(t, documents()/20, documents()/20, 0)
	}
}

// TestGeneratedResponses does the same for responses.
func TestGeneratedResponses(t *testing.T) {
	across := regexp.MustCompile(`: recommendation "[^"]*" has a second response`)
	s := Response()
	judge := compile(t, s)
	load := func(data []byte) error {
		d, err := store.ReadResponse(data, "r.yaml")
		if err == nil {
			err = store.ValidateResponse(d, nil)
		}
		return err
	}
	var a agreement
	generate(t, s, 31, nil, func(data []byte) { a.judge(t, judge, data, load, across) })
	a.enough(t, documents()/20, documents()/20, 0)
}

// TestGeneratedStandards does the same for the file of a standard.
func TestGeneratedStandards(t *testing.T) {
	s := Standard()
	judge := compile(t, s)
	var a agreement
	generate(t, s, 7, tidyStandard, func(data []byte) {
		a.judge(t, judge, data, func(data []byte) error { _, err := standards.Embedded.Parse(data); return err }, acrossStandard)
	})
	a.enough(t, documents()/20, documents()/20, documents()/20)
}

// TestGeneratedPolicies does the same for policies.
func TestGeneratedPolicies(t *testing.T) {
	s := Policy()
	judge := compile(t, s)
	path := filepath.Join(t.TempDir(), store.PolicyName)
	load := func(data []byte) error {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := store.LoadPolicy(path)
		if err == nil {
			_, err = check.NewPolicy(f.Value, f)
		}
		return err
	}
	var a agreement
	generate(t, s, 9, nil, func(data []byte) { a.judge(t, judge, data, load, acrossPolicy) })
	a.enough(t, documents()/20, documents()/20, 0)
}

// TestGeneratedPortfolios does the same for lists of expected services, and
// wants the words of a mistake to have a place.
func TestGeneratedPortfolios(t *testing.T) {
	s := Portfolio()
	judge := compile(t, s)
	load := func(data []byte) error {
		_, err := portfolio.ReadList(data)
		var all problem.Errors
		if errors.As(err, &all) && (all[0].Line < 1 || all[0].Column < 1 || all[0].Hint == "") {
			t.Errorf("%v lacks a place or a remedy", all[0])
		}
		return err
	}
	var a agreement
	generate(t, s, 11, nil, func(data []byte) { a.judge(t, judge, data, load, acrossPortfolio) })
	a.enough(t, documents()/20, documents()/20, 0)
	good := []byte("kind: portfolio\nstandpoint: 1\nname: 3 councils\nout_of_date_after_months: 12\nservices:\n  - service: a\n    standard: lgdss@2016\n" +
		"    share: group\n  - name: Ŵythnos\n    repository: b.git\n    revision: main\n    file: assessments/b.yaml\n")
	mutants(good, 3, documents(), func(data []byte) {
		if _, err := strict.Parse(data); err == nil {
			a.judge(t, judge, data, load, acrossPortfolio)
		}
	})
	a.enough(t, documents()/10, documents()/10, 1)
}

// tidyStandard makes a standard hold together where a schema cannot: numbers in
// order, ids and questions of their own, and no names of what is not there.
func tidyStandard(made any) {
	s, _ := made.(map[string]any)
	if s == nil {
		return
	}
	for _, key := range []string{"phases", "maps", "drop"} {
		delete(s, key)
	}
	if s["extends"] != "" {
		delete(s, "extends")
	}
	if rules, ok := s["rules"].(map[string]any); ok {
		delete(rules, "mend")
	}
	if scale, ok := s["scale"].(map[string]any); ok {
		each(scale["values"], func(i int, value map[string]any) { value["id"] = fmt.Sprintf("v-%d", i) })
	}
	each(s["profiles"], func(i int, profile map[string]any) {
		profile["id"], profile["when"] = fmt.Sprintf("p-%d", i), map[string]any{"small": true}
		delete(profile, "ask")
		delete(profile, "only")
		each(profile["aside"], func(_ int, aside map[string]any) { delete(aside, "questions") })
	})
	each(s["points"], func(i int, point map[string]any) {
		point["number"] = i + 1
		delete(point, "group")
		delete(point, "looks_for")
		each(point["questions"], func(j int, question map[string]any) {
			question["id"], question["ask"] = fmt.Sprintf("q-%d-%d", i, j), fmt.Sprintf("Question %d of %d?", j, i)
			delete(question, "phases")
			delete(question, "formerly")
			delete(question, "instead")
		})
	})
}

// each visits those items of a list that have keys.
func each(list any, visit func(int, map[string]any)) {
	items, _ := list.([]any)
	for i, item := range items {
		if item, ok := item.(map[string]any); ok {
			visit(i, item)
		}
	}
}

// mutants makes files out of a good one: lines left out, doubled, swapped and
// with another value.
func mutants(data []byte, seed uint64, count int, each func([]byte)) {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 2))}
	for range count {
		lines := strings.SplitAfter(string(data), "\n")
		for range 1 + m.IntN(2) {
			i, j := m.IntN(len(lines)), m.IntN(len(lines))
			switch m.IntN(5) {
			case 0:
				lines[i] = ""
			case 1:
				lines[i] += lines[i]
			case 2:
				lines[i], lines[j] = lines[j], lines[i]
			case 3:
				lines[i] = flip(m, lines[i])
			default:
				if key, _, ok := strings.Cut(lines[i], ": "); ok {
					value, _ := json.Marshal(pick(m, odd))
					lines[i] = fmt.Sprintf("%s: %s\n", key, value)
				}
			}
		}
		each([]byte(strings.Join(lines, "")))
	}
}

// TestMutants wants the two to agree about the example after small mishaps.
func TestMutants(t *testing.T) {
	s := lookup(t, "lgdss@2016")
	judge := compile(t, Assessment(s))
	demo := read(t, "..", "..", "cmd", "demo", "lgdss-beta.yaml")
	var a agreement
	mutants(demo, 1, documents()/2, func(data []byte) {
		if _, err := strict.Parse(data); err != nil {
			return // not YAML as our files are: anchors, tags, keys twice
		}
		a.judge(t, judge, data, func(data []byte) error { return loads(data, s) }, acrossAssessment)
	})
	across := 1
	if testing.Short() {
		across = 0 // so few mishaps need not hold one that no schema can see
	}
	a.enough(t, documents()/20, documents()/20, across)
}
