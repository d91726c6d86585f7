package probe

import (
	"context"
	"errors"
	"net/url"
	"strconv"
	"strings"
)

const mostRedirects = 5

// What can come between a question and its answer.
var (
	errManyRedirects = errors.New("too many redirects")
	errSignIn        = errors.New("a page to sign in")
	errElsewhere     = errors.New("a host to skip")
	errPrivate       = errors.New("a private network")
	errOddHost       = errors.New("a host that can be read in two ways")
	errNoName        = errors.New("no such host")
	errSlow          = errors.New("no answer in time")
	errCertificate   = errors.New("a certificate that is not valid")
	errHungUp        = errors.New("hung up without an answer")
	errNobody        = errors.New("nobody answers")
)

// ask finds out about one address. Many sites refuse to say only whether a page
// is there, so that the page itself is asked for then.
func (a *asker) ask(ctx context.Context, address string) Result {
	ctx, stop := context.WithTimeout(ctx, a.opts.Timeout)
	defer stop()
	status, err := a.follow(ctx, true, address)
	if err == nil && status >= 400 && status != 401 && status != 429 || errors.Is(err, errHungUp) {
		status, err = a.follow(ctx, false, address)
	}
	if err != nil {
		return ofError(ctx, err)
	}
	return ofStatus(status)
}

// follow asks, and asks again where it is sent. Where that is, is looked at
// before anybody is asked there.
func (a *asker) follow(ctx context.Context, headOnly bool, address string) (int, error) {
	at, err := url.Parse(address)
	if err != nil {
		return 0, errOddHost
	}
	for range mostRedirects + 1 {
		status, location, err := a.request(ctx, headOnly, at)
		if err != nil || location == "" || status < 300 || status >= 400 {
			return status, err
		}
		if at, err = at.Parse(location); err != nil {
			return 0, errNobody
		}
		switch {
		case signsIn(at):
			return 0, errSignIn
		case at.Scheme != "http" && at.Scheme != "https" || a.opts.skips(strings.ToLower(at.Hostname())):
			return 0, errElsewhere
		}
	}
	return 0, errManyRedirects
}

// ofStatus says what an answer means.
func ofStatus(status int) Result {
	switch {
	case status == 401, status == 403, status == 407:
		return Result{State: SignIn, Why: "it opens for people who may see it"}
	case status == 404:
		return Result{State: Gone, Why: "the site says that there is no such page (404)"}
	case status == 410:
		return Result{State: Gone, Why: "the site says that the page is gone (410)"}
	case status == 429:
		return Result{State: Unsure, Why: "the site asks us to wait before checking again (429)"}
	case status >= 500:
		return Result{State: Unsure, Why: "the site has a problem (" + strconv.Itoa(status) + ")"}
	case status >= 400:
		return Result{State: Unsure, Why: "the site does not answer programs (" + strconv.Itoa(status) + ")"}
	}
	return Result{State: Open}
}

// ofError says what no answer means.
func ofError(ctx context.Context, err error) Result {
	switch {
	case errors.Is(err, errSignIn):
		return Result{State: SignIn, Why: "it leads to a page to sign in"}
	case errors.Is(err, errPrivate):
		return Result{State: Skipped, Why: "it is on this computer or in a private network, which I only check if you add --private"}
	case errors.Is(err, errElsewhere):
		return Result{State: Skipped, Why: "it leads to a site that you asked to skip"}
	case errors.Is(err, errManyRedirects):
		return Result{State: Gone, Why: "it leads from one address to the next and never ends"}
	case errors.Is(err, errOddHost):
		return Result{State: Unsure, Why: "the name of its site can be read in more than one way"}
	case errors.Is(err, errNoName):
		return Result{State: Gone, Why: "there is no site of that name"}
	case errors.Is(ctx.Err(), context.Canceled):
		return Result{State: Unsure, Why: "the check was stopped"}
	case ctx.Err() != nil, errors.Is(err, errSlow):
		return Result{State: Unsure, Why: "it did not answer in time"}
	case errors.Is(err, errCertificate):
		return Result{State: Gone, Why: "its certificate is not valid, so browsers warn about it"}
	}
	return Result{State: Gone, Why: "nothing answers there"}
}
