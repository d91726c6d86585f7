package gather

import "errors"

// errLeft says that whoever uses the results wants no more of them.
var errLeft = errors.New("no more is wanted")

// Each does the work that find sends, as many pieces at a time as there are
// workers, and uses what comes of it one after another, in the order in which it
// was sent. A few results wait at most, however many there are. It ends with the
// first error of any of the three.
func Each[T any](workers int, find func(send func(work func() (T, error)) error) error, use func(T) error) error {
	type result struct {
		value T
		err   error
	}
	waiting, stop := make(chan chan result, 4*workers), make(chan struct{})
	var found error
	go func() {
		defer close(waiting)
		free := make(chan struct{}, workers)
		found = find(func(work func() (T, error)) error {
			done := make(chan result, 1)
			select {
			case waiting <- done:
			case <-stop:
				return errLeft
			}
			free <- struct{}{}
			go func() {
				value, err := work()
				done <- result{value, err}
				<-free
			}()
			return nil
		})
	}()
	for done := range waiting {
		r := <-done
		if r.err == nil {
			r.err = use(r.value)
		}
		if r.err != nil {
			close(stop)
			for range waiting { // let the other side end
			}
			return r.err
		}
	}
	return found
}
