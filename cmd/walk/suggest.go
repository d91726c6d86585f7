package walk

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// suggest gives what may be proposed for a part while it is typed; nil for nothing.
func (r *record) suggest(p part) func(typed string) []string {
	switch {
	case p.suggest == assess.Roles:
		return func(typed string) []string { return ask.Beginning(r.roles(), typed) }
	case p.suggest == assess.Mailboxes:
		return func(typed string) []string { return ask.Beginning(r.mailboxes(), typed) }
	case p.suggest == assess.Kinds:
		return func(typed string) []string { return ask.Beginning(slices.Concat(r.kinds(), r.Kinds), typed) }
	case p.suggest == assess.Places && p.or != nil: // or a role
		return r.placesOrRoles
	case p.suggest == assess.Places:
		return r.places
	}
	return nil
}

func (r *record) places(typed string) []string {
	if r.Places == nil {
		return nil
	}
	return r.Places(typed)
}

func (r *record) placesOrRoles(typed string) []string {
	if !strings.ContainsAny(typed, "./") {
		if roles := ask.Beginning(r.roles(), typed); len(roles) > 0 {
			return roles
		}
	}
	return r.places(typed)
}

// roles are those already named in the assessment, the most frequent first.
func (r *record) roles() []string {
	var all []string
	for i := range r.a.Points {
		p := &r.a.Points[i]
		all = append(all, p.Owner)
		for _, a := range p.Actions {
			all = append(all, a.Owner)
		}
		for _, o := range p.Offers {
			all = append(all, o.Contact)
		}
		for _, h := range p.Asks {
			all = append(all, h.Contact)
		}
	}
	for _, person := range r.a.People {
		all = append(all, person.Role)
	}
	return usualOf(all)
}

// mailboxes are the public ways to get in touch that are already named.
func (r *record) mailboxes() []string {
	var all []string
	for i := range r.a.Points {
		p := &r.a.Points[i]
		for _, o := range p.Offers {
			all = append(all, o.PublicContact)
		}
		for _, h := range p.Asks {
			all = append(all, h.PublicContact)
		}
	}
	return usualOf(all)
}

// kinds are those of the team's evidence.
func (r *record) kinds() []string {
	var all []string
	for i := range r.a.Points {
		for _, e := range r.a.Points[i].Evidence {
			all = append(all, e.Kind)
		}
	}
	return usualOf(all)
}

// usualOf gives each of some words once, the most frequent first.
func usualOf(all []string) []string {
	count := map[string]int{}
	for _, one := range all {
		count[one]++
	}
	var once []string
	for _, one := range all {
		if one != "" && !slices.Contains(once, one) {
			once = append(once, one)
		}
	}
	slices.SortStableFunc(once, func(a, b string) int { return count[b] - count[a] })
	return once
}
