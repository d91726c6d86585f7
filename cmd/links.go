package cmd

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/spf13/pflag"

	"standpoint/assess/evidence"
	"standpoint/assess/probe"
	"standpoint/cmd/beside"
	"standpoint/templates/text"
)

// linkOptions say whether and how addresses are asked.
type linkOptions struct {
	ask     bool
	skip    []string
	private bool
	fresh   bool
	run     *linkRun
}

// linkRun is what one run of the program knows of addresses: however many files
// name one, it is asked once.
type linkRun struct {
	mutex   sync.Mutex
	cache   *beside.Links
	results map[string]probe.Result
	told    bool // that a proxy was passed by
}

func (o *linkOptions) addTo(f *pflag.FlagSet) {
	o.run = &linkRun{results: map[string]probe.Result{}}
	f.BoolVar(&o.ask, "links", false, "check that every link opens; nothing else uses the network")
	f.StringSliceVar(&o.skip, "skip-host", nil, "with --links: do not check this `host` or its subdomains; you can use this flag more than once")
	f.BoolVar(&o.private, "private", false, "with --links: also check links to this computer and to private networks")
	f.BoolVar(&o.fresh, "fresh", false, "with --links: check again the links that were already checked today")
}

func (o *linkOptions) check() error {
	if !o.ask && (len(o.skip) > 0 || o.private || o.fresh) {
		return usagef("add --links", "--skip-host, --private and --fresh are about checking addresses")
	}
	return nil
}

// probeLinks asks the addresses of evidence, when that is wanted, and notes
// what came of it.
func probeLinks(e *env, opts linkOptions, pieces []*evidence.Piece) error {
	if err := opts.check(); err != nil || !opts.ask {
		return err
	}
	run := opts.run
	run.mutex.Lock()
	defer run.mutex.Unlock()
	if run.cache == nil {
		run.cache = beside.OpenLinks(e.now(), opts.fresh)
	}
	var addresses []string
	for _, p := range pieces {
		if _, known := run.results[p.Link.Address]; !known && p.Link.Address != "" {
			addresses = append(addresses, p.Link.Address)
		}
	}
	results := probe.All(e.listen(), addresses, probe.Options{
		Skip: opts.skip, Private: opts.private, Cache: run.cache, Now: e.now(), Agent: "standpoint (checks whether the evidence of an assessment is there)",
	})
	if e.ctx.Err() != nil {
		return errStopped
	}
	maps.Copy(run.results, results)
	run.cache.Save()
	for _, p := range pieces {
		noteLink(p, run.results[p.Link.Address])
	}
	if !run.told && !opts.private && trouble(results) && proxySet(e) {
		run.told = true
		fmt.Fprintln(e.err, text.Fold("A proxy is set here. It is not used unless you add --private."))
	}
	return nil
}

// trouble says whether some address did not open.
func trouble(results map[string]probe.Result) bool {
	for _, r := range results {
		if r.State != probe.Open && r.State != probe.SignIn {
			return true
		}
	}
	return false
}

func proxySet(e *env) bool {
	names := []string{"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"}
	return slices.ContainsFunc(names, func(name string) bool { return e.getenv(name) != "" })
}

// linkStates are the states of evidence that come of asking.
var linkStates = map[probe.State]evidence.State{
	probe.Gone: evidence.Unreachable, probe.SignIn: evidence.NeedsAccess, probe.Unsure: evidence.Unsure, probe.Skipped: evidence.NotAsked,
}

func noteLink(p *evidence.Piece, r probe.Result) {
	if s, is := linkStates[r.State]; is {
		p.Add(s, r.Why)
	}
}
