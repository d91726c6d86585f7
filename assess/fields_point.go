package assess

// What several kinds of thing say in the same words.
const (
	saysVisibility = "Who may see it. Empty means the panel."
	saysWas        = "Where this came from, after a new round or another edition."
	saysCarried    = "Carried over, and nobody has confirmed it yet."
	saysConflict   = "Both versions of a text, after a merge."
)

var pointRecord = Record{Of: (*Point)(nil), Fields: []Field{
	{Key: "point", Needed: true, Says: "Which point of the standard."},
	{Key: "title", Says: "Its title, for whoever reads this file. The standard's own file decides."},
	{Key: "owner", Says: "The role that looks after it."},
	{Key: "rating", Says: "How it stands. Empty until somebody has looked at it."},
	{Key: "rating_reason", Says: "Why. It is printed, and asked for where a rating is above the suggestion."},
	{Key: "why", Says: "Why the point does not apply, or is carried over."},
	{Key: "answers", Says: "Answers to the standard's questions."},
	{Key: "done", Says: "What is in place."},
	{Key: "planned", Says: "What is intended. Plans are not results, so they have a place of their own."},
	{Key: "visibility", Values: Visibilities, Says: "Who may see done, planned and rating_reason. Empty means the panel."},
	{Key: "evidence", Says: "What shows it."},
	{Key: "actions", Says: "What is to be done."},
	{Key: "reused", Says: "What was taken from others."},
	{Key: "offers", Says: "What others can have."},
	{Key: "asks", Says: "What help is wanted with."},
	{Key: "open_to_contact", Says: "Whether others may ask you about this point."},
	{Key: "rated_on", Says: "When the rating was given."},
	{Key: "was", Says: saysWas},
	{Key: "carried", Says: saysCarried},
	{Key: "conflict", Says: saysConflict},
	{Key: "notes", Says: "For the team. It is in no report."},
}}

var conflictRecord = Record{Of: (*Conflict)(nil), Fields: []Field{
	{Key: "field", Says: "The key the texts belong to."},
	{Key: "ours", Says: "One version."},
	{Key: "theirs", Says: "The other."},
}}

var answerRecord = Record{Of: (*Answer)(nil), List: "answers", Fields: []Field{
	{Key: "question", Needed: true, Says: "Which question, by its id."},
	{Key: "text", Says: "What you say."},
	{Key: "state", Values: AnswerStates, Says: `How you would put it. "answered" and "planned" count once there is a text.`},
	{Key: "held_by", Values: Holders, Says: "Who holds the thing asked about. Empty means us."},
	{Key: "why", Says: "Why the question does not apply."},
	{Key: "visibility", Values: Visibilities, Says: saysVisibility},
	{Key: "was", Says: saysWas},
	{Key: "carried", Says: saysCarried},
	{Key: "conflict", Says: saysConflict},
}}
