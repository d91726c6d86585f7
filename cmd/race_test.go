//go:build race

package cmd

import "time"

// firstText is how long the first text may take. The race detector makes
// every program some times slower.
const firstText = time.Second
