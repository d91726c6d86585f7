// Package licences holds the licence of everything that is linked into the
// program: ours, Go's, each library's and the typeface's.
package licences

import _ "embed"

// Text is every licence in full, each under the name and version of what it is
// for, as its own files say it. A test writes it anew from those files.
//
//go:embed licences.txt
var Text string
