package gather

import (
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// What is sent comes back in its order, whichever is done first, and no more
// than so many are at work.
func TestEach(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var at, most atomic.Int32
		var got, want []int
		err := Each(3, func(send func(func() (int, error)) error) error {
			for i := range 50 {
				want = append(want, i)
				_ = send(func() (int, error) {
					most.Store(max(most.Load(), at.Add(1)))
					time.Sleep(time.Duration(50-i) * time.Millisecond)
					at.Add(-1)
					return i, nil
				})
			}
			return nil
		}, func(i int) error {
			got = append(got, i)
			return nil
		})
		if err != nil || !slices.Equal(got, want) || most.Load() > 3 {
			t.Errorf("%v, %v, %d at once", got, err, most.Load())
		}
	})
}

// The first error ends it, whoever has it, and the other side ends as well.
func TestEachEnds(t *testing.T) {
	ours := errors.New("ours")
	for name, fails := range map[string][3]bool{"find": {true}, "work": {false, true}, "use": {false, false, true}} {
		sent, used := 0, 0
		fail := func(wanted bool) error {
			if wanted {
				return ours
			}
			return nil
		}
		err := Each(2, func(send func(func() (int, error)) error) error {
			for range 100 {
				if err := send(func() (int, error) { return 0, fail(fails[1]) }); err != nil {
					return err
				}
				sent++
			}
			return fail(fails[0])
		}, func(int) error {
			used++
			return fail(fails[2])
		})
		if !errors.Is(err, ours) {
			t.Errorf("%s: %v", name, err)
		}
		if !fails[0] && (sent == 100 || used > 1) {
			t.Errorf("%s: %d were sent and %d used", name, sent, used)
		}
	}
}
