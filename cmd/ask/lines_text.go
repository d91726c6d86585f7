package ask

import (
	"fmt"
	"strings"

	"standpoint/assess/words"
)

// Text asks for some lines, ended by a dot on a line of its own.
func (l *Lines) Text(q Text) (Reply, error) {
	l.asked, l.followed = false, false
	t := entry{l: l, q: q}
	if q.Draft != nil {
		kept, err := q.Draft.Load()
		l.warn(err)
		if kept != "" {
			t.lines, t.resumed = strings.Split(kept, "\n"), true
		}
	}
	l.askText(q, t.text())
	for {
		typed, err := l.next()
		if err != nil {
			return Reply{}, err
		}
		if reply, done := t.take(typed); done {
			return reply, nil
		}
	}
}

// entry is a text while it is being typed.
type entry struct {
	l       *Lines
	q       Text
	lines   []string
	resumed bool // the lines come from a draft
	begun   bool // a line was typed now
}

func (t *entry) text() string { return strings.Join(t.lines, "\n") }

// take handles one typed line and says whether the text is finished.
func (t *entry) take(typed string) (Reply, bool) {
	bare := strings.TrimSpace(typed)
	word := command(bare)
	switch {
	case bare == "" && !t.begun && t.resumed, bare == "." && len(t.lines) > 0:
		return Reply{Value: t.text()}, true
	case bare == "" && !t.begun, bare == ".":
		return Reply{Kept: true}, true
	case word == "again":
		t.l.askText(t.q, t.text())
	case word == "clear" && len(t.lines) > 0:
		t.drop()
	case word == "clear":
		return Reply{}, true
	case word == "read":
		t.l.readOut(t.q.Now, t.lines)
	case word == "edit":
		return t.edit()
	case word == "answers":
		t.accept()
	case word == "replace", strings.HasPrefix(word, "replace "):
		t.replace(strings.TrimPrefix(word, "replace"))
	case word == "state" && t.q.Stated:
		t.l.asked = true
		return Reply{Value: t.text(), Kept: len(t.lines) == 0}, true
	case word != "":
		return t.l.command(word, asking{t.q.Guide, t.q.Now, false})
	default:
		t.add(unescape(typed))
	}
	return Reply{}, false
}

func (t *entry) add(line string) {
	t.lines, t.begun = append(t.lines, line), true
	if t.q.Draft != nil {
		t.l.warn(t.q.Draft.Append(line))
	}
}

func (t *entry) drop() {
	t.lines, t.begun, t.resumed = nil, false, false
	if t.q.Draft != nil {
		t.l.warn(t.q.Draft.Remove())
	}
	t.l.Say("Removed. Begin again, or press Enter to leave it as it was.")
}

// accept takes over what is offered, behind what is written.
func (t *entry) accept() {
	if t.q.Offer == "" {
		t.l.Say("There are no answers to take over here.")
		return
	}
	text := t.text()
	if text == "" {
		text = t.q.Now
	}
	t.put(withOffer(text, t.q.Offer))
	t.l.Say("Now it is " + opening(t.text()) + ". Enter saves it.")
}

// edit opens what there is in the person's editor.
func (t *entry) edit() (Reply, bool) {
	text := t.text()
	if text == "" {
		text = t.q.Now
	}
	edited, err := t.l.Edit(text)
	if err != nil {
		t.l.Say(editorTrouble(err, "Type the text here, or set EDITOR to a program you know."))
		return Reply{}, false
	}
	if t.q.Draft != nil {
		t.l.warn(t.q.Draft.Set(edited))
	}
	return Reply{Value: edited}, true
}

func (l *Lines) askText(q Text, draft string) {
	question := strings.TrimSpace(q.Ask + " " + q.Note)
	switch {
	case draft != "":
		l.Say(question)
		l.Say("A text was not finished here: " + opening(draft) + ".")
		l.ends("Enter saves it as it is; lines and a dot add to it. :read reads it out, :clear removes it.")
	case q.Now != "":
		l.Say(question)
		l.Say("You wrote " + opening(q.Now) + ".")
		l.ends("Enter keeps them, lines and a dot replace them.")
		if !l.Short {
			l.once("keep", ":edit opens them in an editor.")
		}
	default:
		ends := "Lines, dot."
		if !l.told[ends] {
			l.told[ends] = true
			ends = "Lines, then a dot alone."
		}
		l.askFor(question, ends)
	}
	if q.Offer != "" && draft == "" && !l.Short {
		l.once("answers", ":answers takes "+q.Offered+", :point reads them.")
	}
}

// ends says what ends an answer, to those who may not know.
func (l *Lines) ends(how string) {
	if !l.Short {
		l.Say(how)
	}
}

func (l *Lines) readOut(now string, lines []string) {
	text := strings.Join(lines, "\n")
	if text == "" {
		text = now
	}
	if text == "" {
		text = "There is no text here yet."
	}
	l.Say(text)
}

// opening says how long a text is and how it begins.
func opening(text string) string {
	all := strings.Fields(text)
	first := strings.Join(all[:min(6, len(all))], " ")
	return fmt.Sprintf("%s, beginning %q", words.Count(len(all), "word", "words"), words.Cut(first, 60, "…"))
}
