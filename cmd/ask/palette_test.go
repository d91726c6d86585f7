package ask

import (
	"fmt"
	"math"
	"strconv"
	"testing"
)

// grounds are colours that terminals have behind their text.
var grounds = map[ground][]string{
	dark:  {"000000", "1e1e1e", "282c34", "002b36", "300a24", "0c0c0c"},
	light: {"ffffff", "fdf6e3", "f5f5f5", "eeeeee"},
}

// xterm16 are the 16 colours as xterm ships them; people change them, to what
// they can read.
var xterm16 = map[string]string{"0": "000000", "4": "0000ee", "7": "e5e5e5", "14": "00ffff"}

// Every colour can be read on every ground it is meant for, by the measure of
// WCAG 2.2 for text, 4.5 to 1.
func TestContrast(t *testing.T) {
	for g, pair := range shades {
		for _, s := range []shade{pair.accent, pair.quiet} {
			sixteen, known := xterm16[s.of16]
			if !known {
				t.Fatalf("no value for colour %s", s.of16)
			}
			for _, behind := range grounds[g] {
				for _, text := range []string{sixteen, fixed(t, s.of256)} {
					if c := contrast(t, text, behind); c < 4.5 {
						t.Errorf("#%s on #%s: %.1f to 1", text, behind, c)
					}
				}
			}
		}
	}
}

// fixed is the value of one of the 240 colours that nobody changes.
func fixed(t *testing.T, number string) string {
	n, err := strconv.Atoi(number)
	if err != nil || n < 16 || n > 255 {
		t.Fatalf("%q is not one of the fixed colours", number)
	}
	if n >= 232 {
		v := 8 + 10*(n-232)
		return fmt.Sprintf("%02x%02x%02x", v, v, v)
	}
	level := func(i int) int { return []int{0, 95, 135, 175, 215, 255}[i] }
	n -= 16
	return fmt.Sprintf("%02x%02x%02x", level(n/36), level(n/6%6), level(n%6))
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, hex string) (sum float64) {
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		v, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(v) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
