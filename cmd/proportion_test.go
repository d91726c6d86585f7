package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"standpoint/assess/store"
)

// large are assessments of one long list each, an item a row.
var large = map[string]struct{ head, row string }{
	"evidence":    {"  - point: 1\n    evidence:\n", "      - id: E1.%[1]d\n        title: Findings %[1]d\n        link: research/%[1]d.md\n        date: 2026-10-02\n"},
	"without ids": {"  - point: 1\n    evidence:\n", "      - title: Findings %d\n"},
	"one id":      {"  - point: 1\n    actions:\n", "      - id: A1.1\n        what: Do %d\n"},
	"references":  {"  - point: 1\n    evidence:\n      - id: E1.1\n        title: Findings\n  - point: 2\n    evidence:\n", "      - id: E2.%d\n        see: E1.1\n"},
	"one line":    {"  - point: 1\n    evidence: [", "{id: E1.%[1]d, title: f %[1]d}, "},
	"people":      {"  - point: 1\npeople:\n", "  - role: Role %d\n"},
	"text":        {"  - point: 1\n    done: |\n", "      We did this, E1.%d shows it.\n"},
	"comments":    {"  - point: 1\n", "    # remark %d\n"},
}

// written writes a large assessment of about so many bytes.
func written(t testing.TB, shape string, size int) string {
	var b strings.Builder
	b.WriteString("kind: assessment\nstandpoint: 1\nstandard: lgdss@2016\nphase: beta\nservice:\n  name: Bins\npoints:\n" + large[shape].head)
	for i := 2; b.Len() < size; i++ {
		fmt.Fprintf(&b, large[shape].row, i)
	}
	if shape == "one line" {
		b.WriteString("]\n")
	}
	path := filepath.Join(t.TempDir(), "large.yaml")
	if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// proportionate is what people do with a file.
var proportionate = map[string][]string{
	"status":   {"status", "FILE"},
	"check":    {"check", "FILE"},
	"evidence": {"evidence", "FILE"},
	"answer":   {"answer", "FILE", "3", "--owner", "Developer"},
	"report":   {"report", "FILE", "--format", "md", "-o", "-"},
	"page":     {"report", "FILE", "--format", "html", "-o", "-"},
	"data":     {"report", "FILE", "--format", "csv", "-o", "-"},
	"public":   {"report", "FILE", "--for", "public", "--reviewed-by", "Service owner", "--format", "md", "-o", "-"},
	"actions":  {"actions", "FILE"},
	"roll-up":  {"portfolio", "FILE"},
}

func onLarge(path string, args []string) []string {
	args = append([]string{}, args...)
	for i := range args {
		args[i] = strings.Replace(args[i], "FILE", path, 1)
	}
	return args
}

// A file that is 4 times as large takes about 4 times the memory, all that was
// ever asked for counted, whatever is in it.
func TestMemoryInProportion(t *testing.T) {
	if testing.Short() {
		t.Skip("240 runs of the program, with the race detector for minutes")
	}
	const quarter = 30_000 // bytes
	for shape := range large {
		for name, args := range proportionate {
			asked := func(size int) uint64 {
				path := written(t, shape, size)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				if out, said, status := runHere(t, onLarge(path, args)...); status != exitDone && status != exitToDo {
					t.Fatalf("%s of %s: status %d, %s%s", name, shape, status, out[:min(len(out), 500)], said)
				}
				runtime.ReadMemStats(&after)
				return after.TotalAlloc - before.TotalAlloc
			}
			asked(quarter) // what is read once
			one, four := asked(quarter), asked(4*quarter)
			if four > 6*one {
				t.Errorf("%s of %s: %d bytes for %d, %d for 4 times as many", name, shape, one, quarter, four)
			}
		}
	}
}

// The largest file there may be is read and saved; one byte more is refused,
// whether it is there or would be written.
func TestLargest(t *testing.T) {
	path := written(t, "text", store.Most-1000)
	if _, said, status := runHere(t, "answer", path, "3", "--owner", "Developer"); status != exitDone {
		t.Fatal(said)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, said, status := runHere(t, "answer", path, "4", "--done", strings.Repeat("word ", 400)); status != exitCould || !strings.Contains(said, "this would make the file larger than 2 MB") {
		t.Errorf("%d %s", status, said)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the file was changed, %v", err)
	}
	if err := os.WriteFile(path, append(before, strings.Repeat("#", store.Most)...), 0o666); err != nil {
		t.Fatal(err)
	}
	for name, args := range proportionate {
		if name == "public" {
			continue // says less
		}
		out, said, status := runHere(t, onLarge(path, args)...)
		if all := strings.Join(strings.Fields(out+said), " "); status != exitCould || !strings.Contains(strings.ToLower(all), "this file is larger than 2 mb, which is the limit") || !strings.Contains(all, "name them as evidence") {
			t.Errorf("%v: %d %s", args, status, all[:min(len(all), 500)])
		}
	}
}

// BenchmarkInProportion reports what a kilobyte of a large file takes, which is
// the same at every size:
//
//	go test -run '^$' -bench InProportion -benchtime 3x ./cmd
func BenchmarkInProportion(b *testing.B) {
	for shape := range large {
		for name, args := range proportionate {
			for _, size := range []int{500_000, 1_000_000, 2_000_000} {
				b.Run(fmt.Sprintf("%s/%s/%dKB", strings.ReplaceAll(shape, " ", "-"), name, size/1000), func(b *testing.B) {
					path := written(b, shape, size)
					b.ReportAllocs()
					for b.Loop() {
						runHere(b, onLarge(path, args)...)
					}
					b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size/1000), "ns/KB")
				})
			}
		}
	}
}
