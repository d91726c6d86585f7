package standards

import "testing"

func TestTitled(t *testing.T) {
	for edition, want := range map[string][2]string{
		"2016":          {"A Standard (2016 edition)", "AS 2016"},
		"0-8-0":         {"A Standard (version 0.8.0)", "AS 0.8.0"},
		"13-points":     {"A Standard (edition of 13 points)", "AS, 13 points"},
		"10-principles": {"A Standard (edition of 10 principles)", "AS, 10 principles"},
		"2026-draft":    {"A Standard (2026-draft edition)", "AS 2026-draft"},
	} {
		s := &Standard{Name: "A Standard", Short: "AS", Edition: edition}
		if got := [2]string{s.Titled(), s.ShortTitled()}; got != want {
			t.Errorf("%s: %q, want %q", edition, got, want)
		}
	}
	if got := (&Standard{Name: "A Standard (Here)", Edition: "2023"}).Titled(); got != "A Standard (Here), 2023 edition" {
		t.Errorf("%q", got)
	}
}

// TestNumbers wants points told as they are numbered, gaps and all.
func TestNumbers(t *testing.T) {
	for want, numbers := range map[[2]string][]int{
		{"from 1 to 3", "Point 3 of 3"}:                             {1, 2, 3},
		{"from 1", "Point 1 of 1"}:                                  {1},
		{"from 2 to 3 or 101", "Point 101 (3 of 3)"}:                {2, 3, 101},
		{"from 1, 3 to 4, 101 to 102 or 200", "Point 200 (6 of 6)"}: {1, 3, 4, 101, 102, 200},
	} {
		s := &Standard{}
		for _, n := range numbers {
			s.Points = append(s.Points, Point{Number: n})
		}
		if got := [2]string{s.Numbers(), s.Place(numbers[len(numbers)-1])}; got != want {
			t.Errorf("%v: %q, want %q", numbers, got, want)
		}
	}
}
func TestPointNamed(t *testing.T) {
	wcag, _ := Lookup("wcag@2-2-aa")
	secure, _ := Lookup("secure-by-design@10-principles")
	for typed, want := range map[string]int{
		"1.4.3": 14, "14": 14, " 1.4.10 ": 17, "1.4": 0, "56": 0, "0": 0, "": 0, "1.4.3.": 0,
	} {
		if got := wcag.PointNamed(typed); (got == nil) != (want == 0) || got != nil && got.Number != want {
			t.Errorf("%q is %v, not %d", typed, got, want)
		}
	}
	if p := secure.PointNamed("principle  4"); p == nil || p.Number != 4 {
		t.Errorf("%v", p)
	}
	if got := secure.Numbers(); got != "from 1 to 10, or its label, such as Principle 1" {
		t.Error(got)
	}
}

func TestPointName(t *testing.T) {
	for _, c := range []struct {
		id     string
		number int
		want   string
	}{{"lgdss@2016", 7, "point 7"}, {"secure-by-design@10-principles", 3, "Principle 3"}, {"local-digital-declaration@2018", 6, "Ambition 1"}, {"wcag@2-2-aa", 14, "criterion 1.4.3"}, {"lgdss@2016", 99, "point 99"}} {
		s, err := Lookup(c.id)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.PointName(c.number); got != c.want {
			t.Errorf("point %d of %s is %q, want %q", c.number, c.id, got, c.want)
		}
	}
}
