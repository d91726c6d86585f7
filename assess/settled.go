package assess

import (
	"slices"
	"strings"
)

// Settled says of the state of an offer or an ask that it is over: its date no
// longer matters, and nobody need answer. The key is free text, so these are the
// words people use.
func Settled(state string) bool {
	return slices.Contains([]string{"answered", "closed", "done", "withdrawn", "dropped", "given", "taken"}, strings.ToLower(strings.TrimSpace(state)))
}

// Answered says whether an ask is no longer open: somebody answered it, or the team
// says that it is over.
func (a *Ask) Answered() bool { return a.AnsweredBy != "" || Settled(a.State) }
