package probe

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
)

const (
	mostRedirects = 5
	mostBody      = 64 << 10 // a page that sends this much is there
)

// asker asks at addresses over one set of connections.
type asker struct {
	client *http.Client
	opts   Options
}

func newAsker(opts Options) *asker {
	dialer := &net.Dialer{Timeout: opts.Timeout, KeepAlive: -1, ControlContext: guard(opts.allowed)}
	transport := &http.Transport{
		DialContext: dialer.DialContext, ForceAttemptHTTP2: true, MaxIdleConns: 16, MaxConnsPerHost: opts.PerHost,
		TLSHandshakeTimeout: opts.Timeout, ResponseHeaderTimeout: opts.Timeout, MaxResponseHeaderBytes: 64 << 10,
		Proxy: proxyFor(opts.Private),
	}
	return &asker{client: &http.Client{Transport: transport, CheckRedirect: followed(opts)}, opts: opts}
}

func (a *asker) close() { a.client.CloseIdleConnections() }

// errManyRedirects and errSignIn end a way of redirects, and errElsewhere one
// that leads where nobody should be asked.
var (
	errManyRedirects = errors.New("too many redirects")
	errSignIn        = errors.New("a page to sign in")
	errElsewhere     = errors.New("a host to skip")
)

// followed says which redirects are followed: not many, none to a page where
// one signs in, and none to a host that is not to be asked.
func followed(opts Options) func(*http.Request, []*http.Request) error {
	return func(next *http.Request, before []*http.Request) error {
		next.Header.Del("Referer")
		switch {
		case signsIn(next.URL):
			return errSignIn
		case next.URL.Scheme != "http" && next.URL.Scheme != "https" || opts.skips(strings.ToLower(next.URL.Hostname())):
			return errElsewhere
		case len(before) > mostRedirects:
			return errManyRedirects
		}
		return nil
	}
}

// ask finds out about one address. Many sites refuse to say only whether a page
// is there, so that the page itself is asked for then.
func (a *asker) ask(ctx context.Context, address string) Result {
	ctx, stop := context.WithTimeout(ctx, a.opts.Timeout)
	defer stop()
	status, err := a.request(ctx, http.MethodHead, address)
	if err == nil && (status >= 400 && status != http.StatusUnauthorized && status != http.StatusTooManyRequests) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		status, err = a.request(ctx, http.MethodGet, address)
	}
	if err != nil {
		return ofError(ctx, err)
	}
	return ofStatus(status)
}

// request sends one question and reads a little of the answer.
func (a *asker) request(ctx context.Context, method, address string) (int, error) {
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		return 0, err
	}
	request.Header.Set("User-Agent", a.opts.Agent)
	request.Header.Set("Accept", "*/*")
	response, err := a.client.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, io.LimitReader(response.Body, mostBody))
	if response.StatusCode < 400 && err != nil && ctx.Err() == nil {
		return 0, err
	}
	return response.StatusCode, nil // the head was enough, however slow the rest
}

// ofStatus says what an answer means.
func ofStatus(status int) Result {
	switch {
	case status == http.StatusUnauthorized, status == http.StatusForbidden, status == http.StatusProxyAuthRequired:
		return Result{State: SignIn, Why: "it opens for people who may see it"}
	case status == http.StatusNotFound:
		return Result{State: Gone, Why: "the site says that there is no such page (404)"}
	case status == http.StatusGone:
		return Result{State: Gone, Why: "the site says that the page is gone (410)"}
	case status == http.StatusTooManyRequests:
		return Result{State: Unsure, Why: "the site asks to be left alone for a while (429)"}
	case status >= 500:
		return Result{State: Unsure, Why: "the site has trouble of its own (" + http.StatusText(status) + ")"}
	case status >= 400:
		return Result{State: Unsure, Why: "the site does not answer programs (" + http.StatusText(status) + ")"}
	}
	return Result{State: Open}
}

// ofError says what no answer means.
func ofError(ctx context.Context, err error) Result {
	var certificate *tls.CertificateVerificationError
	var name *net.DNSError
	switch {
	case errors.Is(err, errSignIn):
		return Result{State: SignIn, Why: "it leads to a page to sign in"}
	case errors.Is(err, errPrivate):
		return Result{State: Skipped, Why: "it is on this computer or in a private network, which I ask only when told to"}
	case errors.Is(err, errElsewhere):
		return Result{State: Skipped, Why: "it leads to a site that is not to be asked"}
	case errors.Is(err, errManyRedirects):
		return Result{State: Gone, Why: "it leads from one address to the next and never ends"}
	case errors.Is(err, context.Canceled):
		return Result{State: Unsure, Why: "it was not asked to the end"}
	case errors.As(err, &name) && name.IsNotFound:
		return Result{State: Gone, Why: "there is no site of that name"}
	case ctx.Err() != nil, isTimeout(err):
		return Result{State: Unsure, Why: "it did not answer in time"}
	case errors.As(err, &certificate):
		return Result{State: Gone, Why: "its certificate does not hold, so browsers warn of it"}
	}
	return Result{State: Gone, Why: "nothing answers there"}
}

func isTimeout(err error) bool {
	var timed interface{ Timeout() bool }
	return errors.As(err, &timed) && timed.Timeout()
}

// signHosts are hosts where people sign in for other sites.
var signHosts = []string{
	"login.microsoftonline.com", "login.live.com", "login.windows.net", "accounts.google.com", "okta.com", "auth0.com", "onelogin.com",
	"login.salesforce.com", "id.atlassian.com", "signin.aws.amazon.com", "login.gov.uk", "sso.service.security.gov.uk",
}

// signPaths are parts of the paths of pages where one signs in.
var signPaths = []string{"login", "signin", "sign-in", "sign_in", "log-in", "logon", "sso", "saml", "saml2", "oauth", "oauth2", "adfs", "login.aspx", "login.php"}

// signsIn says whether an address is a page to sign in.
func signsIn(u *url.URL) bool {
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	for _, known := range signHosts {
		if host == known || strings.HasSuffix(host, "."+known) {
			return true
		}
	}
	first, _, _ := strings.Cut(host, ".")
	switch first {
	case "login", "signin", "sso", "auth", "adfs", "idp":
		return true
	}
	for part := range strings.SplitSeq(strings.ToLower(u.Path), "/") {
		for _, known := range signPaths {
			if part == known {
				return true
			}
		}
	}
	return false
}
