package find

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// Proposal is something that may serve as evidence.
type Proposal struct {
	ID     string // of the rule, with a number when it found several
	Topic  string
	Kind   string
	Title  string
	Shows  string
	Reason string // how it is known, a sentence without its full stop
	Link   string // path from the root of the repository
}

// Found is what a look brought.
type Found struct {
	Proposals []Proposal
	Whole     bool // everything was looked at
}

// most is how many proposals one rule makes: more is not evidence but a list.
const most = 3

// Look goes through a project's folder of a repository, and the root of the
// repository for what is about everything in it. Root is the repository, with
// slashes; folder is "." when both are the same.
func Look(root fs.FS, folder string) (Found, error) {
	l := looker{root: root, rules: Rules(), hits: map[string][]hit{}}
	all, err := walk(root, folder, func(name string) { l.see(name, strings.TrimPrefix(name, folder+"/"), false) })
	if err != nil {
		return Found{}, err
	}
	if folder != "." {
		l.seeAround()
	}
	found := Found{Whole: all}
	for i := range l.rules {
		found.Proposals = append(found.Proposals, propose(&l.rules[i], l.hits[l.rules[i].ID])...)
	}
	return found, nil
}

// hit is a file that a rule knows.
type hit struct{ name, licence string }

type looker struct {
	root  fs.FS
	rules []Rule
	hits  map[string][]hit
}

// seeAround looks at the places of the root that wide rules name.
func (l *looker) seeAround() {
	for _, dir := range []string{".", ".github", ".github/workflows", ".circleci", "docs", "licenses", "LICENSES"} {
		entries, err := fs.ReadDir(l.root, dir)
		if err != nil {
			continue
		}
		for _, entry := range entries {
			if name := path.Join(dir, entry.Name()); entry.Type().IsRegular() {
				l.see(name, name, true)
			}
		}
	}
}

// see tries the rules on a file. Below is its path as the rules see it.
func (l *looker) see(name, below string, wideOnly bool) {
	below = strings.ToLower(below)
	var data []byte
	read, readable := false, false
	for i := range l.rules {
		r := &l.rules[i]
		if wideOnly && (!r.Wide || len(l.hits[r.ID]) > 0) || !slices.ContainsFunc(r.Paths, func(p string) bool { return matches(p, below) }) {
			continue
		}
		if strings.Contains(path.Base(below), "template") {
			continue
		}
		if r.Named {
			l.hits[r.ID] = append(l.hits[r.ID], hit{name: name})
			continue
		}
		if !read {
			data, readable = text(l.root, name)
			read = true
		}
		if !readable {
			continue
		}
		if h, is := r.knows(data); is {
			h.name = name
			l.hits[r.ID] = append(l.hits[r.ID], h)
		}
	}
}

// knows says whether a text is what the rule looks for.
func (r *Rule) knows(data []byte) (hit, bool) {
	if r.Licence {
		id := licenceOf(data)
		return hit{licence: id}, id != ""
	}
	lower := bytes.ToLower(data)
	for _, group := range r.Says {
		if !slices.ContainsFunc(group, func(word string) bool { return bytes.Contains(lower, []byte(word)) }) {
			return hit{}, false
		}
	}
	if slices.ContainsFunc(r.Never, func(word string) bool { return bytes.Contains(lower, []byte(word)) }) {
		return hit{}, false
	}
	return hit{}, len(bytes.Fields(data)) >= r.Words
}

// propose makes proposals of what a rule knew.
func propose(r *Rule, hits []hit) []Proposal {
	if r.Files {
		return proposeFolders(r, hits)
	}
	slices.SortFunc(hits, func(a, b hit) int { // those nearest the root first
		return cmp.Or(strings.Count(a.name, "/")-strings.Count(b.name, "/"), strings.Compare(a.name, b.name))
	})
	var all []Proposal
	for _, h := range hits[:min(len(hits), most)] {
		p := r.proposal(h.name, len(all))
		p.Reason = h.name + " " + r.seen()
		if h.licence != "" {
			p.Reason, p.Title = h.name+" holds the text of the licence "+h.licence, "Licence for the code, "+h.licence
		}
		all = append(all, p)
	}
	return all
}

// seen says what made the rule sure.
func (r *Rule) seen() string {
	if r.Named {
		return "has the name of such a file"
	}
	return "has the name of such a file, and its text fits"
}

// proposeFolders makes one proposal of each folder that holds several, and of
// each file that is alone; the folder with most of them first.
func proposeFolders(r *Rule, hits []hit) []Proposal {
	folders := map[string][]string{}
	for _, h := range hits {
		folders[path.Dir(h.name)] = append(folders[path.Dir(h.name)], h.name)
	}
	names := slices.SortedFunc(maps.Keys(folders), func(a, b string) int {
		return cmp.Or(len(folders[b])-len(folders[a]), strings.Compare(a, b))
	})
	var all []Proposal
	for _, folder := range names[:min(len(names), r.folders())] {
		files := folders[folder]
		link, reason := folder, fmt.Sprintf("%s holds %d files of this kind", folder, len(files))
		if len(files) == 1 || folder == "." {
			link, reason = files[0], files[0]+" "+r.seen()
		}
		p := r.proposal(link, len(all))
		p.Reason = reason
		all = append(all, p)
	}
	return all
}

// folders is how many folders a rule proposes: of tests and infrastructure one,
// since the others show the same.
func (r *Rule) folders() int {
	if r.Kind == "test" || r.Kind == "configuration" {
		return 1
	}
	return most
}

func (r *Rule) proposal(link string, before int) Proposal {
	p := Proposal{ID: r.ID, Topic: r.Topic, Kind: r.Kind, Title: r.Title, Shows: r.Shows, Link: link}
	if before > 0 {
		p.ID = fmt.Sprintf("%s-%d", r.ID, before+1)
	}
	return p
}
