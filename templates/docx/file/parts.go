package file

import (
	"bytes"
	"fmt"
	"strings"
	"time"
)

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	kinds       = "application/vnd.openxmlformats-officedocument.wordprocessingml"
	relations   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	wordSpace   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	spaces      = wordSpace + ` xmlns:r="` + relations + `"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
)

// The relationships of the text: its parts first, then what the text names.
const (
	stylesRel = 1 + iota
	numberingRel
	settingsRel
	fontsRel
	footerRel
	dataRel
	firstOfBody
)

// cellMargin is on each side of a cell, in twentieths of a point as all sizes.
const cellMargin = 85

// margin is on each side, and wide what is left for the text.
func (l Look) margin() int {
	if l.Dense {
		return 850
	}
	return 1134
}

func (l Look) wide() int {
	wide, _ := l.paper()
	return wide - 2*l.margin()
}

func (l Look) paper() (wide, high int) {
	if l.Letter {
		return 12240, 15840
	}
	return 11906, 16838
}

func relationship(id int, kind, target, mode string) string {
	return fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/%s" Target="%s"%s/>`, id, relations, kind, attribute(target), mode)
}

const relationshipsSpace = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`

const packageRels = declaration + relationshipsSpace +
	`<Relationship Id="rId1" Type="` + relations + `/officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + relations + `/extended-properties" Target="docProps/app.xml"/></Relationships>`

// relationships are those of the text.
func (b *body) relationships() []byte {
	var out bytes.Buffer
	out.WriteString(declaration + relationshipsSpace)
	for id, kind := range always {
		out.WriteString(relationship(id+1, kind, kind+".xml", ""))
	}
	out.WriteString(relationship(footerRel, "footer", "footer1.xml", ""))
	if b.d.Data != nil {
		out.WriteString(relationship(dataRel, "customXml", "../customXml/item1.xml", ""))
	}
	for _, target := range b.targets {
		out.WriteString(target)
	}
	out.WriteString(`</Relationships>`)
	return out.Bytes()
}

// always are the parts that every document has, by their relationships' numbers.
var always = []string{"styles", "numbering", "settings", "fontTable"}

func contentTypes(parts []part) []byte {
	var out bytes.Buffer
	out.WriteString(declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`)
	for _, p := range parts {
		if p.kind != "" {
			fmt.Fprintf(&out, `<Override PartName="/%s" ContentType="%s"/>`, p.name, p.kind)
		}
	}
	out.WriteString(`</Types>`)
	return out.Bytes()
}

// core says what the document is called, whose it is and in which language.
func core(d *Document) []byte {
	at := d.Made.UTC().Format(time.RFC3339)
	return []byte(declaration + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + content.Replace(oneLine(d.Title)) + `</dc:title><dc:creator>` + content.Replace(oneLine(d.Creator)) + `</dc:creator>` +
		`<dc:language>` + attribute(d.Lang) + `</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + at + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + at + `</dcterms:modified>` +
		`</cp:coreProperties>`)
}

func oneLine(text string) string { return strings.Join(strings.Fields(Clean(text)), " ") }

const app = declaration + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Standpoint</Application></Properties>`

// settings ask for nothing that a reader would be asked about.
func settings(d *Document) []byte {
	return []byte(declaration + `<w:settings ` + wordSpace + `><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="` + attribute(d.Lang) + `"/></w:settings>`)
}

const fonts = declaration + `<w:fonts ` + wordSpace + `>` +
	`<w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
	`<w:font w:name="Courier New"><w:panose1 w:val="02070309020205020404"/><w:charset w:val="00"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>`

// footer is the foot of each page.
func (b *body) footer() []byte {
	foot := newBody(b.d)
	foot.WriteString(declaration + `<w:ftr ` + spaces + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>`)
	for i := range b.d.Foot {
		r := b.d.Foot[i]
		r.Link, r.Picture = "", nil
		foot.run(&r)
	}
	foot.WriteString(`</w:p></w:ftr>`)
	return foot.Bytes()
}

// dataName is the space of names of what is kept for programs.
const dataName = "https://standpoint.invalid/data"

// dataParts keep what programs read: text in a part that word processors keep.
func dataParts(data []byte) []part {
	item := declaration + `<data xmlns="` + dataName + `">` + content.Replace(Clean(string(data))) + `</data>`
	props := declaration + `<ds:datastoreItem ds:itemID="{5A9D2F0E-6B1C-4E0A-9B7D-3C1F5E8A2D46}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
		`<ds:schemaRefs><ds:schemaRef ds:uri="` + dataName + `"/></ds:schemaRefs></ds:datastoreItem>`
	rels := declaration + relationshipsSpace + relationship(1, "customXmlProps", "itemProps1.xml", "") + `</Relationships>`
	return []part{
		{"customXml/item1.xml", "", []byte(item)},
		{"customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", []byte(props)},
		{"customXml/_rels/item1.xml.rels", "", []byte(rels)},
	}
}
