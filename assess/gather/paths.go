package gather

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"standpoint/assess/evidence"
)

// several is how many paths are worth proposing.
const several = 20

// Beginning gives the files and folders whose paths, from the root of the repository
// that holds a file, begin as typed. Folders have a slash behind them; what is hidden
// is given where its dot is typed.
func (l *Looking) Beginning(file, typed string) []string {
	r, _, err := l.at(file)
	typed = strings.ReplaceAll(typed, `\`, "/")
	if err != nil || strings.Contains(typed, ":") || strings.HasPrefix(typed, "/") {
		return nil
	}
	folder, begun := path.Split(typed)
	entries, err := fs.ReadDir(r.root.FS(), path.Clean("./"+folder))
	if err != nil {
		return nil
	}
	var all []string
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(strings.ToLower(name), strings.ToLower(begun)) || begun == "" && strings.HasPrefix(name, ".") {
			continue
		}
		if entry.IsDir() {
			name += "/"
		}
		if all = append(all, folder+name); len(all) == several {
			break
		}
	}
	return all
}

// Missing says that nothing is where a link leads, as far as the files on this
// computer show it, or what else is the matter with it. It asks no address.
func (l *Looking) Missing(file, link string) string {
	parsed := evidence.ParseLink(link)
	switch {
	case parsed.State == evidence.Unlinked:
		return ""
	case parsed.State != "":
		return fmt.Sprintf("%q will not open: %s.", link, parsed.Why)
	case len(parsed.Paths) == 0:
		return ""
	}
	r, below, err := l.at(file)
	if err != nil {
		return ""
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	switch _, note := r.locate(candidates(parsed.Paths, below)); note.State {
	case "", evidence.Unreadable:
		return ""
	case evidence.Missing:
		return fmt.Sprintf("There is no %q here yet.", link)
	default:
		return fmt.Sprintf("%q will not be found: %s.", link, note.Why)
	}
}
