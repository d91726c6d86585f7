package store

import (
	"fmt"
	"reflect"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/splice"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

var reviews = &Kind[assess.Review]{
	Head: strict.Head{
		Kind: "review", Newest: assess.ReviewFormat, Exact: true, Most: Most,
		Empty:  "bring it back from a copy, or delete it",
		Newer:  "install a newer standpoint",
		Older:  fmt.Sprintf("write standpoint: %d; nothing was changed", assess.ReviewFormat),
		Unsaid: problem.Error{Line: 1, Column: 1, What: "this file does not say what it is", Hint: "begin it with \"kind: review\""},
		Other:  problem.Error{What: "kind %q is not \"review\"", Hint: "give a file that begins with kind: review"},
	},
	Check:  checkReview,
	Fill:   (*assess.Review).FillIDs,
	Order:  func(*assess.Review) {},
	Layout: reviewLayout,
}

func reviewLayout() splice.Layout {
	return splice.Layout{reflect.TypeFor[assess.ReviewPoint](): {
		Always: []string{"decision", "done_well", "to_explore", "recommendations", "notes"}, Airy: true, Tight: []string{"point"},
	}}
}

// LoadReview reads the review at a path. The error is problem.Errors, or a
// *problem.Error when there is nothing to read.
func LoadReview(path string) (*Doc[assess.Review], error) { return reviews.Load(path) }

// CreateReview writes a new review. It never writes over anything.
func CreateReview(path string, r *assess.Review) error {
	wanted := clone(r)
	wanted.Kind, wanted.Format, wanted.Round = "review", assess.ReviewFormat, max(wanted.Round, 1)
	wanted.FillIDs()
	settle(&assess.Review{}, wanted)
	layout := reviewLayout()
	layout[reflect.TypeFor[assess.Review]()] = splice.Keys{Always: []string{"kind", "standpoint", "of", "standard", "phase", "round", "by", "role", "interest", "points"}}
	return reviews.Create(path, wanted, splice.Print(wanted, layout), checkReview)
}

// checkReview judges what a review says by itself, without the standard.
func checkReview(d *Doc[assess.Review]) error {
	var found problem.Errors
	among := func(value string, allowed []string, path ...any) {
		if value != "" && assess.Meant(value, allowed) != value {
			found = append(found, d.at(fmt.Sprintf("%s %q is not one of %s", path[len(path)-1], words.Short(value), known), use(allowed), path...))
		}
	}
	among(d.Value.By, assess.Reviewers, "by")
	seen := map[int]bool{}
	for i, p := range d.Value.Points {
		if p.Number < 1 || seen[p.Number] {
			found = append(found, d.at(fmt.Sprintf("point %d has no number of its own", p.Number), "give each point its number, once; nothing was changed", "points", i, "point"))
		}
		seen[p.Number] = true
		for j, r := range p.Recommendations {
			among(r.Kind, assess.RecommendationKinds, "points", i, "recommendations", j, "kind")
		}
	}
	return problem.In(found.Err(), d.Path)
}
