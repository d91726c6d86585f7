//go:build !race

package cmd

import "time"

// firstText is how long the first text may take.
const firstText = 100 * time.Millisecond
