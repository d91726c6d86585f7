package file

import (
	"strings"
	"unicode"
)

// runs writes the words of a paragraph. Runs one after the other that lead to the
// same place are one link.
func (b *body) runs(all []Run) {
	open := ""
	for i := range all {
		to := leads(all[i].Link)
		if to != open && open != "" {
			b.WriteString(`</w:hyperlink>`)
		}
		if to != open && to != "" {
			b.link(to)
		}
		open = to
		b.run(&all[i])
	}
	if open != "" {
		b.WriteString(`</w:hyperlink>`)
	}
}

// leads is where a link leads, empty for what a document may not lead to.
func leads(link string) string {
	if name, inside := strings.CutPrefix(link, "#"); inside {
		if bookmark(strings.TrimPrefix(name, "_")) {
			return link
		}
		return ""
	}
	return address(link)
}

// link begins a link.
func (b *body) link(to string) {
	if name, inside := strings.CutPrefix(to, "#"); inside {
		b.printf(`<w:hyperlink w:anchor="%s" w:history="1">`, name)
		return
	}
	at, known := b.links[to]
	if !known {
		at = len(b.targets)
		b.links[to] = at
		b.targets = append(b.targets, relationship(firstOfBody+at, "hyperlink", to, ` TargetMode="External"`))
	}
	b.printf(`<w:hyperlink r:id="rId%d" w:history="1">`, firstOfBody+at)
}

func (b *body) run(r *Run) {
	switch {
	case r.Picture != nil:
		b.picture(r.Picture)
		return
	case r.Field != "":
		b.printf(`<w:fldSimple w:instr=" %s "><w:r><w:t>1</w:t></w:r></w:fldSimple>`, string(r.Field))
		return
	}
	text := Clean(r.Text)
	if text == "" {
		return
	}
	b.WriteString(`<w:r>`)
	b.look(r, text)
	b.words(text)
	b.WriteString(`</w:r>`)
}

// look writes how a run looks and sounds.
func (b *body) look(r *Run, text string) {
	start := b.Len()
	b.WriteString(`<w:rPr>`)
	empty := b.Len()
	switch {
	case r.Code:
		b.WriteString(`<w:rStyle w:val="Code"/>`)
	case leads(r.Link) != "":
		b.WriteString(`<w:rStyle w:val="Hyperlink"/>`)
	}
	if r.Bold {
		b.WriteString(`<w:b/><w:bCs/>`)
	}
	if r.Colour != "" {
		b.printf(`<w:color w:val="%s"/>`, attribute(r.Colour))
	} else if r.Soft {
		b.printf(`<w:color w:val="%s"/>`, b.d.Look.soft())
	}
	if turned(text) {
		b.WriteString(`<w:rtl/>`)
	}
	if r.Lang != "" {
		b.WriteString(language(r.Lang))
	}
	if b.Len() == empty {
		b.Truncate(start)
		return
	}
	b.WriteString(`</w:rPr>`)
}

// words writes a text with its line breaks and tabs.
func (b *body) words(text string) {
	for text != "" {
		at := strings.IndexAny(text, "\n\t")
		if at < 0 {
			at = len(text)
		}
		if at > 0 {
			b.WriteString(`<w:t xml:space="preserve">`)
			_, _ = content.WriteString(b, text[:at])
			b.WriteString(`</w:t>`)
		}
		if at == len(text) {
			return
		}
		if text[at] == '\n' {
			b.WriteString(`<w:br/>`)
		} else {
			b.WriteString(`<w:tab/>`)
		}
		text = text[at+1:]
	}
}

// language marks a run, under each kind of script that has a language of its own.
func language(tag string) string {
	tag = attribute(tag)
	first, _, _ := strings.Cut(tag, "-")
	other := ""
	switch first {
	case "ar", "fa", "he", "ur", "ps", "yi", "ckb", "sd":
		other = ` w:bidi="` + tag + `"`
	case "zh", "ja", "ko", "yue":
		other = ` w:eastAsia="` + tag + `"`
	}
	return `<w:lang w:val="` + tag + `"` + other + `/>`
}

// rightToLeft says whether a paragraph begins with letters that are.
func rightToLeft(all []Run) bool {
	for i := range all {
		for _, r := range all[i].Text {
			if unicode.IsLetter(r) {
				return leftward(r)
			}
		}
	}
	return false
}

// turned says whether a run's first letter is written from right to left.
func turned(text string) bool {
	at := strings.IndexFunc(text, unicode.IsLetter)
	if at < 0 {
		return false
	}
	for _, r := range text[at:] {
		return leftward(r)
	}
	return false
}

func leftward(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
