package pdf

import (
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

// TestMain lets garbage gather: hundreds of files are made here, read and dropped.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

// rendered is r as a file, read back.
func rendered(t testing.TB, r *report.Report) (*conform.File, []byte) {
	t.Helper()
	return renderedWith(t, r, asOf)
}

func renderedWith(t testing.TB, r *report.Report, o Options) (*conform.File, []byte) {
	t.Helper()
	var out bytes.Buffer
	if _, err := Render(&out, r, o); err != nil {
		t.Fatal(err)
	}
	return conform.Read(out.Bytes()), out.Bytes()
}

// laid is r on its pages, before it is drawn.
func laid(r *report.Report) *layout { return newLayout(r, asOf) }

// painted is r on its pages, and then as a file and read back, as Render does it.
func painted(t testing.TB, r *report.Report, o Options) (*layout, *conform.File, []byte) {
	t.Helper()
	l := newLayout(r, o)
	raw, err := painting{l}.draw()
	if err != nil {
		t.Fatal(err)
	}
	return l, conform.Read(raw), raw
}

func TestRules(t *testing.T) {
	for what, r := range map[string]*report.Report{"sample": sample(), "empty": {}, "hostile": hostile()} {
		d, _ := rendered(t, r)
		for _, w := range conform.Broken(d) {
			t.Errorf("%s: %s", what, w)
		}
	}
}

// unless says something where ok does not hold.
func unless(ok bool, format string, args ...any) []string {
	if ok {
		return nil
	}
	return []string{fmt.Sprintf(format, args...)}
}
