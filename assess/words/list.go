package words

import (
	"slices"
	"strconv"
	"strings"
)

// List joins as a sentence does: "a, b and c".
func List(items []string) string { return joined(items, and) }

// Either joins what one may choose from: "a, b or c".
func Either(items []string) string { return joined(items, or) }

func joined(items []string, last string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	end := len(items) - 1
	return strings.Join(items[:end], ", ") + last + items[end]
}

// Both joins who said something with who said more, each once.
func Both(first, second string) string {
	if first == second || second == "" || slices.Contains(strings.Split(first, ", "), second) {
		return first
	}
	return strings.Join(NonEmpty(first, second), ", ")
}

// Figures are numbers as they stand in a list.
func Figures(numbers []int) []string {
	figures := make([]string, len(numbers))
	for i, n := range numbers {
		figures[i] = strconv.Itoa(n)
	}
	return figures
}

// Runs says numbers in order as people do: "2, 4 to 9 and 15".
func Runs(numbers []int) string { return List(Spans(Figures(numbers), 2)) }

// Spans puts labels that are numbers in a row, least or more of them, into
// one: "4 to 9". The others stay as they are.
func Spans(labels []string, least int) []string {
	var spans []string
	for i, last := 0, 0; i < len(labels); i = last + 1 {
		for last = i; last+1 < len(labels) && follows(labels[last], labels[last+1]); {
			last++
		}
		if last-i+1 < least {
			last = i
		}
		if last == i {
			spans = append(spans, labels[i])
			continue
		}
		spans = append(spans, labels[i]+to+labels[last])
	}
	return spans
}

func follows(a, b string) bool {
	one, err1 := strconv.Atoi(a)
	two, err2 := strconv.Atoi(b)
	return err1 == nil && err2 == nil && two == one+1
}

// NonEmpty leaves out the texts in which nothing stands.
func NonEmpty(texts ...string) []string {
	return slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return strings.TrimSpace(text) == "" })
}
