package standards

import "testing"

// BenchmarkLookup reads one standard as a command does. The budget is 3 ms on a
// quiet machine.
func BenchmarkLookup(b *testing.B) {
	for _, name := range []string{"lgdss@2016", "govuk@2019", "nhs@2026"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Lookup(name); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestOneFileRead wants a look-up to cost what reading that one standard costs,
// however many come with the program.
func TestOneFileRead(t *testing.T) {
	const name = "canada@2018"
	var ready, looked *Standard
	var failed error
	once := testing.AllocsPerRun(5, func() { ready = preparedFor(name) })
	found := testing.AllocsPerRun(5, func() { looked, failed = Lookup(name) })
	if failed != nil || ready == nil || looked == nil {
		t.Fatal(failed)
	}
	if most := once*1.05 + 20*float64(len(Names())); found > most {
		t.Errorf("looking it up makes %.0f allocations, and reading it %.0f: it reads others as well", found, once)
	}
}
