package assess

import (
	"strings"
	"unicode"

	texts "standpoint/assess/text"
	"standpoint/assess/words"
)

// tab is what a tab in a text becomes: YAML and paper each read tabs in their
// own way.
const tab = "    "

// Normalise makes a text safe to keep, once, where it enters: valid UTF-8,
// LF line ends, tables for rows with tabs, spaces for other tabs, no control characters, no blanks at the ends
// of lines, before all of them or around the whole. A text that is so already comes back as it is.
func Normalise(text string) string {
	return normalised(texts.Piped(kept(text)))
}

// kept is a text with what may stand in a file.
func kept(text string) string {
	return words.File.Apply(strings.ToValidUTF8(strings.ReplaceAll(text, "\r\n", "\n"), ""))
}

func normalised(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\t", tab), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRightFunc(line, unicode.IsSpace)
	}
	return strings.TrimSpace(strings.Join(outdented(lines), "\n"))
}

// outdented are lines without the blanks that all of them begin with: the first of
// a list stays as far in as the others.
func outdented(lines []string) []string {
	in := -1
	for _, line := range lines {
		if blanks := len(line) - len(strings.TrimLeft(line, " ")); line != "" && (in < 0 || blanks < in) {
			in = blanks
		}
	}
	for i, line := range lines {
		if line != "" && in > 0 {
			lines[i] = line[in:]
		}
	}
	return lines
}

// NormaliseLine does the same and makes one line of it.
func NormaliseLine(text string) string {
	normal := normalised(kept(text))
	if !strings.Contains(normal, "\n") {
		return normal
	}
	lines := strings.Split(normal, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return strings.Join(words.NonEmpty(lines...), " ")
}
