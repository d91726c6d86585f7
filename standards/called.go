package standards

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"standpoint/assess/words"
)

// Called is what people call a point, for values that are shown where its standard
// is no longer at hand.
type Called struct {
	Label string `json:"label,omitempty"` // that its owner gave it: 1.4.3, Principle 1
	Name  string `json:"-"`               // within a sentence: criterion 1.4.3, Principle 1, point 7
}

// PointCalled is what people call a point.
func (s *Standard) PointCalled(number int) Called {
	return Called{Label: s.label(number), Name: s.PointName(number)}
}

// Of is its name within a sentence, by its number where it has no label.
func (c Called) Of(number int) string {
	switch {
	case c.Name != "":
		return c.Name
	case c.Label == "" || !wordy(c.Label):
		return "point " + c.Tag(number)
	}
	return c.Label
}

// Before is what stands before its number or its label where a sentence begins with
// it, as people hear it: "Point ", "Criterion ", and nothing before Principle 1.
func (c Called) Before(number int) string {
	return words.UpperFirst(strings.TrimSuffix(c.Of(number), c.Tag(number)))
}

// Tag is the shortest that it goes by: its label, or its number.
func (c Called) Tag(number int) string { return cmp.Or(c.Label, strconv.Itoa(number)) }

// PointName is what a point is called within a sentence: by the label its owner gave
// it, "Principle 1" or "criterion 1.4.3", or else "point 7".
func (s *Standard) PointName(number int) string {
	label := s.label(number)
	switch {
	case label == "":
		return fmt.Sprintf("point %d", number)
	case wordy(label):
		return label
	}
	return s.Called(1) + " " + label
}

// PointHead is the same where a sentence begins with it: "Criterion 1.4.3".
func (s *Standard) PointHead(number int) string { return words.UpperFirst(s.PointName(number)) }

// NameTitled is the same with the point's title in a language: "point 7, Use open
// standards".
func (s *Standard) NameTitled(number int, lang string) string {
	return s.PointName(number) + ", " + s.Point(number).TitleIn(lang)
}

// PointTag is the shortest that a point goes by: its label, or its number.
func (s *Standard) PointTag(number int) string {
	return cmp.Or(s.label(number), strconv.Itoa(number))
}

// PointArgument is what one types for a point in a command: 1.4.3, 'Principle 1', 7.
func (s *Standard) PointArgument(number int) string { return words.Argument(s.PointTag(number)) }

// PointNames names points, in order: "points 4 to 6", "criteria 1.1.1 and 1.4.3",
// "Principle 1 and Ambition 2".
func (s *Standard) PointNames(numbers []int) string {
	return s.kinds(numbers) + s.PointTags(numbers)
}

// EachPointName names points one by one: "points 4, 5 and 6".
func (s *Standard) EachPointName(numbers []int) string {
	tags := make([]string, len(numbers))
	for i, n := range numbers {
		tags[i] = s.PointTag(n)
	}
	return s.kinds(numbers) + words.List(tags)
}

// kinds is what stands before the labels or numbers of points, unless the labels say
// it themselves.
func (s *Standard) kinds(numbers []int) string {
	switch label := s.label(numbers[0]); {
	case label == "":
		return words.Choose(len(numbers), "point ", "points ")
	case wordy(label):
		return ""
	}
	return s.Called(len(numbers)) + " "
}

// PointTags lists points, in order: "4 to 6 and 9", "1.1.1 to 1.4.3".
func (s *Standard) PointTags(numbers []int) string {
	var tags []string
	for i, last := 0, 0; i < len(numbers); i = last + 1 {
		for last = i; last+1 < len(numbers) && s.follows(numbers[last], numbers[last+1]); {
			last++
		}
		tags = append(tags, s.PointTag(numbers[i]))
		if last > i {
			tags[len(tags)-1] += " to " + s.PointTag(numbers[last])
		}
	}
	return words.List(tags)
}

// follows tells whether a point is the next one, of the same kind by its label.
func (s *Standard) follows(number, next int) bool {
	return next == number+1 && kindOf(s.label(number)) == kindOf(s.label(next))
}

// kindOf is a label's word: "Principle" of "Principle 1", and none of 1.4.3.
func kindOf(label string) string { return strings.TrimRight(label, "0123456789. ") }

// wordy tells whether a label says by itself what it is the number of.
func wordy(label string) bool { return label[0] < '0' || label[0] > '9' }

func (s *Standard) label(number int) string {
	if p := cmp.Or(s.Point(number), s.DroppedPoint(number)); p != nil {
		return p.Label
	}
	return ""
}

// Called is what so many points of the standard are called: "criteria".
func (s *Standard) Called(n int) string {
	return words.Choose(n, cmp.Or(s.CalledOne, "point"), cmp.Or(s.CalledMany, "points"))
}
