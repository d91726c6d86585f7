package assess

var evidenceRecord = Record{Of: (*Evidence)(nil), List: "evidence", Letter: 'E', Fields: []Field{
	{Key: "id", Says: "E1.1 is the first of point 1. Leave it out and the next save fills it in."},
	{Key: "title", Says: "What it is."},
	{Key: "kind", Says: "Research, test, audit, in your words."},
	{Key: "shows", Says: "What it shows, in a sentence."},
	{Key: "link", Says: "A path from the root of the repository, or an address."},
	{Key: "date", Says: "From when it is. Evidence from the last year supports the best rating."},
	{Key: "visibility", Values: Visibilities, Says: saysVisibility},
	{Key: "see", Names: 'E', Says: "The id of evidence under another point that shows this one too."},
	{Key: "was", Says: saysWas},
	{Key: "carried", Says: saysCarried},
}}

var actionRecord = Record{Of: (*Action)(nil), List: "actions", Letter: 'A', Fields: []Field{
	{Key: "id", Says: "A1.1 is the first of point 1. Leave it out and the next save fills it in."},
	{Key: "what", Says: "What is to be done."},
	{Key: "owner", Says: "The role that does it."},
	{Key: "due", Says: "By when."},
	{Key: "state", Values: ActionStates, Says: "Where it stands. Empty means open."},
	{Key: "from", Says: "What it answers, such as a panel's report and page."},
	{Key: "evidence", Names: 'E', Loosely: true, Says: "The id of what shows that it is done."},
	{Key: "issue", Says: "The address of a ticket."},
	{Key: "visibility", Values: Visibilities, Says: saysVisibility},
	{Key: "was", Says: saysWas},
	{Key: "carried", Says: saysCarried},
}}

var offerRecord = Record{Of: (*Offer)(nil), List: "offers", Letter: 'O', Fields: []Field{
	{Key: "id", Says: "O1.1 is the first of point 1. Leave it out and the next save fills it in."},
	{Key: "what", Says: "What others can have."},
	{Key: "kind", Says: "Code, a pattern, research, in your words."},
	{Key: "link", Says: "Where it is."},
	{Key: "licence", Says: "On what terms."},
	{Key: "conditions", Says: "What else goes with it."},
	{Key: "state", Says: "Where it stands."},
	{Key: "contact", Says: "The role to ask."},
	{Key: "until", Says: "How long the offer stands."},
}}

var askRecord = Record{Of: (*Ask)(nil), List: "asks", Letter: 'H', Fields: []Field{
	{Key: "id", Says: "H1.1 is the first of point 1. Leave it out and the next save fills it in."},
	{Key: "what", Says: "What help is wanted with."},
	{Key: "kind", Says: "Advice, code, research, in your words."},
	{Key: "tried", Says: "What you have tried."},
	{Key: "link", Says: "Where to read more."},
	{Key: "licence", Says: "On what terms."},
	{Key: "conditions", Says: "What else goes with it."},
	{Key: "state", Says: "Where it stands."},
	{Key: "by", Says: "When the help is wanted."},
	{Key: "contact", Says: "The role to answer to."},
	{Key: "until", Says: "How long the ask stands."},
	{Key: "answered_by", Says: "Who answered."},
}}

var reusedRecord = Record{Of: (*Reused)(nil), List: "reused", Fields: []Field{
	{Key: "what", Says: "What was taken."},
	{Key: "from", Says: "From whom."},
	{Key: "link", Says: "Where it is."},
}}
