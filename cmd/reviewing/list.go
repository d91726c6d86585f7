package reviewing

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// Where one can go from the list, beside the points.
const (
	toFinish = "finish"
	toBring  = "bring"
	toAbout  = "about"
)

// list shows the points and gives the one to open; 0 to leave.
func (w *sitting) list(stopped int) (int, error) {
	told, mine := false, false
	for {
		w.refresh()
		q := w.taskList()
		q.Stopped, q.Told, q.Me, q.Mine = stopped, told, w.profession(), mine
		w.Asker.Page(ask.Page{Title: w.Title})
		reply, err := w.Asker.Pick(q)
		told, mine = q.Told, q.Mine
		switch {
		case errors.Is(err, errAgain):
			told, err = false, nil
		case err != nil || reply.Go == ask.Quit:
			return 0, err
		case reply.Go == ask.Resume:
			return w.at.point, nil
		case reply.Go == toFinish:
			told, stopped = false, 0
			err = w.finish()
		case reply.Go == ask.Mine:
			told, stopped = false, 0
			mine, err = w.whose(mine)
		case reply.Go == toBring:
			err = w.bring()
		case reply.Go == toAbout:
			err = w.about()
		case reply.Go == "":
			n, _ := strconv.Atoi(reply.Value)
			if w.Standard.Point(n) == nil {
				if p := w.Standard.PointNamed(reply.Value); p != nil {
					n = p.Number
				}
			}
			return n, nil
		}
		if err != nil && !errors.Is(err, errAgain) {
			return 0, err
		}
	}
}

func (w *sitting) taskList() *ask.TaskList {
	q := &ask.TaskList{Title: w.Title, Under: w.Team.Service.Organisation, File: w.File, Check: w.checkPoint, Help: listHelp, Does: "leads on", Ends: []ask.End{
		{Key: "f", Label: "I am finished", To: toFinish}, {Key: "w", Label: "What the team should bring", To: toBring},
		{Key: "y", Label: w.aboutLabel(), To: toAbout}, {Key: "q", Label: "Leave", To: ask.Quit},
	}}
	switch {
	case !w.r.Draft() && w.ofPanel():
		q.Ends[0].Label = "Facts, readers, open again"
	case !w.r.Draft():
		q.Ends[0].Label = "Open it again"
	}
	return w.tasks(q)
}

func (w *sitting) aboutLabel() string {
	if w.agreed() {
		return "About it"
	}
	return "About you"
}

// tasks are the points of the list, and what is said above them.
func (w *sitting) tasks(q *ask.TaskList) *ask.TaskList {
	decided := 0
	for i := range w.Standard.Points {
		number := w.Standard.Points[i].Number
		if !w.among(number) {
			continue
		}
		t := w.task(number)
		if t.Rated {
			decided++
		}
		q.Tasks = append(q.Tasks, t)
	}
	q.Looked = fmt.Sprintf("%d of %d points decided", decided, len(q.Tasks))
	if len(w.Only) > 0 {
		q.Looked += ": only " + w.Standard.PointNames(w.Only)
	}
	if changed := w.changed(); len(changed) > 0 {
		q.Looked += "; " + words.Say(len(changed), "%d changed since you read it", "%d changed since you read them")
	}
	if !w.r.Draft() {
		q.Looked += ", finished on " + w.r.Finished.Long()
	}
	q.Next, q.Here = w.next(0), w.at.point
	if !w.among(q.Here) || w.Standard.Point(q.Here) == nil {
		q.Here = 0
	}
	return q
}

const listHelp = `Move with the arrow keys and press enter. ` + ask.ByNumber + `
o shows only points you have not decided, m those your profession leads on, n those of another profession, a all.
f says that you are finished, which you can undo; w is for what the team should bring on the day; y is about the review and whose it is; q leaves. / finds words in the review and in what the team says, and ctrl+z takes back your last save. Everything is saved already.`

func (w *sitting) task(number int) ask.Task {
	p := w.r.Said(number)
	_, place := w.Standard.Value(p.Decision)
	sp := w.Standard.Point(number)
	t := ask.Task{Number: number, Label: sp.Label, Called: w.Standard.PointName(number), Title: sp.TitleIn(w.Team.Lang), Roles: sp.Leads, Owner: words.UpperFirst(cmp.Or(append(sp.Leads, "")...)),
		Mark: w.Mark(assess.RatingShape(w.Standard, p.Decision)), Rating: "not decided", Rated: p.Decision != "", Open: p.Decision == "", Below: place > 0,
		Group: w.Standard.GroupName(sp.Group, w.Team.Lang), Typing: w.typing(number)}
	if p.Decision != "" {
		t.Rating = assess.RatingLabel(w.Standard, p.Decision)
	}
	t.Late, t.Behind = w.remark(number)
	return t
}

// remark is what is worth knowing of a point before it is opened, and the same in short.
func (w *sitting) remark(number int) (said, short string) {
	switch undecided := w.r.Said(number).Decision == ""; {
	case w.isChanged(number):
		return "changed since you read it", "changed"
	case w.Others == nil || !undecided:
	case w.differ(number):
		return "they differ", "they differ"
	case len(w.others(number)) == 0:
		return "nobody covered it", "not covered"
	}
	return "", ""
}

// typing says whether a text of the point is half typed.
func (w *sitting) typing(number int) bool {
	return slices.ContainsFunc(w.State.Drafts(), func(key string) bool { return strings.HasPrefix(key, strconv.Itoa(number)+"/") })
}

func (w *sitting) among(number int) bool { return len(w.Only) == 0 || slices.Contains(w.Only, number) }

// next is the point after this one that has no decision, beginning again at the
// top; 0 where none is left.
func (w *sitting) next(number int) int {
	first := 0
	for i := range w.Standard.Points {
		n := w.Standard.Points[i].Number
		if n == number || !w.among(n) || w.r.Said(n).Decision != "" {
			continue
		}
		if n > number {
			return n
		}
		first = cmp.Or(first, n)
	}
	return first
}

func (w *sitting) checkPoint(typed string) string {
	if p := w.Standard.PointNamed(typed); p != nil && w.among(p.Number) {
		return ""
	}
	if len(w.Only) > 0 {
		return fmt.Sprintf("You look at %s. --points all opens the others too.", w.Standard.PointNames(w.Only))
	}
	return fmt.Sprintf("%q is not a point here. Type a number %s.", typed, w.Standard.Numbers())
}
