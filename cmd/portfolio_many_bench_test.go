//go:build unix

package cmd

import (
	"fmt"
	"os/exec"
	"testing"
	"time"
)

// BenchmarkPortfolio rolls up services in every format that is one file, beside
// a program that only decodes the same files on the same cores. Each is a
// process of its own. 10,000 have to stay within 1.5 times the bare one; as text
// in under 400 MB, as data in under 100 MB, whatever their number.
func BenchmarkPortfolio(b *testing.B) {
	program, bare := build(b, ""), build(b, bareDecode)
	for _, n := range benchSizes() {
		folder := b.TempDir()
		generated(b, folder, n)
		for _, format := range []string{"text", "csv", "jsonl"} {
			b.Run(fmt.Sprintf("%s/%d", format, n), func(b *testing.B) {
				var decoded, rolled, busyDecoded, busyRolled time.Duration
				var most float64
				for b.Loop() {
					c := exec.Command(bare, folder)
					decoded += timed(b, c)
					busyDecoded += spent(c)
					c = exec.Command(program, "portfolio", folder, "--as-of", demoDay, "--format", format, "-o", b.TempDir()+"/out")
					rolled += timed(b, c)
					busyRolled += spent(c)
					most = max(most, peak(c))
				}
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(float64(rolled.Milliseconds())/float64(b.N), "ms")
				b.ReportMetric(float64(rolled)/float64(decoded), "times-bare")
				b.ReportMetric(float64(busyRolled)/float64(busyDecoded), "times-bare-processor")
				b.ReportMetric(most, "peak-MB")
			})
		}
	}
}
