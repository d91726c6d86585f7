package ask

import (
	tea "charm.land/bubbletea/v2"

	"standpoint/assess/intake"
)

// page is one thing on the screen that waits for an answer.
type page interface {
	// open makes it ready, in the goroutine where it lives from then on.
	open(h *host)
	// press takes a key and says whether it was the answer.
	press(key tea.KeyPressMsg, h *host) (Reply, bool)
	// take gets everything else: what was pasted, what an editor saved.
	take(msg tea.Msg)
	// draw fills at most so many lines.
	draw(h *host, width, height int) []string
	// foot names the keys, the last of them always.
	foot() []hint
	// typing says whether a "?" is a letter here.
	typing() bool
	// leave is called once when the page is answered, or the terminal goes.
	leave() error
}

// still is what pages share on which nothing is typed.
type still struct{}

func (still) open(*host)   {}
func (still) take(tea.Msg) {}
func (still) typing() bool { return false }
func (still) leave() error { return nil }

// host is the program on the terminal: a steady head and foot, and one page
// between them. It lives as long as the sitting, so that keys typed while an
// answer is saved are not lost but wait for the next page.
type host struct {
	width, height int
	present       bool
	far           bool // over ssh

	ground  ground
	depth   tea.ColorProfileMsg
	palette palette

	at      Page
	saved   string // when something was saved, "14:02"
	notices []string
	page    page
	answer  chan<- answer
	burst   burst
	early   []tea.Msg // keys and pastes that came between two pages
	reading bool      // the guide is open
	scroll  int       // its first line
	strays  strays
	stopped bool   // by Ctrl+C
	last    string // what was on the screen, kept between pages
}

// The messages from the walk to the host.
type (
	askMsg struct {
		page   page
		answer chan<- answer
		at     Page
		said   []string
		saved  string
	}
	// stopMsg takes a page away, because the sitting ends.
	stopMsg struct{ answer chan<- answer }
)

// answer is a reply or the end of the sitting, and what went wrong with its
// draft.
type answer struct {
	reply Reply
	err   error
	draft error
}

// Init asks for the colour behind the text. Nothing waits for an answer. Over
// a line that may be slow it does not ask: half an answer would look like keys.
func (h *host) Init() tea.Cmd {
	if h.far {
		return nil
	}
	return tea.RequestBackgroundColor
}

// Update handles one message.
func (h *host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		h.width, h.height = msg.Width, msg.Height
	case tea.ColorProfileMsg:
		h.depth = msg
		h.palette = paletteFor(h.ground, h.depth)
	case tea.BackgroundColorMsg:
		if h.ground = light; msg.IsDark() {
			h.ground = dark
		}
		h.palette = paletteFor(h.ground, h.depth)
	case stopMsg:
		if h.answer == msg.answer {
			h.reply(Reply{}, ErrStopped)
		}
	case askMsg:
		return h, h.begin(msg)
	case tea.PasteMsg:
		msg.Content = intake.Lines(msg.Content)
		if h.page == nil {
			h.early = append(h.early, msg)
			return h, nil
		}
		h.pasted(msg)
	case tea.KeyPressMsg:
		return h, h.key(msg)
	case minuteMsg:
		if h.page == msg.page {
			return h, h.minute()
		}
	case settledMsg:
		if msg.turn == h.burst.turn {
			return h, h.settle(false)
		}
	default:
		if h.page != nil {
			h.page.take(msg)
		}
	}
	return h, nil
}

// key takes a key that was pressed: for the page, or for the one to come.
func (h *host) key(key tea.KeyPressMsg) tea.Cmd {
	if h.holds(key) {
		return h.hold(key)
	}
	before := h.settle(key.Text != "")
	if h.page == nil && key.String() != "ctrl+c" {
		h.early = append(h.early, key)
		return before
	}
	return tea.Batch(before, h.press(key))
}

// begin shows a page and gives it the keys that came too early.
func (h *host) begin(msg askMsg) tea.Cmd {
	if msg.at.Place+msg.at.Title != h.at.Place+h.at.Title {
		h.reading = false
	}
	h.page, h.answer, h.at, h.notices, h.scroll, h.strays = msg.page, msg.answer, msg.at, msg.said, 0, strays{}
	if msg.saved != "" {
		h.saved = msg.saved
	}
	h.page.open(h)
	if h.stopped {
		h.reply(Reply{}, ErrStopped)
	}
	then := h.minute()
	for h.page != nil && len(h.early) > 0 {
		came := h.early[0]
		h.early = h.early[1:]
		if key, typed := came.(tea.KeyPressMsg); typed {
			then = tea.Batch(then, h.press(key))
		} else if paste, is := came.(tea.PasteMsg); is {
			h.pasted(paste)
		}
	}
	return then
}

// press handles one key: those that mean the same on every page, and then the
// page's own.
func (h *host) press(key tea.KeyPressMsg) tea.Cmd {
	if key.String() != "ctrl+c" && h.stray(key) {
		return nil
	}
	switch key.String() {
	case "ctrl+c":
		h.stopped = true
		h.reply(Reply{}, ErrStopped)
		return nil
	case "ctrl+g", "f1", "?":
		if key.String() != "?" || !h.page.typing() {
			h.reading, h.scroll = !h.reading, 0
			return nil
		}
	case "pgdown", "pgup":
		if h.reading {
			h.turn(key.String())
			return nil
		}
	}
	if run, ok := h.page.(runner); ok {
		if command := run.command(key); command != nil {
			return command
		}
	}
	reply, done := h.page.press(key, h)
	if !done {
		return nil
	}
	h.reply(reply, nil)
	return nil
}

// reply answers for the page, once its draft is on the disk.
func (h *host) reply(reply Reply, err error) {
	if h.page == nil {
		return
	}
	h.answer <- answer{reply, err, h.page.leave()}
	h.page, h.answer = nil, nil
}

// runner is a page that hands the terminal to another program.
type runner interface {
	command(key tea.KeyPressMsg) tea.Cmd
}

func (h *host) turn(key string) {
	if key == "pgdown" {
		h.scroll += 5
	} else {
		h.scroll = max(0, h.scroll-5)
	}
}
