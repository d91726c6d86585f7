package walk

import (
	"errors"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// begins runs the first sitting of a team, from the questions about what is
// assessed.
func (m *team) begins(ends error, typed ...any) *assess.Assessment {
	m.t.Helper()
	s := m.sitting(m.asker(typed...))
	s.Fresh = true
	if _, err := s.Run(); !errors.Is(err, ends) {
		m.t.Fatalf("it ended in %v, want %v; it said\n%s", err, ends, m.said.String())
	}
	a, _, err := m.load()
	if err != nil {
		m.t.Fatal(err)
	}
	return a
}

func TestServiceQuestions(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	a := m.begins(nil, ":back", "Garden waste", "Council", "bought", "Example Ltd", ":back", "", "From the form to the bin.", ".", "40,000", ".",
		"Fewer calls", ".", "300", "200", "2", ":quit")
	m.hears("This is the first question.", "All of these can wait: press Enter.", "Who supplies it?")
	s := a.Service
	if s.ID != "garden-waste" || s.Name != "Garden waste" || s.Organisation != "Council" || s.Delivery != "bought" || s.Supplier != "Example Ltd" ||
		s.InScope != "From the form to the bin." || s.Users != "40,000" || s.Outcome != (assess.Outcome{Aim: "Fewer calls", Baseline: "300", Current: "200"}) {
		t.Errorf("the service is %+v", s)
	}
}

// From the depth one goes back to the last question about the service, and
// there is nothing before the depth where the assessment is not new.
func TestBackFromDepth(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	if a := m.begins(nil, ":skip", ":skip", "built", ":skip", ":skip", ":skip", ":back", "Fewer calls", ".", ":skip", ":skip", "", ":quit"); a.Service.Outcome.Aim != "Fewer calls" {
		t.Errorf("the outcome is %+v", a.Service.Outcome)
	}
	m = starts(t, "lgdss@2016", "beta")
	m.sits("", nil, nil, ":back", ":quit")
	if depth := m.state.Place().Depth; depth != assess.Quick {
		t.Errorf("the depth is %q", depth)
	}
	m = starts(t, "lgdss@2016", "beta")
	m.sits("", nil, ErrLeft, ":quit")
	m.begins(ErrLeft, ":quit")
	m.begins(nil, ":depth", "1", ":list", "q")
	if depth := m.state.Place().Depth; depth != assess.FirstLook {
		t.Errorf("the depth is %q", depth)
	}
}

// An organisation has no service to name, but may have signed.
func TestOrganisationQuestions(t *testing.T) {
	m := starts(t, "local-digital-declaration@2018", "")
	a := m.begins(nil, "Example Borough Council", "All of it.", ".", "", "yes", "some day", "4/7/2018", "", "", ":quit")
	m.hears("\"some day\" is not a date that exists", "Understood: 4 July 2018.")
	if a.Service.ID != "example-borough-council" || a.Signed != assess.Yes || a.SignedOn != "2018-07-04" {
		t.Errorf("it is %+v, signed %v on %q", a.Service, a.Signed, a.SignedOn)
	}
}

func TestCodebaseQuestions(t *testing.T) {
	m := starts(t, "public-code@0-8-0", "")
	if a := m.begins(nil, "Our code", "Council", "One repository.", ".", "", "", "2", ":quit"); a.Service.Name != "Our code" || a.Service.InScope != "One repository." {
		t.Errorf("it is %+v", a.Service)
	}
}

func TestNewAssessment(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	Begin(m.asker())
	m.hears("Let's start an assessment. Type :help at any question", "Anyone who can read this folder can read the file")

	own := *m.standard
	own.ID, own.Edition, own.Status.State = "ours", "2026", "superseded"
	file, err := AskFile(m.asker("2"), []string{"a.yaml", "b.yaml"})
	if err != nil || file != "b.yaml" {
		t.Errorf("the file is %q, %v", file, err)
	}
	for typed, want := range map[string]string{"": "lgdss@2016", "1": "ours@2026"} {
		id, err := AskStandard(m.asker(typed), []*standards.Standard{m.standard, &own}, []error{errors.New("one is broken")}, "lgdss@2016")
		if err != nil || id != want {
			t.Errorf("the standard is %q, %v, want %q", id, err, want)
		}
	}
	m.hears("Left out: one is broken", "15 points, for council services", "in force: no, its publisher", "Enter for 2,")
	earlier := *m.standard
	earlier.Edition = "2010"
	if id, err := AskStandard(m.asker("lgdss"), []*standards.Standard{&earlier, m.standard, &own}, nil, "ours@2026"); err != nil || id != "lgdss@2016" {
		t.Errorf("an id without its edition is %q, %v", id, err)
	}
	for typed, want := range map[string]string{"": "beta", "1": "discovery", ":back": ""} {
		phase, back, err := AskPhase(m.asker(typed), m.standard)
		if err != nil || phase != want || back != (want == "") {
			t.Errorf("the phase is %q, %v, %v, want %q", phase, back, err, want)
		}
	}
	_, errFile := AskFile(m.asker(":quit"), []string{"a.yaml"})
	_, errStandard := AskStandard(m.asker(":back"), []*standards.Standard{m.standard}, nil, "")
	_, _, errPhase := AskPhase(m.asker(":quit"), m.standard)
	for _, err := range []error{errFile, errStandard, errPhase} {
		if !errors.Is(err, ErrLeft) {
			t.Errorf("leaving gives %v", err)
		}
	}
	if _, _, err := AskPhase(m.asker(), m.standard); !errors.Is(err, ask.ErrStopped) {
		t.Errorf("the end of the input gives %v", err)
	}
}

// From the list all that is known about the service stands on one page, and any
// of it is changed alone; the phase as long as nothing is rated for it.
func TestServicePage(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	m.serves(func(s *assess.Service) { s.Name, s.Delivery = "Bins", "built" })
	m.sits(assess.Quick, nil, nil, "s", "1", "Garden waste", "", ":quit")
	a, _, _ := m.load()
	if a.Service.Name != "Garden waste" {
		t.Errorf("the service is %+v", a.Service)
	}
	m.hears("The service.", "1 Name: Bins", "Phase: Beta", "Standard: Local Government Digital Service Standard")
	numbers := map[string]string{}
	for _, line := range strings.Split(m.said.String(), "\n") {
		if number, rest, ok := strings.Cut(line, " "); ok {
			name, _, _ := strings.Cut(rest, ":")
			numbers[name] = number
		}
	}
	m.sits("", nil, nil, "s", numbers["Out of scope"], "Trees.", ".", numbers["Phase"], "live", "", ":quit")
	if a, _, _ = m.load(); a.Service.OutOfScope != "Trees." || a.Phase != "live" || len(a.Points[0].Answers) == 0 {
		t.Errorf("the service is %+v in the phase %s; it said\n%s", a.Service, a.Phase, m.heard())
	}
	m.sits("", nil, nil, "s", numbers["Channels"], "online | 61%", "phone", "visits | few", ".", numbers["People"], "Service owner", ".", numbers["Channels"], ":replace phone with phone | 30%", "", "", ":quit")
	if a, _, _ = m.load(); len(a.Service.Channels) != 3 || a.Service.Channels[0].Volume != "61%" || a.Service.Channels[1].Volume != "30%" || len(a.People) != 1 || a.People[0].Role != "Service owner" {
		t.Errorf("the lists are %+v and %+v; it said\n%s", a.Service.Channels, a.People, m.heard())
	}
	m.hears("Channels: online 61%, phone, visits few", "People: Service owner")
	m.changes(4, func(p *assess.Point) { p.Rating = "met" })()
	m.sits("", nil, nil, "s", numbers["Phase"], numbers["Standard"], "", ":quit")
	m.hears("1 point is rated for the phase Live", "standpoint new-round "+m.path+" --phase PHASE", "standpoint upgrade "+m.path+" --to STANDARD")
	if a, _, _ = m.load(); a.Phase != "live" {
		t.Errorf("the phase is %s", a.Phase)
	}
}

// In lines the product is typed behind a bar; whether the service uses artificial
// intelligence is asked once, at the first point that has questions about it.
func TestAskedOnce(t *testing.T) {
	m := starts(t, "govuk@2019", "beta")
	a := m.begins(nil, "Bins", "Council", "bought", "Example Ltd | Bin Manager", ":skip", ":skip", ":skip", "full",
		"1", ":list", "2", "", ":list", "6", ":list", "0", "2", ":list", ":quit")
	m.hears("If the product has a name, write it after a bar")
	if a.Service.Supplier != "Example Ltd" || a.Service.Product != "Bin Manager" || a.Service.UsesAI != "" {
		t.Errorf("the service is %+v", a.Service)
	}
	if said := m.said.String(); strings.Count(said, "Does it use artificial intelligence") != 1 || strings.Index(said, "Does it use artificial") < strings.Index(said, "Point 2 of 14") {
		t.Errorf("it is asked elsewhere, or twice:\n%s", said)
	}
	m.sits("", nil, nil, "6", "no", ":list", "2", ":quit")
	if m.hears("You are only asked about AI if it does."); strings.Contains(m.said.String(), "Which problem does artificial intelligence solve") {
		t.Errorf("it asks about what is not used:\n%s", m.said.String())
	}
	a, _, _ = m.load()
	if a.Service.UsesAI != assess.No {
		t.Errorf("it uses AI: %q", a.Service.UsesAI)
	}
}

// What kind of service it is may be one of the list, or said in own words.
func TestServiceType(t *testing.T) {
	m := starts(t, "govuk@2019", "beta")
	for _, c := range []struct {
		typed []any
		want  string
	}{
		{[]any{"garden", "1"}, "Household garden waste"}, {[]any{"garden", "3"}, "garden"}, {[]any{"Our own"}, "Our own"},
	} {
		s := m.sitting(m.asker(c.typed...))
		s.Types = func(typed string) []string {
			if typed == "garden" {
				return []string{"Household garden waste", "Allotments"}
			}
			return nil
		}
		about := &aboutService{&course{record: &record{Sitting: s, standard: s.Standard, a: s.Assessment}}}
		if err := about.change("type"); err != nil {
			t.Fatal(err)
		}
		if a, _, _ := m.load(); a.Service.Type != c.want {
			t.Errorf("%v is %q, want %q", c.typed, a.Service.Type, c.want)
		}
	}
}

// Where everyone may see what is offered, a way to get in touch is asked for.
func TestPublicContact(t *testing.T) {
	m := starts(t, "lgdss@2016", "beta")
	begins := []any{":skip", ":skip", "", "1", "", ""}
	offers := func(typed ...any) []any { return append(append([]any{}, begins...), typed...) }
	const asked = "Where can anyone get in touch about it?"
	m.sits(assess.Quick, []int{4}, nil, offers("3", "A guide", "https://example.org", "", "")...)
	if strings.Contains(m.heard(), asked) {
		t.Errorf("nobody else sees it, and it asks how to get in touch:\n%s", m.said.String())
	}
	s := m.sitting(m.asker("everyone"))
	if err := (&aboutService{&course{record: &record{Sitting: s, standard: s.Standard, a: s.Assessment}}}).change("share"); err != nil {
		t.Fatal(err)
	}
	m.hears("Who may see this assessment in an overview of many?")
	m.sits(assess.Quick, []int{5}, nil, offers("3", "A guide", "https://example.org", "digital@example.gov.uk", "4", "Testing", "Nothing", "digital@example.gov.uk", "", "")...)
	m.hears(asked)
	if p := m.point(5); p.Offers[0].PublicContact != "digital@example.gov.uk" || p.Asks[0].PublicContact != "digital@example.gov.uk" {
		t.Errorf("point 5 is %+v", p)
	}
}
