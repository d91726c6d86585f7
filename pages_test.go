package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPagesBegin wants each page of docs to say, right under its title, what it shows
// or tells the reader how to do.
func TestPagesBegin(t *testing.T) {
	begins := regexp.MustCompile(`^# [^\n]+\n\nThis page (shows|tells) you `)
	pages, err := filepath.Glob(filepath.Join("docs", "*.md"))
	if err != nil || len(pages) < 30 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(data), "\r\n", "\n")
		if !begins.MatchString(text) {
			t.Errorf("%s does not begin with what it shows you how to do: %q", page, text[:min(len(text), 90)])
		}
	}
}
