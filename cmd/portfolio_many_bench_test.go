//go:build unix

package cmd

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkPortfolio rolls up services for the first time, when nothing is
// remembered, and again, beside a program that only decodes the same files on
// the same cores. Each is a process of its own.
func BenchmarkPortfolio(b *testing.B) {
	program, bare := build(b, ""), build(b, bareDecode)
	for _, n := range benchSizes() {
		folder := b.TempDir()
		generated(b, folder, n)
		old := time.Now().Add(-time.Hour)
		_ = filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error { return os.Chtimes(path, old, old) })
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var decoded, first, again time.Duration
			var most float64
			for b.Loop() {
				decoded += timed(b, exec.Command(bare, folder))
				cache := b.TempDir()
				for _, passed := range []*time.Duration{&first, &again} {
					c := exec.Command(program, "portfolio", folder, "--as-of", demoDay)
					c.Env = append(os.Environ(), "HOME="+cache, "XDG_CACHE_HOME="+cache)
					*passed += timed(b, c)
					most = max(most, peak(c))
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(first.Milliseconds())/float64(b.N), "ms-first")
			b.ReportMetric(float64(first)/float64(decoded), "times-bare")
			b.ReportMetric(float64(again.Milliseconds())/float64(b.N), "ms-again")
			b.ReportMetric(float64(again)/float64(first), "of-first")
			b.ReportMetric(most, "peak-MB")
		})
	}
}
