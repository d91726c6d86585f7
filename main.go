// Standpoint assesses a service against a published service standard.
package main

import (
	"os"

	"standpoint/cmd"
)

func main() { os.Exit(cmd.Main()) }
