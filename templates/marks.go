package templates

// signs are the shapes of ratings as characters.
var signs = map[string]string{"full": "●", "half": "◐", "quarter": "◔", "ring": "○", "dash": "–", "dot": "·"}

// Sign is the shape of a rating as a character; a word stands beside it. It is
// empty for a shape there is not.
func Sign(shape string) string { return signs[shape] }
