package ask

import "slices"

// Line asks for one line.
func (s *Screen) Line(q Line) (Reply, error) {
	shown := q
	shown.Now, shown.Offers = s.Clean(q.Now), s.cleaned(q.Offers)
	p := &question{field: &lineField{q: shown, m: s.Means}, topic: s.Clean(q.Topic), ask: s.Clean(q.Ask), help: s.Clean(q.Guide), note: []string{q.Note}}
	if q.Bare {
		p.ask += "."
		p.aside = true
	}
	p.aside = p.aside || q.Aside
	return s.asks(p, func(a Asker) (Reply, error) { return a.Line(q) })
}

// Text asks for some lines.
func (s *Screen) Text(q Text) (Reply, error) {
	p := &question{field: &textField{q: q, m: s.Means}, ask: s.Clean(q.Ask), help: s.Clean(q.Guide), note: []string{q.Note}, rank: about}
	p.before = append(p.before, s.cleanBlocks(q.About)...)
	return s.asks(p, func(a Asker) (Reply, error) { return a.Text(q) })
}

// Choose asks for one of some options.
func (s *Screen) Choose(q Choice) (Reply, error) {
	p := &question{field: newChoice(q, s.Clean), topic: s.Clean(q.Topic), ask: s.Clean(q.Ask), help: s.Clean(q.Guide), rank: about, aside: q.Aside}
	blocks := q.About
	if len(q.Beside) > 0 {
		s.Say(q.Before)
		blocks, p.rank, p.help = slices.Concat(q.Beside, q.About), advice, ""
		for _, b := range blocks {
			p.help += s.Clean(b.Name + ": " + b.Text + "\n")
		}
	} else {
		p.note = []string{s.Clean(q.Before)}
	}
	p.note = append(p.note, q.Note)
	p.before = append(p.before, s.cleanBlocks(blocks)...)
	return s.asks(p, func(a Asker) (Reply, error) { return a.Choose(q) })
}

// Pick shows all points and asks which one to open.
func (s *Screen) Pick(q *TaskList) (Reply, error) {
	shown := *q
	shown.Under, shown.File = s.Clean(q.Under), s.Clean(q.File)
	shown.Tasks = nil
	for _, t := range q.Tasks {
		t.Title, t.Owner, t.Rating = s.Clean(t.Title), s.Clean(t.Owner), s.Clean(t.Rating)
		t.Label, t.Called = s.Clean(t.Label), s.Clean(t.Called)
		t.Group, t.Roles = s.Clean(t.Group), s.cleaned(t.Roles)
		shown.Tasks = append(shown.Tasks, t)
	}
	return s.asks(newTasks(&shown), func(a Asker) (Reply, error) { return a.Pick(q) })
}

// Items shows a short list and asks what to add, change or remove.
func (s *Screen) Items(q Items) (Reply, error) {
	shown := q
	shown.Ask, shown.Such, shown.Guide = s.Clean(q.Ask), s.Clean(q.Such), s.Clean(q.Guide)
	shown.Rows = nil
	for _, r := range q.Rows {
		shown.Rows = append(shown.Rows, Row{r.ID, s.Clean(r.Name), s.Clean(r.Title), s.cleaned(r.Facts), r.Begun})
	}
	return s.asks(newItems(shown), func(a Asker) (Reply, error) { return a.Items(q) })
}

// Sheet asks for several things on one page.
func (s *Screen) Sheet(q *Sheet) (Reply, error) {
	shown := *q
	shown.Topic, shown.Ask, shown.Guide = s.Clean(q.Topic), s.Clean(q.Ask), s.Clean(q.Guide)
	p := newSheet(&shown, s.Means)
	reply, err := s.asks(p, func(a Asker) (Reply, error) { return a.Sheet(q) })
	if err == nil {
		p.keep()
	}
	return reply, err
}

// Overview shows a point part by part.
func (s *Screen) Overview(q Overview) (Reply, error) {
	shown := q
	shown.Called, shown.Rows, shown.Next, shown.Guide, shown.Missing = s.Clean(q.Called), nil, s.Clean(q.Next), s.Clean(q.Guide), s.Clean(q.Missing)
	for _, row := range q.Rows {
		row.Name, row.Text, row.State = s.Clean(row.Name), s.Clean(row.Text), s.Clean(row.State)
		shown.Rows = append(shown.Rows, row)
	}
	return s.asks(newOverview(shown), func(a Asker) (Reply, error) { return a.Overview(q) })
}

// Workshop shows a point to a room.
func (s *Screen) Workshop(q Workshop) (Reply, error) {
	shown := q
	shown.Ask, shown.Why, shown.Next, shown.Guide = s.Clean(q.Ask), s.Clean(q.Why), s.Clean(q.Next), s.Clean(q.Guide)
	shown.Votes, shown.Speaks, shown.Parked = s.Clean(q.Votes), s.Clean(q.Speaks), s.cleaned(q.Parked)
	shown.There, shown.Talk, shown.Values = nil, nil, s.cleanOptions(q.Values)
	shown.There = s.cleanBlocks(q.There)
	for _, t := range q.Talk {
		shown.Talk = append(shown.Talk, Talk{t.ID, s.Clean(t.Ask), s.Clean(t.Says), s.cleanBlocks(t.Beside)})
	}
	return s.asks(newWorkshop(shown), func(a Asker) (Reply, error) { return a.Workshop(q) })
}

// Ballot takes a round of votes that nobody sees.
func (s *Screen) Ballot(q *Ballot) (Reply, error) {
	shown := &Ballot{Ask: s.Clean(q.Ask), Values: s.cleanOptions(q.Values), Voters: q.Voters, Guide: s.Clean(q.Guide)}
	reply, err := s.asks(&ballot{q: shown}, func(a Asker) (Reply, error) { return a.Ballot(q) })
	q.Counts = shown.Counts
	return reply, err
}

func (s *Screen) cleanBlocks(blocks []Block) (clean []Block) {
	for _, b := range blocks {
		clean = append(clean, Block{s.Clean(b.Name), s.Clean(b.Text)})
	}
	return clean
}

func (s *Screen) cleanOptions(options []Option) (clean []Option) {
	for _, o := range options {
		clean = append(clean, Option{o.ID, s.Clean(o.Label), s.Clean(o.More), o.Mark, o.Also})
	}
	return clean
}

// Together is what a sheet is on a screen.
func (s *Screen) Together() bool { return s.lines == nil }

// Show gives something to read.
func (s *Screen) Show(title, text string) error {
	_, err := s.asks(&reading{title: s.Clean(title), text: s.Clean(text)}, func(a Asker) (Reply, error) { return Reply{}, a.Show(title, text) })
	return err
}
