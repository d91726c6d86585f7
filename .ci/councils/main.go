// Command councils writes a made-up group of councils with their services into a
// folder, to try a portfolio with: go run .ci/councils/main.go FOLDER [COUNCILS
// SERVICES].
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"standpoint/assess/portfolio/councils"
)

func main() {
	if err := write(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(args []string) error {
	if len(args) != 1 && len(args) != 3 {
		return fmt.Errorf("say the folder, and after it how many councils and services if not 20 and 200")
	}
	var o councils.Options
	if len(args) == 3 {
		var err, other error
		o.Councils, err = strconv.Atoi(args[1])
		o.Services, other = strconv.Atoi(args[2])
		if err != nil || other != nil {
			return fmt.Errorf("%q and %q are not 2 numbers", args[1], args[2])
		}
	}
	_, err := councils.Make(o, func(name string, data []byte) error {
		path := filepath.Join(args[0], filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		return os.WriteFile(path, data, 0o666)
	})
	return err
}
