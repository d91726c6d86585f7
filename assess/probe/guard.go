package probe

import (
	"context"
	"errors"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
)

var errPrivate = errors.New("a private network")

// guard looks at each address just before a connection is made to it, whatever
// name or redirect led there: a link in a file must not make this computer talk
// to what only it can reach.
func guard(allowed func(netip.Addr) bool) func(ctx context.Context, network, address string, c syscall.RawConn) error {
	return func(_ context.Context, _, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil || !allowed(to.Addr()) {
			return errPrivate
		}
		return nil
	}
}

// closed are the networks that are not of the open internet, beside those that
// netip knows: shared ones of providers, examples, tests and what is reserved.
var closed = []netip.Prefix{
	prefix(100, 64, 0, 0, 10), prefix(192, 0, 0, 0, 24), prefix(192, 0, 2, 0, 24), prefix(198, 18, 0, 0, 15), prefix(198, 51, 100, 0, 24),
	prefix(203, 0, 113, 0, 24), prefix(240, 0, 0, 0, 4), prefix(0, 0, 0, 0, 8),
}

func prefix(a, b, c, d byte, bits int) netip.Prefix {
	return netip.PrefixFrom(netip.AddrFrom4([4]byte{a, b, c, d}), bits)
}

// open says whether an address is one of the open internet.
func open(a netip.Addr) bool {
	a = a.Unmap()
	if a.Is6() {
		b := a.As16()
		switch {
		case b[0] == 0 && b[1] == 0x64 && b[2] == 0xff && b[3] == 0x9b: // 64:ff9b::/96 holds an address of the old kind
			a = netip.AddrFrom4([4]byte(b[12:16]))
		case b[0] == 0x20 && b[1] == 0x02: // so does 2002::/16
			a = netip.AddrFrom4([4]byte(b[2:6]))
		case b[0]&0xe0 != 0x20: // all that is open begins with 2 or 3
			return false
		}
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() || a.IsUnspecified() || a.IsMulticast() {
		return false
	}
	for _, p := range closed {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// proxyFor goes through a proxy where private addresses may be asked. Through
// one, it is the proxy that connects, and nobody could see where to; so without
// that leave there is none.
func proxyFor(private bool) func(*http.Request) (*url.URL, error) {
	if private {
		return http.ProxyFromEnvironment
	}
	return nil
}
