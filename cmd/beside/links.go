package beside

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"standpoint/assess/probe"
	"standpoint/assess/store"
)

// Links remembers what addresses answered, in the user's cache folder.
// Losing it loses nothing, so that trouble with it is not said.
type Links struct {
	path  string
	mutex sync.Mutex
	known map[string]probe.Result
	added bool
}

// linksKept is how long an entry stays in the file; probe decides how long it
// holds.
const linksKept = 24 * time.Hour

// OpenLinks reads what is remembered and still holds, or begins empty.
func OpenLinks(now time.Time, empty bool) *Links {
	c := &Links{known: map[string]probe.Result{}}
	folder, err := os.UserCacheDir()
	if err != nil {
		return c
	}
	c.path = filepath.Join(folder, "standpoint", "links.json")
	if empty {
		return c
	}
	if data, err := os.ReadFile(c.path); err == nil {
		_ = json.Unmarshal(data, &c.known)
	}
	for address, r := range c.known {
		if now.Sub(r.Asked) > linksKept {
			delete(c.known, address)
		}
	}
	return c
}

// Load gives what an address answered lately.
func (c *Links) Load(address string) (probe.Result, bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	r, known := c.known[address]
	return r, known
}

// Store remembers an answer. An address with a key in its query is not kept:
// the file may be read by others of this account.
func (c *Links) Store(address string, r probe.Result) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if !strings.Contains(address, "?") {
		c.known[address], c.added = r, true
	}
}

// Save keeps what was added.
func (c *Links) Save() {
	if !c.added {
		return
	}
	c.added = false
	data, err := json.Marshal(c.known)
	if err != nil || c.path == "" || os.MkdirAll(filepath.Dir(c.path), 0o700) != nil {
		return
	}
	_, _ = store.Write(c.path, data)
}
