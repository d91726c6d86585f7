package store

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"standpoint/assess"
)

// saves is what the test binary does when it is started as a helper: it saves
// one point, or one after the other until somebody kills it.
func saves(path, point string) {
	f, err := Load(path)
	for i := 0; err == nil; i++ {
		f, _, err = f.Update(func(a *assess.Assessment) error {
			if point != "" {
				var n int
				fmt.Sscan(point, &n)
				a.Point(n).Done = "written by " + point
				return nil
			}
			text := strings.TrimSpace(strings.Repeat(fmt.Sprintf("round %d\n", i), 200))
			for n := range a.Points {
				a.Points[n].Done = text
			}
			return nil
		})
		if point != "" && err == nil {
			for _, remark := range f.Remarks {
				fmt.Println(remark.Error() + " / " + remark.Hint)
			}
			return
		}
		if i == 0 {
			fmt.Println("saving") // from here on there is always a save under way
		}
	}
	fmt.Println(err)
	os.Exit(1)
}

func helper(t *testing.T, path, point string) *exec.Cmd {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "STORE_TEST_SAVES="+path, "STORE_TEST_POINT="+point)
	return command
}

func TestKilledWhileSaving(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("kill is of another kind here")
	}
	path := fresh(t)
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	for i := range rounds {
		command := helper(t, path, "")
		out, err := command.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		if line, err := bufio.NewReader(out).ReadString('\n'); line != "saving\n" {
			t.Fatalf("%q %v", line, err)
		}
		time.Sleep(time.Duration(i%40) * 500 * time.Microsecond)
		if err := command.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = command.Wait()
		f, err := Load(path)
		if err != nil {
			t.Fatalf("after kill %d: %v", i+1, err)
		}
		for _, p := range f.Assessment.Points {
			if p.Done != f.Assessment.Points[0].Done {
				t.Fatalf("after kill %d: points are of different rounds", i+1)
			}
		}
	}
	change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*.tmp")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestFifteenAtOnce(t *testing.T) {
	path := fresh(t)
	var all sync.WaitGroup
	for n := 1; n <= 15; n++ {
		all.Add(1)
		go func() {
			defer all.Done()
			if out, err := helper(t, path, fmt.Sprint(n)).CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		}()
	}
	all.Wait()
	f, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range f.Assessment.Points {
		if p.Done != fmt.Sprintf("written by %d", p.Number) {
			t.Errorf("point %d: %q", p.Number, p.Done)
		}
	}
}
