package git

import (
	"context"
	"strings"
)

// Version is a file as a commit left it.
type Version struct {
	Commit string // 12 characters
	Day    string // of the commit, as 2026-11-23
	Blob          // under the name that the file had then
}

// Versions lists what commits made of a file, the newest first, also under the
// names that it had before. Of one that began as a copy of another, those of the
// other are among them. Cut is the day on which the history of a shallow clone
// begins, where the file is older; empty where all of it is here. A file that was
// never committed has none.
func (r *Repository) Versions(ctx context.Context, path string) (all []Version, cut string, err error) {
	printed, err := r.command(ctx, "log", "--follow", "-c", "--raw", "--no-abbrev", "-z", "--date=short", "--format=%x01%H %cd %P", "HEAD", "--", path).Output()
	if err != nil {
		if r.unborn(ctx) {
			return nil, "", nil
		}
		return nil, "", couldNot("look through the history", said(err))
	}
	all, rooted := versions(string(printed))
	if r.cut && rooted {
		cut = all[len(all)-1].Day
	}
	return all, cut, nil
}

// versions reads the log: a commit begins with a byte 1, and what it did to the
// file follows as one token, with its names after it. Rooted says that the last of
// them has no parent.
func versions(printed string) (all []Version, rooted bool) {
	var now Version
	tokens := strings.Split(printed, "\x00")
	for i := 0; i < len(tokens); i++ {
		token := strings.TrimLeft(tokens[i], "\n")
		switch {
		case strings.HasPrefix(token, "\x01"):
			if parts := strings.Fields(token[1:]); len(parts) > 1 {
				now, rooted = Version{Commit: parts[0][:12], Day: parts[1]}, len(parts) == 2
			}
		case strings.HasPrefix(token, ":"):
			fields := strings.Fields(token)
			id, status := fields[len(fields)-2], fields[len(fields)-1]
			if i++; strings.ContainsAny(status[:1], "RC") {
				i++ // the name before stands first
			}
			if i < len(tokens) && strings.Trim(id, "0") != "" {
				now.Blob = Blob{Path: tokens[i], ID: id}
				all = append(all, now)
			}
		}
	}
	return all, rooted && len(all) > 0
}

// Day is the day of a commit, as 2026-11-23; empty where it cannot be read.
func (r *Repository) Day(ctx context.Context, commit string) string {
	day, _ := r.run(ctx, "log", "-1", "--date=short", "--format=%cd", "--end-of-options", commit)
	return day
}
