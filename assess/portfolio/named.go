package portfolio

import (
	"path"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// Handle is how one writes a service where only one can be meant: its
// organisation and its id, such as ashford-borough-council/garden-waste.
func (w *Whose) Handle() string {
	if w.Organisation == "" {
		return w.Service
	}
	return assess.Slug(w.Organisation) + "/" + w.Service
}

// Says is a service as people say it, with the organisation.
func (w *Whose) Says() string {
	return strings.Join(words.NonEmpty(w.Name, w.Organisation), ", ")
}

// Named gives the services that somebody may mean: by organisation and id
// ("ashford/garden-waste"), by name and organisation, by the path of a file or of
// a folder it is in, or by an id or a name alone. One where that is clear, and
// several where it is not.
func (p *Portfolio) Named(said string) []*Ref {
	said = strings.TrimSpace(said)
	for _, means := range []func(*Whose, string) bool{byHandle, bySaying, byPath, byBeginning} {
		var found []*Ref
		for _, w := range p.who {
			same := func(r *Ref) bool { return r.Key() == w.Key() }
			if p.MinGroup == 0 && means(w, said) && !slices.ContainsFunc(found, same) {
				found = append(found, &Ref{Whose: w})
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

func (w *Whose) called(said string) bool {
	said = words.Fold(strings.TrimSpace(said))
	return said == words.Fold(w.Service) || said == words.Fold(w.Name)
}

func byHandle(w *Whose, said string) bool {
	organisation, id, both := strings.Cut(said, "/")
	return both && w.called(id) && (organisation == assess.Slug(w.Organisation) || words.Fold(organisation) == words.Fold(w.Organisation))
}

func bySaying(w *Whose, said string) bool {
	return w.called(said) || words.Fold(said) == words.Fold(w.Says())
}

// byPath takes the file, or a folder that it is in.
func byPath(w *Whose, said string) bool {
	file, at := path.Clean(w.File), path.Clean(strings.ReplaceAll(said, `\`, "/"))
	return file == at || strings.HasPrefix(file, at+"/") || strings.HasPrefix(file, at+":")
}

// byBeginning takes the first words of the organisation for all of them:
// "ashford/garden-waste", "Garden waste, Ashford".
func byBeginning(w *Whose, said string) bool {
	organisation, id, both := strings.Cut(said, "/")
	if !both {
		if id, organisation, both = strings.Cut(said, ","); !both {
			return false
		}
	}
	return w.called(id) && begins(assess.Slug(w.Organisation), assess.Slug(organisation))
}

func begins(whole, with string) bool { return with != "" && strings.HasPrefix(whole+"-", with+"-") }

// OrganisationNamed gives the organisations that somebody may mean, by the whole
// name, or by its first words.
func OrganisationNamed(all []string, said string) []string {
	same := slices.DeleteFunc(slices.Clone(all), func(name string) bool {
		return words.Fold(name) != words.Fold(said) && assess.Slug(name) != said
	})
	if len(same) > 0 {
		return same
	}
	return slices.DeleteFunc(slices.Clone(all), func(name string) bool { return !begins(assess.Slug(name), assess.Slug(said)) })
}
