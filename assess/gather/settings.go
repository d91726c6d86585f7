package gather

import (
	"path/filepath"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/portfolio"
	"standpoint/assess/store"
)

// PortfolioName is what a list of the services of a portfolio is called.
const PortfolioName = "portfolio.yaml"

// settingAt is what a file is by its name, where that is no assessment: the policy, a
// list of services, or a standard; empty for any other. Whoever checks the files that a
// commit changes names them too.
func settingAt(path string) string {
	switch full, _ := filepath.Abs(path); {
	case filepath.Base(full) == store.PolicyName:
		return "policy"
	case filepath.Base(full) == PortfolioName:
		return "portfolio"
	case filepath.Base(filepath.Dir(full)) == "standards":
		return "standard"
	}
	return ""
}

// isPolicy says whether a path is the project's own policy, which is told of before its
// first file.
func (p *project) isPolicy(path string) bool {
	full, err := filepath.Abs(path)
	own, err2 := filepath.Abs(filepath.Join(p.folder, store.PolicyName))
	return err == nil && err2 == nil && full == own
}

// setting says whether a settings file, such as standpoint.yaml, can be read.
func (c *Checker) setting(p *project, f *check.File, kind string) {
	f.Kind = kind
	data, err := store.Bytes(f.Path)
	switch {
	case err != nil:
	case kind == "policy":
		var file *store.Doc[assess.Policy]
		if file, err = store.LoadPolicy(f.Path); err == nil {
			_, err = check.NewPolicy(file.Value, file)
		}
	case kind == "portfolio":
		_, err = portfolio.ReadList(data)
	default:
		_, err = p.library.Parse(data)
	}
	if err != nil {
		f.Unread, f.Findings = true, check.Unread(err)
	}
}
