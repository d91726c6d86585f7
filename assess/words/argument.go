package words

import "strings"

// Argument is a name as one can type it into a command: in quotes where it has
// blanks or what a shell would act on.
func Argument(name string) string {
	if name != "" && !strings.ContainsAny(name, " \t'\"$`\\&;|<>()*?[]{}!#~") {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}
