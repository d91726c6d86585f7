package probe

import (
	"io"
	"log"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// site is a server with every kind of trouble.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	answer := func(path string, f http.HandlerFunc) { mux.HandleFunc(path, f) }
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	to := func(where string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, where, http.StatusFound) }
	}
	answer("/fine", status(200))
	answer("/gone", status(410))
	answer("/not-there", status(404))
	answer("/forbidden", status(403))
	answer("/unauthorised", status(401))
	answer("/busy", status(429))
	answer("/broken", status(500))
	answer("/moved", to("/fine"))
	answer("/moved-away", to("/not-there"))
	answer("/loop", to("/loop"))
	answer("/members", to("/account/login?next=/members"))
	answer("/sso", to("https://login.microsoftonline.com/common/oauth2/authorize"))
	answer("/weird", to("ftp://example.org/"))
	answer("/get-only", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusMethodNotAllowed)
		}
	})
	answer("/endless", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		for { // until whoever asks hangs up
			if _, err := w.Write([]byte(strings.Repeat("x", 4096))); err != nil {
				return
			}
		}
	})
	answer("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	answer("/hang-up", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func TestAll(t *testing.T) {
	server := site(t)
	want := map[string]State{
		"/fine": Open, "/fine#here": Open, "/moved": Open, "/get-only": Open, "/endless": Open,
		"/gone": Gone, "/not-there": Gone, "/moved-away": Gone, "/loop": Gone, "/hang-up": Gone,
		"/forbidden": SignIn, "/unauthorised": SignIn, "/members": SignIn, "/sso": SignIn,
		"/busy": Unsure, "/broken": Unsure, "/weird": Skipped,
	}
	var addresses []string
	for path := range want {
		addresses = append(addresses, server.URL+path)
	}
	got := All(t.Context(), addresses, Options{Private: true})
	for path, state := range want {
		r := got[server.URL+path]
		if r.State != state || (r.Why == "") != (state == Open) {
			t.Errorf("%s: %s, %q, want %s", path, r.State, r.Why, state)
		}
	}
}

// A site that never answers costs the time that is allowed and no more.
func TestSlow(t *testing.T) {
	server := site(t)
	got := All(t.Context(), []string{server.URL + "/slow"}, Options{Private: true, Timeout: 50 * time.Millisecond})
	if r := got[server.URL+"/slow"]; r.State != Unsure || r.Why != "it did not answer in time" {
		t.Errorf("%+v", r)
	}
}

func TestNobodyThere(t *testing.T) {
	server := site(t)
	address := server.URL + "/fine"
	server.Close()
	if r := All(t.Context(), []string{address}, Options{Private: true})[address]; r.State != Gone {
		t.Errorf("%+v", r)
	}
}

// A private address is not asked, by whatever name, and neither is one that a
// page of the open internet leads to.
func TestPrivate(t *testing.T) {
	var asked atomic.Int32
	inside := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer inside.Close()
	named := strings.Replace(inside.URL, "127.0.0.1", "localhost", 1)
	for _, address := range []string{inside.URL, named, strings.Replace(inside.URL, "127.0.0.1", "[::ffff:127.0.0.1]", 1)} {
		if r := All(t.Context(), []string{address}, Options{})[address]; r.State != Skipped {
			t.Errorf("%s: %+v", address, r)
		}
	}
	outside := httptest.NewUnstartedServer(http.RedirectHandler(inside.URL, http.StatusFound))
	outside.Start()
	defer outside.Close()
	port := netip.MustParseAddrPort(strings.TrimPrefix(inside.URL, "http://"))
	// To the test, 127.0.0.1 is outside and ::1 and 127.0.0.2 are inside.
	redirect := httptest.NewServer(http.RedirectHandler(strings.Replace(inside.URL, "127.0.0.1", "127.0.0.2", 1), http.StatusFound))
	defer redirect.Close()
	opts := Options{allowed: func(a netip.Addr) bool { return a == port.Addr() }}
	if r := All(t.Context(), []string{redirect.URL}, opts)[redirect.URL]; r.State != Skipped {
		t.Errorf("a redirect into the private network: %+v", r)
	}
	if asked.Load() != 0 {
		t.Errorf("the private site was asked %d times", asked.Load())
	}
}

func TestOpen(t *testing.T) {
	for address, want := range map[string]bool{
		"93.184.216.34": true, "2606:2800:220:1::1": true, "::ffff:93.184.216.34": true, "64:ff9b::5db8:d822": true,
		"127.0.0.1": false, "127.9.9.9": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false, "169.254.169.254": false,
		"0.0.0.0": false, "100.64.0.1": false, "192.0.2.1": false, "198.18.0.1": false, "224.0.0.1": false, "255.255.255.255": false, "240.0.0.1": false,
		"::1": false, "::": false, "fe80::1": false, "fc00::1": false, "fd12::1": false, "ff02::1": false, "::ffff:127.0.0.1": false,
		"64:ff9b::7f00:1": false, "2002:7f00:1::": false, "2002:0a00:1::": false,
	} {
		if got := open(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}

// Each address is asked once, a host is asked little at a time, and what is to
// be skipped is not asked.
func TestPolite(t *testing.T) {
	var mutex sync.Mutex
	now, most, asked := 0, 0, map[string]int{}
	release := make(chan struct{}, 100)
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		mutex.Lock()
		now++
		most = max(most, now)
		asked[r.URL.Path]++
		mutex.Unlock()
		<-release
		mutex.Lock()
		now--
		mutex.Unlock()
	}))
	defer server.Close()
	var addresses []string
	for _, path := range strings.Split("a b c d e f g h a b a#1 a#2", " ") {
		addresses = append(addresses, server.URL+"/"+path, "https://skipped.example/"+path, "https://below.skipped.example/"+path)
	}
	for range cap(release) {
		release <- struct{}{}
	}
	got := All(t.Context(), addresses, Options{Private: true, Skip: []string{" Skipped.example."}, PerHost: 2})
	if most > 2 {
		t.Errorf("%d at once", most)
	}
	if asked["/b"] != 1 || len(asked) != 8 {
		t.Errorf("asked %v", asked)
	}
	if got["https://below.skipped.example/a"].State != Skipped {
		t.Errorf("%+v", got["https://below.skipped.example/a"])
	}
}

type memory map[string]Result

func (m memory) Load(a string) (Result, bool) { r, is := m[a]; return r, is }
func (m memory) Store(a string, r Result)     { m[a] = r }

func TestCache(t *testing.T) {
	var asked atomic.Int32
	var code atomic.Int32
	code.Store(http.StatusOK)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { asked.Add(1); w.WriteHeader(int(code.Load())) }))
	defer server.Close()
	at := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	cache := memory{}
	ask := func(now time.Time, want State, times int32) {
		t.Helper()
		got := All(t.Context(), []string{server.URL + "/#x"}, Options{Private: true, Cache: cache, Now: now})[server.URL+"/#x"]
		if got.State != want || asked.Load() != times {
			t.Errorf("%s: %s after %d questions, want %s after %d", now, got.State, asked.Load(), want, times)
		}
	}
	ask(at, Open, 1)
	ask(at.Add(23*time.Hour), Open, 1)
	code.Store(http.StatusGone)
	ask(at.Add(25*time.Hour), Gone, 3) // HEAD and GET
	ask(at.Add(25*time.Hour+30*time.Minute), Gone, 3)
	ask(at.Add(27*time.Hour), Gone, 5)
	code.Store(http.StatusServiceUnavailable)
	ask(at.Add(29*time.Hour), Unsure, 7)
	ask(at.Add(29*time.Hour), Unsure, 9) // trouble that may pass is asked again
}

// Names that programs read differently are not asked, and an address is asked
// without what is for the browser or for one person.
func TestBare(t *testing.T) {
	for _, host := range []string{"127.1", "2130706433", "0x7f.0.0.1", "0x7f000001", "example.0x1", "\uff11\uff12\uff17.0.0.1", "a..b", "-x.org", "", "a,b"} {
		if at, err := bare(&url.URL{Scheme: "http", Host: host, Path: "/"}); err != errOddHost {
			t.Errorf("%q: %q, %v", host, at, err)
		}
	}
	for address, want := range map[string]string{
		"https://me:secret@Example.ORG.:8443/a b?q=1#there": "https://example.org:8443/a%20b?q=1",
		"http://[::ffff:93.184.216.34]/":                    "http://93.184.216.34/",
		"http://[2606:2800:220:1::1]:80/x%2Fy":              "http://[2606:2800:220:1::1]:80/x%2Fy",
	} {
		to, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := bare(to); got != want || err != nil {
			t.Errorf("%s: %q, %v, want %q", address, got, err, want)
		}
	}
}

// A question names the program and nothing of the person, and a site whose
// certificate does not hold is said to be one.
func TestQuestion(t *testing.T) {
	var got http.Header
	server := httptest.NewTLSServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { got = r.Header }))
	defer server.Close()
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	if r := All(t.Context(), []string{server.URL}, Options{Private: true})[server.URL]; r.State != Gone || r.Why != "its certificate is not valid, so browsers warn about it" {
		t.Errorf("%+v", r)
	}
	a := newAsker(Options{Private: true, Agent: "tester"}.withDefaults())
	a.transport.TLSClientConfig = server.Client().Transport.(*http.Transport).TLSClientConfig
	with := strings.Replace(server.URL, "://", "://me:secret@", 1)
	if r := a.ask(t.Context(), with); r.State != Open {
		t.Fatalf("%+v", r)
	}
	if want := (http.Header{"User-Agent": {"tester"}, "Accept": {"*/*"}, "Connection": {"close"}}); !maps.EqualFunc(got, want, slices.Equal) {
		t.Errorf("asked with %v, want %v", got, want)
	}
}

// A proxy is asked only where private networks may be: nobody could see where
// it connects.
func TestProxy(t *testing.T) {
	for private, want := range map[bool]bool{false: false, true: true} {
		if got := newAsker(Options{Private: private}.withDefaults()).transport.Proxy != nil; got != want {
			t.Errorf("private %v: a proxy may be used: %v", private, got)
		}
	}
}

// An answer whose head does not end is not read to its end.
func TestEndlessHead(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		for i := range 2000 {
			w.Header().Add("X-More", strings.Repeat(strconv.Itoa(i%10), 100))
		}
	}))
	defer server.Close()
	if r := All(t.Context(), []string{server.URL}, Options{Private: true})[server.URL]; r.State != Gone {
		t.Errorf("%+v", r)
	}
}
