package walk

import (
	"standpoint/assess"
	"standpoint/cmd/settle"
)

// settle leads through what a merge left twice.
func (o *opening) settle() error {
	list := func() []assess.Torn { return assess.TornIn(o.a, o.standard) }
	stopped, err := settle.Each(o.Asker, list, func(t assess.Torn, value string) error {
		return o.save(func(a *assess.Assessment) error {
			assess.Settle(a, t, value)
			return nil
		})
	})
	if stopped {
		return ErrLeft
	}
	return err
}
