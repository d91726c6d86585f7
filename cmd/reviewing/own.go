package reviewing

import (
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess/store"
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

func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
