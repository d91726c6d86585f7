package store

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strconv"
	"strings"
	"sync"
)

// machine tells where process numbers mean the same: one start of one computer,
// or of one container on it.
var machine = sync.OnceValue(func() string {
	host, _ := os.Hostname()
	started, _ := os.ReadFile("/proc/sys/kernel/random/boot_id")
	numbers, _ := os.Readlink("/proc/self/ns/pid")
	sum := sha256.Sum256([]byte(host + "\n" + string(started) + "\n" + numbers))
	return hex.EncodeToString(sum[:4])
})

// process is this run of the program in the names of files that it leaves when
// it is killed.
func process() string { return machine() + "-" + strconv.Itoa(os.Getpid()) }

// gone says whether a name that begins with a process is of one that ran on
// this machine and does no more.
func gone(name string) bool {
	where, rest, _ := strings.Cut(name, "-")
	number, _, _ := strings.Cut(rest, "-")
	pid, err := strconv.Atoi(number)
	return err == nil && pid > 0 && where == machine() && !running(pid)
}
