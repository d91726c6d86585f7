package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/cmd/walk"
	"standpoint/standards"
	"standpoint/templates/text"
)

type initOptions struct {
	publicCode *store.PublicCode // what the project says of itself; may be nil

	standard, phase, service, organisation, delivery, depth, file, due, share string

	about    []given     // of the service
	meets    assess.Date // due, as it is understood
	noSchema bool
	there    bool // the file is there: only ask
}

func newInit(e *env) *cobra.Command {
	var opts initOptions
	c := &cobra.Command{
		Use:   "init",
		Short: "Start an assessment",
		Long: `Starts an assessment: it writes a file with every point of the standard, ready
for your answers. In a terminal, it asks for anything that you do not give as a
flag. It never overwrites a file.

For editors such as VS Code, it also writes a JSON Schema into .schema beside
the assessment, and refers to it in the assessment's first line. If somebody
has changed the schema, it is left alone.`,
		Example: "  standpoint init\n  standpoint init --standard lgdss@2016 --phase beta \\\n    --service \"Garden waste collection\" \\\n    --organisation \"Example Borough Council\" --delivery bought",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runInit(e, opts) },
	}
	c.Flags().StringVar(&opts.standard, "standard", "", "assess against this `standard`; \"standpoint standards list\" shows them all")
	c.Flags().StringVar(&opts.phase, "phase", "", "the `phase` that the service is in: discovery, alpha, beta or live")
	c.Flags().StringVar(&opts.service, "service", "", "the service's `name`")
	c.Flags().StringVar(&opts.organisation, "organisation", "", "the organisation's `name`")
	c.Flags().StringVar(&opts.delivery, "delivery", "", "the `way` that the service is provided: built, bought, shared or mixed")
	addServiceFlags(c.Flags(), &opts.about)
	c.Flags().SortFlags = false
	c.Flags().StringVar(&opts.depth, "depth", "", depthUsage)
	c.Flags().StringVar(&opts.due, "due", "", meetUsage)
	c.Flags().StringVar(&opts.share, "share", "", "how `far` this assessment may be shown in an overview of many services: team, council, group or public")
	c.Flags().StringVar(&opts.file, "file", "", "write to this `file` instead of assessments/STANDARD-PHASE.yaml")
	c.Flags().BoolVar(&opts.noSchema, "no-schema", false, schemaUsage)
	return c
}

func runInit(e *env, opts initOptions) error {
	var asker ask.Asker
	if e.inTerminal || e.speaks() {
		asker = e.asker(false)
		defer asker.Close()
	}
	_, err := startAsking(e, opts, asker)
	if asker != nil {
		asker.Close()
	}
	switch {
	case errors.Is(err, walk.ErrLeft):
		return nil
	case errors.Is(err, ask.ErrStopped):
		return errStopped
	case err != nil:
		return err
	}
	fmt.Fprintln(e.err, "Next: answer it with \"standpoint assess\", or by hand in an editor.")
	return nil
}

// startAsking writes a new assessment, asking for the standard and the phase
// where they are not given and there is someone to ask.
func startAsking(e *env, opts initOptions, asker ask.Asker) (string, error) {
	if asker != nil && opts.standard == "" {
		walk.Begin(asker)
	}
	library := e.library(opts.file)
	s, err := askWhat(e, &opts, library, asker)
	if err != nil {
		return "", err
	}
	if opts.delivery, err = meant("delivery", opts.delivery, assess.Deliveries); err != nil {
		return "", err
	}
	if s.Unit != "service" && opts.delivery != "" {
		return "", usagef("leave --delivery out", "--delivery is about a service, and %s is about a whole %s", s.FullID(), s.Unit)
	}
	if opts.depth, err = meant("depth", opts.depth, assess.Depths); err != nil {
		return "", err
	}
	if err = opts.meet(e); err != nil {
		return "", err
	}
	path := cmp.Or(opts.file, defaultPath(e, s, opts.phase))
	if opts.there {
		return path, nil
	}
	earlier, phase := earlierPhase(e, s, opts)
	if earlier != "" && asker != nil {
		if to, did, err := offerNextRound(e, opts, asker, earlier, phase); did || err != nil {
			return to, err
		}
	}
	opts.readPublicCode(e, path)
	a := newAssessment(s, opts)
	if err := writeService(s, a, opts.about); err != nil {
		return "", err
	}
	note, err := create(path, a, s, !opts.noSchema)
	if err != nil {
		return "", notCreated(path, err)
	}
	opts.sayFilled(e, asker)
	started := "Started " + text.Plain(path)
	if note != "" {
		started = text.Plain(note) + "\n" + started
	}
	if asker != nil {
		asker.Say(started)
	} else {
		fmt.Fprintln(e.err, started)
		if earlier != "" {
			say(e.err, fmt.Sprintf("There is already an assessment of the %s here, %q.", phase, earlier),
				fmt.Sprintf("to continue from it, delete the new file, and then: standpoint new-round %s --phase %s", words.Argument(earlier), opts.phase))
		}
	}
	return path, nil
}

// meet reads when the panel meets, and what others may see.
func (o *initOptions) meet(e *env) (err error) {
	if o.share, err = meant("share", o.share, assess.Shares); err == nil && o.due != "" {
		o.meets, err = e.dateIn("due", o.due, assess.Ahead)
	}
	return err
}

func newAssessment(s *standards.Standard, opts initOptions) *assess.Assessment {
	a := &assess.Assessment{Kind: "assessment", Format: assess.Format, Standard: s.FullID(), Phase: opts.phase, Round: 1, Depth: opts.depth, Lang: "en", Due: opts.meets, Share: opts.share,
		Service: assess.Service{Name: assess.NormaliseLine(opts.service), Organisation: assess.NormaliseLine(opts.organisation), Delivery: opts.delivery},
	}
	opts.fill(&a.Service)
	if s.Unit == "organisation" { // it is what it is called
		a.Service.Organisation = cmp.Or(a.Service.Organisation, a.Service.Name)
		a.Service.Name = cmp.Or(a.Service.Name, a.Service.Organisation)
	}
	a.Service.ID = assess.Slug(a.Service.Name)
	return a
}

func notCreated(path string, err error) error {
	if errors.Is(err, store.ErrExists) {
		return problem.With(fmt.Errorf("%q already exists", path), "continue with it: standpoint assess "+path+"\nor name another file with --file")
	}
	return err
}

// defaultPath is where an assessment lives: under assessments/ of the current
// folder.
func defaultPath(e *env, s *standards.Standard, phase string) string {
	name := s.ID
	if phase != "" {
		name += "-" + phase
	}
	return near(e, filepath.Join(e.dir, "assessments", name+".yaml"))
}

// askWhat asks for the standard and the phase. From the phase one can go back
// to the standard.
func askWhat(e *env, opts *initOptions, library *gather.Library, asker ask.Asker) (*standards.Standard, error) {
	given := opts.standard != ""
	for last := usualStandard(e); ; {
		s, err := askStandard(opts, library, asker, last)
		if err != nil {
			return nil, err
		}
		back, err := askPhase(opts, s, asker)
		switch {
		case err != nil || !back:
			return s, err
		case given:
			return nil, walk.ErrLeft
		}
		last, opts.standard = opts.standard, ""
	}
}

// usualStandard is the one that is suggested: that of the team's other assessments
// where they are against the local government standard, else GOV.UK's.
func usualStandard(e *env) string {
	const council, usual = "lgdss@2016", "govuk@2019"
	found, _ := store.Find(e.dir)
	for _, path := range found {
		if file, err := store.Load(path); err == nil && file.Assessment.Standard == council {
			return council
		}
	}
	return usual
}

// askStandard looks the standard up, or asks which one.
func askStandard(opts *initOptions, library *gather.Library, asker ask.Asker, usual string) (*standards.Standard, error) {
	if opts.standard == "" && asker == nil {
		return nil, usagef("such as --standard govuk@2019; standpoint standards list names them", "--standard is missing, and there is no terminal to ask in")
	}
	if opts.standard == "" {
		all, wrong := library.All()
		id, err := walk.AskStandard(asker, all, wrong, usual)
		if err != nil {
			return nil, err
		}
		opts.standard = id
	}
	return flagged(library, opts.standard)
}

// askPhase checks the phase, or asks for it where the standard has phases. It
// says whether one went back instead.
func askPhase(opts *initOptions, s *standards.Standard, asker ask.Asker) (back bool, err error) {
	var known []string
	for _, p := range s.Phases {
		known = append(known, p.ID)
	}
	switch {
	case len(known) == 0 && opts.phase != "":
		return false, usagef("leave --phase out", "--phase: %s has no phases", s.FullID())
	case len(known) == 0:
		return false, nil
	case opts.phase != "":
		phase := assess.MeantPhase(s, opts.phase)
		if phase == "" {
			return false, usagef("use one of "+strings.Join(known, ", "), "--phase: %q is not a phase of %s", opts.phase, s.FullID())
		}
		opts.phase = phase
		return false, nil
	case asker == nil:
		return false, usagef("use one of "+strings.Join(known, ", "), "--phase is missing, and there is no terminal to ask in")
	}
	opts.phase, back, err = walk.AskPhase(asker, s)
	return back, err
}
