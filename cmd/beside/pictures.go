package beside

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/store"
)

const (
	largestPicture  = 20 << 20 // of one file, in bytes
	largestPictures = 80 << 20 // of all of them
)

// Pictures reads those pieces of evidence that are pictures in the repository,
// by their link. It looks at nothing but what this reader sees. What it leaves
// out it says.
func Pictures(r *report.Report, path string) (map[string][]byte, []string) {
	found, notes := map[string][]byte{}, []string{}
	folder, _, err := store.PlaceOf(path)
	if err != nil {
		return nil, []string{"No picture is printed: " + err.Error()}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, []string{"No picture is printed: " + problem.Cause(err)}
	}
	defer root.Close()
	seen, sum := map[string]bool{}, 0
	for i := range r.Points {
		for _, e := range r.Points[i].Evidence {
			if seen[e.Link] || !isPicture(e.Link) {
				continue
			}
			seen[e.Link] = true
			data, err := readPicture(root, e.Link)
			if err == nil && sum+len(data) > largestPictures {
				err = errors.New("the pictures together are larger than 80 MB")
			}
			if err != nil {
				notes = append(notes, fmt.Sprintf("The picture %s of %s is left out: %s", e.Link, e.ID, problem.Cause(err)))
				continue
			}
			found[e.Link] = data
			sum += len(data)
		}
	}
	return found, notes
}

// isPicture says whether a link is a path to a picture that can be printed.
func isPicture(link string) bool {
	ending := strings.ToLower(filepath.Ext(link))
	return !strings.Contains(link, "://") && slices.Contains([]string{".png", ".jpg", ".jpeg"}, ending)
}

// readPicture reads a file below root. A link that leads out of it is not followed.
func readPicture(root *os.Root, link string) ([]byte, error) {
	name := filepath.FromSlash(link)
	info, err := root.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("it is not a file")
	case info.Size() > largestPicture:
		return nil, errors.New("it is larger than 20 MB")
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, largestPicture))
}
