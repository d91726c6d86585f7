package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/cmd/walk"
	"standpoint/standards"
)

// flagError turns cobra's words into ours, with the next step.
func flagError(c *cobra.Command, err error) error {
	return usagef("see "+c.CommandPath()+" --help", "%s", strings.TrimSuffix(err.Error(), "."))
}

func noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := "see " + c.Root().CommandPath() + " --help"
	if near := c.SuggestionsFor(args[0]); len(near) > 0 && !c.HasParent() {
		hint = fmt.Sprintf("did you mean %q? All of them: %s --help", near[0], c.Root().CommandPath())
	}
	if !c.HasParent() {
		return usagef(hint, "%q is not a command", args[0])
	}
	return usagef("see "+c.CommandPath()+" --help", "%q is one word too many", args[0])
}

// arguments wants between least and most words, and names them when they are
// missing.
func arguments(least, most int, names string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usagef("see "+c.CommandPath()+" --help", "%s needs %s", c.CommandPath(), names)
		case len(args) > most:
			return usagef("see "+c.CommandPath()+" --help", "%q is one word too many", args[most])
		}
		return nil
	}
}

// selection reads --points and --open; nothing means all points.
func selection(o *gather.Opened, opts assessOptions, day assess.Date) ([]int, error) {
	numbers, err := pointRange(opts.points, o.Standard)
	if err != nil || !opts.open {
		return numbers, err
	}
	var open []int
	for _, p := range assess.ProgressOf(o.Standard, o.Assessment, day).Points {
		if (p.Point.Rating == "" || len(p.Wants) > 0) && (len(numbers) == 0 || slices.Contains(numbers, p.Point.Number)) {
			open = append(open, p.Point.Number)
		}
	}
	if len(open) == 0 {
		return nil, walk.ErrLeft
	}
	return open, nil
}

// pointRange reads a list such as 4-6,9 into the numbers of points.
func pointRange(typed string, s *standards.Standard) ([]int, error) {
	var numbers []int
	for _, one := range strings.Split(typed, ",") {
		if one = strings.TrimSpace(one); one == "" {
			continue
		}
		first, last, ranged := strings.Cut(one, "-")
		if !ranged {
			last = first
		}
		from, to := s.PointNamed(first), s.PointNamed(last)
		if from == nil || to == nil || from.Number > to.Number {
			return nil, usagef("use numbers "+s.Numbers()+", such as 4 or 4-6,9", "--points: %q is not a point or a range of them", one)
		}
		for n := from.Number; n <= to.Number; n++ {
			if s.Point(n) != nil {
				numbers = append(numbers, n)
			}
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers), nil
}
