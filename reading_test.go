package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"gopkg.in/yaml.v3"
)

// TestReadingAge says with -v how old a reader has to be for each standard and each
// page of docs, by Flesch and Kincaid, and wants none to be harder than
// testdata/reading-age.tsv allows. A page that is not listed there may be as hard as *.
func TestReadingAge(t *testing.T) {
	limits := map[string]float64{}
	for _, cells := range rowsOf(t, "testdata/reading-age.tsv", 2) {
		limit, err := strconv.ParseFloat(cells[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		limits[cells[0]] = limit
	}
	for _, name := range pagesToMeasure(t) {
		data, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			t.Fatal(err)
		}
		prose := proseOfPage
		if strings.HasSuffix(name, ".yaml") {
			prose = proseOfStandard
		}
		sentences := prose(t, strings.ReplaceAll(string(data), "\r\n", "\n"))
		age := readingAge(sentences)
		t.Logf("%-45s %5.1f  %4d sentences", name, age, len(sentences))
		limit, listed := limits[name]
		if !listed {
			limit = limits["*"]
		}
		if age > limit {
			t.Errorf("%s reads at the age of %.1f, and may at %.1f: shorten its sentences, or say it in plainer words", name, age, limit)
		}
	}
}

func pagesToMeasure(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"README.md", "CONTRIBUTING.md", "docs/*.md", "standards/*.yaml"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			all = append(all, filepath.ToSlash(name))
		}
	}
	return all
}

// TestReadingAgeOf tries the measure on sentences whose age is known to be low, middling and high.
func TestReadingAgeOf(t *testing.T) {
	for text, between := range map[string][2]float64{
		"The cat sat on the mat. We can see it.":                                                                            {2, 6},
		"Write down what you learned, and say who told you. A sentence or two is enough.":                                   {5, 10},
		"Organisational accountability necessitates comprehensive documentation of considerations regarding accessibility.": {20, 60},
	} {
		if age := readingAge(sentencesOf(text)); age < between[0] || age > between[1] {
			t.Errorf("%q reads at the age of %.1f, and should between %v", text, age, between)
		}
	}
}

// readingAge is the grade of Flesch and Kincaid, and the 5 years before school.
func readingAge(sentences []string) float64 {
	words, syllables := 0, 0
	for _, sentence := range sentences {
		for _, word := range strings.FieldsFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
			words++
			syllables += syllablesOf(strings.ToLower(word))
		}
	}
	if words == 0 {
		return 0
	}
	return 0.39*float64(words)/float64(len(sentences)) + 11.8*float64(syllables)/float64(words) - 15.59 + 5
}

// syllablesOf counts groups of vowels, less an e at the end that is not spoken.
func syllablesOf(word string) int {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	silent := strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") ||
		strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ted") && !strings.HasSuffix(word, "ded") ||
		strings.HasSuffix(word, "es") && !strings.HasSuffix(word, "ses") && !strings.HasSuffix(word, "ces") && !strings.HasSuffix(word, "ges")
	count, before := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouyé", r)
		if vowel && !before {
			count++
		}
		before = vowel
	}
	if silent {
		count--
	}
	return max(count, 1)
}

var (
	sentenceEnd = regexp.MustCompile(`[.?!]+(?:["')\]]*)(?:\s+|$)`)
	linked      = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	quotedCode  = regexp.MustCompile("`[^`]*`")
	listMark    = regexp.MustCompile(`^\s*(?:[-*]|\d+\.)\s+`)
)

// sentencesOf are the sentences of 3 words or more in a paragraph.
func sentencesOf(paragraph string) []string {
	return slices.DeleteFunc(sentenceEnd.Split(strings.Join(strings.Fields(paragraph), " "), -1), func(sentence string) bool { return len(strings.Fields(sentence)) < 3 })
}

// proseOfPage are the sentences of a page's paragraphs and lists: no code, tables,
// headings or pictures.
func proseOfPage(_ *testing.T, page string) []string {
	var all []string
	paragraph, fenced := "", false
	flush := func() { all, paragraph = append(all, sentencesOf(paragraph)...), "" }
	for line := range strings.SplitSeq(page, "\n") {
		switch trimmed := strings.TrimSpace(line); {
		case strings.HasPrefix(trimmed, "```"):
			flush()
			fenced = !fenced
		case fenced, strings.HasPrefix(line, "|"), strings.HasPrefix(line, "#"), strings.HasPrefix(line, "    "), strings.HasPrefix(line, "<"), trimmed == "":
			flush()
		case listMark.MatchString(line):
			flush()
			paragraph = listMark.ReplaceAllString(line, "")
		default:
			paragraph += "\n" + line
		}
	}
	flush()
	for i, sentence := range all {
		all[i] = quotedCode.ReplaceAllString(linked.ReplaceAllString(sentence, "$1"), "it")
	}
	return all
}

// measured are the keys of a standard's file that hold sentences of ours.
var measured = []string{"about", "note", "ours", "doubts", "summary", "why", "looks_for", "weak_when", "bought", "ask", "supplier", "meaning", "text"}

// proseOfStandard are the sentences of a standard's questions and help.
func proseOfStandard(t *testing.T, file string) []string {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(file), &root); err != nil {
		t.Fatal(err)
	}
	var all []string
	var visit func(node *yaml.Node, in bool)
	visit = func(node *yaml.Node, in bool) {
		switch {
		case node.Kind == yaml.MappingNode:
			for i := 0; i+1 < len(node.Content); i += 2 {
				visit(node.Content[i+1], in || slices.Contains(measured, node.Content[i].Value))
			}
		case node.Kind == yaml.ScalarNode && in:
			all = append(all, sentencesOf(node.Value)...)
		default:
			for _, child := range node.Content {
				visit(child, in)
			}
		}
	}
	visit(&root, false)
	return all
}
