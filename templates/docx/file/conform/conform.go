// Package conform says what keeps a document from being one that every word
// processor opens. It is for tests.
//
// ECMA-376's schemas cannot be had where the project is checked, so what of them
// touches what we write is carried here.
package conform

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// order is what may stand in an element, in which order (ECMA-376, Part 1, annex
// A). Of elements that hold many things only what we write is listed.
var order = map[string]string{
	"pPr":         "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr",
	"rPr":         "rStyle rFonts b bCs i iCs strike color spacing sz szCs highlight u shd vertAlign rtl cs lang",
	"numPr":       "ilvl numId",
	"tbl":         "tblPr tblGrid tr",
	"tblPr":       "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"tblBorders":  "top left bottom right insideH insideV",
	"tblCellMar":  "top left bottom right",
	"tr":          "trPr tc",
	"tcPr":        "tcW gridSpan vMerge tcBorders shd",
	"sectPr":      "footerReference pgSz pgMar",
	"style":       "name basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr tblStylePr",
	"tblStylePr":  "pPr rPr tblPr trPr tcPr",
	"docDefaults": "rPrDefault pPrDefault",
	"styles":      "docDefaults latentStyles style",
	"numbering":   "abstractNum num",
	"abstractNum": "nsid multiLevelType tmpl lvl",
	"num":         "abstractNumId lvlOverride",
	"lvlOverride": "startOverride lvl",
	"lvl":         "start numFmt suff lvlText lvlJc pPr rPr",
	"settings":    "defaultTabStop characterSpacingControl compat themeFontLang",
	"fonts":       "font",
	"font":        "altName panose1 charset family pitch sig",
	"inline":      "extent docPr graphic",
	"pic":         "nvPicPr blipFill spPr",
}

// faults are what was found.
type faults struct{ all []string }

func (f *faults) add(format string, a ...any) { f.all = append(f.all, fmt.Sprintf(format, a...)) }

// Check says what is wrong with a document: an element out of its order, a cell
// that does not end with a paragraph, a relationship that leads nowhere, a part of
// no kind, a name or number that is there twice.
func Check(raw []byte) []string {
	var f faults
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return []string{err.Error()}
	}
	parts := map[string][]byte{}
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			return []string{err.Error()}
		}
		if parts[file.Name], err = io.ReadAll(r); err != nil {
			return []string{err.Error()}
		}
	}
	for name, data := range parts {
		f.kind(name, string(parts["[Content_Types].xml"]))
		if strings.HasSuffix(name, ".rels") {
			f.leads(name, data, parts)
		} else if strings.HasSuffix(name, ".xml") {
			f.part(name, data)
		}
	}
	slices.Sort(f.all)
	return f.all
}

func (f *faults) kind(name, kinds string) {
	if name != "[Content_Types].xml" && !strings.Contains(kinds, `PartName="/`+name+`"`) && !strings.Contains(kinds, `Extension="`+strings.TrimPrefix(path.Ext(name), ".")+`"`) {
		f.add("%s has no kind", name)
	}
}

func (f *faults) leads(name string, data []byte, parts map[string][]byte) {
	var all struct {
		Relationship []struct {
			ID         string `xml:"Id,attr"`
			Target     string `xml:",attr"`
			TargetMode string `xml:",attr"`
		}
	}
	if err := xml.Unmarshal(data, &all); err != nil {
		f.add("%s: %v", name, err)
	}
	seen := map[string]bool{}
	for _, r := range all.Relationship {
		to := strings.TrimPrefix(path.Join(path.Dir(path.Dir(name)), r.Target), "/")
		if r.TargetMode != "External" && parts[to] == nil {
			f.add("%s leads to %s, which is not there", name, to)
		}
		if seen[r.ID] {
			f.add("%s has %s twice", name, r.ID)
		}
		seen[r.ID] = true
	}
}

// level is an element that is open, and what came last in it.
type level struct {
	name, last string
	at         int
}

func (f *faults) part(name string, data []byte) {
	stack, seen := []level{{}}, map[string]bool{}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			f.add("%s: %v", name, err)
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			f.begins(name, &stack[len(stack)-1], token)
			f.once(name, token, seen)
			stack = append(stack, level{name: token.Name.Local})
		case xml.EndElement:
			if last := stack[len(stack)-1]; last.name == "tc" && last.last != "p" {
				f.add("%s: a cell ends with %q", name, last.last)
			}
			stack = stack[:len(stack)-1]
		}
	}
}

func (f *faults) begins(name string, above *level, e xml.StartElement) {
	if names, known := order[above.name]; known {
		at := slices.Index(strings.Fields(names), e.Name.Local)
		if at < above.at {
			f.add("%s: %s stands in %s after %q", name, e.Name.Local, above.name, above.last)
		}
		above.at = at
	}
	above.last = e.Name.Local
}

// once are elements whose attribute is there once.
func (f *faults) once(name string, e xml.StartElement, seen map[string]bool) {
	unique := map[string][]string{"bookmarkStart": {"id", "name"}, "style": {"styleId"}, "num": {"numId"}, "abstractNum": {"abstractNumId"}, "docPr": {"id"}}
	for _, key := range unique[e.Name.Local] {
		for _, a := range e.Attr {
			if a.Name.Local != key {
				continue
			}
			if one := e.Name.Local + " " + key + " " + a.Value; seen[one] {
				f.add("%s: %s is there twice", name, one)
			} else {
				seen[one] = true
			}
		}
	}
}
