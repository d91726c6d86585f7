package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// rule is one of the things that make a file PDF/UA-1 and PDF/A-3a, as far as
// they touch what we write. It says what is wrong.
type rule struct {
	name  string
	check func(*parsed) []string
}

var rules = []rule{
	{"marked", func(d *parsed) []string {
		return unless(d.dict(d.catalog()["MarkInfo"])["Marked"] == operator("true"), "not marked as tagged")
	}},
	{"lang", func(d *parsed) []string {
		lang, _ := d.catalog()["Lang"].(string)
		return unless(regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`).MatchString(lang), "language %q", lang)
	}},
	{"title shown", func(d *parsed) []string {
		return unless(d.dict(d.catalog()["ViewerPreferences"])["DisplayDocTitle"] == operator("true"), "the title is not shown")
	}},
	{"title", func(d *parsed) []string {
		title := textOf(d.dict(d.trailer["Info"])["Title"])
		return append(unless(title != "", "no title"), unless(strings.Contains(d.xmp(), ">"+xmlText(title)+"</rdf:li>"), "dc:title is not %q", title)...)
	}},
	{"metadata", func(d *parsed) []string {
		var out []string
		part := "<pdfaid:part>2<"
		if d.catalog()["AF"] != nil {
			part = "<pdfaid:part>3<"
		}
		for _, want := range []string{"<pdfuaid:part>1<", part, "<pdfaid:conformance>A<", "<pdfaSchema:prefix>pdfuaid<"} {
			out = append(out, unless(strings.Contains(d.xmp(), want), "no %s in the metadata", want)...)
		}
		return out
	}},
	{"colours", func(d *parsed) []string {
		intents := d.list(d.catalog()["OutputIntents"])
		if len(intents) != 1 {
			return []string{"no output intent"}
		}
		profile, _ := d.dict(intents[0])["DestOutputProfile"].(ref)
		icc := d.streams[profile]
		return unless(len(icc) > 128 && string(icc[36:40]) == "acsp" && int(icc[2])<<8|int(icc[3]) == len(icc)&0xFFFF, "no colour profile")
	}},
	{"content tagged", checkTagged},
	{"content in tree", checkContentInTree},
	{"tree", checkTree},
	{"table heads", func(d *parsed) []string {
		return d.each("TH", func(n *node) []string {
			a, _ := n.dict["A"].(dict)
			scope, _ := a["Scope"].(name)
			return unless(scope == "Row" || scope == "Column", "a TH without scope: %q", n.all())
		})
	}},
	{"columns", checkColumns},
	{"figures", func(d *parsed) []string {
		return d.each("Figure", func(n *node) []string { return unless(textOf(n.dict["Alt"]) != "", "a figure without words") })
	}},
	{"figures' places", func(d *parsed) []string {
		return d.each("Figure", func(n *node) []string {
			a, _ := n.dict["A"].(dict)
			box := d.list(a["BBox"])
			return unless(len(box) == 4 && box[0].(float64) < box[2].(float64) && box[1].(float64) < box[3].(float64), "a figure at %v", box)
		})
	}},
	{"attached", checkAttached},
	{"pictures", checkPictures},
	{"links", checkLinks},
	{"tabs", func(d *parsed) []string {
		var out []string
		for _, p := range d.pages() {
			out = append(out, unless(d.dict(p)["Tabs"] == name("S"), "a page without tab order")...)
		}
		return out
	}},
	{"headings", checkHeadings},
	{"glyphs", checkGlyphs},
	{"unicode", checkUnicode},
}

// checkAttached looks at the files inside the file: each says what it is to the
// document, what kind it is and how long, and is found from both ends.
func checkAttached(d *parsed) []string {
	var out []string
	listed := d.list(d.dict(d.dict(d.catalog()["Names"])["EmbeddedFiles"])["Names"])
	out = append(out, unless(len(listed) == 2*len(d.list(d.catalog()["AF"])), "%d names and associated files", len(listed))...)
	for _, af := range d.list(d.catalog()["AF"]) {
		spec := d.dict(af)
		file, _ := d.dict(spec["EF"])["F"].(ref)
		about := d.dict(file)
		out = append(out, unless(spec["AFRelationship"] == name("Data") && textOf(spec["F"]) != "" && textOf(spec["UF"]) != "", "a file that does not say what it is")...)
		out = append(out, unless(about["Subtype"] == name("application#2Fjson") && d.dict(about["Params"])["Size"] == float64(len(d.streams[file])), "a file of %v", about)...)
		out = append(out, unless(slices.Contains(listed, af), "a file that is not listed")...)
	}
	return out
}

// checkPictures looks at what is drawn: in PDF/A without profiles of their own,
// pictures keep to the colours of the output intent.
func checkPictures(d *parsed) []string {
	var out []string
	for _, x := range d.dict(d.dict(d.dict(d.pages()[0])["Resources"])["XObject"]) {
		p := d.dict(x)
		out = append(out, unless(p["ColorSpace"] == name("DeviceRGB") || p["ColorSpace"] == name("DeviceGray"), "a picture in %v", p["ColorSpace"])...)
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

func textOf(v any) string {
	s, _ := v.(string)
	if strings.HasPrefix(s, "\xFE\xFF") {
		return utf16BE(s[2:])
	}
	return s
}

func (d *parsed) xmp() string {
	r, _ := d.catalog()["Metadata"].(ref)
	return string(d.streams[r])
}

// each gathers what is wrong with the elements of one kind.
func (d *parsed) each(tag name, check func(*node) []string) []string {
	var out []string
	d.tree().walk(func(n *node) {
		if n.tag == tag {
			out = append(out, check(n)...)
		}
	})
	return out
}

func checkTagged(d *parsed) []string {
	var out []string
	for i, p := range d.pages() {
		s := d.contentOf(d.dict(p))
		out = append(out, unless(s.untagged == 0, "page %d: %d texts outside of marked content", i+1, s.untagged)...)
	}
	return out
}

func checkHeadings(d *parsed) []string {
	var out []string
	level := 0
	d.tree().walk(func(n *node) {
		if len(n.tag) != 2 || n.tag[0] != 'H' || n.tag[1] < '1' || n.tag[1] > '6' {
			return
		}
		next := int(n.tag[1] - '0')
		out = append(out, unless(next <= level+1, "%s after H%d: %q", n.tag, level, n.all())...)
		level = next
	})
	return append(out, unless(level > 0, "no headings")...)
}

func checkColumns(d *parsed) []string {
	return d.each("Table", func(table *node) []string {
		var out []string
		want := -1
		table.walk(func(n *node) {
			if n.tag != "TR" {
				return
			}
			if want < 0 {
				want = len(n.kids)
			}
			out = append(out, unless(len(n.kids) == want, "a row of %d cells among rows of %d", len(n.kids), want)...)
		})
		return out
	})
}

// checkGlyphs looks at every character that is shown: it has a glyph in the
// subset, and the width that the font says.
func checkGlyphs(d *parsed) []string {
	var out []string
	fonts := map[int]dict{}
	for key, font := range d.dict(d.dict(d.dict(d.pages()[0])["Resources"])["Font"]) {
		fonts[d.faces()[key]] = d.dict(d.list(d.dict(font)["DescendantFonts"])[0])
	}
	for _, p := range d.pages() {
		for i, runes := range d.contentOf(d.dict(p)).runes {
			gids := d.streams[fonts[i]["CIDToGIDMap"].(ref)]
			have := widthsOf(fonts[i]["W"].([]any))
			for _, r := range runes {
				w, ok := have[int(r)]
				face := []*face{regular(), bold()}[i]
				good := ok && r < 0x10000 && (gids[2*r] != 0 || gids[2*r+1] != 0) && w == int(face.advance[r])
				out = append(out, unless(good, "U+%04X has no glyph or another width", r)...)
			}
		}
	}
	return out
}

func widthsOf(w []any) map[int]int {
	out := map[int]int{}
	for i := 0; i+1 < len(w); i += 2 {
		for j, v := range w[i+1].([]any) {
			out[int(w[i].(float64))+j] = int(v.(float64))
		}
	}
	return out
}

// checkUnicode looks at the maps from codes to characters.
func checkUnicode(d *parsed) []string {
	var out []string
	for key, font := range d.dict(d.dict(d.dict(d.pages()[0])["Resources"])["Font"]) {
		cmap := d.streams[d.dict(font)["ToUnicode"].(ref)]
		have := map[int64]bool{}
		for _, m := range regexp.MustCompile(`<(\w{4})> <(\w{4})> <(\w{4})>`).FindAllSubmatch(cmap, -1) {
			from, _ := strconv.ParseInt(string(m[1]), 16, 32)
			to, _ := strconv.ParseInt(string(m[2]), 16, 32)
			text, _ := strconv.ParseInt(string(m[3]), 16, 32)
			out = append(out, unless(from>>8 == to>>8 && from <= to && text > 0 && text < 0xFFFE && text != 0xFEFF, "a range %s", m[0])...)
			for r := from; r <= to; r++ {
				have[r] = true
			}
		}
		for _, p := range d.pages() {
			for _, r := range d.contentOf(d.dict(p)).runes[d.faces()[key]] {
				out = append(out, unless(have[int64(r)], "U+%04X has no Unicode", r)...)
			}
		}
		out = append(out, unless(bytes.Count(cmap, []byte("beginbfrange")) > 0, "no ranges")...)
	}
	return out
}
