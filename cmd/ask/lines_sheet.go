package ask

import (
	"strings"

	"standpoint/assess/words"
)

// Sheet asks for one blank after another, back and forth; Enter keeps one, or
// leaves it out. What was said is kept until the sheet is answered as a whole.
func (l *Lines) Sheet(q *Sheet) (Reply, error) {
	step := 1
	for i := l.takeUp(q); i < len(q.Blanks); i += step {
		b := q.Blanks[i]
		if !q.inLines(i) {
			if i == 0 {
				step = 1
			}
			continue
		}
		reply, err := l.blank(q, i)
		switch {
		case err != nil, reply.Go == Back && i == 0, reply.Go != "" && reply.Go != Back && reply.Go != Skip:
			return reply, l.leaves(q, err)
		case q.Fresh && q.Blanks[0].Value == "":
			return Reply{Kept: true}, nil
		}
		l.warn(b.keep())
		if step = 1; reply.Go == Back {
			step = -1
		}
	}
	return Reply{}, nil
}

// inLines says whether a blank is asked for one at a time.
func (q *Sheet) inLines(i int) bool {
	b := q.Blanks[i]
	return !b.Only && !(b.Later && q.Fresh) && b.due(q.said)
}

// takeUp goes on with what was said and not saved in an earlier visit, and gives
// the blank to begin with.
func (l *Lines) takeUp(q *Sheet) int {
	first, last := q.First, 0
	for i, b := range q.Blanks {
		if b.was = b.Value; i >= q.First && b.takeUp() {
			first = i + 1
		}
		if q.inLines(i) {
			last = i
		}
	}
	if first > q.First && q.begun() != "" {
		l.Say("You began this before and did not save it: " + q.begun() + ". :back goes to what you said.")
	}
	return min(first, last)
}

// leaves says what is kept of a sheet that somebody leaves before its end.
func (l *Lines) leaves(q *Sheet, err error) error {
	if begun := q.begun(); err == nil && begun != "" {
		l.Say("Not saved yet, and kept for you: " + begun + ".")
	}
	return err
}

// begun is what was said in a sheet and is kept in its drafts, in words.
func (q *Sheet) begun() string {
	var said []string
	for _, b := range q.Blanks {
		if b.kept() {
			said = append(said, b.reads())
		}
	}
	return strings.Join(words.NonEmpty(said...), ", ")
}

// Together is what nothing is that is read a line at a time.
func (l *Lines) Together() bool { return false }

// blank asks for one of them and keeps what was said.
func (l *Lines) blank(q *Sheet, i int) (reply Reply, err error) {
	b := q.Blanks[i]
	switch {
	case b.Options != nil:
		options, meant := b.Options(q.said)
		reply, err = l.Choose(Choice{Topic: q.Topic, Ask: b.Ask, Options: options, Now: b.Value, Default: meant})
	case b.Long:
		reply, err = l.Text(Text{Ask: b.Ask, Now: b.Value, Guide: q.Guide, Draft: b.Draft})
	default:
		reply, err = l.Line(q.line(i))
	}
	if err == nil && reply.Go == "" && !reply.Kept {
		b.take(reply.Value)
	}
	return reply, err
}

func (q *Sheet) line(i int) Line {
	b := q.Blanks[i]
	line := Line{Topic: q.Topic, Ask: b.Ask, Now: b.shown(), Draft: b.Draft, Check: b.Check, Read: b.Read}
	switch {
	case b.Value == "" && q.Fresh && i == 0:
		line.Note = "Enter alone goes back to the list."
	case b.Value == "":
		line.Note = "Enter leaves it out."
	}
	return line
}
