package ask

// Sheet asks for one blank after another, back and forth; Enter keeps one, or
// leaves it out.
func (l *Lines) Sheet(q *Sheet) (Reply, error) {
	step := 1
	for i := q.First; i < len(q.Blanks); i += step {
		b := q.Blanks[i]
		if b.Only || b.Later && q.Fresh || !b.due(q.said) {
			if i == 0 {
				step = 1
			}
			continue
		}
		reply, err := l.blank(q, i)
		switch {
		case err != nil, reply.Go == Back && i == 0, reply.Go != "" && reply.Go != Back && reply.Go != Skip:
			return reply, err
		case q.Fresh && q.Blanks[0].Value == "":
			return Reply{Kept: true}, nil
		}
		if step = 1; reply.Go == Back {
			step = -1
		}
	}
	return Reply{}, nil
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
