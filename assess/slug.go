package assess

import "strings"

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
