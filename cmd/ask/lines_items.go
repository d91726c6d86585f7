package ask

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"standpoint/assess/words"
)

// Items tells what is in the list and asks for more. Several kinds are asked
// for by name.
func (l *Lines) Items(q Items) (Reply, error) {
	if len(q.Kinds) > 1 {
		return l.kinds(q)
	}
	for i, row := range q.Rows {
		l.Say(fmt.Sprintf("%d %s", i+1, row.line()))
	}
	question := q.Ask
	if q.Again {
		question = "Anything else?"
	}
	switch {
	case l.Short:
	case q.Again, l.told["items"]:
		question += " One line, or Enter."
	default:
		question += " " + q.Spoken
	}
	l.told["items"] = true
	if len(q.Rows) > 0 && !l.Short {
		l.once("rows", "Type a number to change or remove one.")
	}
	for {
		reply, err := l.line(Line{Ask: question, Note: q.Note, Guide: q.Guide, Check: q.unclear}, "")
		if err != nil || reply.Go != "" || reply.Kept || reply.Value == "" {
			return reply, err
		}
		at, removing, typed := q.row(reply.Value)
		switch {
		case len(at) == 0:
			return Reply{Do: Add, Kind: q.Kinds[0].ID, Value: reply.Value}, nil
		case removing:
			l.Say("You chose to remove " + q.Rows[at[0]].line() + ".")
			return Reply{Do: Remove, Value: q.Rows[at[0]].ID}, nil
		case !isNumber(typed):
			return Reply{Do: Change, Value: q.Rows[at[0]].ID}, nil
		}
		if reply, err := l.itemDo(q.Rows[at[0]]); err != nil || reply.Go != "" || reply.Do != "" {
			return reply, err
		}
	}
}

// itemDo asks what to do with an item.
func (l *Lines) itemDo(row Row) (Reply, error) {
	options := []Option{{ID: Change, Label: "change it"}, {ID: Remove, Label: "remove it"}, {ID: Skip, Label: "leave it as it is"}}
	if row.Begun {
		options[0].Label, options[1].Label = "go on with it", "drop it"
	}
	reply, err := l.Choose(Choice{Ask: row.line() + ". What would you like to do?", Default: Change, Options: options})
	if err != nil || reply.Go != "" && reply.Go != Back && reply.Go != Skip {
		return reply, err
	}
	if reply.Value == Change || reply.Value == Remove {
		return Reply{Do: reply.Value, Value: row.ID}, nil
	}
	return Reply{}, nil
}

// row finds the rows that a line is about: by number, by id, and with "remove"
// before it by what they are called. Any other line is something new, such as
// "remove the old form".
func (q Items) row(line string) (at []int, removing bool, typed string) {
	typed = strings.TrimSpace(line)
	if first, rest, _ := strings.Cut(typed, " "); strings.EqualFold(first, "remove") && strings.TrimSpace(rest) != "" {
		removing, typed = true, strings.TrimSpace(rest)
	}
	if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= len(q.Rows) {
		return []int{n - 1}, removing, typed
	}
	names := make(words.Names, len(q.Rows))
	for i, row := range q.Rows {
		if names[i] = []string{row.ID}; removing {
			names[i] = append(names[i], row.Title)
		}
	}
	return names.Whole(typed), removing, typed
}

// unclear says why a line is no item of the list and nothing new either.
func (q Items) unclear(line string) string {
	at, _, typed := q.row(line)
	switch {
	case len(at) == 1, len(at) == 0 && !isNumber(typed) && !isID(typed):
		return ""
	case len(at) == 0:
		return fmt.Sprintf("There is no %q in this list. Nothing was changed.", typed)
	}
	said := fmt.Sprintf("%q could be:", typed)
	for _, i := range at {
		said += fmt.Sprintf("\n%d %s", i+1, q.Rows[i].line())
	}
	return said + "\nType \"remove\" and its number."
}

func isNumber(typed string) bool {
	_, err := strconv.Atoi(typed)
	return err == nil
}

// isID says whether something looks like the id of an item: E1.1.
func isID(typed string) bool {
	if len(typed) < 4 {
		return false
	}
	point, number, dotted := strings.Cut(typed[1:], ".")
	return unicode.IsLetter(rune(typed[0])) && dotted && isNumber(point) && isNumber(number)
}

func (r Row) line() string {
	parts := []string{strings.TrimSpace(r.Name + " " + r.Title)}
	for _, fact := range r.Facts {
		if fact != "" {
			parts = append(parts, fact)
		}
	}
	return strings.Join(parts, ", ")
}

// kinds asks what to add, where there are several kinds, and offers what is
// there to be changed.
func (l *Lines) kinds(q Items) (Reply, error) {
	options := []Option{{ID: "no", Label: "nothing more"}}
	for _, kind := range q.Kinds {
		options = append(options, Option{ID: kind.ID, Label: kind.Label})
	}
	rows := map[string]Row{}
	for _, row := range q.Rows {
		label := "change "
		if row.Begun {
			label = "go on with "
		}
		options = append(options, Option{ID: "row " + row.ID, Label: label + row.line()})
		rows["row "+row.ID] = row
	}
	for {
		reply, err := l.Choose(Choice{Ask: q.Ask, Options: options, Default: "no", Guide: q.Guide})
		switch row, there := rows[reply.Value]; {
		case err != nil || reply.Go != "":
			return reply, err
		case reply.Kept || reply.Value == "no" || reply.Value == "":
			return Reply{Value: reply.Value, Kept: true}, nil
		case !there:
			return Reply{Do: Add, Kind: reply.Value}, nil
		default:
			if reply, err := l.itemDo(row); err != nil || reply.Go != "" || reply.Do != "" {
				return reply, err
			}
		}
	}
}
