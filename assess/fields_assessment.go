package assess

var assessmentRecord = Record{Of: (*Assessment)(nil), Begun: true, Fields: []Field{
	{Key: "kind", Like: "`assessment`", Needed: true, Says: `What this file is: always "assessment".`},
	{Key: "standpoint", Like: "`2`", Says: "The version of this format."},
	{Key: "standard", Column: "standard", Like: "id@edition", Needed: true, Says: "The standard it is assessed against, with its edition: lgdss@2016. Answers never move to another edition by themselves."},
	{Key: "phase", Column: "phase", Like: "a phase of the standard", Says: "The phase the service is in. Empty for a standard without phases."},
	{Key: "round", Column: "round", Like: "number from 1", Says: "Which round this is in this phase, counted from 1."},
	{Key: "depth", Since: 2, Values: Depths, Says: "How much the team set out to answer: a rating and a sentence, what is done and planned with evidence, or every question. The suggested rating, reports and check follow it. Empty means every question."},
	{Key: "lang", Like: "language code", Says: "The language of the texts: en, cy."},
	{Key: "due", Column: "due", Says: "When the panel or peers meet.",
		Asked: &Question{Ask: "When do you meet the panel or your peers?", Later: true, Turn: 1}},
	{Key: "previous", Later: true, Like: "file", Says: "The previous round's or phase's file, as a path from this file's folder."},
	{Key: "signed", Column: "signed", Later: true, Says: "Whether the organisation has signed, if the standard is one that organisations sign.",
		Asked: &Question{Options: []Option{{Value: string(Yes), Label: "yes"}, {Value: string(No), Label: "not yet"}}}},
	{Key: "signed_on", Column: "signed_on", Later: true, Says: "When it was signed.",
		Asked: &Question{Ask: "When was it signed?", When: func(a *Assessment) bool { return a.Signed == Yes }}},
	{Key: "project", Later: true, Since: 2, Says: "The project that the organisation promised when it signed, if the standard asks for one."},
	{Key: "service", Says: "What is being assessed."},
	{Key: "share", Column: "share", Values: Shares, Says: "Who may see this assessment in an overview of many.",
		Asked: &Question{Ask: "Who may see this assessment in an overview of many?", Later: true, Turn: 1, Options: []Option{
			{Value: Shares[0], Label: "the team"}, {Value: Shares[1], Label: "the council"}, {Value: Shares[2], Label: "a group of councils"},
			{Value: Shares[3], Label: "everyone", More: "Offers and requests then have a public way to get in touch."}}}},
	{Key: "conflict", Later: true, Since: 2, Says: saysConflict},
	{Key: "people", Says: "Who is involved, by role."},
	{Key: "points", Says: "The answers, point by point."},
}}

var projectRecord = Record{Of: (*Project)(nil), Begun: true, Fields: []Field{
	{Key: "what", Public: Anyway, Says: "What was promised, in a sentence or two.",
		Asked: &Question{When: signed}},
	{Key: "principle", Public: Anyway, Says: "The principle that it is in line with.",
		Asked: &Question{Ask: "Which principle is the project in line with?", When: promised, Later: true, Turn: 1}},
	{Key: "owner", Says: "The role that owns it.",
		Asked: &Question{Ask: "Which role owns the project?", When: promised}},
	{Key: "begun", Says: "When it began.",
		Asked: &Question{Ask: "When did the project begin?", When: promised, Later: true, Turn: 1}},
	{Key: "due", Says: "When it should be finished.",
		Asked: &Question{Ask: "When should the project be finished?", When: promised}},
	{Key: "result", Public: Anyway, Says: "What came of it: results, not plans.",
		Asked: &Question{Ask: "What has come of the project? Results, not plans.", When: promised, Later: true, Turn: 1}},
	{Key: "link", Public: Anyway, Says: "Where it is written up.",
		Asked: &Question{Ask: "Where is the project written up?", When: promised, Later: true, Turn: 1}},
}}

func signed(a *Assessment) bool { return a.Signed == Yes }

func promised(a *Assessment) bool { return a.Project.What != "" }

var serviceRecord = Record{Of: (*Service)(nil), Begun: true, Fields: []Field{
	{Key: "id", Column: "service", Says: "A name that never changes, in small letters with hyphens: garden-waste."},
	{Key: "name", Public: Anyway, Column: "service_name", Says: "What people call the service.",
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "What is the service called?"}, {Unit: "codebase", Ask: "What is the codebase called?"}}}},
	{Key: "organisation", Public: Anyway, Column: "organisation", Says: "Who runs it.",
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "Which organisation runs it?"}, {Unit: "codebase", Ask: "Which organisation looks after it?"},
			{Unit: "organisation", Ask: "What is your organisation called?"}}}},
	{Key: "type", Later: true, Since: 2, Public: Anyway, Column: "service_type", Says: "What kind of service it is, so that others can find you: a number or a name from the Local Government Service List (530, household garden waste), or your own words. If you leave this out, the service's name is used.",
		Flag: "service-type", Use: "the kind of service: a `name` or number from the Local Government Service List, or your own words",
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "What kind of service is it?"}}, Later: true, Turn: 1, Suggest: Types}},
	{Key: "description", Public: Anyway, Says: "What it is, in one paragraph.",
		Asked: &Question{Ask: "What is it, in one paragraph?", Later: true, Turn: 1}},
	{Key: "address", Public: Anyway, Says: "Where it is on the web.",
		Asked: &Question{Ask: "Where is it on the web?", Later: true, Turn: 1}},
	{Key: "delivery", Units: ofService, Column: "delivery", Values: Deliveries, Says: `How it is provided. For "bought", many questions are worded differently.`,
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "Is it built or bought?"}}, Options: []Option{
			{Value: "built", Label: "built", More: "by you or for you"}, {Value: "bought", Label: "bought", More: "a product that others use too"},
			{Value: "shared", Label: "shared", More: "run together with others"}, {Value: "mixed", Label: "mixed", More: "partly built, partly bought"}}}},
	{Key: "supplier", Units: ofService, Public: Anyway, Column: "supplier", Says: "Who supplies it.",
		Flag: "supplier", Use: "the supplier's `name`, if the service is bought",
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "Who supplies it?"}}, Bar: "product",
			When: supplied}},
	{Key: "product", Units: ofService, Later: true, Since: 2, Public: Anyway, Column: "product", Says: "The product that it runs on, under the name its supplier uses, so that others who have it can find you.",
		Flag: "product", Use: "the `name` of the product that the service runs on, as its supplier calls it",
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "What is the product called?"}}, When: supplied}},
	{Key: "contract_end", Units: ofService, Column: "contract_end", Says: "When the contract ends.",
		Asked: &Question{Ask: "When does the contract end?", Later: true, Turn: 1, When: supplied}},
	{Key: "nation", Later: true, Since: 2, Values: Nations, Says: "The nation whose bank holidays do not count as working days, such as for the days to answer a panel's report. Empty means England."},
	{Key: "small", Units: ofService, Says: "Whether it is a small service.",
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "Is it a small service?"}}, Later: true, Turn: 1,
			Options: []Option{{Value: string(Yes), Label: "yes"}, {Value: string(No), Label: "no"}}}},
	{Key: "uses_ai", Units: ofService, Since: 2, Says: "Whether it uses artificial intelligence, including a chatbot or automatic scoring. Questions about AI are only asked if it does.",
		Flag: "uses-ai", Use: "whether the service uses artificial intelligence: `yes|no`",
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "Does it use artificial intelligence, in any part?"}}, Later: true, Turn: 1,
			Options: []Option{{Value: string(Yes), Label: "yes"}, {Value: string(No), Label: "no"}}}},
	{Key: "in_scope", Public: Anyway, Says: "What this assessment is about.",
		Asked: &Question{Draft: "scope", Units: []Wording{{Unit: "service", Ask: "What is in scope: where does it begin and end?"},
			{Unit: "codebase", Ask: "What is in scope: which repositories or parts?"}, {Unit: "organisation", Ask: "What is in scope: all of the organisation, or a part of it?"}}}},
	{Key: "out_of_scope", Public: Anyway, Says: "What it is not about.",
		Asked: &Question{Ask: "What is out of scope?", Later: true, Turn: 1}},
	{Key: "users", Units: []string{"service", "codebase"}, Public: Anyway, Says: "Who uses it, and how many.",
		Asked: &Question{Units: []Wording{{Unit: "service", Ask: "Who uses it, and about how many?"}, {Unit: "codebase", Ask: "Who uses it, and about how many?"}}}},
	{Key: "channels", Units: ofService, Says: "Each channel, with its percentage or number of users, however you count them."},
	{Key: "outcome", Says: "What should get better."},
	{Key: "products", Later: true, Since: 2, Says: "The bought products that it is built on, each with its product sheet."},
}}

var channelRecord = Record{Of: (*Channel)(nil), Fields: []Field{
	{Key: "name", Says: "The channel: online, phone, letters."},
	{Key: "volume", Says: "The percentage or number of users, however you count them."},
	{Key: "conflict", Later: true, Since: 2, Says: saysConflict},
}}

var outcomeRecord = Record{Of: (*Outcome)(nil), Begun: true, Fields: []Field{
	{Key: "aim", Public: Anyway, Column: "outcome_aim", Says: "What should get better.",
		Asked: &Question{Ask: "What should get better, and for whom?"}},
	{Key: "baseline", Column: "outcome_before", Says: "The figure at the start.",
		Asked: &Question{Ask: "What was the figure at the start?", When: aimed}},
	{Key: "current", Column: "outcome_now", Says: "The figure now.",
		Asked: &Question{Ask: "What is the figure now?", When: aimed}},
}}

var personRecord = Record{Of: (*Person)(nil), Begun: true, Fields: []Field{
	{Key: "role", Says: "Service owner, researcher, developer."},
	{Key: "name", Says: "Leave it empty: a role is always enough."},
	{Key: "conflict", Later: true, Since: 2, Says: saysConflict},
}}

func supplied(a *Assessment) bool {
	return a.Service.Delivery == "bought" || a.Service.Delivery == "mixed"
}

func aimed(a *Assessment) bool { return a.Service.Outcome.Aim != "" }

// ofService are keys that only a service has: nobody supplies an organisation.
var ofService = []string{"service"}
