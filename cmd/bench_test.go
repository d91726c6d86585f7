package cmd

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/creack/pty"
)

// The benchmarks below run whole programs, each beside a bare one, turn by
// turn, and report how they compare:
//
//	go test -run '^$' -bench . -benchtime 100x ./cmd

// bareHelp is the smallest program cobra makes.
const bareHelp = `package main

import "github.com/spf13/cobra"

func main() {
	c := &cobra.Command{Use: "hello", Short: "Hello", Run: func(*cobra.Command, []string) {}}
	_ = c.Execute()
}
`

// bareStatus decodes an assessment and a standard, and does nothing else.
const bareStatus = `package main

import (
	"os"

	"github.com/spf13/cobra"
	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/standards"
)

func main() {
	c := &cobra.Command{Use: "bare", RunE: func(_ *cobra.Command, args []string) error {
		var a assess.Assessment
		var s standards.Standard
		for i, into := range []any{&a, &s} {
			data, err := os.ReadFile(args[i])
			if err != nil {
				return err
			}
			if err := yaml.Unmarshal(data, into); err != nil {
				return err
			}
		}
		return nil
	}}
	if c.Execute() != nil {
		os.Exit(1)
	}
}
`

// build makes a program of the module from one file, or the program itself.
func build(b *testing.B, source string) string {
	b.Helper()
	program, from := filepath.Join(b.TempDir(), "program"), "standpoint"
	if source != "" {
		from = filepath.Join(b.TempDir(), "main.go")
		if err := os.WriteFile(from, []byte(source), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	if out, err := exec.Command("go", "build", "-o", program, from).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return program
}

// cpu is what a finished program used, in user and system time.
func cpu(b *testing.B, program string, args ...string) (used, passed time.Duration) {
	b.Helper()
	c := exec.Command(program, args...)
	c.Env = append(os.Environ(), "STANDPOINT_STATE="+filepath.Join(b.TempDir(), "state"))
	began := time.Now()
	if out, err := c.CombinedOutput(); err != nil && c.ProcessState.ExitCode() != exitToDo {
		b.Fatalf("%v: %s", err, out)
	}
	return c.ProcessState.UserTime() + c.ProcessState.SystemTime(), time.Since(began)
}

// race runs two programs by turns and reports the first's time in times of
// the second's.
func race(b *testing.B, ours, bare []string) {
	var a, z, aPassed, zPassed time.Duration
	for b.Loop() {
		used, passed := cpu(b, ours[0], ours[1:]...)
		a, aPassed = a+used, aPassed+passed
		used, passed = cpu(b, bare[0], bare[1:]...)
		z, zPassed = z+used, zPassed+passed
	}
	b.ReportMetric(float64(aPassed)/float64(zPassed), "times-bare")
	b.ReportMetric(float64(a)/float64(z), "times-bare-CPU")
	b.ReportMetric(float64(aPassed.Microseconds())/float64(b.N)/1000, "ms")
}

// demoFile writes the example's assessment to a folder of its own.
func demoFile(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "lgdss-beta.yaml")
	if err := os.WriteFile(path, demoAssessment, 0o666); err != nil {
		b.Fatal(err)
	}
	return path
}

func BenchmarkHelp(b *testing.B) {
	race(b, []string{build(b, ""), "--help"}, []string{build(b, bareHelp), "--help"})
}

func BenchmarkStatus(b *testing.B) {
	demo, standard := demoFile(b), filepath.Join("..", "standards", "lgdss@2016.yaml")
	race(b, []string{build(b, ""), "status", demo}, []string{build(b, bareStatus), demo, standard})
}

// BenchmarkAnswer is one answer saved from the command line, start included.
func BenchmarkAnswer(b *testing.B) {
	program, demo := build(b, ""), demoFile(b)
	var used time.Duration
	for i := 0; b.Loop(); i++ {
		owner := "Service owner"
		if i%2 == 0 {
			owner = "Delivery manager"
		}
		one, _ := cpu(b, program, "answer", demo, "4", "--owner", owner)
		used += one
	}
	b.ReportMetric(float64(used.Microseconds())/float64(b.N)/1000, "CPU-ms")
}

// BenchmarkFirstText is how long a person looks at nothing on a terminal that
// answers no question the program may ask it.
func BenchmarkFirstText(b *testing.B) {
	if runtime.GOOS == "windows" {
		b.Skip("there is no pty")
	}
	program, demo := build(b, ""), demoFile(b)
	for _, terminal := range []string{"screen-256color", "xterm-256color"} {
		b.Run(terminal, func(b *testing.B) {
			var waited time.Duration
			for b.Loop() {
				c := exec.Command(program, "assess", demo)
				c.Env = append(os.Environ(), "TERM="+terminal, "STANDPOINT_STATE="+filepath.Join(b.TempDir(), "state"))
				waited += untilText(b, c, "Garden waste")
			}
			b.ReportMetric(float64(waited.Microseconds())/float64(b.N)/1000, "ms-to-first-text")
		})
	}
}

// untilText is how long it takes until a program shows a text on a terminal.
func untilText(b *testing.B, c *exec.Cmd, text string) time.Duration {
	b.Helper()
	began := time.Now()
	terminal, err := pty.StartWithSize(c, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		_ = c.Process.Kill()
		_ = terminal.Close()
		_ = c.Wait()
	}()
	var seen bytes.Buffer
	for buffer := make([]byte, 4096); !bytes.Contains(seen.Bytes(), []byte(text)); {
		n, err := terminal.Read(buffer)
		if err != nil {
			b.Fatalf("%v after %q", err, seen.String())
		}
		seen.Write(buffer[:n])
	}
	return time.Since(began)
}
