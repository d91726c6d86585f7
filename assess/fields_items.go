package assess

var evidenceRecord = Record{
	Of: (*Evidence)(nil), List: "evidence", Letter: 'E', Known: "id", Words: "title",
	Flag: "evidence", Use: "add evidence with this `title`, or change the one with this id",
	Fields: []Field{
		{Key: "id", Column: "id", Says: "E1.1 is the first of point 1. Leave it out and the next save fills it in."},
		{Key: "title", Column: "what", Says: "What it is.", Flag: "text"},
		{Key: "kind", Column: "of", Says: "Research, test, audit, in your words.",
			Flag: "kind", Use: "the `kind` of evidence, offer or ask, in your words"},
		{Key: "shows", Sentence: true, Says: "What it shows, in a sentence.",
			Flag: "shows", Use: "a `text` saying what the evidence shows"},
		{Key: "link", Column: "link", Says: "A path from the root of the repository, or an address.",
			Flag: "link", Use: "a path from the repository root, or an `address`"},
		{Key: "date", Column: "date", Says: "From when it is. Evidence from the last year supports the best rating.",
			Flag: "date", Use: "the `date` of the evidence"},
		{Key: "visibility", Column: "visibility", Values: Visibilities, Says: saysVisibility, Flag: "visibility"},
		{Key: "see", Names: 'E', Says: "The id of evidence under another point that shows this one too.",
			Flag: "see", Use: "the `id` of evidence under another point that shows this one too"},
		{Key: "was", Says: saysWas},
		{Key: "carried", Says: saysCarried},
	},
}

var actionRecord = Record{
	Of: (*Action)(nil), List: "actions", Letter: 'A', Known: "id", Words: "what",
	Flag: "action", Use: "add an action, `what` is to do, or change the one with this id",
	Fields: []Field{
		{Key: "id", Column: "id", Says: "A1.1 is the first of point 1. Leave it out and the next save fills it in."},
		{Key: "what", Column: "what", Says: "What is to be done.", Flag: "text"},
		{Key: "owner", Column: "owner", Says: "The role that does it.",
			Flag: "action-owner", Use: "the `role` that does the action"},
		{Key: "due", Column: "due", Says: "By when.", Flag: "due", Use: "the `date` an action is due"},
		{Key: "state", Column: "state", Values: ActionStates, Says: "Where it stands. Empty means open.",
			Flag: "action-state", Use: "the `state` of an action: open, done or dropped"},
		{Key: "from", Says: "What it answers, such as a panel's report and page.",
			Flag: "action-from", Use: "a `text` saying what the action answers, such as a panel's report and page"},
		{Key: "evidence", Names: 'E', Loosely: true, Says: "The id of what shows that it is done.",
			Flag: "action-evidence", Use: "the `id` of the evidence that shows the action is done"},
		{Key: "issue", Says: "The address of a ticket.",
			Flag: "issue", Use: "the `address` of the action's ticket"},
		{Key: "visibility", Column: "visibility", Values: Visibilities, Says: saysVisibility, Flag: "visibility"},
		{Key: "was", Says: saysWas},
		{Key: "carried", Says: saysCarried},
	},
}

var offerRecord = Record{
	Of: (*Offer)(nil), List: "offers", Letter: 'O', Known: "id", Words: "what",
	Flag: "offer", Use: "add an offer, `what` others can have, or change the one with this id",
	Fields: []Field{
		{Key: "id", Column: "id", Says: "O1.1 is the first of point 1. Leave it out and the next save fills it in."},
		{Key: "what", Column: "what", Says: "What others can have.", Flag: "text"},
		{Key: "kind", Column: "of", Says: "Code, a pattern, research, in your words.", Flag: "kind"},
		{Key: "link", Column: "link", Says: "Where it is.", Flag: "link"},
		{Key: "licence", Column: "licence", Says: "On what terms.", Flag: "licence", Use: "the `name` of an offer's licence"},
		{Key: "conditions", Column: "conditions", Sentence: true, Says: "What else goes with it.",
			Flag: "conditions", Use: "a `text` with an offer's conditions"},
		{Key: "state", Column: "state", Says: "Where it stands.", Flag: "state"},
		{Key: "contact", Column: "contact", Says: "The role to ask.", Flag: "contact", Use: "the `role` to ask"},
		{Key: "until", Column: "until", Says: "How long the offer stands.",
			Flag: "until", Use: "the `date` until which an offer or ask stands"},
	},
}

var askRecord = Record{
	Of: (*Ask)(nil), List: "asks", Letter: 'H', Known: "id", Words: "what",
	Flag: "ask", Use: "add an ask, `what` you want help with, or change the one with this id",
	Fields: []Field{
		{Key: "id", Column: "id", Says: "H1.1 is the first of point 1. Leave it out and the next save fills it in."},
		{Key: "what", Column: "what", Says: "What help is wanted with.", Flag: "text"},
		{Key: "kind", Column: "of", Says: "Advice, code, research, in your words.", Flag: "kind"},
		{Key: "tried", Column: "tried", Says: "What you have tried.",
			Flag: "tried", Use: "a `text` saying what was tried so far", Turn: 1},
		{Key: "link", Column: "link", Says: "Where to read more.", Flag: "link"},
		{Key: "licence", Says: "On what terms.", Flag: "licence"},
		{Key: "conditions", Sentence: true, Says: "What else goes with it.", Flag: "conditions"},
		{Key: "state", Column: "state", Says: "Where it stands.", Flag: "state"},
		{Key: "by", Column: "due", Says: "When the help is wanted.",
			Flag: "by", Use: "the `date` by which help is wanted", Turn: 1},
		{Key: "contact", Column: "contact", Says: "The role to answer to.", Flag: "contact"},
		{Key: "until", Column: "until", Says: "How long the ask stands.", Flag: "until"},
		{Key: "answered_by", Column: "answered_by", Says: "Who answered.", Flag: "answered-by", Use: "`who` answered an ask", Turn: 1},
	},
}

var reusedRecord = Record{
	Of: (*Reused)(nil), List: "reused", Known: "what", Words: "what",
	Flag: "reused", Use: "add `what` you took from others",
	Fields: []Field{
		{Key: "what", Column: "what", Says: "What was taken."},
		{Key: "from", Column: "from", Says: "From whom.", Flag: "reused-from", Use: "`who` it was taken from"},
		{Key: "link", Column: "link", Says: "Where it is.", Flag: "link"},
	},
}
