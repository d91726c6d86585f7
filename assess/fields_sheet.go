package assess

// sheetRecords are the tables of all kinds of thing in a product sheet.
var sheetRecords = []*Record{&sheetRecord, &sheetPointRecord, &sheetAnswerRecord, &sheetEvidenceRecord}

var sheetRecord = Record{Of: (*Sheet)(nil), Begun: true, Fields: []Field{
	{Key: "kind", Like: "`product`", Needed: true, Says: `What this file is: always "product".`},
	{Key: "standpoint", Like: "`2`", Says: "The version of this format."},
	{Key: "product", Says: "What the product is called."},
	{Key: "version", Says: "The version of the product that this sheet is about."},
	{Key: "supplier", Says: "Who supplies it."},
	{Key: "standard", Like: "id@edition", Needed: true, Says: "The standard whose questions are answered, with its edition: lgdss@2016."},
	{Key: "lang", Like: "language code", Later: true, Says: "The language of the texts: en, cy."},
	{Key: "organisation", Says: "The council that wrote this sheet."},
	{Key: "said_by", Says: "The role of the person at that council who speaks for the sheet."},
	{Key: "on", Says: "When they said it."},
	{Key: "setup", Says: "How the product is set up at that council: where it is hosted, which modules it has, what it is connected to."},
	{Key: "share", Values: AnswerShares, Says: "Who the supplier allows to see this: the council, a group of councils, or everyone. Empty means the council."},
	{Key: "contact", Later: true, Says: "The role to ask."},
	{Key: "conflict", Later: true, Says: saysConflict},
	{Key: "points", Says: "What is said, point by point."},
}}

var sheetPointRecord = Record{Of: (*SheetPoint)(nil), Begun: true, Fields: []Field{
	{Key: "point", Needed: true, Says: "Which point of the standard."},
	{Key: "title", Says: "Its title, to help people who read this file. The title in the standard's own file counts."},
	{Key: "answers", Says: "Answers to the standard's questions."},
	{Key: "conflict", Later: true, Says: saysConflict},
}}

var sheetAnswerRecord = Record{Of: (*SheetAnswer)(nil), Begun: true, Known: "question", Fields: []Field{
	{Key: "question", Like: "a question's id", Needed: true, Says: "Which question, by its id."},
	{Key: "saw", Says: "What the council found out itself, not what the supplier says."},
	{Key: "comment", Says: "What the supplier adds to this answer."},
	{Key: "limits", Says: "Its limits: what has not been tested, or does not work."},
	{Key: "duty", Says: "What each council has to do itself. Everyone who uses the sheet is asked what they do about it."},
	{Key: "version", Later: true, Says: "The version this is about, if it is not the one the sheet is about."},
	{Key: "setup", Later: true, Says: "The set-up this is about, if it is not the one the sheet is about."},
	{Key: "on", Later: true, Says: "When this was said, if not on the sheet's date."},
	{Key: "evidence", Later: true, Says: "Evidence for this answer that others can look at."},
	{Key: "conflict", Later: true, Says: saysConflict},
}}

var sheetEvidenceRecord = Record{Of: (*SheetEvidence)(nil), Words: "title", Fields: []Field{
	{Key: "title", Says: "What it is."},
	{Key: "shows", Sentence: true, Says: "What it shows, in a sentence."},
	{Key: "link", Says: "Its address, where others can open it."},
	{Key: "date", Says: "Its date."},
	{Key: "conflict", Later: true, Says: saysConflict},
}}

var builtRecord = Record{Of: (*Built)(nil), Known: "sheet", Fields: []Field{
	{Key: "sheet", Like: "file", Says: "The product sheet, as a path that begins with products/ from the project's folder or the repository's root."},
	{Key: "version", Says: "The version of the product that you have."},
	{Key: "seen", Says: "A fingerprint of the sheet as you last read it, so that changes can be shown. Standpoint writes it."},
	{Key: "conflict", Later: true, Says: saysConflict},
}}
