package standards

// Allowed lists the values that a key of a standard's file may have, for
// those that have a list: unit, state, sure, mark, hue, overall, sourced
// and topics.
func Allowed(key string) []string {
	switch key {
	case "unit":
		return units
	case "state":
		return states
	case "sure":
		return sures
	case "mark":
		return shapes
	case "hue":
		return hues
	case "overall":
		return rules
	case "sourced":
		return sourced
	case "topics":
		return Topics
	}
	return nil
}
