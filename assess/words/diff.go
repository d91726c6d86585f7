package words

import "strings"

// mostCompared is up to how many words two texts are compared word by word.
const mostCompared = 1500

// Differing are two texts with brackets around the words that only one of them has.
// Texts that are too long, or have nothing in common, come back as they are.
func Differing(one, other string) (string, string) {
	a, b := strings.Fields(one), strings.Fields(other)
	if len(a) > mostCompared || len(b) > mostCompared {
		return one, other
	}
	inA, inB := common(a, b)
	if !anyOf(inA) {
		return one, other
	}
	return bracketed(one, inA), bracketed(other, inB)
}

func anyOf(all []bool) bool {
	for _, is := range all {
		if is {
			return true
		}
	}
	return false
}

// common marks the words of a longest common sequence.
func common(one, other []string) (inA, inB []bool) {
	known := map[string]int32{}
	a, b := numbered(one, known), numbered(other, known)
	wide := len(b) + 1
	longest := make([]int32, (len(a)+1)*wide)
	for i := len(a) - 1; i >= 0; i-- {
		row, next := longest[i*wide:(i+1)*wide], longest[(i+1)*wide:(i+2)*wide]
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				row[j] = next[j+1] + 1
			} else {
				row[j] = max(next[j], row[j+1])
			}
		}
	}
	inA, inB = make([]bool, len(a)), make([]bool, len(b))
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			inA[i], inB[j] = true, true
			i, j = i+1, j+1
		case longest[(i+1)*wide+j] >= longest[i*wide+j+1]:
			i++
		default:
			j++
		}
	}
	return inA, inB
}

// numbered gives each different word a number, to be compared by.
func numbered(all []string, known map[string]int32) []int32 {
	numbers := make([]int32, len(all))
	for i, word := range all {
		n, is := known[word]
		if !is {
			n = int32(len(known))
			known[word] = n
		}
		numbers[i] = n
	}
	return numbers
}

// bracketed puts runs of words that are not in common in brackets, and leaves the
// lines as they are.
func bracketed(text string, same []bool) string {
	at := 0
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		all := strings.Fields(line)
		for j := range all {
			first := !same[at+j] && (j == 0 || same[at+j-1])
			last := !same[at+j] && (j == len(all)-1 || same[at+j+1])
			if first {
				all[j] = "[" + all[j]
			}
			if last {
				all[j] += "]"
			}
		}
		at += len(all)
		lines[i] = line[:len(line)-len(strings.TrimLeft(line, " "))] + strings.Join(all, " ")
	}
	return strings.Join(lines, "\n")
}
