package html

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/sample"
)

func page1(t testing.TB, r *report.Report, theme templates.Theme) (string, *element) {
	t.Helper()
	var out bytes.Buffer
	if err := Report(&out, r, theme); err != nil {
		t.Fatal(err)
	}
	root, err := parsePage(out.String())
	if err != nil {
		t.Fatalf("%s: %v", r.For, err)
	}
	return out.String(), root
}

// TestGolden leaves the style sheet out: it is looked at, not compared.
func TestGolden(t *testing.T) {
	text, _ := page1(t, sample.Report(), templates.Theme{})
	before, rest, _ := strings.Cut(text, "<style>")
	_, after, _ := strings.Cut(rest, "</style>")
	sample.Golden(t, "panel.html", []byte(before+"<style></style>"+after))
}

func TestIsTheSameEachTime(t *testing.T) {
	first, _ := page1(t, sample.Report(), templates.Theme{})
	second, _ := page1(t, sample.Report(), templates.Theme{})
	if first != second {
		t.Error("two renderings of one report differ")
	}
}

func TestStructure(t *testing.T) {
	for _, reader := range report.Readers {
		t.Run(reader, func(t *testing.T) {
			text, root := page1(t, sample.For(reader), templates.Theme{})
			checkHead(t, root)
			checkHeadings(t, root)
			checkTables(t, root)
			checkReferences(t, root)
			checkPictures(t, root)
			for _, never := range []string{"<script ", "src=\"http", "http-equiv", "@import", "url(", "ZgotmplZ", "GOV.UK"} {
				if strings.Contains(strings.ReplaceAll(text, "url(data:font/woff;base64,", ""), never) {
					t.Errorf("%q is in the page", never)
				}
			}
			if strings.Count(text, "<script") > 1 {
				t.Error("there is a script that is not ours")
			}
		})
	}
}

// TestPlaces shows that points, evidence and actions can be cited.
func TestPlaces(t *testing.T) {
	_, root := page1(t, sample.Report(), templates.Theme{})
	var ids []string
	for _, e := range root.all() {
		ids = append(ids, e.attrs["id"])
	}
	for _, want := range []string{"point-1", "point-2", "e1.1", "e1.2", "a1.1", "o1.1", "h1.1", "summary", "sources"} {
		if !slices.Contains(ids, want) {
			t.Errorf("nothing has the id %q", want)
		}
	}
	r := sample.Report()
	r.Points[0].Evidence[0].ID, r.Points[0].Evidence[1].ID = "main", "A1.1"
	_, root = page1(t, r, templates.Theme{})
	checkReferences(t, root)
}

// TestLongAnswersFold: what a point has much to say about folds, natively; what
// nobody has answered and evidence stay to be seen.
func TestLongAnswersFold(t *testing.T) {
	r := sample.Report()
	r.Points[0].Answers[0].Text = strings.Repeat("word ", folding)
	r.Points[0].Answers = append(r.Points[0].Answers, report.Answer{Question: "Who pays?", State: "no answer yet"})
	_, root := page1(t, r, templates.Theme{})
	folds := root.named("details")
	if len(folds) != 1 || folds[0].attrs["open"] != "" || !strings.Contains(folds[0].text, "word word") || strings.Contains(folds[0].text, "Who pays") {
		t.Errorf("%d points fold, not one with its answers", len(folds))
	}
	if !strings.Contains(root.text, "No answer yet: who pays.") {
		t.Error("what nobody has answered is not to be seen")
	}
}

// TestActionsStandInFullOnce: a point cites its actions, and numbers in texts
// lead to what they mean.
func TestActionsStandInFullOnce(t *testing.T) {
	r := sample.Report()
	r.Actions = slices.Clone(r.Actions)
	long := strings.Repeat("tall ", 40) + "end"
	r.Points[0].Actions[0].What, r.Actions[0].What = long, long
	r.Points[0].Done = "See E1.1, (E1.2) and E1.1.2, xE1.1, E99.1 and `E1.1`."
	text, root := page1(t, r, templates.Theme{})
	if n := strings.Count(root.text, long); n != 1 {
		t.Errorf("an action stands in full %d times", n)
	}
	for want, times := range map[string]int{`See <a href="#e1.1">E1.1</a>, (<a href="#e1.2">E1.2</a>) and E1.1.2, xE1.1, E99.1 and <code>E1.1</code>.`: 1} {
		if strings.Count(text, want) != times {
			t.Errorf("%q is not there", want)
		}
	}
}

// TestGroupsGoOn shows points of one group that are not side by side.
func TestGroupsGoOn(t *testing.T) {
	r := sample.Report()
	third, fourth := r.Points[1], r.Points[1]
	third.Number, third.Group, fourth.Number = 3, "Users", 4
	r.Points = append(r.Points, third, fourth)
	_, root := page1(t, r, templates.Theme{})
	var names []string
	for _, h := range root.named("h2") {
		if strings.HasPrefix(h.attrs["id"], "group-") {
			names = append(names, h.text)
		}
	}
	if want := []string{"Users", "Technology", "Users, continued", "Technology, continued"}; !slices.Equal(names, want) {
		t.Errorf("the groups are %q, want %q", names, want)
	}
}

func TestTheme(t *testing.T) {
	theme := templates.Theme{Organisation: "Our <Council>", Accent: "#7a1f3d", Front: "Hello & welcome.\n\n- one", Logo: templates.Logo{Source: "data:image/png;base64,iVBORw0KGgo=", Alt: `Our "arms"`}}
	text, root := page1(t, sample.Report(), theme)
	img := root.named("img")
	if len(img) != 1 || img[0].attrs["src"] != theme.Logo.Source || img[0].attrs["alt"] != theme.Logo.Alt {
		t.Errorf("the logo is not there: %v", img)
	}
	if !strings.Contains(text, "--accent: #7a1f3d;") || !strings.Contains(root.text, "Our <Council>") || !strings.Contains(root.text, "Hello & welcome.") {
		t.Error("the theme's colour, name or text is not there")
	}
	if err := Report(&bytes.Buffer{}, sample.Report(), templates.Theme{Accent: "red;} body{"}); err == nil {
		t.Error("a colour that is none was taken")
	}
}

func TestLinksLeadToTheWebOnly(t *testing.T) {
	r := sample.Report()
	for _, url := range []string{"javascript:alert(1)", "data:text/html,<b>", "vbscript:x", "//example.org", "\x01javascript:x"} {
		r.Points[0].Evidence[1].URL, r.Cover.Facts[1].Text = url, url
		_, root := page1(t, r, templates.Theme{})
		for _, a := range root.named("a") {
			if href := a.attrs["href"]; !strings.HasPrefix(href, "#") && text.Address(href) == "" {
				t.Errorf("%q became a link to %q", url, href)
			}
		}
	}
}
