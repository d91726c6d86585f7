package gather

import (
	"context"
	"maps"
	"path"
	"path/filepath"

	"golang.org/x/text/unicode/norm"

	"standpoint/assess/git"
)

// spelled is a path that differs from one that is not there only in how accents
// are written, as one letter or as two; empty where there is not just one.
func (r *repository) spelled(p string) string {
	if isPlain(p) {
		return ""
	}
	found := ""
	for rest := p; rest != ""; {
		name := rest
		if name, rest = cutPath(rest); name == ".." {
			return ""
		}
		next := path.Join(found, name)
		if _, err := r.root.Lstat(filepath.FromSlash(next)); err != nil {
			if next = r.sibling(found, name); next == "" {
				return ""
			}
		}
		found = next
	}
	if _, err := r.root.Stat(filepath.FromSlash(found)); err != nil {
		return ""
	}
	return found
}

func cutPath(p string) (first, rest string) {
	for i := range len(p) {
		if p[i] == '/' {
			return p[:i], p[i+1:]
		}
	}
	return p, ""
}

// sibling is what a folder has whose name is the same in other letters.
func (r *repository) sibling(folder, name string) string {
	opened, err := r.root.Open(filepath.FromSlash(path.Join(".", folder)))
	if err != nil {
		return ""
	}
	defer opened.Close()
	entries, err := opened.ReadDir(-1)
	if err != nil {
		return ""
	}
	found := ""
	for _, entry := range entries {
		if norm.NFC.String(entry.Name()) != norm.NFC.String(name) {
			continue
		}
		if found != "" {
			return ""
		}
		found = path.Join(folder, entry.Name())
	}
	return found
}

// accentsDiffer says what to do about a file that was found by another spelling.
func accentsDiffer(file string) string {
	how := "each as one character with its letter"
	if !norm.NFC.IsNormalString(file) {
		how = "each as a character after its letter, as some Macs do"
	}
	return "the file's name has its accents written " + how + ", and the link otherwise; rename the file with the name that the link has, so that everybody finds it"
}

// askSpelled asks again about files that are said not to be committed and whose
// names can be spelled in another way: some systems open a file by either.
func (r *repository) askSpelled(ctx context.Context, paths []string) {
	as := map[string]string{}
	var others []string
	for _, p := range paths {
		for _, other := range []string{norm.NFC.String(p), norm.NFD.String(p)} {
			if !isPlain(p) && !r.known[p].Committed && other != p {
				as[other] = p
				others = append(others, other)
			}
		}
	}
	if len(others) == 0 {
		return
	}
	answers, err := r.git(ctx, others)
	maps.DeleteFunc(answers, func(_ string, f git.File) bool { return !f.Committed || f.Modified })
	for other := range answers {
		if err == nil {
			r.known[as[other]] = answers[other]
		}
	}
}

func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
