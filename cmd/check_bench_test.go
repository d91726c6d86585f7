package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// bareDecode decodes every assessment of a folder on all cores, and does nothing
// else.
const bareDecode = `package main

import (
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
)

func main() {
	work := make(chan string)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for file := range work {
				data, err := os.ReadFile(file)
				if err != nil {
					panic(err)
				}
				var a assess.Assessment
				if err := yaml.Unmarshal(data, &a); err != nil {
					panic(err)
				}
			}
		})
	}
	_ = filepath.WalkDir(os.Args[1], func(path string, d os.DirEntry, err error) error {
		if filepath.Ext(path) == ".yaml" {
			work <- path
		}
		return err
	})
	close(work)
	wait.Wait()
}
`

// projects writes the example's assessment into as many projects of one folder.
func projects(b *testing.B, n int) string {
	b.Helper()
	dir := b.TempDir()
	for i := range n {
		path := filepath.Join(dir, fmt.Sprintf("service-%05d", i), "assessments", "lgdss-beta.yaml")
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, demoAssessment, 0o666); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

// BenchmarkCheckMany checks many repositories in one run, beside a program that
// decodes the same files on the same cores. STANDPOINT_BENCH=10000 adds so many.
func BenchmarkCheckMany(b *testing.B) {
	program, bare := build(b, ""), build(b, bareDecode)
	for _, n := range benchSizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := projects(b, n)
			race(b, []string{program, "check", dir, "--as-of", demoDay, "--format", "json"}, []string{bare, dir})
		})
	}
}

// BenchmarkCheckOne checks the example's assessment, beside status on the same.
func BenchmarkCheckOne(b *testing.B) {
	program, demo := build(b, ""), demoFile(b)
	race(b, []string{program, "check", demo, "--as-of", demoDay}, []string{program, "status", demo, "--as-of", demoDay})
}
