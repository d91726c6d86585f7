package assess

var assessmentRecord = Record{Of: (*Assessment)(nil), Begun: true, Fields: []Field{
	{Key: "kind", Like: "`assessment`", Needed: true, Says: `What this file is: always "assessment".`},
	{Key: "standpoint", Like: "`1`", Says: "The version of this format."},
	{Key: "standard", Column: "standard", Like: "id@edition", Needed: true, Says: "What is assessed against, with its edition: lgdss@2016. Answers never move to another edition by themselves."},
	{Key: "phase", Column: "phase", Like: "a phase of the standard", Says: "The phase the service is in. Empty for a standard without phases."},
	{Key: "round", Column: "round", Like: "number from 1", Says: "Which time this is, in this phase. From 1."},
	{Key: "lang", Like: "language code", Says: "The language of the texts: en, cy."},
	{Key: "due", Column: "due", Says: "When the panel or peers meet."},
	{Key: "previous", Later: true, Like: "file", Says: "The file of the round or phase before, as a path from this file's folder."},
	{Key: "signed", Later: true, Says: "Whether the organisation signed, where the standard is something one signs."},
	{Key: "signed_on", Later: true, Says: "When it was signed."},
	{Key: "service", Says: "What is assessed."},
	{Key: "share", Column: "share", Values: Shares, Says: "What an overview of many assessments may show of this one."},
	{Key: "people", Says: "Who is involved, by role."},
	{Key: "points", Says: "The answers, point by point."},
}}

var serviceRecord = Record{Of: (*Service)(nil), Begun: true, Fields: []Field{
	{Key: "id", Column: "service", Says: "A name that never changes, in small letters with hyphens: garden-waste."},
	{Key: "name", Column: "name", Says: "What people call the service."},
	{Key: "organisation", Column: "organisation", Says: "Who runs it."},
	{Key: "description", Says: "What it is, in one paragraph."},
	{Key: "address", Says: "Where it is on the web."},
	{Key: "delivery", Column: "delivery", Values: Deliveries, Says: `How it comes about. For "bought", many questions are worded differently.`},
	{Key: "supplier", Column: "supplier", Says: "Who supplies it."},
	{Key: "contract_end", Column: "contract_end", Says: "When the contract ends."},
	{Key: "small", Says: "Whether it is a small service."},
	{Key: "in_scope", Says: "What this assessment is about."},
	{Key: "out_of_scope", Says: "What it is not about."},
	{Key: "users", Says: "Who uses it, and how many."},
	{Key: "channels", Says: "The ways in, each with its share or number as you count it."},
	{Key: "outcome", Says: "What should get better."},
}}

var channelRecord = Record{Of: (*Channel)(nil), Fields: []Field{
	{Key: "name", Says: "The way in: online, phone, letters."},
	{Key: "volume", Says: "Its share or number, as you count it."},
}}

var outcomeRecord = Record{Of: (*Outcome)(nil), Begun: true, Fields: []Field{
	{Key: "aim", Says: "What should get better."},
	{Key: "baseline", Says: "The figure at the start."},
	{Key: "current", Says: "The figure now."},
}}

var personRecord = Record{Of: (*Person)(nil), Begun: true, Fields: []Field{
	{Key: "role", Says: "Service owner, researcher, developer."},
	{Key: "name", Says: "Leave it empty; roles are enough everywhere."},
}}
