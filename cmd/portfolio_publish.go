package cmd

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/mask"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/templates/json"
	"standpoint/templates/text"
)

type publishOptions struct {
	output     string
	reviewedBy string
}

func newPortfolioPublish(e *env, opts *portfolioOptions) *cobra.Command {
	var own publishOptions
	c := &cobra.Command{
		Use:   "publish [PATH...]",
		Short: "Write a file of what teams share with everybody, for others to use",
		Long: `Writes one small file that others can download and read with "portfolio
--from-jsonl". It has the services and your own product sheets that say
"share: public", masked in the same way as a public report. Others see that you
said this, and when. You are shown all of it before it goes out, and the file
gives the role of the person who agreed. You cannot take back copies that
others already have. docs/together explains how councils can begin.`,
		Example: "  standpoint portfolio publish -o standpoint.jsonl\n  standpoint portfolio publish clones/ \\\n    --reviewed-by \"Head of digital\" -o standpoint.jsonl",
		Args:    anything,
		RunE:    func(_ *cobra.Command, args []string) error { return runPublish(e, opts, own, args) },
	}
	c.Flags().StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.Flags().StringVarP(&own.output, "output", "o", "standpoint.jsonl", outputUsage)
	c.Flags().StringVar(&own.reviewedBy, "reviewed-by", "", "the `role` of the person who read all of it and agreed")
	return c
}

func runPublish(e *env, opts *portfolioOptions, own publishOptions, paths []string) error {
	r, err := roll(e, opts, paths)
	if err != nil {
		return err
	}
	defer r.close()
	if !opts.join {
		ownSheets(e, &r.in)
	}
	p, err := portfolio.PublicationOf(r.in, r.options.AsOf)
	if err != nil {
		return err
	}
	if p.Services+p.Sheets == 0 {
		return problem.With(fmt.Errorf("no service here is shared with everybody, so there is nothing to publish"), "a team that wants to be included adds \"share: public\" to its file")
	}
	if goes, err := lookedAt(e, own.reviewedBy, publishedFrom(own.output), outgoing(p)); err != nil || !goes {
		return err
	}
	if own.reviewedBy, err = agreed(e, own.reviewedBy); err != nil || own.reviewedBy == "" {
		return err
	}
	p.Agree(own.reviewedBy)
	if err := writePublication(e, own.output, p); err != nil {
		return err
	}
	return unread(e, r.in.Problems, "")
}

// ownSheets leaves the product sheets that go out too, each in its council's own words,
// and says which stay in though they may go to everybody.
func ownSheets(e *env, in *portfolio.Input) {
	own := in.Organisations()
	in.Sheets = slices.DeleteFunc(in.Sheets, func(s portfolio.Sheet) bool {
		why := s.KeptIn(own)
		if why != "" && s.Share == assess.Public {
			fmt.Fprintln(e.err, text.Fold(text.Plain(fmt.Sprintf("The product sheet %s (%s) is left out: %s.", s.File, s.Named(), why))))
		}
		return why != ""
	})
}

// publishedFrom is the folder that what was looked at is remembered for.
func publishedFrom(output string) string {
	if output == "-" {
		return "."
	}
	return filepath.Dir(output)
}

// outgoing are the texts to look at, those of one place together.
func outgoing(p *portfolio.Publication) []report.ToReview {
	var texts []report.ToReview
	maskers := map[*assess.Assessment]*mask.Masker{}
	seen := map[string]bool{}
	for _, t := range p.Texts {
		if seen[t.Text] {
			continue // once is enough: a role owns many actions
		}
		seen[t.Text] = true
		m := maskers[t.Of]
		if m == nil {
			m = mask.For(t.Of)
			maskers[t.Of] = m
		}
		one := report.ToReview{Pair: report.Pair{Name: t.Where, Text: t.Text}, Masked: m.Find(t.Before), Resembling: m.Resembling(t.Text)}
		if t.Key == "public_contact" {
			one.Name, one.Masked = t.Where+", public contact, which is published as it is", nil
		}
		if n := len(texts); n > 0 && texts[n-1].Name == one.Name {
			texts[n-1].Text += between(texts[n-1].Text, one.Text) + one.Text
			texts[n-1].Masked, texts[n-1].Resembling = append(texts[n-1].Masked, one.Masked...), append(texts[n-1].Resembling, one.Resembling...)
			continue
		}
		texts = append(texts, one)
	}
	return texts
}

// between is what stands between 2 texts of one place: a line of its own where one of
// them has lists or paragraphs.
func between(a, b string) string {
	if strings.Contains(a+b, "\n") {
		return "\n\n"
	}
	return "\n"
}

// agreed is the role that agreed that it goes out: others read who answers for it.
func agreed(e *env, role string) (string, error) {
	if role != "" {
		return role, nil
	}
	if !e.inTerminal {
		return "", usagef("name a role, not a person: --reviewed-by \"Head of digital\"", "the file has to say which role agreed to publish it")
	}
	reply, err := e.lines().Line(ask.Line{Ask: "Which role agrees to publish this? A role, not a name.", Aside: true})
	if err != nil || reply.Go != "" || reply.Value == "" {
		if err == nil {
			fmt.Fprintln(e.err, "Nothing was written: the file has to say which role agreed.")
		}
		return "", err
	}
	return reply.Value, nil
}

func writePublication(e *env, output string, p *portfolio.Publication) error {
	records := func(write func(*portfolio.Record) error) error {
		for i := range p.Records {
			if err := write(&p.Records[i]); err != nil {
				return err
			}
		}
		return nil
	}
	said := "Wrote " + text.Plain(output)
	if output == "-" {
		said = "Wrote"
		if err := json.Portfolio(e.out, records); err != nil {
			return err
		}
	} else if err := e.writeFrom(output, func(w io.Writer) error { return json.Portfolio(w, records) }); err != nil {
		return err
	}
	fmt.Fprintln(e.err, text.Fold(text.Plain(fmt.Sprintf("%s: %s of %s. %s", strings.TrimSpace(said), p.Counted(), words.List(p.Organisations), portfolio.CannotBeCalledBack))))
	return nil
}
