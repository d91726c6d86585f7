package types

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for said, want := range map[string]int{"530": 530, "LGSL 530": 530, " lgsl530 ": 530, "Household garden waste": 530, "household garden WASTE ": 530, "Garden waste": 0, "Our own thing": 0, "": 0, "id": 0, "# Source": 0} {
		got := 0
		if of := Of(said); of != nil {
			got = of.Number
		}
		if got != want {
			t.Errorf("%q is %d, want %d", said, got, want)
		}
	}
}

func TestSame(t *testing.T) {
	for _, c := range [][3]string{
		{"530", "Household garden waste", "household garden waste"}, {"Garden waste", "530", "garden waste"}, {"Garden waste collection", "530", ""}, {"Report a missed bin", "Missed bins", "report a missed bin"},
		{"Parking permits", "Parking fines", ""}, {"Parking", "Parking fines", "parking"}, {"", "Parking", ""}, {"Service", "Online service", ""}, {"Tree care", "tree-care", "tree care"},
	} {
		if got, same := Same(c[0], c[1]); got != c[2] || same != (c[2] != "") {
			t.Errorf("%q and %q are %q", c[0], c[1], got)
		}
		if _, same := Same(c[1], c[0]); same != (c[2] != "") {
			t.Errorf("%q and %q the other way round", c[1], c[0])
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"How do you export photos and the photo's data?": "export photos data", "DPIA of 2 homes, home visits": "dpia homes visits", "We use the service": "", "Letters; letter-boxes": "letters boxes",
	} {
		var got []string
		for _, w := range Words(text) {
			got = append(got, w.Said)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q says %q, want %q", text, got, want)
		}
	}
}

func TestLike(t *testing.T) {
	for said, want := range map[string]string{"530": "", "Household garden waste": "", "zzz": "", "": "", "garden waste bins": "household garden waste", "parking permits for residents": "parking permits"} {
		got := ""
		if like := Like(said, 5); len(like) > 0 {
			got = strings.ToLower(like[0].Name)
		}
		if len(Like(said, 2)) > 2 || !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%q is like %q, want %q", said, got, want)
		}
	}
}
