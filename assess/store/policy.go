package store

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

// PolicyName is what a policy's file is called; it lies beside assessments/.
const PolicyName = "standpoint.yaml"

var noPolicy = problem.Error{What: "this file does not say that it is a policy", Hint: "begin it with \"kind: policy\""}

var policies = &Kind[assess.Policy]{Head: strict.Head{
	Kind: "policy", Newest: assess.PolicyFormat,
	Empty:  "begin it with \"kind: policy\", or delete it",
	Newer:  "install a newer standpoint",
	Older:  fmt.Sprintf("write standpoint: %d", assess.PolicyFormat),
	Unsaid: noPolicy,
	Other:  noPolicy,
}}

// LoadPolicy reads the policy at a path; check.NewPolicy judges what it says.
// The error is problem.Errors, or a *problem.Error when there is nothing to
// read; errors.Is(err, fs.ErrNotExist) tells that there is none.
func LoadPolicy(path string) (*Doc[assess.Policy], error) { return policies.Load(path) }
