package problem

import (
	"errors"
	"io/fs"
)

// Cause is what the system said, without the path it repeats.
func Cause(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err.Error()
	}
	return err.Error()
}
