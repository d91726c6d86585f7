package assess

import (
	"cmp"
	"strings"
)

// plainLetters are letters with marks as they stand in a stable name.
var plainLetters = strings.NewReplacer("à", "a", "á", "a", "â", "a", "ä", "a", "ą", "a", "ć", "c", "ç", "c", "é", "e", "è", "e", "ê", "e",
	"ë", "e", "ę", "e", "î", "i", "ï", "i", "í", "i", "ł", "l", "ń", "n", "ô", "o", "ö", "o", "ó", "o", "ś", "s", "û", "u", "ü", "u",
	"ú", "u", "ŵ", "w", "ŷ", "y", "ź", "z", "ż", "z", "&", " and ")

// SlugLetters are the letters, beside the plain ones, that a stable name can be
// made of, small and in capitals.
const SlugLetters = "àáâäąćçéèêëęîïíłńôöóśûüúŵŷźżÀÁÂÄĄĆÇÉÈÊËĘÎÏÍŁŃÔÖÓŚÛÜÚŴŶŹŻ&"

// Slug makes a stable name of a service's name: "Garden waste" is garden-waste.
func Slug(name string) string {
	words := strings.FieldsFunc(plainLetters.Replace(strings.ToLower(name)), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}

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
