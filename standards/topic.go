package standards

import (
	"fmt"
	"slices"
)

// Topics are what evidence can be about, by the names that standards use for
// it when they say under which point it belongs.
var Topics = []string{
	"licence", "readme", "contributing", "publiccode", "api", "security", "dependencies", "privacy", "accessibility",
	"end-to-end", "tests", "ci", "decisions", "research", "runbook", "infrastructure",
}

// Topic says that evidence about some topics belongs under a point.
type Topic struct {
	Point int      `yaml:"point"`
	Of    []string `yaml:"of"` // of Topics
}

// TopicPoint is the number of the point under which evidence about a topic
// belongs, and 0 where it has none.
func (s *Standard) TopicPoint(topic string) int {
	for _, t := range s.Topics {
		if slices.Contains(t.Of, topic) && s.Point(t.Point) != nil {
			return t.Point
		}
	}
	return 0
}

// topicsOver are the topics of an extension, then those of its base that it
// says nothing about.
func topicsOver(own, base []Topic) []Topic {
	over := slices.Clone(own)
	for _, t := range base {
		left := slices.DeleteFunc(slices.Clone(t.Of), func(topic string) bool {
			return slices.ContainsFunc(own, func(o Topic) bool { return slices.Contains(o.Of, topic) })
		})
		if len(left) > 0 {
			over = append(over, Topic{t.Point, left})
		}
	}
	return over
}

// topics judges where evidence is said to belong: under points that are there,
// and each topic once.
func (c *checker) topics() {
	at := map[string]int{}
	for i, t := range c.s.Topics {
		if c.s.Point(t.Point) == nil && c.s.DroppedPoint(t.Point) == nil {
			c.fail("use the number of a point of this standard", fmt.Sprintf("point %d is not in %s", t.Point, c.s.FullID()), "topics", i, "point")
		}
		for j, topic := range t.Of {
			c.oneOf(topic, Topics, "topics", i, "of", j)
			if first, twice := at[topic]; twice {
				c.fail("name it once", fmt.Sprintf("%q belongs under %s already", topic, c.s.PointName(first)), "topics", i, "of", j)
			}
			at[topic] = t.Point
		}
	}
}
