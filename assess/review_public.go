package assess

import "slices"

// Publishable says whether a review may be published.
func (r *Review) Publishable() bool { return len(r.Unpublished()) == 0 }

// Unpublished says what keeps a review from being published: it has to be
// finished, its facts checked by the team, shared with everybody, and agreed to by the
// panel's side and the team's.
func (r *Review) Unpublished() []string {
	var missing []string
	if r.Draft() {
		missing = append(missing, "it is a draft: finish it first")
	}
	if r.Version < 2 {
		missing = append(missing, "the team has not checked the facts in it: once it has, write version: 2")
	}
	if r.Share != Public {
		missing = append(missing, "it is not shared with everybody: write share: public")
	}
	for _, body := range Bodies {
		if !slices.ContainsFunc(r.AgreedBy, func(one Agreement) bool { return one.Body == body && one.Role != "" }) {
			missing = append(missing, "nobody has agreed to it for the "+body+": add a role under agreed_by, with body: "+body)
		}
	}
	return missing
}
