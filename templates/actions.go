package templates

// Actions are the actions of one or many assessments, in the order in which
// they are to be read. docs/actions.md describes the JSON.
type Actions struct {
	AsOf string   `json:"as_of"` // 2026-11-23
	Rows []Action `json:"actions"`
}

// Action is one of them. Dates are as 2026-11-23, or empty.
type Action struct {
	File         string `json:"file"`
	Service      string `json:"service"`
	Organisation string `json:"organisation"`
	Standard     string `json:"standard"`
	Phase        string `json:"phase"`
	Round        int    `json:"round"`
	Point        int    `json:"point"`
	Title        string `json:"title"` // of the point
	ID           string `json:"id"`
	What         string `json:"what"`
	Owner        string `json:"owner"`
	Due          string `json:"due"`
	State        string `json:"state"` // open, done or dropped
	Overdue      bool   `json:"overdue"`
	From         string `json:"from"`
	Evidence     string `json:"evidence"`
	Issue        string `json:"issue"`
	Visibility   string `json:"visibility"`
}

// Whose is the role that does it, said also where nobody does.
func (r *Action) Whose() string {
	if r.Owner == "" {
		return "Nobody yet"
	}
	return r.Owner
}

// Subject is what it is done for, by the best name there is: of the service, the
// organisation or the file.
func (r *Action) Subject() string {
	for _, name := range []string{r.Service, r.Organisation} {
		if name != "" {
			return name
		}
	}
	return r.File
}
