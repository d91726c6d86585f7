package main

import (
	"bytes"
	"fmt"
	"html"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

const pageHead = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.55 system-ui, "Segoe UI", sans-serif; color: #0b0c0c; background: #fff }
h1, h2, h3 { line-height: 1.25 } h2 { margin-top: 2.2rem }
a { color: #1d4e89 } img { max-width: 100%%; height: auto }
code { font-size: .85em; background: #f1f3f5; padding: .1em .25em; overflow-wrap: anywhere }
pre { background: #f1f3f5; padding: .8rem 1rem; overflow-x: auto } pre code { padding: 0; overflow-wrap: normal }
table { border-collapse: collapse; display: block; overflow-x: auto } th, td { border-bottom: 1px solid #b1b4b6; padding: .35rem .8rem .35rem 0; text-align: left; vertical-align: top }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #16181b } a { color: #8db8ec } code, pre { background: #24272c } }
</style>
</head>
<body>
%s<main>
`

const pageFoot = "</main>\n</body>\n</html>\n"

var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table),
	goldmark.WithParserOptions(parser.WithAutoHeadingID()),
	goldmark.WithRendererOptions(gmhtml.WithUnsafe()), // ours, and read by nobody before us
)

// pages are the README and docs/ as HTML that opens without a network, with the
// files and pictures they link to. A link to something the archive lacks is an error.
func (r *release) pages() ([]file, error) {
	sources, err := filepath.Glob(filepath.Join(r.root, "docs", "*.md"))
	if err != nil {
		return nil, err
	}
	names := []string{"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
	for _, source := range sources {
		names = append(names, "docs/"+filepath.Base(source))
	}
	var files []file
	linked := map[string]string{} // what is linked to, and from where
	for _, name := range names {
		source, err := os.ReadFile(filepath.Join(r.root, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		page, err := renderPage(name, source, linked)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		files = append(files, file{webName(name), page, 0o644})
	}
	return r.withLinked(files, linked)
}

// withLinked adds what pages link to that is no page: pictures, files to copy.
func (r *release) withLinked(files []file, linked map[string]string) ([]file, error) {
	there := map[string]bool{}
	for _, f := range files {
		there[f.path] = true
	}
	for _, target := range slices.Sorted(maps.Keys(linked)) {
		if there[target] {
			continue
		}
		more, err := r.under(target)
		if err != nil {
			return nil, fmt.Errorf("%s links to %q, which is not in the release", linked[target], target)
		}
		for _, f := range more {
			if f.path != "LICENSE" && !there[f.path] { // it stands in every archive
				files = append(files, f)
			}
			there[f.path] = true
		}
	}
	return files, nil
}

// under are the files at a path of the project: itself, or all below a folder, as they
// are, since they are there to be copied.
func (r *release) under(target string) (files []file, err error) {
	err = filepath.WalkDir(filepath.Join(r.root, filepath.FromSlash(target)), func(at string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(at)
		name, _ := filepath.Rel(r.root, at)
		files = append(files, file{filepath.ToSlash(name), data, 0o644})
		return err
	})
	return files, err
}

// renderPage writes one page, and notes what of ours it links to.
func renderPage(name string, source []byte, linked map[string]string) ([]byte, error) {
	doc := markdown.Parser().Parse(text.NewReader(source))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			n.Destination = []byte(offline(name, string(n.Destination), linked))
		case *ast.Image:
			n.Destination = []byte(offline(name, string(n.Destination), linked))
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return nil, err
	}
	var body bytes.Buffer
	var render renderer.Renderer = markdown.Renderer()
	if err := render.Render(&body, source, doc); err != nil {
		return nil, err
	}
	home := ""
	if name != "README.md" {
		home = fmt.Sprintf("<nav><a href=\"%sREADME.html\">Standpoint</a></nav>\n", strings.Repeat("../", strings.Count(name, "/")))
	}
	return []byte(fmt.Sprintf(pageHead, html.EscapeString(title(source)), home) + body.String() + pageFoot), nil
}

// offline is where a link of a page leads in the archive; addresses stay.
func offline(page, link string, linked map[string]string) string {
	at, err := url.Parse(link)
	if err != nil || at.IsAbs() || at.Path == "" {
		return link
	}
	target := path.Join(path.Dir(page), at.Path)
	linked[webName(target)] = page
	at.Path = webName(at.Path)
	return at.String()
}

// webName is a page's name in the archive; what is no page keeps its own.
func webName(name string) string {
	if stem, is := strings.CutSuffix(name, ".md"); is {
		return stem + ".html"
	}
	return name
}

var firstHeading = regexp.MustCompile(`(?m)^# (.+)$`)

func title(source []byte) string {
	if found := firstHeading.FindSubmatch(source); found != nil {
		return strings.ReplaceAll(string(found[1]), "`", "")
	}
	return "Standpoint"
}
