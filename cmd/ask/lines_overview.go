package ask

import (
	"fmt"
	"strconv"
	"strings"
)

// Overview tells the parts of a point and takes the number of one, or goes on.
func (l *Lines) Overview(q Overview) (Reply, error) {
	if !q.Told {
		l.tellPoint(q)
	}
	question := "Type the number of a part to open it, or press Enter to go on."
	for {
		reply, err := l.Line(Line{Ask: question, Guide: q.Guide})
		if err != nil || reply.Go != "" || reply.Kept || reply.Value == "" {
			return reply, err
		}
		for _, row := range q.Rows {
			if row.Number > 0 && strconv.Itoa(row.Number) == strings.TrimSpace(reply.Value) {
				return Reply{Value: row.ID}, nil
			}
		}
		l.Say(fmt.Sprintf("There is no part %s here.", reply.Value))
	}
}

func (l *Lines) tellPoint(q Overview) {
	l.Say(fmt.Sprintf("Point %d: %s.", q.Number, q.Rating))
	for _, row := range q.Rows {
		number := ""
		if row.Number > 0 {
			number = strconv.Itoa(row.Number) + " "
		}
		l.Say(number + row.Name + ": " + row.said())
	}
}
