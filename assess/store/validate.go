package store

import (
	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// Validate checks that a file says only what its standard and the format
// know. The error is problem.Errors, in the order of the file.
func Validate(f *File, s *standards.Standard) error { return validate(&f.Doc, s) }

// validate leaves out what a standard decides where there is none.
func validate(d *Doc[assess.Assessment], s *standards.Standard) error {
	c := &checker{judge: judge{at: d.at, standard: s, numberAt: func(i int) int { return d.Value.Points[i].Number }}, file: d}
	c.all()
	return problem.In(c.found.Err(), d.Path)
}

// checker judges an assessment.
type checker struct {
	judge
	file *Doc[assess.Assessment]
}

func (c *checker) all() {
	a := c.file.Value
	c.phase(a.Phase)
	c.round(c.file.root, "round", a.Round)
	assess.Each(a, c.value)
	seen := map[int]int{}
	for i := range a.Points {
		c.number(a.Points[i].Number, i, seen)
		c.ratings(&a.Points[i], i)
		c.answers(&a.Points[i], i)
	}
}
