package cmd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// generated writes n assessments into a folder, as believable as the demo:
// its texts, with services, councils, ratings and dates that differ.
func generated(tb testing.TB, folder string, n int) {
	tb.Helper()
	demo, err := os.ReadFile(filepath.Join("demo", "lgdss-beta.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	ratings := []string{"met", "partly-met", "not-met"}
	for i := range n {
		text := strings.NewReplacer(
			"id: garden-waste", fmt.Sprintf("id: service-%05d", i), "name: Garden waste collection", fmt.Sprintf("name: Service number %d", i),
			"Example Borough Council", fmt.Sprintf("Council number %d", i/25), "rating: met", "rating: "+ratings[i%3],
			"rating: not-met", "rating: "+ratings[(i/3)%3], "2026-12-01", fmt.Sprintf("2026-12-%02d", 1+i%28),
			"Recruit five people", fmt.Sprintf("Recruit %d people", i),
		).Replace(string(demo))
		path := filepath.Join(folder, fmt.Sprintf("council-%03d", i/25), fmt.Sprintf("service-%05d", i), "assessments", "lgdss-beta.yaml")
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
}

// benchSizes are 100 and 1,000 assessments, and 10,000 where
// STANDPOINT_BENCH=10000 asks for it: they take 0.5 GB.
func benchSizes() []int {
	sizes := []int{100, 1000}
	if most, err := strconv.Atoi(os.Getenv("STANDPOINT_BENCH")); err == nil {
		sizes = append(sizes, most)
	}
	return sizes
}

// rollOnce rolls a folder up within this process.
func rollOnce(b *testing.B, folder string, flags ...string) {
	e := &env{ctx: context.Background(), in: strings.NewReader(""), out: io.Discard, err: &bytes.Buffer{},
		getenv: func(string) string { return "" }, now: time.Now, dir: folder}
	if code := run(e, append([]string{"portfolio", folder, "--as-of", "2026-11-23"}, flags...)); code != 0 {
		b.Fatalf("exit status %d: %s", code, e.err)
	}
}
