package ask

// often is after how many keys a draft is written although no word ended.
const often = 6

// keeper writes a draft while it is typed, beside the typing: a slow disk must
// not make the keys lag. Of the texts that wait, only the newest is written.
type keeper struct {
	draft  Draft
	start  string // the text that is saved already
	last   string // the text handed over last
	typed  int    // keys since then
	newest chan string
	done   chan struct{}
	err    error
}

// keep begins to look after a draft of a text that stands as start.
func keep(d Draft, start, now string) *keeper {
	k := &keeper{draft: d, start: start, last: now, newest: make(chan string, 1), done: make(chan struct{})}
	go func() {
		defer close(k.done)
		for text := range k.newest {
			if err := k.write(text); err != nil {
				k.err = err
			}
		}
	}()
	return k
}

func (k *keeper) write(text string) error {
	if text == k.start || text == "" {
		return k.draft.Remove()
	}
	return k.draft.Set(text)
}

// hold takes the text after a key. It goes to the disk at the end of a word
// and every few keys.
func (k *keeper) hold(text string, endsWord bool) {
	if text == k.last {
		return
	}
	if k.typed++; endsWord || k.typed >= often {
		k.hand(text)
	}
}

func (k *keeper) hand(text string) {
	select {
	case <-k.newest:
	default:
	}
	k.newest <- text
	k.last, k.typed = text, 0
}

// close writes what is not written yet and waits for it.
func (k *keeper) close(text string) error {
	if text != k.last {
		k.hand(text)
	}
	close(k.newest)
	<-k.done
	return k.err
}
