package html

import (
	"slices"
	"strings"
	"testing"
)

func checkHead(t *testing.T, root *element) {
	page := root.children[0]
	if page.name != "html" || page.attrs["lang"] != "en-GB" {
		t.Errorf("the page's language is %q", page.attrs["lang"])
	}
	for name, want := range map[string]int{"title": 1, "h1": 1, "main": 1, "header": 1, "footer": 1, "style": 1} {
		found := slices.DeleteFunc(root.named(name), func(e *element) bool { return e.inside("svg") })
		if n := len(found); n != want {
			t.Errorf("there are %d of <%s>, want %d", n, name, want)
		}
	}
	first := root.named("a")[0]
	if first.attrs["href"] != "#main" || first.attrs["class"] != "skip" {
		t.Error("the first link does not skip to the report")
	}
}

func checkHeadings(t *testing.T, root *element) {
	last := 0
	for _, h := range root.named("h1", "h2", "h3", "h4", "h5", "h6") {
		level := int(h.name[1] - '0')
		if level > last+1 {
			t.Errorf("heading %q is of level %d after level %d", strings.TrimSpace(h.text), level, last)
		}
		if strings.TrimSpace(h.text) == "" {
			t.Errorf("an empty heading <%s>", h.name)
		}
		last = level
	}
}

func checkTables(t *testing.T, root *element) {
	for _, table := range root.named("table") {
		if captions := table.named("caption"); len(captions) != 1 || strings.TrimSpace(captions[0].text) == "" {
			t.Errorf("a table without a caption: %.80q", table.text)
		}
		wide := len(table.named("thead")[0].named("th"))
		for _, row := range table.named("tr") {
			if len(row.children) != wide {
				t.Errorf("a row of %d cells in a table of %d columns: %.80q", len(row.children), wide, row.text)
			}
		}
		for _, th := range table.named("th") {
			if s := th.attrs["scope"]; s != "col" && s != "row" {
				t.Errorf("header %q has scope %q", th.text, s)
			}
		}
	}
}

// checkReferences wants each id once, and every link and label to lead to one.
func checkReferences(t *testing.T, root *element) {
	ids := map[string]bool{}
	for _, e := range root.all() {
		if id := e.attrs["id"]; id != "" {
			if ids[id] {
				t.Errorf("id %q is there twice", id)
			}
			ids[id] = true
		}
	}
	for _, e := range root.all() {
		for _, id := range strings.Fields(e.attrs["aria-labelledby"]) {
			if !ids[id] {
				t.Errorf("<%s> is labelled by %q, which is not there", e.name, id)
			}
		}
		href := e.attrs["href"]
		if id, local := strings.CutPrefix(href, "#"); local && !ids[id] {
			t.Errorf("a link leads to %q, which is not there", href)
		} else if href != "" && !local && e.attrs["rel"] != "noopener noreferrer" {
			t.Errorf("the link to %s tells where it came from", href)
		}
		if e.name == "a" && strings.TrimSpace(e.text) == "" {
			t.Errorf("a link without words to %q", href)
		}
	}
}

func checkPictures(t *testing.T, root *element) {
	for _, svg := range root.named("svg") {
		if svg.attrs["aria-hidden"] == "true" {
			continue
		}
		if svg.attrs["role"] != "img" || len(svg.named("title")) != 1 || len(svg.named("desc")) != 1 {
			t.Errorf("a picture without words: %v", svg.attrs)
		}
	}
}
