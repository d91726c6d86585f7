package cmd

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestHostileStandards wants files that are meant to do harm, or are far too
// much, refused at once by every command that reads one, each with its place
// and what to do. What scripts can hold is in standard-bad.txtar.
func TestHostileStandards(t *testing.T) {
	world(t)
	head := "kind: standard\nstandpoint: 1\nid: mine\nedition: \"1\"\nextends: govuk@2019\n"
	points, bomb := head+"points:\n", head+"about: &a [x, x]\n"
	for i := range 10_000 {
		points += fmt.Sprintf("  - {number: %d, title: X}\n", 101+i)
	}
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("x-%c: &%c [%s*%c]\n", c, c, strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9), c-1)
	}
	for name, text := range map[string]string{
		"points": points, "bomb": bomb,
		"large":  strings.Repeat("# much ado\n", 900_000),
		"deep":   head + "about: " + strings.Repeat("[", 3000) + strings.Repeat("]", 3000) + "\n",
		"binary": "kind: standard\n\x00\x01\n", "latin": "kind: standard\nname: caf\xe9\n",
		"escape": head + "name: \"\\e[2Jgone\"\nunit: \"\\e]0;title\\a\"\n",
		"merge":  head + "<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> b\n",
		"empty":  "", "list": "- a\n",
	} {
		t.Run(name, func(t *testing.T) {
			file := "standards/" + name + "@1.yaml"
			writeFile(t, file, text)
			for _, args := range [][]string{{"standards", "check", file}, {"--standards", "standards", "standards", "show", "mine"}} {
				said := turnedAway(t, args)
				place := regexp.MustCompile(`(?m)^standards/` + name + `@1\.yaml(:[0-9]+:[0-9]+: .+|: this file has more than 8 MB, .+)\n  \S.+$`)
				if !place.MatchString(said) || strings.ContainsRune(said, 0x1b) || len(said) > 3000 {
					t.Errorf("standpoint %s said\n%.800s", strings.Join(args, " "), said)
				}
			}
			if err := os.Remove(file); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// turnedAway runs the program and gives what it says on its way out with 1.
func turnedAway(t *testing.T, args []string) string {
	t.Helper()
	var out, said bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(""), out: &out, err: &said, dir: ".",
		getenv: func(string) string { return "" }, now: func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }}
	if code := run(e, args); code != 1 || out.Len() > 0 {
		t.Errorf("standpoint %s: exit status %d, printed %q", strings.Join(args, " "), code, out.String())
	}
	return said.String()
}
