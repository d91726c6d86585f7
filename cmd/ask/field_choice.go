package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"standpoint/assess/words"
)

// none is the option for choosing nothing. It stands first and under the
// cursor while nothing is chosen, so that no enter too many rates a point.
const none = "(none)"

// choiceField is some options, of which one is chosen.
type choiceField struct {
	form
	still
	q       Choice
	options []Option
	numbers []int // what one types for each
	chosen  *string
	choice  *huh.Select[string]
	layout
	built layout
	typed string // the digits of a number so far
	p     *palette
}

// form wraps one huh field. Its keys for going on and leaving are ours, so
// huh's are off.
type form struct {
	*huh.Form
	field huh.Field
}

func newForm(f huh.Field, p *palette) form {
	keys := huh.NewDefaultKeyMap()
	keys.Quit.SetKeys()
	for _, off := range []interface{ SetKeys(...string) }{&keys.Select.Next, &keys.Select.Prev, &keys.Select.Submit, &keys.Select.Filter} {
		off.SetKeys()
	}
	one := form{huh.NewForm(huh.NewGroup(f)).WithShowHelp(false).WithTheme(p.theme()).WithKeyMap(keys), f}
	one.Init()
	return one
}

// feed gives a key to the field.
func (f form) feed(msg tea.Msg) {
	if _, key := msg.(tea.KeyPressMsg); key {
		f.Update(msg)
		return
	}
	f.field.Update(msg)
}

func newChoice(q Choice, clean func(string) string) *choiceField {
	c := &choiceField{q: q, chosen: new(string), options: slices.Clone(q.Options), numbers: numbers(q.Options)}
	if q.None != "" {
		c.options = slices.Insert(c.options, 0, Option{ID: none, Label: q.None, Mark: dotFor(q.Options)})
		c.numbers = slices.Insert(c.numbers, 0, numberOfNone(q.Options))
	}
	for i, o := range c.options {
		c.options[i].Label, c.options[i].More = clean(o.Label), clean(o.More)
	}
	*c.chosen = standing(q)
	if *c.chosen == "" {
		*c.chosen = c.options[0].ID
	}
	return c
}

func (c *choiceField) open(h *host) {
	c.p = &h.palette
	c.arrange(widest, spacing{})
	c.build()
}

// layout is a width and how far apart things stand in it.
type layout struct {
	wide int
	air  spacing
}

// dotFor is the mark for nothing, where the other options have marks.
func dotFor(options []Option) string {
	if len(options) > 0 && options[0].Mark != "" {
		return "·"
	}
	return ""
}

func (c *choiceField) arrange(width int, air spacing) { c.layout = layout{width, air} }

// build makes the select for the layout: meanings beside the labels where
// there is room, else under the field for the one that is pointed at.
func (c *choiceField) build() {
	c.built = c.layout
	var options []huh.Option[string]
	for i, o := range c.options {
		options = append(options, huh.NewOption(c.label(i, o), o.ID))
	}
	c.choice = huh.NewSelect[string]().Options(options...).Value(c.chosen)
	c.form = newForm(c.choice, c.p)
	c.field.WithWidth(c.wide)
}

func (c *choiceField) label(i int, o Option) string {
	number := c.number(i)
	if number == o.Label {
		number = "" // said once
	}
	text := fmt.Sprintf("%*s ", len(strconv.Itoa(slices.Max(c.numbers))), number)
	if o.Mark != "" {
		text += o.Mark + " "
	}
	text += o.Label
	column := c.labels() + 6
	if o.More != "" && c.beside() {
		text = words.Fill(text, column)
		text += strings.Join(folded(o.More, c.wide-4-column), "\n"+strings.Repeat(" ", column))
	}
	if c.air.apart && i < len(c.options)-1 {
		text += "\n "
	}
	return text
}

// number is what one types for an option: what it is called where that is a number,
// as in lines.
func (c *choiceField) number(i int) string { return strconv.Itoa(c.numbers[i]) }

// beside says whether meanings stand beside labels.
func (c *choiceField) beside() bool { return !c.air.brief && c.wide-c.labels() > 44 }

func (c *choiceField) labels() (width int) {
	for _, o := range c.options {
		width = max(width, words.Width(o.Label))
	}
	return width
}

// least is all of it, but of a long list only some.
func (c *choiceField) least() int {
	if len(c.options) > 8 {
		return min(c.most(), 6)
	}
	return c.most()
}

func (c *choiceField) tip(int) string { return "" }

func (c *choiceField) most() int {
	lines := 0
	for i, o := range c.options {
		lines += len(strings.Split(lipgloss.Wrap(c.label(i, o), c.wide-4, ",.-; "), "\n"))
	}
	return lines
}

func (c *choiceField) view(_ *host, width, height int) string {
	if c.built != c.layout {
		c.build()
	}
	c.field.WithHeight(height)
	c.feed(nil) // the field settles in its new size
	if height >= c.most() {
		return c.field.View()
	}
	first, last := c.label(0, c.options[0]), c.label(len(c.options)-1, c.options[len(c.options)-1])
	seen := c.field.View()
	return strings.Join(cued(strings.Split(seen, "\n"), !c.sees(seen, first, 0), !c.sees(seen, last, -1), width), "\n")
}

// sees says whether a line of an option is in view: the first, or the last.
func (c *choiceField) sees(view, label string, line int) bool {
	lines := strings.Split(lipgloss.Wrap(label, c.wide-4, ",.-; "), "\n")
	return strings.Contains(view, lines[(line+len(lines))%len(lines)])
}

// below is the meaning of the option that is pointed at, where it has no room
// beside it. It takes the same lines for every option, so that nothing jumps.
func (c *choiceField) below(width int) []string {
	if c.beside() {
		return nil
	}
	var said []string
	most := 0
	for _, o := range c.options {
		lines := words.NonEmpty(folded(o.More, width)...)
		if most = max(most, len(lines)); o.ID == *c.chosen {
			said = lines
		}
	}
	return append(said, make([]string, most-len(said))...)
}

func (c *choiceField) press(key tea.KeyPressMsg) (Reply, bool) {
	name := key.String()
	if digit := len(name) == 1 && name >= "0" && name <= "9"; digit {
		c.jump(name)
		return Reply{}, false
	}
	c.typed = ""
	switch {
	case name == "enter" && *c.chosen == none:
		return Reply{Kept: c.q.Now == ""}, true
	case name == "enter":
		return Reply{Value: *c.chosen, Kept: *c.chosen == c.q.Now}, true
	case name == "ctrl+t" && c.q.Reasons && *c.chosen != none:
		return Reply{Value: *c.chosen, Kept: *c.chosen == c.q.Now, Do: Reason}, true
	case name == "ctrl+x" && c.q.None != "":
		c.point(none)
	case name == "pgup" || name == "pgdown":
		c.page(name == "pgdown")
	case key.Text == "":
		c.feed(key)
		// Of the end key, huh moves but does not tell the value.
		if at, ok := c.choice.Hovered(); ok {
			*c.chosen = at
		}
	}
	return Reply{}, false
}

// jump points at the option whose number is typed: 1, and with a 2 behind it
// 12.
func (c *choiceField) jump(digit string) {
	for _, typed := range []string{c.typed + digit, digit} {
		for i, o := range c.options {
			if c.number(i) == typed {
				c.typed = typed
				c.point(o.ID)
				return
			}
		}
	}
	c.typed = ""
}

// page moves the pointer by a page.
func (c *choiceField) page(down bool) {
	at := slices.IndexFunc(c.options, func(o Option) bool { return o.ID == *c.chosen })
	if down {
		at += aPage
	} else {
		at -= aPage
	}
	c.point(c.options[min(max(at, 0), len(c.options)-1)].ID)
}

// point puts the pointer on an option.
func (c *choiceField) point(id string) {
	*c.chosen = id
	c.build()
}

// means says whether the digits typed are the number of an option.
func (c *choiceField) means(run string) bool {
	return digits(run, func(number string) bool {
		return slices.ContainsFunc(c.numbers, func(n int) bool { return strconv.Itoa(n) == number })
	})
}

func (c *choiceField) mark() func() {
	at := *c.chosen
	return func() { c.typed = ""; c.point(at) }
}

func (c *choiceField) foot() []hint {
	more := hint{"?", "guide"}
	if len(c.q.Beside) > 0 {
		more.does = "in full"
	}
	if c.q.Aside {
		return []hint{{"↑↓", "choose"}, {"enter", "go on"}, {"esc", "back"}, {"ctrl+q", "stop"}, more}
	}
	hints := []hint{{"↑↓", "choose"}, {"enter", "save"}, {"esc", "back"}, {"tab", "skip"}, {"ctrl+l", "list"}, {"ctrl+q", "stop"}, more}
	if c.q.Reasons {
		hints = slices.Insert(hints, 2, hint{"ctrl+t", "and say why"})
	}
	return hints
}
