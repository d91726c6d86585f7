package cmd

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"standpoint/assess/portfolio"
	"standpoint/templates"
)

// TestSiteStopped has somebody press Ctrl+C while pages are written: the folder
// is as it was, and nothing is left beside it.
func TestSiteStopped(t *testing.T) {
	threeCouncils(t)
	printed(t, 1, "portfolio", "councils", "--format", "html", "-o", "out/site")
	before, err := os.ReadFile("out/site/index.html")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	e := &env{ctx: ctx, out: &bytes.Buffer{}, err: &bytes.Buffer{}, getenv: func(string) string { return "" }, now: time.Now, listening: true}
	r := &rolled{options: portfolio.Options{AsOf: "2026-11-23"}}
	if err := r.read(e, &portfolioOptions{}, []string{"bins.git"}); err != nil {
		t.Fatal(err)
	}
	defer r.close()
	stop()
	err = writeSite(e, &portfolioOptions{output: "out/site"}, r, templates.Theme{})
	if !errors.Is(err, errStopped) {
		t.Errorf("got %v", err)
	}
	after, err := os.ReadFile("out/site/index.html")
	if entries, _ := os.ReadDir("out"); err != nil || !bytes.Equal(before, after) || len(entries) != 1 {
		t.Errorf("the site changed, or something is left: %v, %v", entries, err)
	}
}

// BenchmarkSite makes the site of 500 services.
func BenchmarkSite(b *testing.B) {
	folder := b.TempDir()
	generated(b, folder, 500)
	out := filepath.Join(b.TempDir(), "site")
	for range b.N {
		rollOnce(b, folder, "--format", "html", "-o", out)
	}
}
