package assess

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"standpoint/assess/problem"
)

// What an assessment does not have that a Closing asks for.
var (
	ErrNoAction   = errors.New("no such action")
	ErrNoEvidence = errors.New("no such evidence")
)

// Closing closes an action with what shows that it is done.
type Closing struct {
	ID    string   // of the action
	Link  string   // what shows it: the id of evidence, an address or a path; empty for nothing
	Shown Evidence // what else there is to say where it is new; the title is what the action says if left out

	// What it came to, after Apply.
	Evidence string // the id of what shows the action; empty for nothing
	Made     bool   // that is new
	Added    bool   // the action was done already, and this was added to it
}

// Apply closes the action. The error is a *problem.Error; ErrNoAction also
// stands for an id that two actions share.
func (c *Closing) Apply(a *Assessment) error {
	var point *Point
	var action *Action
	for i := range a.Points {
		found := a.Points[i].Action(c.ID)
		if found != nil && action != nil {
			return &problem.Error{What: fmt.Sprintf("two actions here have the id %s", c.ID), Hint: "standpoint assess offers to renumber one of them", Err: ErrNoAction}
		}
		if found != nil {
			point, action = &a.Points[i], found
		}
	}
	switch {
	case action == nil:
		return NoAction(c.ID)
	case action.State == Done && (action.Evidence != "" || c.Link == ""):
		return problem.New(fmt.Sprintf("%s is done already", c.ID), fmt.Sprintf("nothing was changed; to open it again: standpoint answer FILE %d --action %s --action-state open", point.Number, c.ID))
	}
	c.Added = action.State == Done
	if err := c.show(a, point, action); err != nil {
		return err
	}
	action.State = Done
	action.Evidence = cmp.Or(c.Evidence, action.Evidence)
	c.Evidence = action.Evidence
	return nil
}

// NoAction says that there is no action with an id.
func NoAction(id string) error {
	return &problem.Error{What: fmt.Sprintf("there is no action %s here", id), Hint: "standpoint actions --all lists them", Err: ErrNoAction}
}

// Action finds an action by its id, in capitals or not, or gives nil.
func (p *Point) Action(id string) *Action {
	return find(p.Actions, func(a *Action) bool { return strings.EqualFold(a.ID, id) })
}

// show finds the evidence, or makes it: a link that stands under the point
// already is not written twice.
func (c *Closing) show(a *Assessment, p *Point, action *Action) error {
	c.Evidence, c.Made = "", false
	if c.Link == "" {
		return nil
	}
	if kind, _, _, err := ParseID(c.Link); err == nil && kind == 'E' {
		there := a.Evidence(c.Link)
		if there == nil {
			return &problem.Error{What: fmt.Sprintf("there is no evidence %q", c.Link), Hint: "use the id of evidence that is in the file, or a link", Err: ErrNoEvidence}
		}
		c.Evidence = there.ID
		return nil
	}
	if there := find(p.Evidence, func(e *Evidence) bool { return e.Link == c.Link }); there != nil {
		c.Evidence = there.ID
		return nil
	}
	shown := c.Shown
	shown.ID, shown.Link = NextID(p, 'E'), c.Link
	if action.Visibility == Restricted {
		shown.Visibility = Restricted // nothing becomes public by itself
	}
	shown.Title = cmp.Or(shown.Title, action.What)
	p.Evidence = append(p.Evidence, shown)
	c.Evidence, c.Made = shown.ID, true
	return nil
}
