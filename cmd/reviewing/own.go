package reviewing

import (
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess/store"
	"standpoint/assess/words"
)

// Own are the reviews in a folder that one assessor wrote of what is reviewed.
func Own(folder string, s *Source) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || strings.HasPrefix(name, ".") || !strings.HasSuffix(name, ".yaml") || !strings.Contains(name, "review") {
			continue
		}
		path := filepath.Join(folder, name)
		d, err := store.LoadReview(path)
		if err != nil || d.Value.By != "assessor" && d.Value.By != "" {
			continue
		}
		if r := d.Value; r.Standard == s.Standard.FullID() && r.Phase == s.Team.Phase && (r.Service == "" || s.Service == "" || r.Service == s.Service) {
			found = append(found, path)
		}
	}
	return found, nil
}

// OwnBy is the one review in a folder that somebody in a role wrote of what is
// reviewed; empty where there is none, or more than one.
func OwnBy(role, folder string, s *Source) string {
	found, err := Own(folder, s)
	if err != nil || len(found) != 1 {
		return ""
	}
	d, err := store.LoadReview(found[0])
	if err != nil || role != "" && words.Fold(d.Value.Role) != words.Fold(role) {
		return ""
	}
	return found[0]
}

func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
