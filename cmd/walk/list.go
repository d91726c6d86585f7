package walk

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
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
		w.Asker.Page(ask.Page{Title: w.headline()})
		reply, err := w.Asker.Pick(q)
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
			err = w.Asker.Show("What we covered today", strings.Join(w.cameTo(), "\n"))
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
	progress := assess.ProgressOf(w.standard, w.a, w.Day)
	q := &ask.TaskList{
		Title: w.headline(), Under: w.a.Service.Organisation, File: w.File,
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
	_, place := w.standard.Value(p.Point.Rating)
	t := ask.Task{
		Number: p.Point.Number, Title: p.Standard.TitleIn(w.a.Lang), Owner: p.Point.Owner,
		Mark: w.Mark(assess.RatingShape(w.standard, p.Point.Rating)), Rating: assess.RatingLabel(w.standard, p.Point.Rating),
		Rated: p.Point.Rating != "", Typing: typing[p.Point.Number], Open: p.Point.Rating == "" || len(p.Wants) > 0, Below: place > 0,
	}
	t.Group = w.standard.GroupName(p.Standard.Group, w.a.Lang)
	if p.Overdue > 0 {
		t.Late = words.Count(p.Overdue, "action", "actions") + " overdue"
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
	for _, key := range w.State.Drafts() {
		number, _, _ := strings.Cut(key, "/")
		points[pointNumber(number)] = true
	}
	return points
}

// report makes the report and says where it is.
func (w *walk) report() error { return w.Asker.Show("The report", w.Report()) }

func pointNumber(typed string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(typed))
	return n
}
