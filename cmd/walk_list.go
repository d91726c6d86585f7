package cmd

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// list shows every point and asks which one to open. After a break, stopped is
// where the last sitting ended.
func (w *walk) list(question string, stopped int) (place, error) {
	told := false
	for {
		w.refresh()
		q := w.taskList()
		q.Ask, q.Stopped, q.Told = question, stopped, told
		w.asker.Page(ask.Page{Title: headline(w.o)})
		reply, err := w.asker.Pick(q)
		told = q.Told
		switch {
		case err != nil || reply.Go == ask.Quit:
			return place{}, err
		case reply.Go == ask.Resume:
			return w.at, nil
		case reply.Go == ask.Depth:
			err = w.chooseDepth()
		case reply.Go == ask.Service:
			_, err = w.askService(0)
		case reply.Go == ask.Report:
			err = w.report()
		case reply.Go == ask.Covered:
			err = w.asker.Show("What we covered today", strings.Join(w.cameTo(), "\n"))
		case reply.Go == "":
			return place{point: pointNumber(reply.Value)}, nil
		}
		if err != nil {
			return place{}, err
		}
	}
}

// taskList is every point with its rating and what is open.
func (w *walk) taskList() *ask.TaskList {
	progress := assess.ProgressOf(w.o.Standard, w.o.Assessment, w.day)
	q := &ask.TaskList{
		Title: headline(w.o), Under: w.o.Assessment.Service.Organisation, File: w.path,
		Looked: fmt.Sprintf("%d of %d points looked at", progress.Looked, len(progress.Points)),
		Next:   w.nextPoint(0), Here: w.at.point, Check: w.checkPoint,
	}
	typing := w.typing()
	for _, p := range progress.Points {
		q.Tasks = append(q.Tasks, w.task(p, typing))
	}
	return q
}

func (w *walk) task(p assess.PointProgress, typing map[int]bool) ask.Task {
	_, place := w.o.Standard.Value(p.Point.Rating)
	t := ask.Task{
		Number: p.Point.Number, Title: p.Standard.TitleIn(w.o.Assessment.Lang), Owner: p.Point.Owner,
		Mark: marks[assess.RatingShape(w.o.Standard, p.Point.Rating)], Rating: assess.RatingLabel(w.o.Standard, p.Point.Rating),
		Rated: p.Point.Rating != "", Typing: typing[p.Point.Number], Open: p.Point.Rating == "" || len(p.Missing) > 0, Below: place > 0,
	}
	t.Group = w.o.Standard.GroupName(p.Standard.Group, w.o.Assessment.Lang)
	if p.Overdue > 0 {
		t.Late = plural(p.Overdue, "action", "actions") + " overdue"
	}
	if p.Answered > 0 || w.depth == full && p.Asked > 0 {
		t.Count = fmt.Sprintf("%d/%d", p.Answered, p.Asked)
	}
	t.Roles = append(t.Roles, p.Point.Owner)
	for i := range p.Point.Actions {
		if a := &p.Point.Actions[i]; a.IsOpen() {
			t.Roles = append(t.Roles, a.Owner)
		}
	}
	return t
}

// typing names the points of which a text is half typed.
func (w *walk) typing() map[int]bool {
	points := map[int]bool{}
	for _, key := range w.state.Drafts() {
		number, _, _ := strings.Cut(key, "/")
		points[pointNumber(number)] = true
	}
	return points
}

// report makes the report, as the command of that name does, and says where
// it is.
func (w *walk) report() error {
	var said strings.Builder
	if err := runReport(w.e.aside(&said), reportOptions{}, []string{w.path}); err != nil {
		explain(&said, err)
	}
	return w.asker.Show("The report", strings.TrimSpace(said.String()))
}

// The depths: how much is asked about a point.
const (
	firstLook = "first-look"
	quick     = "quick"
	full      = "full"
)

var depths = []ask.Option{
	{ID: firstLook, Label: "first look", More: "a rating, one sentence and who to ask"},
	{ID: quick, Label: "quick", More: "what is done and planned, evidence, a rating, actions"},
	{ID: full, Label: "full", More: "every question by itself, then the same"},
}

// chooseDepth asks how much to ask, and remembers it.
func (w *walk) chooseDepth() error {
	_, err := w.askDepth()
	return err
}

// askDepth says whether one went back instead of choosing.
func (w *walk) askDepth() (back bool, err error) {
	reply, err := w.asker.Choose(ask.Choice{Ask: "How much shall I ask?", Spoken: " You can change it at any time with :depth.", Note: "You can change it at any time with ctrl+o.",
		Options: depths, Now: w.depth, Default: quick, Aside: true})
	if err != nil {
		return false, err
	}
	if reply.Go == ask.Quit {
		return false, errLeave
	}
	if reply.Go == ask.Back && w.depth == "" {
		return true, nil
	}
	if reply.Value != "" {
		w.depth = reply.Value
	}
	if w.depth == "" {
		w.depth = quick
	}
	w.keepPlace()
	return false, nil
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func pointNumber(typed string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(typed))
	return n
}
