package cmd

import (
	"path/filepath"
	"testing"
)

// BenchmarkSite makes the site of 500 services, from files that are read anew
// and from what was remembered of them.
func BenchmarkSite(b *testing.B) {
	folder := b.TempDir()
	b.Setenv("XDG_CACHE_HOME", b.TempDir())
	generated(b, folder, 500)
	out := filepath.Join(b.TempDir(), "site")
	for name, flags := range map[string][]string{"first": {"--no-cache"}, "again": nil} {
		b.Run(name+"/500", func(b *testing.B) {
			for range b.N {
				rollOnce(b, folder, append(flags, "--format", "html", "-o", out)...)
			}
		})
	}
}
