package store

import (
	"bytes"
	"io"
	"os"
	"regexp"
	"sync"

	"gopkg.in/yaml.v3"

	"standpoint/standards/strict"
)

// glanced is how much of a file is looked at to see what it is; kind and
// previous stand at the top of those we write.
const glanced = 16 << 10

// Compiled when first needed: most commands are told which file to read.
var (
	kindLine     = lazily(`(?m)^\s*\{?\s*["']?kind["']?\s*:\s*["']?(assessment|portfolio)\b`)
	previousLine = lazily(`(?m)^["']?previous["']?\s*:[ \t]*\S.*$`)
	pointsLine   = lazily(`(?m)^\s*- point:|^points:|^standard:`)
	otherKind    = lazily(`(?m)^kind:\s*["']?(?:policy|standard|review|response|portfolio|map)\b`)
)

func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// KindOf is what the bytes of a file say they are, by their top alone:
// "assessment", "portfolio", or empty for anything else. A broken file says
// it too.
func KindOf(data []byte) string {
	top := bytes.TrimPrefix(data[:min(len(data), glanced)], []byte(strict.ByteOrderMark))
	if m := kindLine().FindSubmatch(top); m != nil {
		return string(m[1])
	}
	return ""
}

// glance says whether a file is an assessment and what it names as previous,
// without reading all of it. One that cannot be read may be.
func glance(path string) (is bool, previous string) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false, ""
	}
	f, err := os.Open(path)
	if err != nil {
		return true, ""
	}
	defer f.Close()
	top, err := io.ReadAll(io.LimitReader(f, glanced))
	switch {
	case err != nil:
		return true, ""
	case KindOf(top) != "assessment":
		return false, ""
	}
	return true, previousOf(top)
}

// previousOf is what the first line that names a previous file says. Most files
// have no such line, and the pattern is dear to look for in all of them.
func previousOf(top []byte) string {
	for rest := top; ; {
		at := bytes.Index(rest, []byte("previous"))
		if at < 0 {
			return ""
		}
		begin := bytes.LastIndexByte(rest[:at], '\n') + 1
		line, after, _ := bytes.Cut(rest[begin:], []byte("\n"))
		if previousLine().Match(line) {
			var named struct{ Previous string }
			_ = yaml.Unmarshal(line, &named)
			return named.Previous
		}
		rest = after
	}
}

// laidOut says whether a file under assessments/ that does not say what it is
// is laid out as one of ours: the reader should be told of a line that was lost.
func laidOut(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 1<<20 {
		return false
	}
	data, err := os.ReadFile(path)
	return err == nil && pointsLine().Match(data) && !otherKind().Match(data)
}
