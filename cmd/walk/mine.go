package walk

import "standpoint/cmd/ask"

// whose asks which role is that of whoever is asked, where that is not known or is to
// be another, and remembers it for the next sittings. It says whether there is one.
func (o *overview) whose(another bool) (bool, error) {
	if o.me != "" && !another && !o.Asker.Together() {
		return true, nil
	}
	roles := o.roles()
	if len(roles) == 0 {
		o.Asker.Say("No role has been named yet. In full detail you are asked for one at each point and action.")
		return false, nil
	}
	choice := ask.Choice{Ask: "Which role is yours?", Now: o.me, Aside: true, Note: "It is only remembered on this computer, not in the team's files."}
	for _, role := range roles {
		choice.Options = append(choice.Options, ask.Option{ID: role, Label: role})
	}
	reply, err := o.Asker.Choose(choice)
	switch {
	case err != nil || reply.Go == ask.Quit:
		return false, left(reply, err)
	case reply.Value != "":
		o.me = reply.Value
		o.keepPlace()
	}
	return o.me != "" && reply.Go == "", nil
}
