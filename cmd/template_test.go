package cmd

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

const templateFolder = "../docs/template"

// templateFiles are the files of the template repository by their paths.
func templateFiles(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(templateFolder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(templateFolder, path)
		files[filepath.ToSlash(name)] = strings.ReplaceAll(string(data), "\r\n", "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// newTemplate is a repository made of the template, on a machine of its own.
func newTemplate(t *testing.T, env ...string) *runner {
	t.Helper()
	r := newRunner(t, env...)
	if err := os.RemoveAll(filepath.Join(r.dir, "assessments")); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(r.dir, os.DirFS(templateFolder)); err != nil {
		t.Fatal(err)
	}
	r.must("git add . && git -c user.name=CI -c user.email=ci@example.org commit -qm Template")
	return r
}

// from says in the repository where Standpoint comes from.
func (r *runner) from(lines ...string) {
	r.t.Helper()
	path := filepath.Join(r.dir, ".standpoint", "source.env")
	if err := os.WriteFile(path, []byte(strings.Join(append([]string{"STANDPOINT_FILE=\nSTANDPOINT_SHA256=\nSTANDPOINT_CLONE=\nSTANDPOINT_COMMIT="}, lines...), "\n")+"\n"), 0o600); err != nil {
		r.t.Fatal(err)
	}
}

// TestTemplateAssessment wants the assessment in it to be what init writes, and the
// schema that it and the editor's settings name to be there and to fit. It is written by
//
//	go test ./cmd -run TestTemplateAssessment -update
func TestTemplateAssessment(t *testing.T) {
	made := t.TempDir()
	there := templateFiles(t)
	at, err := filepath.Abs(templateFolder)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(made)
	printed(t, 0, "init", "--standard", "govuk@2019", "--phase", "alpha")
	for _, name := range []string{"assessments/govuk-alpha.yaml", "assessments/.schema/govuk@2019.json"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(filepath.Join(at, name), data, 0o666); err != nil {
				t.Fatal(err)
			}
		} else if string(data) != there[name] {
			t.Errorf("docs/template/%s is not what init writes: go test ./cmd -run TestTemplateAssessment -update", name)
		}
	}
	var settings struct {
		Schemas map[string]string `json:"yaml.schemas"`
	}
	if err := json.Unmarshal([]byte(there[".vscode/settings.json"]), &settings); err != nil || len(settings.Schemas) != 1 {
		t.Fatalf("%v: %v", err, settings)
	}
	for schema, file := range settings.Schemas {
		if there[schema] == "" || there[file] == "" || !strings.Contains(there[file], "$schema="+strings.TrimPrefix(schema, "assessments/")) {
			t.Errorf("the settings name %q for %q", schema, file)
		}
		var value any
		if err := yaml.Unmarshal([]byte(there[file]), &value); err != nil {
			t.Fatal(err)
		}
		data, _ := json.Marshal(value)
		document, _ := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err := compiledSchema(t, there[schema]).Validate(document); err != nil {
			t.Error(err)
		}
	}
}

// TestTemplateFiles wants files that the programs they are for can read, nothing that
// only somebody with a clone of this project has, and a word about each in the README.
func TestTemplateFiles(t *testing.T) {
	files := templateFiles(t)
	for name, text := range files {
		var value any
		switch {
		case strings.HasSuffix(name, ".json"):
			if err := json.Unmarshal([]byte(text), &value); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		case strings.HasSuffix(name, ".yaml"), strings.HasSuffix(name, ".yml"):
			if err := yaml.Unmarshal([]byte(text), &value); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		top, _, below := strings.Cut(name, "/")
		if below {
			top += "/"
		}
		if name != "README.md" && name != ".gitignore" && !strings.Contains(files["README.md"], "`"+top) {
			t.Errorf("the README says nothing of %s", top)
		}
	}
	if hook, _ := readCI(t, "pre-commit-config.yaml"); files[".pre-commit-config.yaml"] != hook {
		t.Error(".pre-commit-config.yaml is not that of docs/ci")
	}
	if files[".gitattributes"] != mergeAttributes+"\n" {
		t.Errorf(".gitattributes says %q", files[".gitattributes"])
	}
	for _, link := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(files["README.md"], -1) {
		if !strings.HasPrefix(link[1], "https://") {
			t.Errorf("the README links to %s, which a repository made of it has not", link[1])
		}
	}
}

// TestTemplateStarts does what a codespace and GitLab do with a repository made of the
// template, from a release file, and what the README tells people to type.
func TestTemplateStarts(t *testing.T) {
	r := newTemplate(t)
	r.from(release(t)...)
	var container struct {
		Image             string
		OnCreateCommand   string
		PostCreateCommand string
	}
	files := templateFiles(t)
	if err := json.Unmarshal([]byte(files[".devcontainer/devcontainer.json"]), &container); err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	r.path = bin + ":" + r.path
	create := strings.Replace(container.OnCreateCommand, "/usr/local/bin", "'"+bin+"'", 1)
	r.must(create + "\n" + strings.Replace(container.PostCreateCommand, "--global", "--local", 1) + "\ngit diff --exit-code .gitattributes")
	if out, _ := r.sh("git config merge.standpoint.driver", "sh"); !strings.Contains(out, "standpoint merge") {
		t.Errorf("git does not know how to merge: %q", out)
	}
	if out, status := r.sh("standpoint assess --accessible </dev/null; standpoint status && standpoint check", "sh"); status != exitToDo || strings.Contains(out, "could not") {
		t.Errorf("exit status %d: %s", status, out)
	}
	r.must("standpoint answer assessments/govuk-alpha.yaml 1 --rating amber --done 'We asked.'\n. ./.standpoint/source.env\nstandpoint report && [ -s govuk-alpha.pdf ]")
	var pipeline struct {
		Standpoint struct {
			Image  string
			Script []string
		}
	}
	if err := yaml.Unmarshal([]byte(files[".gitlab-ci.yml"]), &pipeline); err != nil {
		t.Fatal(err)
	}
	if out, status := r.sh(strings.Join(pipeline.Standpoint.Script, "\n"), "bash", "-eo", "pipefail"); status != exitToDo {
		t.Errorf("in GitLab: exit status %d: %s", status, out)
	}
	if copied := under(second(readCI(t, "gitlab-ci.yml")), "standpoint", "script").([]any); copied[len(copied)-1] != pipeline.Standpoint.Script[len(pipeline.Standpoint.Script)-1] || container.Image != pipeline.Standpoint.Image {
		t.Error("the pipeline for GitLab is another than that of docs/ci, or in another image than the container")
	}
}

func second[A, B any](_ A, b B) B { return b }

// TestTemplateSources wants a file with another checksum refused, nothing named to be
// said, and a commit of a clone built.
func TestTemplateSources(t *testing.T) {
	r := newTemplate(t)
	install := func() (string, int) { return r.sh("sh .standpoint/install.sh", "sh") }
	if out, status := install(); status != 1 || !strings.Contains(out, "source.env does not say where") {
		t.Errorf("as it comes: exit status %d: %s", status, out)
	}
	r.from(release(t)[0], "STANDPOINT_SHA256="+strings.Repeat("0", 64))
	if out, status := install(); status == 0 {
		t.Errorf("another checksum is taken: %s", out)
	}
	if out, status := r.sh(`[ ! -e "$HOME/.local/bin/standpoint" ]`, "sh"); status != 0 {
		t.Errorf("it is there all the same: %s", out)
	}
	if testing.Short() {
		return // what follows builds the program
	}
	root, _ := filepath.Abs("..")
	if _, err := os.Stat(filepath.Join(root, ".git")); err != nil {
		t.Skip("this is no clone")
	}
	setGoFolders(t)
	r = newTemplate(t)
	r.from("STANDPOINT_CLONE='"+root+"'", "STANDPOINT_COMMIT=HEAD")
	if out, status := install(); status != 0 || !strings.Contains(out, "standpoint") {
		t.Errorf("from a clone: exit status %d: %s", status, out)
	}
}
