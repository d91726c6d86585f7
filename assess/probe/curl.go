package probe

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"net/url"
	"os/exec"
	"strconv"
	"strings"
)

// program is what asks. Every current Windows, macOS and most of Linux have it,
// with the system's certificates and proxies; a library for it in here would
// make the whole program a third larger.
const program = "curl"

// Missing says whether this computer lacks the program that asks.
func Missing() bool {
	_, err := exec.LookPath(program)
	return err != nil
}

// mostHead is how much of an answer is read until its head has to be over.
const mostHead = 64 << 10

// request sends one question, and reads the answer's head: its status, and where
// it sends to, if anywhere.
func (a *asker) request(ctx context.Context, headOnly bool, to *url.URL) (status int, location string, err error) {
	args, err := a.arguments(ctx, headOnly, to)
	if err != nil {
		return 0, "", err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	command := exec.CommandContext(ctx, program, args...)
	out, err := command.StdoutPipe()
	if err != nil {
		return 0, "", errNobody
	}
	if err := command.Start(); err != nil {
		return 0, "", errNobody
	}
	status, location, whole := readHead(bufio.NewReader(io.LimitReader(out, mostHead)))
	if whole {
		stop() // the head was enough, however long the rest
	}
	err = command.Wait()
	if whole {
		return status, location, nil
	}
	return 0, "", ofExit(err)
}

// arguments are those of one question. Nothing is read from the person's own
// settings for the program, no redirect is followed, and the host is asked at
// the addresses that were looked at and at no other.
func (a *asker) arguments(ctx context.Context, headOnly bool, to *url.URL) ([]string, error) {
	host := strings.ToLower(strings.TrimSuffix(to.Hostname(), "."))
	port := to.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[to.Scheme]
	}
	args := []string{"-q", "--silent", "--include", "--suppress-connect-headers", "--globoff", "--proto", "=http,https", "--max-redirs", "0",
		"--max-time", strconv.FormatFloat(a.opts.Timeout.Seconds(), 'f', 3, 64), "--user-agent", a.opts.Agent, "--header", "Accept: */*"}
	if headOnly {
		args = append(args, "--head")
	}
	if a.opts.Private { // a proxy may be what connects, and nobody could see where to
		return append(args, "--url", bare(to, to.Host)), nil
	}
	addresses, err := a.reach(ctx, host)
	if err != nil {
		return nil, err
	}
	pins := make([]string, len(addresses))
	for i, address := range addresses {
		pins[i] = address.String()
		if address.Is6() {
			pins[i] = "[" + pins[i] + "]"
		}
	}
	if literal, err := netip.ParseAddr(host); err == nil {
		host = literal.Unmap().String()
	} else {
		args = append(args, "--resolve", fmt.Sprintf("%s:%s:%s", host, port, strings.Join(pins, ",")))
	}
	return append(args, "--noproxy", "*", "--url", bare(to, net.JoinHostPort(host, port))), nil
}

// bare is an address without what is for the browser alone, or for one person.
func bare(to *url.URL, host string) string {
	return (&url.URL{Scheme: to.Scheme, Host: host, Path: to.Path, RawPath: to.RawPath, RawQuery: to.RawQuery}).String()
}

// readHead reads the head of an answer, passing over those that only say that
// an answer will come.
func readHead(in *bufio.Reader) (status int, location string, whole bool) {
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return 0, "", false
		}
		line = strings.TrimRight(line, "\r\n")
		key, value, _ := strings.Cut(line, ":")
		switch {
		case strings.HasPrefix(line, "HTTP/"):
			fields := strings.Fields(line)
			if len(fields) > 1 {
				status, _ = strconv.Atoi(fields[1])
			}
			location = ""
		case line == "" && status >= 200:
			return status, location, true
		case strings.EqualFold(key, "location"):
			location = strings.TrimSpace(value)
		}
	}
}

// ofExit says what the program's exit status means; its manual lists them.
func ofExit(err error) error {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return errNobody
	}
	switch exit.ExitCode() {
	case 6:
		return errNoName
	case 28:
		return errSlow
	case 52, 56:
		return errHungUp
	case 51, 60:
		return errCertificate
	}
	return errNobody
}
