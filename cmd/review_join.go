package cmd

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/templates/text"
)

func newReviewJoin(e *env) *cobra.Command {
	var output string
	c := &cobra.Command{
		Use:   "join REVIEW...",
		Short: "Join several assessors' reviews into a draft for the panel",
		Long: `Makes one draft from the assessors' own files. For each point it has what the
assessors who lead on it wrote, with their roles, every recommendation once
with its own number, and the decisions that everybody agrees on. Points that
nobody covered are listed. If assessors decide differently you are told, and
the lead of the panel decides: "standpoint review PANEL A B C" shows what each
of them says.

Who said what, notes and interests stay in the assessors' own files. When
another file arrives, run this again. Only what is new is added, and anything
that the panel has changed or removed stays that way.`,
		Example: `  standpoint review join ur.yaml design.yaml tech.yaml \
    -o assessments/lgdss-beta-review.yaml
  standpoint review join late.yaml -o assessments/lgdss-beta-review.yaml`,
		Args: arguments(1, 1<<20, "the assessors' files"),
		RunE: func(_ *cobra.Command, args []string) error { return runReviewJoin(e, output, args) },
	}
	c.Flags().StringVarP(&output, "output", "o", "", "the panel's `file` (default: the one beside the assessment)")
	return c
}

func runReviewJoin(e *env, output string, paths []string) error {
	reviews, err := e.shelf().OpenReviews(paths)
	if err != nil {
		return err
	}
	if output == "" {
		if output, err = besideAssessment(e, reviews.First().Of); err != nil {
			return err
		}
	}
	told, begun, remarks, err := reviews.Join(output)
	if err != nil {
		return err
	}
	e.remark(remarks)
	text.Joined(e.out, told, reviews.Standard, output, len(paths))
	if begun {
		fmt.Fprintf(e.err, "Wrote %s\n", text.Plain(output))
	}
	say(e.err, "The lead continues with: standpoint review "+arguing(append([]string{output}, paths...)), "")
	return nil
}

// besideAssessment is where the panel's file belongs: beside the assessment that a
// review is of, where that is here.
func besideAssessment(e *env, of string) (string, error) {
	found, err := store.Find(e.dir)
	if err != nil {
		return "", err
	}
	found = slices.DeleteFunc(found, func(path string) bool { return of == "" || filepath.Base(path) != filepath.Base(of) })
	if len(found) != 1 {
		return "", usagef("name it with -o, such as: -o assessments/lgdss-beta-review.yaml", "the assessment that the reviews are about is not here, so I do not know where the panel's file goes")
	}
	path := near(e, found[0])
	return strings.TrimSuffix(path, filepath.Ext(path)) + "-review.yaml", nil
}

// arguing are arguments as one would type them.
func arguing(all []string) string {
	typed := make([]string, len(all))
	for i, one := range all {
		typed[i] = words.Argument(one)
	}
	return strings.Join(typed, " ")
}
