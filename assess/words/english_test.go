package words

import (
	"testing"
	"time"
)

// Sentences in each form that English has for them.
func TestEnglish(t *testing.T) {
	for got, want := range map[string]string{
		Day(time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)): "1 December 2026",

		Say(1, "%d point is not in the file: %s.", "%d points are not in the file: %s.", "4"):       "1 point is not in the file: 4.",
		Say(2, "%d point is not in the file: %s.", "%d points are not in the file: %s.", "4 and 6"): "2 points are not in the file: 4 and 6.",

		Unanswered(1, 1): "No suggestion yet: 1 of 1 question has no answer.",
		Unanswered(1, 3): "No suggestion yet: 1 of 3 questions has no answer.",
		Unanswered(2, 3): "No suggestion yet: 2 of 3 questions have no answer.",

		UpTo("Met"):           `Up to "Met" by the rule.`,
		UpToUndone("Not met"): `Up to "Not met" by the rule: nothing is under "done" yet.`,

		Answered(Answers{Asked: 1, Answered: 1}):             "The 1 question is answered.",
		Answered(Answers{Asked: 4, Answered: 4}):             "All 4 questions are answered.",
		Answered(Answers{Asked: 1, Planned: 1}):              "Of 1 question, 1 is planned.",
		Answered(Answers{Asked: 3, Answered: 2, Unknown: 1}): "Of 3 questions, 2 are answered and 1 not known yet.",
		Answered(Answers{Asked: 5, Planned: 1, Unknown: 1, Aside: 1, AsideUnsaid: 2}): "Of 5 questions, 1 is planned, 1 not known yet, " +
			"1 set aside with a reason and 2 set aside without a reason.",

		NewestEvidence("1 June 2026"): "The newest evidence is from 1 June 2026.",
		OldEvidence("1 June 2025"):    "The newest evidence is from 1 June 2025, more than a year ago.",

		Overall("Red"):          "Overall: Red. The worst point decides.",
		WorstSoFar("Red", 1):    "Worst so far: Red. 1 point has no rating, so there is no overall result yet.",
		WorstSoFar("Amber", 12): "Worst so far: Amber. 12 points have no rating, so there is no overall result yet.",

		Wanted("questions", 1): "1 question",
		Wanted("questions", 2): "2 questions",
		Wanted("evidence", 2):  "evidence",

		PutAside("small services", 1, "point 4", "They are few."):         "Not asked of small services: 1 question of point 4. They are few.",
		PutAside("bought products", 3, "points 1 and 2", "It is bought."): "Not asked of bought products: 3 questions of points 1 and 2. It is bought.",

		ItemOf("E1.1", "LGDSS 2016"): "E1.1 of LGDSS 2016",

		LookedAfter("point 8 of X", "Designer"):             "Who looked after point 8 of X: Designer.",
		AskedAt("point 8 of X", "Who decides?", "The lead"): "Asked under point 8 of X: Who decides?\nThe lead",
		AboutRating("point 8 of X", "Nearly", "Not ours"):   "About a rating of point 8 of X: Nearly\n\nNot ours",
		RatedAt("point 8 of X", "Met", "We tried it"):       "The rating of point 8 of X was Met. We tried it",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
