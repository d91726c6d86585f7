package md

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess/words"
	"standpoint/templates"
)

// ghHead is what the script begins with. The marks are read from the list of issues and
// not searched for: what was made a moment ago is not found by a search yet. A title goes
// behind = so that it is no flag, and what is made goes through a pipe, whose last part
// stops the script where it fails.
const ghHead = `#!/bin/sh
# %s, for issues on GitHub. Written by "standpoint actions --format gh".
#
# Read it first. Then run it in a clone of the repository, or say which one:
#
#   sh FILE
#   GH_REPO=OWNER/NAME sh FILE
#
# It calls gh, GitHub's own program, with which you have signed in (gh auth login), and
# nothing else. Each issue ends with a mark that nobody sees. Where the mark is there,
# in an open issue or a closed one, no second one is made: run it again when it stopped
# half-way, or with a newer list.
set -eu

there=$(gh issue list --state all --limit 100000 --json body --jq '.[].body | scan("<!-- standpoint action [0-9a-f-]+ -->")')

issue() { # MARK TITLE BODY
  case $there in
    *"<!-- standpoint action $1 -->"*) printf 'There already: %%s\n' "$2" ;;
    *) printf '%%s\n\n<!-- standpoint action %%s -->\n' "$3" "$1" | gh issue create --title="$2" --body-file=- ;;
  esac
}
`

// GH writes a script that makes an issue on GitHub of each action.
func GH(w io.Writer, a *templates.Actions) error {
	var out strings.Builder
	tickets := templates.Clean(a).Tickets()
	fmt.Fprintf(&out, ghHead, words.Say(len(tickets), "%d action", "%d actions"))
	for i := range tickets {
		t := &tickets[i]
		fmt.Fprintf(&out, "\nissue %s %s %s\n", t.Mark, shellWord(t.Title), shellWord(ghBody(t)))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// ghBody is an issue's text: the action, and a list of what else is known.
func ghBody(t *templates.Ticket) string {
	var out strings.Builder
	out.WriteString(strings.TrimSpace(blocks(t.What)) + "\n\n")
	for _, fact := range t.Facts {
		out.WriteString("- " + start(fact) + "\n")
	}
	return quiet(strings.TrimSpace(out.String()))
}

// shellWord is a text as one word of a shell.
func shellWord(said string) string { return "'" + strings.ReplaceAll(said, "'", `'\''`) + "'" }
