package standards

import (
	"strings"
	"testing"
)

// Every embedded standard says where some evidence belongs.
func TestTopicsEverywhere(t *testing.T) {
	for _, name := range Names() {
		s, err := Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Topics) == 0 {
			t.Errorf("%s names no topic", name)
		}
	}
}

// The declaration is about a whole organisation: what shows how one service is
// built or run says nothing about its principles, and only these topics do.
func TestTopicsOfDeclaration(t *testing.T) {
	s, err := Lookup("local-digital-declaration@2018")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"research": 1, "api": 2, "licence": 5, "contributing": 5, "publiccode": 5, "security": 8, "dependencies": 8, "privacy": 8}
	for _, topic := range Topics {
		if got := s.TopicPoint(topic); got != want[topic] {
			t.Errorf("%s is under %d, want %d", topic, got, want[topic])
		}
	}
}

// An extension has its base's topics, less those it says something else about
// and those of points it drops.
func TestTopicsExtended(t *testing.T) {
	s, err := library(map[string]string{"mine.yaml": ownHead + `drop:
  - {point: 12, why: We buy.}
points:
  - {number: 101, title: Libraries}
topics:
  - {point: 101, of: [api, research]}
`}).Lookup("mine")
	if err != nil {
		t.Fatal(err)
	}
	for topic, want := range map[string]int{"api": 101, "research": 101, "accessibility": 5, "licence": 0, "no such topic": 0} {
		if got := s.TopicPoint(topic); got != want {
			t.Errorf("%s is under %d, want %d", topic, got, want)
		}
	}
}

func TestTopicsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"[{point: 99, of: [api]}]":                       "point 99 is not in mine@2026",
		"[{point: 1, of: [apis]}]":                       `of "apis" is not one of the values it knows`,
		"[{point: 1, of: [api]}, {point: 2, of: [api]}]": `"api" belongs under point 1 already`,
	} {
		_, err := library(map[string]string{"mine.yaml": ownHead + "topics: " + text + "\n"}).Lookup("mine")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}
