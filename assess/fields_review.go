package assess

// reviewRecords are the tables of all kinds of thing in a review.
var reviewRecords = []*Record{&reviewRecord, &reviewerRecord, &agreementRecord, &toBringRecord, &reviewPointRecord, &recommendationRecord}

var reviewRecord = Record{Of: (*Review)(nil), Begun: true, Fields: []Field{
	{Key: "kind", Like: "`review`", Needed: true, Says: `What this file is: always "review".`},
	{Key: "standpoint", Like: "`2`", Says: "The version of this format."},
	{Key: "id", Since: 2, Says: "A name that no other review of the service has: beta-1-panel. Actions use it to say where they came from."},
	{Key: "of", Like: "file", Says: "The file name of the assessment."},
	{Key: "service", Since: 2, Like: "fingerprint", Says: "A fingerprint of the service and of who runs it, so that two services whose files have the same name can be told apart."},
	{Key: "standard", Like: "id@edition", Says: "The standard it was assessed against, with its edition: lgdss@2016."},
	{Key: "phase", Like: "a phase of the standard", Says: "The phase of the assessment."},
	{Key: "round", Like: "number from 1", Says: "The round of the assessment."},
	{Key: "version", Since: 2, Later: true, Like: "number from 1", Says: "Which version of the review this is: 2 after the team's fact check. Empty means 1."},
	{Key: "by", Values: Reviewers, Says: "Whose view this is: a panel's, peers' or one assessor's."},
	{Key: "role", Says: "The role of the person who writes it."},
	{Key: "interest", Says: "Anything that could bias the writer. It is never copied into the panel's file."},
	{Key: "read_at", Since: 2, Later: true, Says: "The commit that was read, if the team uses git."},
	{Key: "session", Since: 2, Says: "The day the panel or peers met the team."},
	{Key: "reviewers", Since: 2, Later: true, Says: "Who took part, by role."},
	{Key: "result", Since: 2, Later: true, Like: "a value of the standard's scale", Says: "The overall result, if the standard has a rule for one."},
	{Key: "result_reason", Since: 2, Later: true, Says: "Why the result is not the one the standard's rule gives."},
	{Key: "share", Since: 2, Later: true, Values: Shares, Says: "Who may see it in an overview of many assessments. Empty means the team."},
	{Key: "agreed_by", Since: 2, Later: true, Says: "Who agreed that it may be published, once the team has checked the facts. A public report needs agreement from both the panel and the team."},
	{Key: "finished", Since: 2, Says: "When the writer said that the review is finished. Empty means a draft."},
	{Key: "questions", Since: 2, Later: true, Says: "What the team should bring on the day."},
	{Key: "conflict", Since: 2, Later: true, Says: saysConflict},
	{Key: "points", Says: "What is said, point by point."},
}}

var reviewerRecord = Record{Of: (*Reviewer)(nil), Words: "role", Fields: []Field{
	{Key: "role", Says: "User research, Design, Technology: roles, not names."},
	{Key: "organisation", Says: "Where they come from."},
	{Key: "conflict", Since: 2, Later: true, Says: saysConflict},
}}

var agreementRecord = Record{Of: (*Agreement)(nil), Words: "role", Fields: []Field{
	{Key: "role", Says: "The role that agreed."},
	{Key: "body", Values: Bodies, Says: "Who the role speaks for."},
	{Key: "on", Says: "The date they agreed."},
	{Key: "conflict", Since: 2, Later: true, Says: saysConflict},
}}

var toBringRecord = Record{Of: (*ToBring)(nil), Words: "what", Fields: []Field{
	{Key: "point", Like: "a point's number", Says: "Which point it is about. Empty if it is about the whole."},
	{Key: "what", Says: "What the team should bring, or be ready to say."},
	{Key: "conflict", Since: 2, Later: true, Says: saysConflict},
}}

var reviewPointRecord = Record{Of: (*ReviewPoint)(nil), Begun: true, Fields: []Field{
	{Key: "point", Needed: true, Says: "Which point of the standard."},
	{Key: "seen", Since: 2, Later: true, Says: "A fingerprint of what the team said when this was written, so that later changes can be shown. Ids and notes are not part of it."},
	{Key: "decision", Counts: true, Like: "a value of the standard's scale, or `not-applicable`, or `carried-over`", Says: "What the reviewer decides about the point.",
		Flag: "decision", Use: "in a review: your decision on the point, a `value` of the standard's scale"},
	{Key: "done_well", Counts: true, Says: "What the team has done well.",
		Flag: "done-well", Use: "in a review: `what` the team has done well"},
	{Key: "to_explore", Counts: true, Says: "What the team should look into.",
		Flag: "to-explore", Use: "in a review: `what` the team should look into"},
	{Key: "recommendations", Counts: true, Says: "Recommendations to the team."},
	{Key: "joined", Since: 2, Later: true, Like: "fingerprints, with spaces between them", Says: "Fingerprints of the texts that were joined into this one, so that joining again adds only what is new."},
	{Key: "conflict", Since: 2, Later: true, Says: saysConflict},
	{Key: "notes", Counts: true, Says: "The writer's own notes. No report prints them, and they are never joined.", Flag: "notes"},
}}

var recommendationRecord = Record{Of: (*Recommendation)(nil), List: "recommendations", Letter: 'R', Known: "id", Words: "what",
	Flag: "recommendation", Use: "in a review: add a recommendation that says `what` the team should do, or change the recommendation with this id", Fields: []Field{
		{Key: "id", Says: "R1.1 is the first for point 1. Leave it out and the next save fills it in."},
		{Key: "what", Sentence: true, Says: "What the team is asked to do.", Flag: "text"},
		{Key: "kind", Values: RecommendationKinds, Says: "How much it matters. Empty if nobody has said yet.", Flag: "kind"},
		{Key: "due", Since: 2, Later: true, Says: "The date to do it by: from the standard's rule, or as agreed.", Flag: "due"},
		{Key: "see", Since: 2, Later: true, Names: 'E', Says: "The piece of the team's evidence it is about.", Flag: "see"},
		{Key: "joined", Since: 2, Later: true, Like: "fingerprints, with spaces between them", Says: "Fingerprints of the recommendations that were joined into this one, without names."},
		{Key: "closed", Since: 2, Later: true, Says: "When the lead assessor agreed that it is done.", Flag: "closed", Use: "the `date` when the lead agreed that a recommendation is done"},
		{Key: "conflict", Since: 2, Later: true, Says: saysConflict},
	}}
