package file

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
)

func (l Look) accent() string { return cmp.Or(l.Accent, "000000") }
func (l Look) soft() string   { return cmp.Or(l.Soft, "525d63") }
func (l Look) quiet() string  { return cmp.Or(l.Quiet, "f2f2f2") }

// styled is one style: its name is what word processors know it by.
type styled struct {
	id, name  string
	based     string
	paragraph string // its properties, as XML
	run       string
}

// spaced is the room before and after a paragraph, in points.
func spaced(before, after int) string {
	return fmt.Sprintf(`<w:spacing w:before="%d" w:after="%d"/>`, 20*before, 20*after)
}

// sized is the size of letters in points.
func sized(points int) string {
	return fmt.Sprintf(`<w:sz w:val="%[1]d"/><w:szCs w:val="%[1]d"/>`, 2*points)
}

func coloured(colour string) string { return `<w:color w:val="` + attribute(colour) + `"/>` }

const bold = `<w:b/><w:bCs/>`

// all are the styles of paragraphs.
func (l Look) all() []styled {
	accent, soft := coloured(l.accent()), coloured(l.soft())
	list := []styled{
		{"Title", "Title", "Normal", `<w:keepNext/>` + spaced(12, 6), bold + accent + sized(26)},
		{"Subtitle", "Subtitle", "Normal", spaced(0, 6), sized(14)},
		{"Aside", "Aside", "Normal", spaced(0, 6), soft + sized(9)},
		{"Label", "Label", "Normal", `<w:keepNext/>` + spaced(6, 2), bold + accent},
		{"Caption", "caption", "Normal", `<w:keepNext/>` + spaced(6, 3), soft + sized(9)},
		{"Notice", "Notice", "Normal", `<w:shd w:val="clear" w:color="auto" w:fill="` + l.quiet() + `"/>` + spaced(6, 6), ""},
		{"ListParagraph", "List Paragraph", "Normal", spaced(0, 3), ""},
		{"TOCHeading", "TOC Heading", "Normal", `<w:keepNext/>` + spaced(18, 6), bold + accent + sized(18)},
		{"Footer", "footer", "Normal", `<w:tabs><w:tab w:val="right" w:pos="` + fmt.Sprint(l.wide()) + `"/></w:tabs>` + spaced(0, 0), soft + sized(9)},
	}
	for i, size := range []int{18, 15, 12, 11, 11} {
		colour := accent
		if i > 2 {
			colour = ""
		}
		list = append(list, styled{fmt.Sprintf("Heading%d", i+1), fmt.Sprintf("heading %d", i+1), "Normal",
			`<w:keepNext/><w:keepLines/>` + spaced(l.above(18-3*i), l.above(4)) + fmt.Sprintf(`<w:outlineLvl w:val="%d"/>`, i), bold + colour + sized(size)})
	}
	for i := range 3 {
		list = append(list, styled{fmt.Sprintf("TOC%d", i+1), fmt.Sprintf("toc %d", i+1), "Normal",
			spaced(0, 2-min(i, 2)) + fmt.Sprintf(`<w:ind w:left="%d"/>`, 360*i), ""})
	}
	return list
}

// above is the room before a heading, less where a page has little.
func (l Look) above(points int) int {
	if l.Dense {
		return points / 2
	}
	return points
}

func styles(d *Document) []byte {
	var out bytes.Buffer
	size, after, line := 11, 120, 276
	if d.Look.Dense {
		size, after, line = 10, 60, 252
	}
	fmt.Fprintf(&out, declaration+`<w:styles %s><w:docDefaults><w:rPrDefault><w:rPr>`+
		`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>%s%s</w:rPr></w:rPrDefault>`+
		`<w:pPrDefault><w:pPr><w:spacing w:after="%d" w:line="%d" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`+
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
		wordSpace, sized(size), language(d.Lang), after, line)
	for _, s := range d.Look.all() {
		fmt.Fprintf(&out, `<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/><w:next w:val="Normal"/>`+
			`<w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>`, s.id, s.name, s.based, s.paragraph, s.run)
	}
	out.WriteString(`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>` +
		`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>` + coloured(d.Look.accent()) + `<w:u w:val="single"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="Code"><w:name w:val="Code"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/></w:rPr></w:style>`)
	out.WriteString(tableStyles(d.Look))
	out.WriteString(`</w:styles>`)
	return out.Bytes()
}

// tableStyles are the two kinds of tables: with lines between rows, and boxed.
func tableStyles(l Look) string {
	line := func(side, colour string) string {
		return `<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="` + colour + `"/>`
	}
	inside, after := 40, 20 // above and below what is in a cell, and each paragraph in it
	if l.Dense {
		inside, after = 15, 0
	}
	cells := fmt.Sprintf(`<w:tblCellMar><w:top w:w="%[1]d" w:type="dxa"/><w:left w:w="%[2]d" w:type="dxa"/><w:bottom w:w="%[1]d" w:type="dxa"/><w:right w:w="%[2]d" w:type="dxa"/></w:tblCellMar>`,
		inside, cellMargin)
	begin := `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>`
	rows, box := "", ""
	for _, side := range []string{"top", "bottom", "insideH"} {
		rows += line(side, "b8c4c4")
	}
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		box += line(side, l.soft())
	}
	head := `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="` + l.quiet() + `"/></w:tcPr></w:tblStylePr>`
	first := `<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>`
	style := func(id, name, borders, parts string) string {
		after := after
		if id == "Room" {
			after = 80 // paragraphs of a text
		}
		return `<w:style w:type="table" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="TableNormal"/>` +
			fmt.Sprintf(`<w:pPr><w:spacing w:after="%d" w:line="252" w:lineRule="auto"/></w:pPr>`, after) +
			`<w:tblPr><w:tblBorders>` + borders + `</w:tblBorders>` + cells + `</w:tblPr>` + parts + `</w:style>`
	}
	return begin + style("Report", "Report", rows, head+first) + style("Boxed", "Boxed", box, head+first) +
		style("Room", "Room", box, "") // LibreOffice makes a first row bold in its text, whatever the table says
}

// bulletList is the number of the one list with bullets; those with numbers follow.
const bulletList = 1

// numbering says how lists are marked, in three levels: one kind with bullets, one
// for each way to write numbers, and a list for each that begins anew.
func (b *body) numbering() []byte {
	var out bytes.Buffer
	out.WriteString(declaration + `<w:numbering ` + wordSpace + `>`)
	kindOfList(&out, 0, func(level int) (format, text string) { return "bullet", string([]rune("•–▪")[level%3]) })
	for i, form := range b.forms {
		kindOfList(&out, i+1, func(level int) (format, text string) {
			format, text, _ = numberForm(form)
			return format, strings.Replace(text, "%", fmt.Sprintf("%%%d", level+1), 1)
		})
	}
	fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`, bulletList)
	for i, l := range b.lists {
		fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/><w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride></w:num>`,
			bulletList+1+i, l.form+1, l.level, l.start)
	}
	out.WriteString(`</w:numbering>`)
	return out.Bytes()
}

func kindOfList(out *bytes.Buffer, id int, mark func(level int) (format, text string)) {
	fmt.Fprintf(out, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="hybridMultilevel"/>`, id)
	for level := range Deepest + 1 {
		format, text := mark(level)
		fmt.Fprintf(out, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>`+
			`<w:pPr><w:ind w:left="%d" w:hanging="360"/></w:pPr></w:lvl>`, level, format, text, 425+360*level)
	}
	out.WriteString(`</w:abstractNum>`)
}

// numberForms are the ways to write the number 1, as word processors call them.
var numberForms = map[string]string{"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}

// around is what stands around a number.
var around = []string{"%.", "%)", "(%)"}

// numberForm is how "a)" is said to a word processor: the kind of number, and what
// is around it, with % in its place.
func numberForm(form string) (kind, text string, known bool) {
	form = cmp.Or(form, "1.")
	for one, kind := range numberForms {
		for _, text := range around {
			if form == strings.Replace(text, "%", one, 1) {
				return kind, text, true
			}
		}
	}
	return "", "", false
}

// formOf is the other way round; nothing for the usual one and for ways that have
// no name here.
func formOf(kind, text string) string {
	for one, named := range numberForms {
		if named == kind && slices.Contains(around, text) && one+text != "1%." {
			return strings.Replace(text, "%", one, 1)
		}
	}
	return ""
}
