package assess

import "cmp"

// Named is a service as every JSON and CSV names it, so that tables join: its id,
// what people call it, and whose it is.
type Named struct {
	Service      string `json:"service"` // its id
	ServiceName  string `json:"service_name"`
	Organisation string `json:"organisation"`
}

// Named names the service. Where it has no id, that is made of its name.
func (s *Service) Named() Named { return Named{s.Key(), s.Name, s.Organisation} }

// Key is the id of a service, or what is made of its name where it has none.
func (s *Service) Key() string { return cmp.Or(s.ID, Slug(s.Name)) }
