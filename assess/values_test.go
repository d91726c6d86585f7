package assess

import "testing"

func TestParseDate(t *testing.T) {
	for typed, want := range map[string]Date{
		"":                  "",
		"2027-02-01":        "2027-02-01",
		"1/2/2027":          "2027-02-01",
		"01.02.27":          "2027-02-01",
		" 1  February 2027": "2027-02-01",
		"1 Feb 2027":        "2027-02-01",
		"3rd sept 2026":     "2026-09-03",
		"29/2/2028":         "2028-02-29",
	} {
		if got, err := ParseDate(typed); err != nil || got != want {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", typed, got, err, want)
		}
	}
	for _, typed := range []string{"31/2/2027", "2027-13-01", "tomorrow", "1 x 2027", "2027", "1 fe 2027"} {
		if got, err := ParseDate(typed); err == nil {
			t.Errorf("ParseDate(%q) = %q, want an error", typed, got)
		}
	}
}

func TestDateAddMonths(t *testing.T) {
	for _, c := range []struct {
		from   Date
		months int
		want   Date
	}{
		{"2026-11-23", -12, "2025-11-23"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2028-02-29", -12, "2027-02-28"},
		{"2026-10-31", 3, "2027-01-31"},
	} {
		if got := c.from.AddMonths(c.months); got != c.want {
			t.Errorf("%s and %d months = %s, want %s", c.from, c.months, got, c.want)
		}
	}
}

func TestParseID(t *testing.T) {
	kind, point, number, err := ParseID("e4.12")
	if kind != 'E' || point != 4 || number != 12 || err != nil {
		t.Errorf("ParseID(e4.12) = %c, %d, %d, %v", kind, point, number, err)
	}
	for _, id := range []string{"", "E4", "X1.1", "E4.", "E-1.1", "E1.1 "} {
		if _, _, _, err := ParseID(id); err == nil {
			t.Errorf("ParseID(%q) should not pass", id)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Garden waste collection": "garden-waste-collection",
		"Tŷ & gardd":              "ty-and-gardd",
		"  (2026) Łódź!":          "2026-lodz",
		"":                        "",
	} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
	for _, letter := range SlugLetters {
		if Slug(string(letter)) == "" {
			t.Errorf("%c is said to make a stable name", letter)
		}
	}
}
