package words

import "strings"

// Piece is a run of words of a text that was changed.
type Piece struct {
	Is   string `json:"is"` // Kept, Gone or New; Left where words that stay are left out
	Text string `json:"text"`
}

// What a piece can be.
const (
	Kept = "kept"
	Gone = "gone"
	New  = "new"
	Left = "left"
)

// newLine stands for a line end among words.
const newLine = "\n"

// Pieces are two versions of a text as runs of words: those that stay, those that
// are gone and those that are new. Of a long run that stays only so many words are
// given beside what differs.
func Pieces(before, now string, beside int) []Piece {
	a, b := tokens(before), tokens(now)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var runs runs
	runs.add(Kept, a[:head]...)
	runs.differing(a[head:len(a)-tail], b[head:len(b)-tail])
	runs.add(Kept, a[len(a)-tail:]...)
	return runs.shortened(beside)
}

// tokens are the words of a text and the ends of its lines.
func tokens(text string) []string {
	var all []string
	for i, line := range strings.Split(text, newLine) {
		if i > 0 {
			all = append(all, newLine)
		}
		all = append(all, strings.Fields(line)...)
	}
	return all
}

// run is words of one fate, one after another.
type run struct {
	is    string
	words []string
}

type runs []run

func (r *runs) add(is string, words ...string) {
	switch last := len(*r) - 1; {
	case len(words) == 0:
	case last >= 0 && (*r)[last].is == is:
		(*r)[last].words = append((*r)[last].words, words...)
	default:
		*r = append(*r, run{is, append([]string{}, words...)})
	}
}

// differing adds what stands between a beginning and an end that stay. What is
// too long to be compared word by word has changed as a whole, and so has what has
// no two words in a row in common: single words would be a riddle.
func (r *runs) differing(a, b []string) {
	if len(a) > mostCompared || len(b) > mostCompared {
		r.add(Gone, a...)
		r.add(New, b...)
		return
	}
	inA, inB := common(a, b)
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && !inA[i]:
			r.add(Gone, a[i])
			i++
		case j < len(b) && !inB[j]:
			r.add(New, b[j])
			j++
		default:
			r.add(Kept, a[i])
			i, j = i+1, j+1
		}
	}
	*r = r.together()
}

// together joins changes between which few words stay: one reads whole phrases,
// not every other word.
func (r runs) together() runs {
	var out runs
	var gone, fresh []string
	flush := func() {
		out.add(Gone, gone...)
		out.add(New, fresh...)
		gone, fresh = nil, nil
	}
	for i, one := range r {
		switch {
		case one.is == Gone:
			gone = append(gone, one.words...)
		case one.is == New:
			fresh = append(fresh, one.words...)
		case len(gone)+len(fresh) > 0 && i < len(r)-1 && r.island(i, len(gone)+len(fresh)):
			gone, fresh = append(gone, one.words...), append(fresh, one.words...)
		default:
			flush()
			out.add(Kept, one.words...)
		}
	}
	flush()
	return out
}

// island says whether what stays at a place is little beside what changes before
// and after it. A new line is none.
func (r runs) island(at, before int) bool {
	after := 0
	for _, next := range r[at+1:] {
		if next.is == Kept {
			break
		}
		after += len(next.words)
	}
	stays := r[at].words
	return after > 0 && stays[0] != newLine && len(stays)*4 <= before+after
}

// shortened leaves out of long runs that stay what is far from a change.
func (r runs) shortened(beside int) []Piece {
	var pieces []Piece
	for i, one := range r {
		before, after := beside, beside // words that are kept behind a change, and before one
		if i == 0 {
			before = 0
		}
		if i == len(r)-1 {
			after = 0
		}
		if one.is != Kept || len(r) == 1 || len(one.words) <= before+after+1 {
			pieces = append(pieces, Piece{one.is, spaced(one.words)})
			continue
		}
		if before > 0 {
			pieces = append(pieces, Piece{Kept, spaced(one.words[:before])})
		}
		pieces = append(pieces, Piece{Is: Left})
		if after > 0 {
			pieces = append(pieces, Piece{Kept, spaced(one.words[len(one.words)-after:])})
		}
	}
	return pieces
}

// spaced are words as a text again.
func spaced(all []string) string {
	var out strings.Builder
	for i, word := range all {
		if i > 0 && word != newLine && all[i-1] != newLine {
			out.WriteByte(' ')
		}
		out.WriteString(word)
	}
	return out.String()
}
