package check

// Worse gives what is found now and was not before: findings are known again by
// code, point and what they are about, not by their lines. Where there are more
// of the same than before, the last ones are new.
func Worse(before Result, now []Finding) []Finding {
	type key struct {
		code, id string
		point    int
	}
	known := map[key]int{}
	for _, list := range [][]Finding{before.Findings, before.Excepted} {
		for _, f := range list {
			known[key{f.Code, f.ID, f.Point}]++
		}
	}
	var worse []Finding
	for _, f := range now {
		k := key{f.Code, f.ID, f.Point}
		if known[k]--; known[k] < 0 {
			worse = append(worse, f)
		}
	}
	return worse
}
