package walk

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// overview is the list of all points.
type overview struct {
	*course
	room *room
}

// list shows every point and asks which one to open. After a break, stopped is
// where the last sitting ended.
func (o *overview) list(question string, stopped int) (place, error) {
	told, mine := false, false
	for {
		o.refresh()
		q := o.taskList()
		q.Ask, q.Stopped, q.Told, q.Me, q.Mine = question, stopped, told, o.me, mine
		o.Asker.Page(ask.Page{Title: o.headline()})
		reply, err := o.Asker.Pick(q)
		told, mine = q.Told, q.Mine
		switch {
		case errors.Is(err, errAgain):
			continue
		case err != nil || reply.Go == ask.Quit:
			return place{}, err
		case reply.Go == ask.Resume:
			return o.at, nil
		case reply.Go == ask.Depth:
			err = o.chooseDepth()
		case reply.Go == ask.Service:
			err = (&aboutService{o.course}).look()
		case reply.Go == ask.Report:
			err = o.report()
		case reply.Go == ask.Mine:
			told, stopped = false, 0
			mine, err = o.whose(mine)
		case reply.Go == ask.Covered:
			err = o.Asker.Show("What we covered today", strings.Join((&closing{o.course}).cameTo(), "\n"))
		case reply.Do == ask.Rate:
			err = o.room.rate(o.pointNamed(reply.Value), reply.Kind)
		case reply.Go == ask.Park:
			err = o.room.parking()
		case reply.Go == ask.Present:
			err = o.room.ask()
		case reply.Go == "":
			return place{point: o.pointNamed(reply.Value)}, nil
		}
		if err != nil {
			return place{}, err
		}
	}
}

// taskList is every point with its rating and what is open.
func (o *overview) taskList() *ask.TaskList {
	progress := assess.ProgressOf(o.standard, o.a, o.Day)
	q := &ask.TaskList{
		Title: o.headline(), Under: o.a.Service.Organisation, File: o.File,
		Looked: lookedAt(progress.Points, ""), Next: o.nextPoint(0), Here: o.at.point, Check: o.checkPoint,
	}
	shown := progress.Points
	if len(o.Only) > 0 {
		shown = slices.DeleteFunc(slices.Clone(shown), func(p assess.PointProgress) bool { return !o.among(p.Point.Number) })
		q.Looked = lookedAt(shown, ": only "+o.standard.PointNames(o.Only))
	}
	typing := o.typing()
	for _, p := range shown {
		q.Tasks = append(q.Tasks, o.task(p, typing))
	}
	if !o.among(q.Here) {
		q.Here = 0
	}
	if o.room != nil {
		o.room.adapt(q)
	}
	return q
}

// lookedAt counts some points, and says which they are where it is not all of them.
func lookedAt(points []assess.PointProgress, which string) string {
	looked, begun := 0, 0
	for _, p := range points {
		switch {
		case p.Begun():
			begun++
		case p.Point.Rating != "":
			looked++
		}
	}
	return strings.TrimSuffix(words.PointsLookedAt(looked, len(points), begun), ".") + which
}

func (o *overview) task(p assess.PointProgress, typing map[int]bool) ask.Task {
	_, place := o.standard.Value(p.Point.Rating)
	t := ask.Task{
		Number: p.Point.Number, Label: p.Standard.Label, Called: o.standard.PointName(p.Point.Number), Title: p.Standard.TitleIn(o.a.Lang), Owner: p.Point.Owner,
		Mark: o.Mark(assess.RatingShape(o.standard, p.Point.Rating)), Rating: p.Label(o.standard),
		Rated: p.Point.Rating != "", Typing: typing[p.Point.Number], Open: p.Point.Rating == "" || len(p.Wants) > 0, Below: place > 0,
	}
	t.Group = o.standard.GroupName(p.Standard.Group, o.a.Lang)
	if p.Overdue > 0 {
		t.Late = words.Count(p.Overdue, "action", "actions") + " overdue"
		t.Behind = fmt.Sprintf("%d overdue", p.Overdue)
	}
	if p.Answered > 0 || o.depth() == assess.Full && p.Asked > 0 {
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
func (o *overview) typing() map[int]bool {
	points := map[int]bool{}
	for _, key := range o.State.Drafts() {
		number, _, _ := strings.Cut(key, "/")
		points[pointNumber(number)] = true
	}
	return points
}

// report makes the report and says where it is.
func (c *course) report() error { return c.Asker.Show("The report", c.Report()) }

func pointNumber(typed string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(typed))
	return n
}
