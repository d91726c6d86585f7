package cmd

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// stepped is a clock that goes on by so much each time it is looked at.
func stepped(by time.Duration) func() time.Time {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	return func() time.Time { now = now.Add(by); return now }
}

// lineOn counts 40 files on a terminal, with a second between them where slow,
// and gives what the terminal got.
func lineOn(t *testing.T, clock func() time.Time, accessible string) string {
	t.Helper()
	terminal, end, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal here: %v", err)
	}
	defer terminal.Close()
	e := &env{err: end, now: clock, getenv: func(name string) string { return map[string]string{"ACCESSIBLE": accessible}[name] }}
	p := newProgressLine(e, "files looked at")
	for range 40 {
		p.step()
	}
	p.end()
	if _, err := io.WriteString(end, "END"); err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	for part := make([]byte, 1024); !bytes.HasSuffix(all.Bytes(), []byte("END")); {
		n, err := terminal.Read(part)
		if all.Write(part[:n]); err != nil {
			t.Fatal(err)
		}
	}
	end.Close()
	return strings.TrimSuffix(all.String(), "END")
}

func TestProgressLine(t *testing.T) {
	if got := lineOn(t, stepped(time.Second), ""); !strings.HasPrefix(got, "\r1 files looked at \r2 files") || !strings.HasSuffix(got, "\r40 files looked at \r\x1b[K") {
		t.Errorf("a long run says %q", got)
	}
	if got := lineOn(t, stepped(time.Millisecond), ""); got != "" {
		t.Errorf("a short run says %q", got)
	}
	if got := lineOn(t, stepped(time.Second), "1"); got != "1 files looked at so far.\r\n11 files looked at so far.\r\n21 files looked at so far.\r\n31 files looked at so far.\r\n" {
		t.Errorf("in sentences it says %q", got)
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	for _, to := range []io.Writer{write, &bytes.Buffer{}} {
		p := newProgressLine(&env{err: to, now: stepped(time.Second), getenv: func(string) string { return "" }}, "files looked at")
		for range 40 {
			p.step()
		}
		p.end()
		if b, is := to.(*bytes.Buffer); is && b.Len() > 0 {
			t.Errorf("where nobody looks it says %q", b)
		}
	}
	write.Close()
	if got, err := io.ReadAll(read); err != nil || len(got) > 0 {
		t.Errorf("into a pipe it says %q", got)
	}
}
