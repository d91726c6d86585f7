package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/compare"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/cmd/reviewing"
	"standpoint/templates"
	"standpoint/templates/text"
)

type reviewOptions struct {
	points, profession, into, csv, role, interest string
	fromPanel, finished, draft                    bool
}

func newReview(e *env) *cobra.Command {
	var opts reviewOptions
	c := &cobra.Command{
		Use:   "review [FILE]",
		Short: "Review what a team says, point by point",
		Long: `Takes an assessor through what a team says, point by point. For each point you
can note a decision, what was done well, what to explore, recommendations and
your own notes. FILE is the assessment, or the PDF, Word document or JSON that
the team sent you. To continue a review, FILE is the review.

What you write goes into your own file in the current folder, such as
lgdss-beta-review-lead-assessor.yaml, and never into the team's file. Next time
you carry on there, and you see what the team has changed since you read it.
When you are finished, say so in the list of points. You can change your mind
later.

The lead of a panel carries on with the file that "review join" wrote, and sees
what each assessor says: standpoint review PANEL A B C. With --from-panel you
copy a review that somebody else wrote, such as a panel's PDF, into the file
beside the assessment. docs/panel says who does what, and when.`,
		Example: "  standpoint review lgdss-beta.pdf\n  standpoint review lgdss-beta.pdf --profession design\n  standpoint review assessments/lgdss-beta.yaml \\\n    --from-panel --csv recommendations.csv",
		Args:    arguments(0, 1<<20, "a FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runReview(e, opts, args) },
	}
	f := c.Flags()
	f.StringVar(&opts.points, "points", "", "review these `points` only, such as 4 or 4-6,9, or all")
	f.StringVar(&opts.profession, "profession", "", "review only the points that this `profession` leads on, such as design")
	f.StringVar(&opts.into, "file", "", "write the review into this `file`")
	f.StringVar(&opts.role, "role", "", "your `role`, such as lead assessor")
	f.StringVar(&opts.interest, "interest", "", "`anything` that could bias you, in your own words, or none")
	f.StringVar(&opts.csv, "csv", "", "add the recommendations in this CSV `file`, which has the columns point, what, kind and due")
	f.BoolVar(&opts.fromPanel, "from-panel", false, "copy in a review that somebody else has written")
	f.BoolVar(&opts.finished, "finished", false, "mark the review as finished, without asking anything")
	f.BoolVar(&opts.draft, "draft", false, "mark a finished review as a draft again, without asking anything")
	c.AddCommand(newReviewJoin(e))
	return c
}

// desk is one call: what is reviewed, and the file it goes into.
type desk struct {
	reviewing.File
	e      *env
	opts   reviewOptions
	only   []int
	others []*gather.Review // what the assessors say, where their panel decides
}

func runReview(e *env, opts reviewOptions, args []string) error {
	asks := opts.csv == "" && !opts.finished && !opts.draft
	if asks && !e.inTerminal && !e.speaks() {
		return usagef("with a pipe or a screen reader: standpoint review FILE --accessible\nfrom a spreadsheet: standpoint review FILE --csv FILE\non paper: standpoint report FILE --for workbook",
			"there is no terminal here to ask in")
	}
	if opts.finished && opts.draft {
		return usagef("choose one of the two", "--finished and --draft do not go together")
	}
	d := &desk{e: e, opts: opts}
	d.Begun, d.Named, d.Remark = d.begun, d.named, e.remark
	if err := d.open(args); err != nil {
		return err
	}
	if !asks {
		return d.flags()
	}
	if err := readWhole(e); err != nil {
		return err
	}
	return d.walk()
}

// open finds what is reviewed, and the review where there is one.
func (d *desk) open(args []string) error {
	path, err := choose(d.e, args)
	if err != nil {
		return err
	}
	if data, err := store.Bytes(path); err == nil && store.KindOf(data) == "review" {
		return d.goOn(path, args[1:])
	}
	if len(args) > 1 {
		return usagef("the lead of a panel names the panel's file first: standpoint review PANEL A B C", "%q is not a review, so no other files go with it", path)
	}
	if d.Source, err = reviewing.OpenSource(path, d.e.shelf(), d.e.today()); err == nil {
		err = d.choosePoints()
	}
	if err == nil {
		d.Path, err = d.own()
	}
	if err != nil || d.Path == "" {
		return err
	}
	return d.Load(d.e.shelf())
}

// goOn opens a review that was named, what it is of, and what others say.
func (d *desk) goOn(path string, others []string) error {
	opened, err := d.e.shelf().OpenReview(path)
	if err != nil {
		return err
	}
	d.Path = path
	at := reviewing.Found(path, opened.Value.Of)
	if at == "" {
		return &problem.Error{File: path, What: fmt.Sprintf("%q, which this review is about, is not here", words.Short(opened.Value.Of)),
			Hint: "give the assessment or the team's report: standpoint review FILE --file " + words.Argument(path)}
	}
	if d.Source, err = reviewing.OpenSource(at, d.e.shelf(), d.e.today()); err != nil {
		return err
	}
	for _, other := range others {
		r, err := d.e.shelf().OpenReview(other)
		if err == nil {
			err = d.Source.Fits(r)
		}
		if err != nil {
			return err
		}
		d.others = append(d.others, r)
	}
	if err := d.choosePoints(); err != nil {
		return err
	}
	return d.Load(d.e.shelf())
}

// choosePoints reads which points are looked at.
func (d *desk) choosePoints() (err error) {
	s := d.Source.Standard
	if d.opts.points != "all" {
		if d.only, err = pointRange(d.opts.points, s); err != nil {
			return err
		}
	}
	if d.opts.profession == "" {
		return nil
	}
	if err := knownProfession(d.opts.profession, s); err != nil {
		return err
	}
	d.only = append(d.only, reviewing.Led(s, d.opts.profession)...)
	return nil
}

// own is the review's file: the one of a flag, the panel's beside the assessment, or
// the one in the current folder; empty where there is none yet.
func (d *desk) own() (string, error) {
	switch {
	case d.opts.into != "":
		return d.opts.into, nil
	case d.opts.fromPanel:
		return near(d.e, filepath.Join(filepath.Dir(d.Source.Path), d.Source.Stem()+"-review.yaml")), nil
	case d.opts.role != "":
		return d.named(d.opts.role)
	}
	found, err := reviewing.Own(d.e.dir, d.Source)
	for i := range found {
		found[i] = near(d.e, found[i])
	}
	if err == nil && len(found) > 1 {
		err = usagef("say which one to continue:\n  standpoint review "+strings.Join(found, "\n  standpoint review "), "there are %d reviews of %s in this folder", len(found), d.Source.Of)
	}
	return strings.Join(found, ""), err
}

// named is a review's file by the role of whoever writes it: in a folder of their
// own, not beside the team's file.
func (d *desk) named(role string) (string, error) {
	path := near(d.e, filepath.Join(d.e.dir, d.Source.Stem()+"-review-"+cmp.Or(assess.Slug(role), "assessor")+".yaml"))
	theirs, err1 := filepath.Abs(filepath.Dir(d.Source.Path))
	ours, err2 := filepath.Abs(filepath.Dir(path))
	if d.Source.Own && err1 == nil && err2 == nil && theirs == ours {
		return "", usagef("run it in a folder of your own, with the path to the team's file\nor say where with --file FILE", "your review does not belong beside the team's file")
	}
	return path, nil
}

// begun is a review before anybody wrote in it.
func (d *desk) begun() *assess.Review {
	by := "assessor"
	if d.opts.fromPanel {
		by = "panel"
	}
	begun := d.Source.Begin(by)
	begun.Role, begun.Interest = d.opts.role, d.opts.interest
	if d.Source.Own {
		commit, _ := gather.CommitOf(d.e.ctx, d.Source.Path)
		begun.ReadAt, _, _ = strings.Cut(commit, " ")
	}
	return begun
}

// flags does what needs no question: recommendations of a spreadsheet, and the
// writer's word that it is finished.
func (d *desk) flags() error {
	rows, err := reviewing.OpenCSV(d.opts.csv, d.Source.Standard, d.e.today())
	if err != nil {
		return err
	}
	if d.Doc == nil && d.opts.role == "" && !d.opts.fromPanel {
		return usagef("add --role, such as --role \"Lead assessor\"", "you have not said whose review this is")
	}
	added := 0
	_, err = d.Update(func(into *assess.Review) error {
		added = reviewing.AddRows(into, rows)
		switch {
		case d.opts.finished:
			into.Finished = d.e.today()
		case d.opts.draft:
			into.Finished = ""
		}
		return nil
	})
	if err != nil {
		return err
	}
	if d.opts.csv != "" {
		fmt.Fprintf(d.e.err, "%s; %d were already in the review.\n", words.Say(added, "%d recommendation was added", "%d recommendations were added"), len(rows)-added)
	}
	fmt.Fprintf(d.e.err, "Saved in %s.\n", text.Plain(d.Path))
	return nil
}

// walk asks, on a screen or in lines.
func (d *desk) walk() error {
	asker := d.e.asker(false)
	defer asker.Close()
	if d.Source.Edition {
		asker.Say("This is the team's public edition: it leaves out what is not public.")
	}
	s := reviewing.Sitting{
		Asker: asker, File: d.Path, Day: d.e.today(), Only: d.only, All: d.opts.points == "all", Typed: d.opts.fromPanel,
		Title: headline(inMemory(d.Source.Team, d.Source.Standard)), Team: d.Source.Team, Standard: d.Source.Standard, Review: d.Now(),
		Load: d.Reload, Update: d.Update, Place: d.Place, Explain: explained, Mark: templates.Sign, Changed: d.changed,
		Before: func(number int, seen string) *assess.Point { return d.PointAt(d.e.ctx, number, seen, d.e.today()) },
	}
	if len(d.others) > 0 {
		s.Others = reviewing.Others(d.others)
	}
	came, err := s.Run()
	asker.Close()
	return d.ended(came, err)
}

func (d *desk) ended(came reviewing.Outcome, err error) error {
	for _, line := range came.CameTo {
		fmt.Fprintln(d.e.out, folded(line))
	}
	for _, line := range came.Kept {
		fmt.Fprintln(d.e.err, text.Fold(text.Plain(line)))
	}
	switch {
	case errors.Is(err, reviewing.ErrLeft):
		return nil
	case errors.Is(err, reviewing.ErrUnsaved):
		return errStopped
	case errors.Is(err, ask.ErrStopped):
		if d.Doc == nil {
			return cutOffAt(d.e, "whose review it is")
		}
		return cutOffAt(d.e, "the list of points")
	}
	return err
}

// changed says in lines what differs in a point.
func (d *desk) changed(before, now *assess.Point) string {
	p := compare.OnePoint(d.Source.Standard, d.Source.Team, before, now, "", d.e.today())
	if p == nil {
		return "Nothing that a panel reads is different."
	}
	var said strings.Builder
	text.ComparePoint(&said, p, d.e.speaks())
	return strings.TrimSpace(said.String())
}
