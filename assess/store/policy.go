package store

import (
	"fmt"
	"strconv"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

// PolicyName is what a policy's file is called; it lies beside assessments/.
const PolicyName = "standpoint.yaml"

// PolicyFile is a policy as it is on disk.
type PolicyFile struct {
	Path   string
	Policy *assess.Policy

	root *yaml.Node
}

// LoadPolicy reads the policy at a path; check.NewPolicy judges what it says. The error is problem.Errors, or an
// *problem.Error when there is nothing to read; errors.Is(err, fs.ErrNotExist) tells
// that there is none.
func LoadPolicy(path string) (*PolicyFile, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	root, err := strict.Parse(data)
	if err != nil {
		return nil, problem.In(err, path)
	}
	f := &PolicyFile{Path: path, Policy: &assess.Policy{}, root: root}
	if err := f.identify(); err != nil {
		return nil, problem.In(problem.Errors{err}, path)
	}
	if err := strict.Decode(root, f.Policy); err != nil {
		return nil, problem.In(err, path)
	}
	return f, nil
}

// Position is where something is in the file, as File.Position says.
func (f *PolicyFile) Position(path ...any) (line, column int) {
	e := f.at("", "", path...)
	return e.Line, e.Column
}

func (f *PolicyFile) at(what, hint string, path ...any) *problem.Error {
	return strict.At(f.root, what, hint, path...)
}

func (f *PolicyFile) identify() *problem.Error {
	if f.root == nil {
		return &problem.Error{Line: 1, Column: 1, What: "this file is empty", Hint: "begin it with \"kind: policy\", or delete it"}
	}
	if n := strict.Child(f.root, "standpoint"); n != nil {
		if version, err := strconv.Atoi(n.Value); err == nil && version > assess.Format {
			return f.at(fmt.Sprintf("this file is of format %d, and this program reads %d", version, assess.Format), "install a newer standpoint", "standpoint")
		} else if err == nil && version < 1 {
			return f.at(fmt.Sprintf("there is no format %d", version), fmt.Sprintf("write standpoint: %d", assess.Format), "standpoint")
		}
	}
	if n := strict.Child(f.root, "kind"); f.root.Kind == yaml.MappingNode && (n == nil || n.Value != "policy") {
		return f.at("this file does not say that it is a policy", "begin it with \"kind: policy\"", "kind")
	}
	return nil
}
