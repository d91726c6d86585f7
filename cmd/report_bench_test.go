//go:build unix

package cmd

import (
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// browser is a Chromium to print with, empty where there is none.
func browser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// peak is the most memory a finished program held at once, in MB.
func peak(c *exec.Cmd) float64 {
	used := c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	if runtime.GOOS == "darwin" { // which counts bytes, others kilobytes
		used /= 1024
	}
	return float64(used) / 1024
}

// spent is how long the processors worked for a finished program: beside the clock it
// says the same on a machine that others use too.
func spent(c *exec.Cmd) time.Duration { return c.ProcessState.UserTime() + c.ProcessState.SystemTime() }

// BenchmarkPDFCold writes the example's PDF and prints its HTML with headless
// Chromium by turns, each as a new process, Chromium with a new profile. What
// it takes to draw the PDF alone, beside bare gofpdf, and how time grows with
// the pages, is measured in templates/pdf.
func BenchmarkPDFCold(b *testing.B) {
	program, demo, folder := build(b, ""), demoFile(b), b.TempDir()
	html := filepath.Join(folder, "report.html")
	cpu(b, program, "report", demo, "--as-of", demoDay, "-o", html)
	other := browser()
	var ours, theirs time.Duration
	var most float64
	for b.Loop() {
		c := exec.Command(program, "report", demo, "--as-of", demoDay, "-o", filepath.Join(folder, "report.pdf"))
		ours += timed(b, c)
		most = max(most, peak(c))
		if other == "" {
			continue
		}
		printed := filepath.Join(folder, "chromium.pdf")
		_ = os.Remove(printed)
		theirs += timed(b, exec.Command(other, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
			"--user-data-dir="+b.TempDir(), "--print-to-pdf="+printed, (&url.URL{Scheme: "file", Path: html}).String()))
		if info, err := os.Stat(printed); err != nil || info.Size() < 10_000 {
			b.Fatalf("Chromium printed nothing: %v", err)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(ours.Microseconds())/float64(b.N)/1000, "ms")
	b.ReportMetric(most, "peak-MB")
	if other == "" {
		b.Log("there is no Chromium here to compare with")
		return
	}
	b.ReportMetric(float64(theirs.Milliseconds())/float64(b.N), "Chromium-ms")
	b.ReportMetric(float64(theirs)/float64(ours), "times-faster")
}

// timed runs a program to its end and says how long that took.
func timed(b *testing.B, c *exec.Cmd) time.Duration {
	b.Helper()
	began := time.Now()
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return time.Since(began)
}

// BenchmarkDocxCold writes the example as a Word document, as a new process each
// time. What is promised is 60 ms of a processor, and 200 KB.
func BenchmarkDocxCold(b *testing.B) {
	program, demo, output := build(b, ""), demoFile(b), filepath.Join(b.TempDir(), "report.docx")
	var spent, took time.Duration
	for b.Loop() {
		c := exec.Command(program, "report", demo, "--as-of", demoDay, "-o", output)
		took += timed(b, c)
		spent += c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	}
	info, err := os.Stat(output)
	if err != nil || info.Size() > 200_000 {
		b.Fatalf("the document has %d bytes, more than 200 KB: %v", info.Size(), err)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(took.Microseconds())/float64(b.N)/1000, "ms")
	b.ReportMetric(float64(spent.Microseconds())/float64(b.N)/1000, "CPU-ms")
	b.ReportMetric(float64(info.Size())/1000, "KB")
}
