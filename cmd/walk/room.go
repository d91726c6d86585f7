package walk

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// room is people who talk about points together: whose turn it is, what is parked,
// and how long they have talked. How they vote is no part of it.
type room struct {
	*course
	store.Room
	opened int                   // how many points were opened so far
	talked map[int]time.Duration // about each point
	warned bool                  // that what is parked cannot be kept
}

func newRoom(c *course) *room {
	return &room{course: c, Room: c.State.Room(), talked: map[int]time.Duration{}}
}

// keep writes down what must not be lost when the sitting is cut off.
func (r *room) keep() {
	if err := r.State.SetRoom(r.Room); err != nil && !r.warned {
		r.warned = true
		r.Asker.Say("Parked notes cannot be kept after this session: " + err.Error() + ".")
	}
}

// begin asks who is there, and says what was left from the last time.
func (r *room) begin() error {
	r.Asker.Page(ask.Page{Title: r.headline()})
	if n := len(r.Parked); n > 0 {
		r.Asker.Say(words.Say(n, "%d thing is parked from the last time. You decide on it at the end.", "%d things are parked from the last time. You decide on them at the end."))
	}
	if len(r.People) == 0 {
		return r.ask()
	}
	r.Asker.Say("As last time: " + r.leads(strings.Join(r.People, ",")) + " w changes who is here.")
	return nil
}

// ask asks who is in the room.
func (r *room) ask() error {
	likely := strings.Join(r.likely(), ", ")
	reply, err := r.Asker.Line(ask.Line{
		Ask:  "Who is in the room? Type roles with commas between, and the leader last.",
		Note: strings.TrimSpace(r.leads(likely) + " The person who leads speaks last, so that nobody feels they have to agree. Three or four points are enough for an hour."),
		Now:  likely, Read: r.leads, Aside: true,
	})
	switch {
	case err != nil || reply.Go == ask.Quit:
		return left(reply, err)
	case reply.Go != "":
		return nil
	case reply.Kept:
		r.People = r.likely()
	default:
		r.People = rolesIn(reply.Value)
	}
	if r.People == nil {
		r.People = []string{}
	}
	r.keep()
	return nil
}

// likely are those who were there the last time, and else those whom the
// assessment names.
func (r *room) likely() []string {
	if len(r.People) > 0 {
		return r.People
	}
	var roles []string
	for _, person := range r.a.People {
		roles = append(roles, person.Role)
	}
	if len(roles) > 1 { // the first is who the service belongs to
		roles = append(roles[1:], roles[0])
	}
	return rolesIn(strings.Join(roles, ","))
}

// rolesIn are the roles that somebody typed, each once.
func rolesIn(typed string) (roles []string) {
	for _, one := range strings.Split(typed, ",") {
		if one = assess.NormaliseLine(one); one != "" && !slices.Contains(roles, one) {
			roles = append(roles, one)
		}
	}
	return roles
}

// leads says how what was typed is understood.
func (r *room) leads(typed string) string {
	roles := rolesIn(typed)
	if len(roles) == 0 {
		return ""
	}
	return fmt.Sprintf("%s. %s leads the room, and speaks last.", words.Count(len(roles), "person", "people"), words.UpperFirst(roles[len(roles)-1]))
}

// turns are those in the room in the order in which they speak about a point: who
// looks after it, then the others, beginning with another one each time, and last
// whoever leads the room.
func (r *room) turns(owner string) []string {
	if len(r.People) < 2 {
		return r.People
	}
	last := len(r.People) - 1
	others := slices.Clone(r.People[:last])
	first := max(0, r.opened-1) % len(others)
	others = append(others[first:], others[:first]...)
	if at := slices.IndexFunc(others, func(one string) bool { return strings.EqualFold(one, owner) }); at > 0 {
		one := others[at]
		others = append([]string{one}, slices.Delete(others, at, at+1)...)
	}
	return append(others, r.People[last])
}

// speaks says whose turn it is when so many have spoken.
func (r *room) speaks(turns []string, spoken int) string {
	lead := len(turns) - 1
	switch {
	case len(turns) == 0:
		return "Everybody in turn. The person who leads the room speaks last."
	case spoken > lead:
		return "Everybody has spoken. Rate it, or go round again."
	case spoken == lead:
		return turns[lead] + ", who leads the room and speaks last."
	}
	said := turns[spoken] + " speaks."
	if spoken+1 < lead {
		said += " Then " + turns[spoken+1] + "."
	}
	return said + " Last: " + turns[lead] + ", who leads the room."
}

// adapt makes the list of points one for a room.
func (r *room) adapt(q *ask.TaskList) {
	if q.Here > 0 {
		q.Next, q.Here = q.Here, 0
	}
	q.Rates, q.Parked = r.values(0), len(r.Parked)
}

// values are what a point can be rated in a room, with what each means.
func (r *room) values(point int) (values []ask.Option) {
	for _, v := range r.standard.ValuesOf(point) {
		values = append(values, ask.Option{ID: v.ID, Label: v.Label, More: v.Meaning, Mark: r.Mark(v.Mark)})
	}
	return values
}

// rate rates a point as the room says, over what it was shown.
func (r *room) rate(number int, rating string) error {
	t := topic{r.course, number}
	if !r.Asker.Together() {
		r.Asker.Say(fmt.Sprintf("%s: %s.", r.standard.PointHead(number), assess.RatingLabel(r.standard, rating)))
	}
	if err := t.putRating(t.now().Rating, rating); err != nil {
		return err
	}
	r.Asker.Saved("Saved.")
	r.remember(place{point: number})
	if p := t.now(); p.Reason() == "" && p.RatingReason != "" {
		r.Asker.Say(fmt.Sprintf("%s has a reason that was given for another rating. It stays in the file, but reports leave it out until somebody says it is still true: open the point and rate it there.", r.standard.PointHead(number)))
	}
	return nil
}
