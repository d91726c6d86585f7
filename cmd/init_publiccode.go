package cmd

import (
	"fmt"
	"path/filepath"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/templates/text"
)

// readPublicCode looks for a publiccode.yml in the project of the new file, and
// then at the root of the repository. One that cannot be read is said, and the
// assessment starts without it.
func (o *initOptions) readPublicCode(e *env, path string) {
	root, folder, err := store.PlaceOf(path)
	if err != nil {
		return
	}
	for _, dir := range []string{filepath.Join(root, filepath.FromSlash(folder)), root} {
		found, err := store.ReadPublicCode(dir)
		if err != nil {
			explain(e.err, err)
			return
		}
		if found != nil {
			o.publicCode = found
			return
		}
	}
}

// fill puts what publiccode.yml says into a service, where nothing stands yet,
// and says what it filled in.
func (o *initOptions) fill(s *assess.Service) (filled []string) {
	if o.publicCode == nil {
		return nil
	}
	for _, part := range []struct {
		into       *string
		name, text string
	}{
		{&s.Name, "name", o.publicCode.Name},
		{&s.Organisation, "organisation", o.publicCode.Organisation},
		{&s.Description, "description", o.publicCode.Description},
		{&s.Address, "address", o.publicCode.Address},
	} {
		if *part.into == "" && part.text != "" {
			*part.into = part.text
			filled = append(filled, part.name)
		}
	}
	return filled
}

// sayFilled tells where the service's words come from, so that somebody looks
// at them.
func (o *initOptions) sayFilled(e *env, asker ask.Asker) {
	filled := o.fill(&assess.Service{Name: o.service, Organisation: o.organisation})
	if len(filled) == 0 {
		return
	}
	said := fmt.Sprintf("I filled in the service's %s from %s. Check that it is right.", words.List(filled), text.Plain(near(e, o.publicCode.Path)))
	if asker != nil {
		asker.Say(said)
		return
	}
	fmt.Fprintln(e.err, text.Fold(said))
}
