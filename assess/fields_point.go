package assess

// What several kinds of thing say in the same words.
const (
	saysVisibility = "Who may see it. Empty means the panel."
	saysWas        = "Where this came from, after a new round or another edition."
	saysCarried    = "Carried over, and nobody has confirmed it yet."
	saysConflict   = "Both versions of a text, after a merge."
)

var pointRecord = Record{Of: (*Point)(nil), Begun: true, Fields: []Field{
	{Key: "point", Column: "point", Needed: true, Says: "Which point of the standard."},
	{Key: "title", Says: "Its title, to help people who read this file. The title in the standard's own file counts."},
	{Key: "owner", Public: Anyway, Column: "owner", Says: "The role that looks after it.",
		Flag: "owner", Use: "the `role` that looks after the point", Turn: 1,
		Asked: &Question{Ask: "Which role looks after this point?", Suggest: Roles}},
	{Key: "rating", Column: "rating", Like: "a value of the standard's scale, or `not-applicable`, or `carried-over`", Counts: true, Says: "The team's rating. Empty until somebody has looked at the point.",
		Flag: "rating", Use: "the rating, a `value` of the standard's scale, or not-applicable or carried-over"},
	{Key: "rating_reason", Public: Marked, Counts: true, Says: "The reason for the rating, which the report prints. You are asked for it if you rate the point above the suggestion.",
		Flag: "reason", Use: "`why` the rating is above the suggestion"},
	{Key: "reason_for", Later: true, Since: 2, Like: "a rating", Says: "The rating that rating_reason was given for, if the rating has changed since. No report prints the reason until somebody says that it is still true."},
	{Key: "why", Public: Marked, Counts: true, Says: "Why the point does not apply, or is carried over.", Flag: "why"},
	{Key: "why_for", Later: true, Since: 2, Like: "a rating", Says: "The rating that the reason under \"why\" was given for, if the rating has changed since."},
	{Key: "answers", Counts: true, Says: "Answers to the standard's questions."},
	{Key: "done", Public: Marked, Counts: true, Says: "What is in place.", Flag: "done", Use: "`what` is in place",
		Asked: &Question{Ask: "What is in place? Results, not plans."}},
	{Key: "planned", Public: Marked, Counts: true, Says: "What is intended. Plans are not results, so they go in a separate place.",
		Flag: "planned", Use: "`what` is planned",
		Asked: &Question{Ask: "What is planned? Plans are kept apart from results."}},
	{Key: "visibility", Values: Visibilities, Says: "Who may see done, planned and rating_reason. Empty means the panel.",
		Flag: "visibility"},
	{Key: "evidence", Column: "evidence", Counts: true, Says: "What shows it."},
	{Key: "actions", Column: "action", Counts: true, Says: "What needs to be done."},
	{Key: "reused", Column: "reused", Counts: true, Says: "What was reused from others."},
	{Key: "offers", Column: "offer", Counts: true, Says: "What others can have."},
	{Key: "asks", Column: "ask", Counts: true, Says: "What you would like help with."},
	{Key: "open_to_contact", Column: "open_to_contact", Says: "Whether others may ask you about this point.",
		Flag: "open-to-contact", Use: "whether others may ask you about this point: `yes|no`", Turn: 4},
	{Key: "rated_on", Column: "date", Says: "When the rating was given.",
		Flag: "rated-on", Use: "the `date` of the rating (default: today)", Turn: 3},
	{Key: "was", Later: true, Says: saysWas},
	{Key: "carried", Later: true, Says: saysCarried},
	{Key: "conflict", Later: true, Says: saysConflict},
	{Key: "notes", Counts: true, Says: "Notes for the team. No report prints them.",
		Flag: "notes", Use: "`notes` for the team, which are left out of every report", Turn: 2},
}}

var conflictRecord = Record{Of: (*Conflict)(nil), Fields: []Field{
	{Key: "field", Says: "The key that the texts belong to."},
	{Key: "ours", Says: "One version."},
	{Key: "theirs", Says: "The other."},
}}

var answerRecord = Record{
	Of: (*Answer)(nil), Begun: true, List: "answers", Known: "question",
	Flag: "question", Use: "answer the question with this `id`",
	Fields: []Field{
		{Key: "question", Like: "a question's id", Needed: true, Says: "Which question, by its id."},
		{Key: "text", Public: Marked, Counts: true, Says: "What you say.", Flag: "text"},
		{Key: "state", Counts: true, Values: AnswerStates, Says: `The state of the answer. "answered" and "planned" count only if there is a text.`,
			Flag: "state", Use: "the `state` of an answer (answered, planned, dont-know or does-not-apply), an offer or a request", Turn: -1},
		{Key: "held_by", Later: true, Counts: true, Values: Holders, Says: "Who looks after what the question is about, and so can answer it. Empty means us.",
			Flag: "held-by", Use: "`who` can answer the question: us, supplier, shared or other"},
		{Key: "said_by", Later: true, Since: 2, Says: "The role of the person who wrote it in a form.",
			Flag: "said-by", Use: "the `role` of the person who gave the answer, if that is not you", Turn: 1},
		{Key: "share", Later: true, Since: 2, Values: AnswerShares, Says: "Who the supplier allows to see its answer: this council, a group of councils, or everyone. " +
			"A public report leaves out answers that are not for everyone.",
			Flag: "share", Use: "how `far` a supplier's answer may be shared: council, group or public", Turn: 1},
		{Key: "sheet", Later: true, Since: 2, Like: "file", Says: "The product sheet that the text was taken from. It counts as what the supplier says until you say it in your own words."},
		{Key: "taken", Later: true, Since: 2, Says: "A fingerprint of the text as it was taken. If the text is different now, you have put it in your own words, and the next save records that."},
		{Key: "said_on", Later: true, Since: 2, Says: "When the sheet said this."},
		{Key: "duty", Public: Marked, Later: true, Since: 2, Says: "What the sheet leaves to each council. The question stays open until you say under \"own\" what you do about it."},
		{Key: "own", Public: Marked, Later: true, Counts: true, Since: 2, Says: "What you do about the parts that the sheet leaves to you.",
			Flag: "own", Use: "`what` you do yourselves, if a product sheet leaves something to each council", Turn: 1},
		{Key: "why", Public: Marked, Later: true, Counts: true, Says: "Why the question does not apply.",
			Flag: "why", Use: "`why` a question or the point does not apply"},
		{Key: "visibility", Later: true, Values: Visibilities, Says: saysVisibility,
			Flag: "visibility", Use: "`who` may see the item or the point: public, panel or restricted"},
		{Key: "was", Later: true, Counts: true, Says: saysWas},
		{Key: "carried", Later: true, Says: saysCarried},
		{Key: "conflict", Later: true, Counts: true, Says: saysConflict},
	},
}
