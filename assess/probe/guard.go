package probe

import (
	"net/netip"
	"regexp"
	"slices"
	"sync"
)

// plainHost are names of hosts that every program reads alike: letters, digits,
// and a last part that does not begin with a digit. Others, such as 127.1, are
// numbers of computers in disguise, and are not asked.
var plainHost = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)*[a-z]([a-z0-9-]*[a-z0-9])?$`)
})

// closed are the networks that are not of the open internet, beside those that
// netip knows: shared ones of providers, examples, tests and what is reserved.
var closed = []netip.Prefix{
	prefix(100, 64, 0, 10), prefix(192, 0, 0, 24), prefix(192, 0, 2, 24), prefix(198, 18, 0, 15), prefix(198, 51, 100, 24),
	prefix(203, 0, 113, 24), prefix(240, 0, 0, 4), prefix(0, 0, 0, 8),
}

func prefix(a, b, c byte, bits int) netip.Prefix {
	return netip.PrefixFrom(netip.AddrFrom4([4]byte{a, b, c, 0}), bits)
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
	return !slices.ContainsFunc(closed, func(p netip.Prefix) bool { return p.Contains(a) })
}
