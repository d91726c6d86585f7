package assess

// responseRecords are the tables of all kinds of thing in a response.
var responseRecords = []*Record{&responseRecord, &factRecord, &responseToRecord, &laterRecord}

var responseRecord = Record{Of: (*Response)(nil), Begun: true, Fields: []Field{
	{Key: "kind", Like: "`response`", Needed: true, Says: `What this file is: always "response".`},
	{Key: "standpoint", Like: "`2`", Says: "The version of this format."},
	{Key: "of", Like: "file", Needed: true, Says: "The file name of the review."},
	{Key: "accepted", Says: "When the team accepted the review as a whole. Empty while points of fact are open."},
	{Key: "facts", Says: "Points of fact that were sent to the panel."},
	{Key: "conflict", Later: true, Says: saysConflict},
	{Key: "responses", Says: "How the team answers each recommendation."},
}}

var factRecord = Record{Of: (*Fact)(nil), Words: "text", Fields: []Field{
	{Key: "point", Like: "a point's number", Says: "Which point it is about. Empty if it is about the whole."},
	{Key: "text", Says: "What is wrong, and what it should say."},
	{Key: "on", Says: "When it was sent."},
	{Key: "conflict", Later: true, Says: saysConflict},
}}

var responseToRecord = Record{Of: (*ResponseTo)(nil), Begun: true, Known: "to", Words: "text", Fields: []Field{
	{Key: "to", Names: 'R', Needed: true, Says: "Which recommendation, by its id."},
	{Key: "answer", Values: ResponseAnswers, Says: "The team's answer."},
	{Key: "text", Says: "How the team will do it, or why not."},
	{Key: "on", Says: "When the team gave its answer."},
	{Key: "action", Names: 'A', Says: "The team's action, by its id in the assessment."},
	{Key: "later", Later: true, Says: "A later date, if one was agreed. The first one stays in the review."},
	{Key: "conflict", Later: true, Says: saysConflict},
}}

var laterRecord = Record{Of: (*Later)(nil), Fields: []Field{
	{Key: "due", Says: "The new date."},
	{Key: "agreed_by", Says: "The role that agreed."},
	{Key: "on", Says: "When it was agreed."},
}}
