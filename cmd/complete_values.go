package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/gather"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/templates/text"
)

// about is the assessment that a call is about so far: the one it names, or the only
// one here; nil where there is none, or more.
func (e *env) about(args []string) *gather.Opened {
	for _, path := range args {
		if f, err := e.shelf().Followed(path); err == nil {
			return f.Opened
		}
		if o, err := open(e, path); err == nil {
			return o
		}
	}
	if len(args) > 0 && strings.HasSuffix(args[0], ".yaml") {
		return nil // that file is meant, and no other
	}
	if found, err := gather.List(e.dir, nil); err == nil && len(found) == 1 {
		if o, err := open(e, found[0]); err == nil {
			return o
		}
	}
	return nil
}

// of offers what an assessment has; files where there is no assessment to look in.
func (e *env) of(values func(o *gather.Opened, args []string) []string) completion {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		o := e.about(args)
		if o == nil {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return values(o, args), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
}

// offered is a value with what it stands for, as shells show it.
func offered(value, says string) string {
	return value + "\t" + text.Plain(strings.Join(strings.Fields(says), " "))
}

func (e *env) ratings(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	return e.of(func(o *gather.Opened, args []string) (all []string) {
		point := 0
		if len(args) > 1 {
			if p := o.Standard.PointNamed(args[1]); p != nil {
				point = p.Number
			}
		}
		return offeredRatings(o.Standard, point)
	})(c, args, typed)
}

// decisions are those that a review may make, by the standard that it names itself.
func (e *env) decisions(_ *cobra.Command, args []string, _ string) (all []string, how cobra.ShellCompDirective) {
	if len(args) == 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	r, err := e.shelf().OpenReview(args[0])
	if err != nil || r.Standard == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return offeredRatings(r.Standard, 0), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}

// offeredRatings are the ratings that a point may get, each with what it means.
func offeredRatings(s *standards.Standard, point int) (all []string) {
	for _, v := range s.ValuesOf(point) {
		all = append(all, offered(v.ID, v.Meaning))
	}
	if s.Scale.NotApplicable != "" {
		return append(all, offered(assess.NotApplicable, s.Scale.NotApplicable), assess.CarriedOver)
	}
	return append(all, assess.NotApplicable, assess.CarriedOver)
}

// questions are those of the point that is named, or of all.
func (e *env) questions(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	return e.of(func(o *gather.Opened, args []string) (all []string) {
		for i := range o.Standard.Points {
			p := &o.Standard.Points[i]
			if len(args) > 1 && o.Standard.PointNamed(args[1]) != p {
				continue
			}
			for _, q := range o.Assessment.Asked(o.Standard, p) {
				all = append(all, offered(q.ID, q.Ask))
			}
		}
		return all
	})(c, args, typed)
}

func (e *env) points(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	return e.of(func(o *gather.Opened, _ []string) (all []string) {
		for i := range o.Standard.Points {
			p := &o.Standard.Points[i]
			all = append(all, offeredPoint(p, o.Assessment.Lang))
		}
		return all
	})(c, args, typed)
}

// offeredPoint is a point by its label, or by its number where it has none or one
// that shells would take for two words; then the title begins with it.
func offeredPoint(p *standards.Point, lang string) string {
	switch title := p.TitleIn(lang); {
	case p.Label == "":
		return offered(fmt.Sprint(p.Number), title)
	case words.Argument(p.Label) == p.Label:
		return offered(p.Label, title)
	default:
		return offered(fmt.Sprint(p.Number), p.Label+", "+title)
	}
}

func (e *env) professions(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	return e.of(func(o *gather.Opened, _ []string) (all []string) {
		for i := range o.Standard.Points {
			for _, lead := range o.Standard.Points[i].Leads {
				if !slices.Contains(all, lead) {
					all = append(all, lead)
				}
			}
		}
		return all
	})(c, args, typed)
}

// idsOf are the ids of one list, or of all, of the point that is named, or of all.
func (e *env) idsOf(list string) completion {
	return e.of(func(o *gather.Opened, args []string) (all []string) {
		for i := range o.Assessment.Points {
			p := &o.Assessment.Points[i]
			if sp := o.Standard.Point(p.Number); len(args) > 1 && o.Standard.PointNamed(args[1]) != sp && o.Standard.PointNamed(args[1]) != nil {
				continue
			}
			for _, r := range assess.Items() {
				for _, item := range p.Items(r) {
					if r.Letter != 0 && (list == "" || list == r.List) {
						all = append(all, offered(r.NameOf(item), *r.Field(r.Words).TextIn(item)))
					}
				}
			}
		}
		return all
	})
}

// said offers words that the assessment has already, each once.
func (e *env) said(words func(*assess.Assessment) []string) completion {
	return e.of(func(o *gather.Opened, _ []string) (once []string) {
		for _, one := range words(o.Assessment) {
			if one = text.Plain(one); one != "" && !slices.Contains(once, one) {
				once = append(once, one)
			}
		}
		return once
	})
}

func rolesOf(a *assess.Assessment) (all []string) {
	for _, p := range a.People {
		all = append(all, p.Role)
	}
	for i := range a.Points {
		p := &a.Points[i]
		all = append(all, p.Owner)
		for _, action := range p.Actions {
			all = append(all, action.Owner)
		}
	}
	return all
}

func kindsOf(a *assess.Assessment) (all []string) {
	for i := range a.Points {
		for _, e := range a.Points[i].Evidence {
			all = append(all, e.Kind)
		}
	}
	return all
}

func fromOf(a *assess.Assessment) (all []string) {
	for i := range a.Points {
		for _, r := range a.Points[i].Reused {
			all = append(all, r.From)
		}
	}
	return all
}

// codes are those of check, with what each says.
func codes(*cobra.Command, []string, string) (all []string, _ cobra.ShellCompDirective) {
	for _, rule := range check.Rules() {
		all = append(all, offered(rule.Code, rule.Says))
	}
	return append(all, "all"), cobra.ShellCompDirectiveNoFileComp
}

// services are the ids of the services here.
func (e *env) services(*cobra.Command, []string, string) (all []string, _ cobra.ShellCompDirective) {
	found, _ := gather.List(e.dir, nil)
	for _, path := range found {
		if o, err := open(e, path); err == nil && o.Assessment.Service.ID != "" {
			all = append(all, offered(o.Assessment.Service.ID, o.Assessment.Service.Name))
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}
