package conform

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Rule is one of the things that make a file PDF/UA-1 and PDF/A-3a. Check says
// what is wrong.
type Rule struct {
	Name  string
	Check func(*File) []string
}

// Broken says which rules a file breaks, and how: at most three times each.
func Broken(f *File) []string {
	var out []string
	for _, rule := range Rules {
		wrong := rule.Check(f)
		for _, w := range wrong[:min(3, len(wrong))] {
			out = append(out, rule.Name+": "+w)
		}
	}
	return out
}

// Rules are all the rules.
var Rules = []Rule{
	{"marked", func(f *File) []string {
		return unless(f.Dict(f.Catalog()["MarkInfo"])["Marked"] == Operator("true"), "not marked as tagged")
	}},
	{"lang", func(f *File) []string {
		lang, _ := f.Catalog()["Lang"].(string)
		return unless(regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`).MatchString(lang), "language %q", lang)
	}},
	{"title shown", func(f *File) []string {
		return unless(f.Dict(f.Catalog()["ViewerPreferences"])["DisplayDocTitle"] == Operator("true"), "the title is not shown")
	}},
	{"title", func(f *File) []string {
		title := TextOf(f.Dict(f.Trailer["Info"])["Title"])
		return append(unless(title != "", "no title"), unless(strings.Contains(f.Metadata(), ">"+xmlText(title)+"</rdf:li>"), "dc:title is not %q", title)...)
	}},
	{"metadata", func(f *File) []string {
		var out []string
		part := "<pdfaid:part>2<"
		if f.Catalog()["AF"] != nil {
			part = "<pdfaid:part>3<"
		}
		for _, want := range []string{"<pdfuaid:part>1<", part, "<pdfaid:conformance>A<", "<pdfaSchema:prefix>pdfuaid<"} {
			out = append(out, unless(strings.Contains(f.Metadata(), want), "no %s in the metadata", want)...)
		}
		return out
	}},
	{"colours", func(f *File) []string {
		intents := f.List(f.Catalog()["OutputIntents"])
		if len(intents) != 1 {
			return []string{"no output intent"}
		}
		profile, _ := f.Dict(intents[0])["DestOutputProfile"].(Ref)
		icc := f.Streams[profile]
		return unless(len(icc) > 128 && string(icc[36:40]) == "acsp" && int(icc[2])<<8|int(icc[3]) == len(icc)&0xFFFF, "no colour profile")
	}},
	{"content tagged", checkTagged},
	{"content in tree", checkContentInTree},
	{"tree", checkTree},
	{"table heads", func(f *File) []string {
		return f.Each("TH", func(n *Node) []string {
			a, _ := n.Dict["A"].(Dict)
			scope, _ := a["Scope"].(Name)
			return unless(scope == "Row" || scope == "Column", "a TH without scope: %q", n.All())
		})
	}},
	{"columns", checkColumns},
	{"figures", func(f *File) []string {
		return f.Each("Figure", func(n *Node) []string { return unless(TextOf(n.Dict["Alt"]) != "", "a figure without words") })
	}},
	{"figures' places", func(f *File) []string {
		return f.Each("Figure", func(n *Node) []string {
			a, _ := n.Dict["A"].(Dict)
			box := f.List(a["BBox"])
			return unless(len(box) == 4 && box[0].(float64) < box[2].(float64) && box[1].(float64) < box[3].(float64), "a figure at %v", box)
		})
	}},
	{"attached", checkAttached},
	{"pictures", checkPictures},
	{"links", checkLinks},
	{"tabs", func(f *File) []string {
		var out []string
		for _, p := range f.Pages() {
			out = append(out, unless(f.Dict(p)["Tabs"] == Name("S"), "a page without tab order")...)
		}
		return out
	}},
	{"headings", checkHeadings},
	{"glyphs", checkGlyphs},
	{"unicode", checkUnicode},
}

// checkAttached looks at the files inside the file: each says what it is to the
// document, what kind it is and how long, and is found from both ends.
func checkAttached(f *File) []string {
	var out []string
	listed := f.List(f.Dict(f.Dict(f.Catalog()["Names"])["EmbeddedFiles"])["Names"])
	out = append(out, unless(len(listed) == 2*len(f.List(f.Catalog()["AF"])), "%d names and associated files", len(listed))...)
	for _, af := range f.List(f.Catalog()["AF"]) {
		spec := f.Dict(af)
		file, _ := f.Dict(spec["EF"])["F"].(Ref)
		about := f.Dict(file)
		out = append(out, unless(spec["AFRelationship"] == Name("Data") && TextOf(spec["F"]) != "" && TextOf(spec["UF"]) != "", "a file that does not say what it is")...)
		out = append(out, unless(about["Subtype"] == Name("application#2Fjson") && f.Dict(about["Params"])["Size"] == float64(len(f.Streams[file])), "a file of %v", about)...)
		out = append(out, unless(slices.Contains(listed, af), "a file that is not listed")...)
	}
	return out
}

// checkPictures looks at what is drawn: in PDF/A without profiles of their own,
// pictures keep to the colours of the output intent.
func checkPictures(f *File) []string {
	var out []string
	for _, x := range f.Dict(f.Dict(f.Dict(f.Pages()[0])["Resources"])["XObject"]) {
		p := f.Dict(x)
		out = append(out, unless(p["ColorSpace"] == Name("DeviceRGB") || p["ColorSpace"] == Name("DeviceGray"), "a picture in %v", p["ColorSpace"])...)
		out = append(out, unless(p["SMask"] == nil && p["Interpolate"] == nil, "a picture one can see through")...)
	}
	return out
}

func unless(ok bool, format string, args ...any) []string {
	if ok {
		return nil
	}
	return []string{fmt.Sprintf(format, args...)}
}

// TextOf is a text as PDF keeps it outside of pages.
func TextOf(v any) string {
	s, _ := v.(string)
	if strings.HasPrefix(s, "\xFE\xFF") {
		return utf16BE(s[2:])
	}
	return s
}

// Metadata is the XMP packet.
func (f *File) Metadata() string {
	r, _ := f.Catalog()["Metadata"].(Ref)
	return string(f.Streams[r])
}

func checkTagged(f *File) []string {
	var out []string
	for i, p := range f.Pages() {
		s := f.ContentOf(f.Dict(p))
		out = append(out, unless(s.untagged == 0, "page %d: %d texts outside of marked content", i+1, s.untagged)...)
	}
	return out
}

func checkHeadings(f *File) []string {
	var out []string
	level := 0
	f.Tree().Walk(func(n *Node) {
		if len(n.Tag) != 2 || n.Tag[0] != 'H' || n.Tag[1] < '1' || n.Tag[1] > '6' {
			return
		}
		next := int(n.Tag[1] - '0')
		out = append(out, unless(next <= level+1, "%s after H%d: %q", n.Tag, level, n.All())...)
		level = next
	})
	return append(out, unless(level > 0, "no headings")...)
}

func checkColumns(f *File) []string {
	return f.Each("Table", func(table *Node) []string {
		var out []string
		want := -1
		table.Walk(func(n *Node) {
			if n.Tag != "TR" {
				return
			}
			if want < 0 {
				want = len(n.Kids)
			}
			out = append(out, unless(len(n.Kids) == want, "a row of %d cells among rows of %d", len(n.Kids), want)...)
		})
		return out
	})
}

func xmlText(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a bytes.Buffer takes everything
	return b.String()
}
