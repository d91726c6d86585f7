package report

// Edition is what a reader's version is called and what is said about it.
type Edition struct{ Name, Note string }

var editions = map[string]Edition{
	ForPanel:   {"For the panel", "This is what the team says about its own service. The decision is the panel's."},
	ForPublic:  {"Public edition", "This is what the team says about its own service. No panel has decided on it here."},
	ForSummary: {"Summary", ""},
	ForWorkbook: {"Workbook for assessors",
		"For each point: what the team says, then room for what you decide. The team's rating is its own view; the decision is yours."},
	ForTeam:     {"Worksheets for the team", "A page for each point, to write on together. Nothing here has to be complete."},
	ForSupplier: {"Questions for the supplier", "Only you can tell us these things, or nobody here knows them yet. They are the questions we are asked about our service: \"you\" is our team, and \"the supplier\" is your company. A sentence or two for each is enough; please add dates where you can."},
}

// Edition is that of the report's reader.
func (r *Report) Edition() Edition { return editions[r.For] }
