package ask

// After is an asker that hands what came of each question to Then first, which may
// do what a person asked for instead of answering.
type After struct {
	Asker
	Then func(Reply, error) (Reply, error)
}

// Line asks, and hands on what came of it.
func (a *After) Line(q Line) (Reply, error) { return a.Then(a.Asker.Line(q)) }

// Text asks, and hands on what came of it.
func (a *After) Text(q Text) (Reply, error) { return a.Then(a.Asker.Text(q)) }

// Choose asks, and hands on what came of it.
func (a *After) Choose(q Choice) (Reply, error) { return a.Then(a.Asker.Choose(q)) }

// Pick asks, and hands on what came of it.
func (a *After) Pick(q *TaskList) (Reply, error) { return a.Then(a.Asker.Pick(q)) }

// Items asks, and hands on what came of it.
func (a *After) Items(q Items) (Reply, error) { return a.Then(a.Asker.Items(q)) }

// Sheet asks, and hands on what came of it.
func (a *After) Sheet(q *Sheet) (Reply, error) { return a.Then(a.Asker.Sheet(q)) }

// Overview asks, and hands on what came of it.
func (a *After) Overview(q Overview) (Reply, error) { return a.Then(a.Asker.Overview(q)) }
