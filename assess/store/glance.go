package store

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"standpoint/assess/intake"
)

// glanced is how much of a file is looked at to see what it is; kind and
// previous stand at the top of those we write.
const glanced = 16 << 10

// Compiled when first needed: most commands are told which file to read.
var (
	asideWord    = lazily(`kind["']?\s*:\s*["']?(?:review|response|product)\b`)
	asideLine    = lazily(`(?m)^\{?\s*["']?kind["']?\s*:\s*["']?(review|response|product)\b`)
	asideKey     = lazily(`(?m)^\{|^["']?(?:standpoint|of|points|responses)["']?\s*:`)
	kindLine     = lazily(`(?m)^\s*\{?\s*["']?kind["']?\s*:\s*["']?(assessment|portfolio)\b`)
	previousLine = lazily(`(?m)^["']?previous["']?\s*:[ \t]*\S.*$`)
	pointsLine   = lazily(`(?m)^\s*- point:|^points:|^standard:`)
	otherKind    = lazily(`(?m)^kind:\s*["']?(?:policy|standard|review|response|product|portfolio|map)\b`)
)

func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// KindOf is what the bytes of a file say they are, by their top alone:
// "assessment", "portfolio", "review", "response", "product", or empty for anything
// else. A broken file says it too, and one in UTF-16, which is read by nobody. Other
// programs have files of a kind "review" or "product" too: ours has another key of
// ours.
func KindOf(data []byte) string {
	top := intake.Top(data[:min(len(data), glanced)])
	if aside := asideIn(top); aside != "" {
		return aside
	}
	if m := kindLine().FindSubmatch(top); m != nil {
		return string(m[1])
	}
	return ""
}

// asideIn is the kind of a review, a response or a product sheet. Its word is looked
// for first: that is quick, and most files are assessments.
func asideIn(top []byte) string {
	if !asideWord().Match(top) {
		return ""
	}
	if m := asideLine().FindSubmatch(top); m != nil && asideKey().Match(top) {
		return string(m[1])
	}
	return ""
}

// Asides are the kinds of file that are read beside assessments: reviews and the
// responses to them stand beside one, product sheets in products/.
var Asides = []string{"review", "response", "product"}

// glance says what kind of file one is and what it names as previous, without
// reading all of it. One that cannot be read may be an assessment.
func glance(path string) (kind, previous string) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return "", ""
	}
	f, err := os.Open(path)
	if err != nil {
		return "assessment", ""
	}
	defer f.Close()
	top, err := io.ReadAll(io.LimitReader(f, glanced))
	if err != nil {
		return "assessment", ""
	}
	if kind = KindOf(top); kind != "assessment" {
		return kind, ""
	}
	return kind, previousOf(intake.Top(top))
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

// Meant says whether a file is to be read as an assessment: because it says that
// it is one, or because it lies below assessments/ and a reader should be told
// what became of it. It may be empty, or have lost the line that says what it is.
func Meant(data []byte, path string) bool {
	return KindOf(data) == "assessment" || belowAssessments(path) && remains(data)
}

// remains says whether a file is all that is left of an assessment.
func remains(data []byte) bool {
	text := intake.Top(data)
	return Blank(data) || pointsLine().Match(text) && !otherKind().Match(text)
}

func belowAssessments(path string) bool {
	return slices.Contains(strings.Split(filepath.ToSlash(filepath.Dir(path)), "/"), assessmentsFolder)
}

// Blank says whether a file holds nothing: at most blanks and a byte-order mark.
func Blank(data []byte) bool { return len(bytes.TrimSpace(intake.Top(data))) == 0 }

// remnant says whether what is left of an assessment is at a path.
func remnant(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 1<<20 {
		return false
	}
	data, err := os.ReadFile(path)
	return err == nil && remains(data)
}

// Rated is what an old version of an assessment says of its ratings.
type Rated struct {
	Standard string `yaml:"standard"`
	Phase    string `yaml:"phase"`
	Round    int    `yaml:"round"`
	Points   []struct {
		Number int    `yaml:"point"`
		Rating string `yaml:"rating"`
	} `yaml:"points"`
}

// ReadRated reads no more than the ratings, whatever else is in the file: a version
// of long ago may say what nobody would write today. It says whether it could.
func ReadRated(data []byte) (rated Rated, read bool) {
	if KindOf(data) != "assessment" || len(data) > Most {
		return rated, false
	}
	return rated, yaml.Unmarshal(data, &rated) == nil
}
