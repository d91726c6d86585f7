package standards

import "testing"

// BenchmarkLookup reads one standard as a command does. The budget is 3 ms on a
// quiet machine; an extension reads 2 files.
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

// TestOneFileRead wants a look-up to cost what reading that one file costs,
// however many standards come with the program.
func TestOneFileRead(t *testing.T) {
	const name = "canada@2018"
	data, err := embedded.ReadFile(name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var failed error
	once := testing.AllocsPerRun(5, func() { _, failed = Parse(data) })
	looked := testing.AllocsPerRun(5, func() { _, failed = Lookup(name) })
	if failed != nil {
		t.Fatal(failed)
	}
	if most := once*1.05 + 20*float64(len(Names())); looked > most {
		t.Errorf("looking it up makes %.0f allocations, and reading the file %.0f: it reads others as well", looked, once)
	}
}
