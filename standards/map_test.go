package standards

import (
	"slices"
	"strings"
	"testing"
)

func TestMapBetween(t *testing.T) {
	lgdss, _ := Lookup("lgdss")
	govuk, _ := Lookup("govuk")
	declaration, _ := Lookup("local-digital-declaration")
	forth := MapBetween(lgdss, govuk)
	if forth == nil || !forth.Ours || len(forth.Points) != 15 || forth.Ratings != nil {
		t.Fatalf("the mapping is %+v", forth)
	}
	if got := forth.Points[11]; got.From != 12 || got.Main[0] != 5 || got.Also[0] != 3 {
		t.Errorf("point 12 goes to %+v", got)
	}
	if len(forth.New) != 3 {
		t.Errorf("not covered: %v", forth.New)
	}
	back := MapBetween(govuk, lgdss)
	if back == nil || len(back.Points[13].Main) != 2 {
		t.Errorf("point 14 goes back to %+v", back.Points[13])
	}
	if MapBetween(govuk, declaration) != nil {
		t.Error("nothing says how these two correspond")
	}
	nhs, _ := Lookup("nhs")
	if m := MapBetween(nhs, govuk); m == nil || !m.Builds || m.Ratings != nil || len(m.Points[13].Main) != 1 || len(m.Points[14].Main) != 0 || len(m.New) != 0 {
		t.Errorf("an adapted standard corresponds to its base, but for what it adds: %+v", m)
	}
	if m := MapBetween(lgdss, nhs); m == nil || !m.Ours || m.Points[11].Main[0] != 5 || m.New[len(m.New)-1] != 17 {
		t.Errorf("a map to a base leads to what builds on it: %+v", m)
	}
	s, err := library(map[string]string{"mine.yaml": ownHead}).Lookup("mine")
	if err != nil {
		t.Fatal(err)
	}
	if same := MapBetween(govuk, s); same == nil || same.Points[0].Main[0] != 1 || same.Ratings["green"] != "green" {
		t.Errorf("an extension corresponds to what it extends: %+v", same)
	}
}

// TestAdapted wants a published extension to number on from its base, to speak
// for itself, and to be extended in turn.
func TestAdapted(t *testing.T) {
	base, _ := Lookup("govuk")
	nhs, err := Lookup("nhs")
	if err != nil {
		t.Fatal(err)
	}
	if len(nhs.Points) != 17 || nhs.Rules.Overall != "none" || nhs.Rules.MendWithin != 0 || len(nhs.Scale.Values) != 3 {
		t.Errorf("it has %d points, rules %+v", len(nhs.Points), nhs.Rules)
	}
	for _, sentence := range append(slices.Clone(base.Ours), base.Doubts...) {
		if slices.Contains(nhs.Ours, sentence) || slices.Contains(nhs.Doubts, sentence) {
			t.Errorf("what GOV.UK's file says of its sources is not true here: %q", sentence)
		}
	}
	if len(nhs.Differs) > 6 {
		t.Errorf("the differences are told one by one: %q", nhs.Differs)
	}
	if q := nhs.Point(1).Question("hardest-for"); q == nil || q.Ask != base.Point(1).Question("hardest-for").Ask {
		t.Error("what the two share has one name")
	}
	trust := "kind: standard\nstandpoint: 1\nid: trust\nedition: \"1\"\nname: Trust\nextends: nhs@2026\n"
	if _, err := library(map[string]string{"t.yaml": trust + "points:\n  - {number: 18, title: X}\n"}).Lookup("trust"); err == nil || !strings.Contains(err.Error(), "point 18 is not in nhs@2026") {
		t.Errorf("an organisation's own points begin at 101: %v", err)
	}
	s, err := library(map[string]string{"t.yaml": trust + "points:\n  - {number: 101, title: X}\n"}).Lookup("trust")
	if err != nil {
		t.Fatal(err)
	}
	if m := MapBetween(base, s); m == nil || len(m.Points[13].Main) != 1 || len(m.New) != 4 {
		t.Errorf("it still corresponds to the first of the three: %+v", m)
	}
	gap := "kind: standard\nstandpoint: 1\nid: gap\nedition: \"1\"\nname: Gap\nextends: govuk@2019\nadapted: true\nrules: {overall: none}\npoints:\n  - {number: 16, title: X}\n"
	if _, err := library(map[string]string{"g.yaml": gap}).Lookup("gap"); err == nil || !strings.Contains(err.Error(), "point 16 is not in govuk@2019") {
		t.Errorf("a gap in the numbers: %v", err)
	}
}

// TestMapAstray wants a map that leads nowhere told with its place, by check
// and by whoever uses it, and by no one else.
func TestMapAstray(t *testing.T) {
	text := ownHead + "maps:\n  - to: lgdss@2016\n    points:\n      - {from: 1, main: [1, 16]}\n    ratings: {green: superb}\n"
	want := []string{`9:29: point 16 is not in lgdss@2016`, `10:22: rating "superb" is not defined in lgdss@2016`}
	l := library(map[string]string{"mine.yaml": text})
	_, err := l.Parse([]byte(text))
	if err == nil || err.Error() != strings.Join(want, "\n") {
		t.Errorf("check says %v", err)
	}
	s, err := l.Lookup("mine")
	if err != nil {
		t.Fatalf("it is not in the way of those who do not map: %v", err)
	}
	lgdss, _ := l.Lookup("lgdss")
	if _, err = l.Map(lgdss, s); err == nil || !strings.HasPrefix(err.Error(), "mine.yaml:"+want[0]) {
		t.Errorf("map says %v", err)
	}
	_, err = l.Parse([]byte(ownHead + "maps:\n  - to: nobody@1\n"))
	if err == nil || !strings.HasPrefix(err.Error(), `7:9: "nobody@1" is not a standard I know`) {
		t.Errorf("got %v", err)
	}
}

// TestSameAs wants what a map says of questions to hold both ways, also where many of
// them ask about parts of what one asks.
func TestSameAs(t *testing.T) {
	for name, questions := range map[string]int{"wcag@2-2-aa": 55, "secure-by-design@10-principles": 6, "lgdss@2016": 50} {
		from, _ := Lookup(name)
		to, _ := Lookup("govuk@2019")
		forth, back := MapBetween(from, to), MapBetween(to, from)
		if len(forth.Questions) < questions {
			t.Errorf("%s maps %d questions", name, len(forth.Questions))
		}
		for mine, theirs := range forth.Questions {
			here, there := pointAsking(from, mine), pointAsking(to, theirs)
			if !forth.SameAs(mine, nil, there, theirs) || !back.SameAs(theirs, nil, here, mine) {
				t.Errorf("%s: %s and %s are not the same both ways", name, mine, theirs)
			}
			if forth.SameAs(mine, nil, there%14+1, theirs) {
				t.Errorf("%s: %s is asked at another point", name, theirs)
			}
		}
	}
}

// TestEveryCriterion wants each criterion to speak to point 5 of GOV.UK's standard, and
// nothing to move there.
func TestEveryCriterion(t *testing.T) {
	wcag, _ := Lookup("wcag")
	govuk, _ := Lookup("govuk@2019")
	for _, p := range MapBetween(wcag, govuk).Points {
		if len(p.Main) > 0 || !slices.Equal(p.Also, []int{5}) {
			t.Errorf("criterion %d goes to %v and %v", p.From, p.Main, p.Also)
		}
	}
	if back := MapBetween(govuk, wcag).Points[4]; len(back.Main) > 0 || len(back.Also) != len(wcag.Points) {
		t.Errorf("point 5 goes to %+v", back)
	}
}

func pointAsking(s *Standard, question string) int {
	for i := range s.Points {
		if s.Points[i].Question(question) != nil {
			return s.Points[i].Number
		}
	}
	return 0
}
