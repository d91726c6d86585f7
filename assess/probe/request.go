package probe

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
)

// mostHead is how much of an answer's head is read, in bytes.
const mostHead = 64 << 10

// asker asks at addresses.
type asker struct {
	opts      Options
	transport *http.Transport
}

// newAsker makes one whose every connection, whatever name or redirect led
// there, is judged where it is made: after the name was looked up. A proxy is
// used only with Private, since nobody could see where that one connects.
func newAsker(opts Options) *asker {
	dialer := &net.Dialer{Control: func(_, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil || !opts.allowed(to.Addr().Unmap()) {
			return errPrivate
		}
		return nil
	}}
	transport := &http.Transport{
		DialContext: dialer.DialContext, ForceAttemptHTTP2: true, DisableKeepAlives: true, DisableCompression: true, MaxResponseHeaderBytes: mostHead,
	}
	if opts.Private {
		transport.Proxy = http.ProxyFromEnvironment
	}
	return &asker{opts, transport}
}

// request sends one question, and reads the answer's head: its status, and where
// it sends to, if anywhere. What follows the head is not read.
func (a *asker) request(ctx context.Context, headOnly bool, to *url.URL) (status int, location string, err error) {
	at, err := bare(to)
	if err != nil {
		return 0, "", err
	}
	method := http.MethodGet
	if headOnly {
		method = http.MethodHead
	}
	question, err := http.NewRequestWithContext(ctx, method, at, nil)
	if err != nil {
		return 0, "", errOddHost
	}
	question.Header.Set("User-Agent", a.opts.Agent)
	question.Header.Set("Accept", "*/*")
	answer, err := a.transport.RoundTrip(question)
	if err != nil {
		return 0, "", kindOf(err)
	}
	answer.Body.Close()
	return answer.StatusCode, strings.TrimSpace(answer.Header.Get("Location")), nil
}

// bare is an address without what is for the browser alone, or for one person.
func bare(to *url.URL) (string, error) {
	host := strings.ToLower(strings.TrimSuffix(to.Hostname(), "."))
	literal, err := netip.ParseAddr(host)
	switch {
	case err == nil:
		host = literal.Unmap().String()
	case !plainHost().MatchString(host):
		return "", errOddHost
	}
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port := to.Port(); port != "" {
		host += ":" + port
	}
	return (&url.URL{Scheme: to.Scheme, Host: host, Path: to.Path, RawPath: to.RawPath, RawQuery: to.RawQuery}).String(), nil
}

// kindOf says which kind of trouble an error is.
func kindOf(err error) error {
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	var during *net.OpError
	switch {
	case errors.Is(err, errPrivate):
		return errPrivate
	case errors.As(err, &name) && name.IsNotFound:
		return errNoName
	case errors.As(err, &name):
		return errSlow
	case errors.As(err, &certificate):
		return errCertificate
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.As(err, &during) && during.Op == "read":
		return errHungUp
	}
	return errNobody
}
