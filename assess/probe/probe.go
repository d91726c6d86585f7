// Package probe asks addresses whether they can be opened. It is the only
// package that uses the network, and only when somebody asked for it.
package probe

import (
	"context"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// Result is what came of asking at one address.
type Result struct {
	State State     `json:"state"`
	Why   string    `json:"why"` // a sentence without its full stop; empty for Open
	Asked time.Time `json:"asked"`
}

// State is what an address turned out to be.
type State string

// What can come of asking. Unsure stands for trouble that may pass, such as a
// site that is busy: nothing should be concluded from it.
const (
	Open    State = "open"
	Gone    State = "gone"         // nobody is there, or the page is not
	SignIn  State = "needs-access" // somebody has to sign in
	Unsure  State = "unsure"
	Skipped State = "skipped" // not asked: a host to skip, or a private network
)

// Options say how to ask. The zero value is careful and polite.
type Options struct {
	Skip    []string      // hosts not to ask, with those below them
	Private bool          // ask addresses of this computer and of private networks too
	Timeout time.Duration // for one address with all its redirects; 10 seconds when zero
	Hosts   int           // how many hosts are asked at once; 8 when zero
	PerHost int           // how many questions go to one host at once; 2 when zero
	Cache   Cache         // what was found earlier; nil for none
	Now     time.Time     // for the cache
	Agent   string        // how the program introduces itself

	allowed func(netip.Addr) bool // what may be connected to; follows from Private
}

// Cache keeps results between runs.
type Cache interface {
	Load(address string) (Result, bool)
	Store(address string, r Result)
}

// fresh is how long a result holds: good news for a day, and trouble for less,
// since somebody may just have mended it.
func fresh(r Result, now time.Time) bool {
	age := now.Sub(r.Asked)
	switch {
	case age < 0:
		return false
	case r.State == Open, r.State == SignIn:
		return age < 24*time.Hour
	case r.State == Gone:
		return age < time.Hour
	}
	return false
}

// All asks at every address, each once whatever the number of its mentions,
// and gives what came of it by address. It ends early when ctx does; what was
// not asked by then is Unsure.
func All(ctx context.Context, addresses []string, opts Options) map[string]Result {
	opts = opts.withDefaults()
	results := map[string]Result{}
	hosts := map[string][]string{}
	for _, address := range addresses {
		if _, known := results[address]; known {
			continue
		}
		results[address] = opts.before(address)
		if results[address].State == "" {
			host := hostOf(address)
			hosts[host] = append(hosts[host], address)
		}
	}
	asker := newAsker(opts)
	var mutex sync.Mutex
	var wait sync.WaitGroup
	gate := make(chan struct{}, opts.Hosts)
	for _, ofHost := range hosts {
		wait.Go(func() {
			gate <- struct{}{}
			defer func() { <-gate }()
			askHost(ctx, asker, ofHost, opts.PerHost, func(address string, r Result) {
				mutex.Lock()
				defer mutex.Unlock()
				r.Asked = opts.Now
				results[address] = r
				if opts.Cache != nil {
					opts.Cache.Store(withoutFragment(address), r)
				}
			})
		})
	}
	wait.Wait()
	return results
}

// before gives what is known without asking.
func (o *Options) before(address string) Result {
	host := hostOf(address)
	if o.skips(host) {
		return Result{State: Skipped, Why: "you asked to skip its site"}
	}
	if o.Cache != nil {
		if r, known := o.Cache.Load(withoutFragment(address)); known && fresh(r, o.Now) {
			return r
		}
	}
	return Result{}
}

func (o *Options) skips(host string) bool {
	return slices.ContainsFunc(o.Skip, func(skip string) bool {
		skip = strings.ToLower(strings.Trim(skip, ". "))
		return skip != "" && (host == skip || strings.HasSuffix(host, "."+skip))
	})
}

func (o Options) withDefaults() Options {
	if o.Timeout <= 0 {
		o.Timeout = 10 * time.Second
	}
	if o.Hosts <= 0 {
		o.Hosts = 8
	}
	if o.PerHost <= 0 {
		o.PerHost = 2
	}
	if o.allowed == nil {
		o.allowed = func(a netip.Addr) bool { return o.Private || open(a) }
	}
	return o
}

// askHost asks at the addresses of one host, a few at a time.
func askHost(ctx context.Context, a *asker, addresses []string, atOnce int, done func(string, Result)) {
	var wait sync.WaitGroup
	gate := make(chan struct{}, atOnce)
	for _, address := range addresses {
		gate <- struct{}{}
		wait.Go(func() {
			defer func() { <-gate }()
			done(address, a.ask(ctx, address))
		})
	}
	wait.Wait()
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
}

// withoutFragment is the address as it is sent: a place in a page stays here.
func withoutFragment(address string) string {
	bare, _, _ := strings.Cut(address, "#")
	return bare
}
