package cmd

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// inShells are what has each shell complete a line, as pressing the tab key does: LINE is
// what was typed, without quotes in it. In zsh what it would show is printed instead.
var inShells = map[string]string{
	"bash": `
. /usr/share/bash-completion/bash_completion
. ./completion
read -ra COMP_WORDS <<<"$LINE"
[[ $LINE != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$LINE COMP_POINT=${#LINE} COMP_TYPE=9
compopt() { :; }
__start_standpoint standpoint "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\n' "${COMPREPLY[@]}"
`,
	"fish": `
source ./completion
complete --do-complete "$LINE"
`,
	"zsh": `
_describe() { local name=${@[-1]}; [[ $name == (completions|noSpace) ]] && print -l -- ${(P)name}; return 0 }
compdef() { :; }
_files() { print files }
_arguments() { print files }
compstate=()
source ./completion
words=(${(z)LINE}); [[ $LINE != *' ' ]] || words+=('')
CURRENT=$#words
_standpoint
`,
}

// TestCompletionShells wants the values of flags and arguments that have a list in each
// shell that is here, those of the file in hand too.
func TestCompletionShells(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("these shells are for other systems")
	}
	program, err := exec.LookPath("standpoint")
	if err != nil {
		t.Fatal(err)
	}
	for shell, script := range inShells {
		t.Run(shell, func(t *testing.T) {
			if _, err := exec.LookPath(shell); err != nil {
				t.Skip(err)
			}
			if _, err := os.Stat("/usr/share/bash-completion/bash_completion"); shell == "bash" && err != nil {
				t.Skip(err)
			}
			t.Chdir(t.TempDir())
			printed(t, 0, "demo", ".")
			if err := os.WriteFile("completion", []byte(printed(t, 0, "completion", shell)), 0o600); err != nil {
				t.Fatal(err)
			}
			for line, want := range map[string]string{
				"standpoint actions --format ":                                  "jira-csv",
				"standpoint check --format s":                                   "sarif",
				"standpoint answer assessments/lgdss-beta.yaml 4 --rating ":     "partly-met",
				"standpoint answer assessments/lgdss-beta.yaml 4 --question ":   "latest-changes",
				"standpoint answer assessments/lgdss-beta.yaml 4 --state ":      "dont-know",
				"standpoint actions done A4":                                    "A4.1",
				"standpoint actions --owner ":                                   "Service",
				"standpoint check --explain SP01":                               "SP012",
				"standpoint schema sta":                                         "status",
				"standpoint standards show w":                                   "wcag@2-2-aa",
				"standpoint report --for su":                                    "summary",
				"standpoint new":                                                "new-round",
				"standpoint status --for":                                       "--format",
				"standpoint completion p":                                       "powershell",
				"standpoint portfolio match gar":                                "garden-waste",
				"standpoint init --standard lg":                                 "lgdss@2016",
				"standpoint answer assessments/lgdss-beta.yaml 1":               "15",
				"standpoint review assessments/lgdss-beta.yaml --profession us": "research",
			} {
				c := exec.Command(shell, "-c", script)
				if shell == "zsh" {
					c = exec.Command(shell, "-f", "-c", script)
				}
				home := t.TempDir()
				c.Env = []string{"PATH=" + filepath.Dir(program) + ":" + os.Getenv("PATH"), "LINE=" + line, "HOME=" + home, "STANDPOINT_STATE=" + home, "TERM=dumb"}
				if out, err := c.CombinedOutput(); err != nil || !strings.Contains(string(out), want) {
					t.Errorf("%q offers no %s: %v\n%.600s", line, want, err, out)
				}
			}
		})
	}
}
