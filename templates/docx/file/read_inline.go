package file

import (
	"slices"
	"strings"
)

// anchor is a comment of the paragraph at hand, and the words it is about so far.
type anchor struct {
	at int // in the paragraph's comments
	on strings.Builder
}

// mostActive is of how many comments at once it is kept what they are about.
const mostActive = 40

// anchor puts a comment at the paragraph at hand, once.
func (r *reader) anchor(id string) {
	if says, known := r.comments[id]; known && r.anchored[id] == nil && r.p != nil {
		r.anchored[id] = &anchor{at: len(r.p.Comments)}
		if len(r.active) < mostActive {
			r.active = append(r.active, r.anchored[id])
		}
		r.p.Comments = append(r.p.Comments, Comment{Text: says})
	}
}

// about says what a comment is about.
func (r *reader) about(p *Paragraph, a *anchor) {
	p.Comments[a.at].On = strings.TrimSpace(a.on.String())
}

// inlines reads what is inside the element at hand as part of the paragraph.
func (r *reader) inlines() {
	chosen := false
	r.c.each(func(e *element) {
		if e.name == "Choice" || e.name == "Fallback" {
			if !chosen {
				r.inlines()
			}
			chosen = true
			return
		}
		r.inline(e)
	})
}

// inline reads one element of a paragraph.
func (r *reader) inline(e *element) {
	switch e.name {
	case "r":
		r.run()
	case "hyperlink":
		r.linked(r.leadsTo(e), r.inlines)
	case "fldSimple":
		r.linked(fieldLink(e.attr("instr")), r.inlines)
	case "ins", "moveTo":
		r.changed(Inserted, r.inlines)
	case "del", "moveFrom":
		r.changed(Deleted, r.inlines)
	case "sdt", "sdtContent", "customXml", "smartTag", "dir", "bdo", "AlternateContent", "ruby", "rubyBase":
		r.inlines()
	case "bookmarkStart":
		r.piece()
		if name := Clean(e.attr("name")); r.named[name] != r.p {
			r.named[name] = r.p // some programs write the same one twice
			r.p.Bookmarks = append(r.p.Bookmarks, name)
		}
	case "commentRangeStart":
		r.anchor(e.attr("id"))
	case "commentRangeEnd":
		if at := slices.Index(r.active, r.anchored[e.attr("id")]); at >= 0 {
			r.about(r.p, r.active[at])
			r.active = slices.Delete(r.active, at, at+1)
		}
	case "oMath", "oMathPara":
		r.doc.Unread["an equation"]++
		r.add(Run{Text: r.c.text()})
	}
}

// linked reads what is a link, unless it leads nowhere.
func (r *reader) linked(to string, read func()) {
	was := r.link
	if to != "" {
		r.link = to
	}
	read()
	r.link = was
}

// leadsTo is where a link leads: to a bookmark or an address, and to no file.
func (r *reader) leadsTo(e *element) string {
	if t, known := r.rels[e.attr("id")]; known && t.outside && t.kind == "hyperlink" {
		return leads(t.to)
	}
	if name := e.attr("anchor"); name != "" {
		return leads("#" + name)
	}
	return ""
}

// field is one whose parts stand in several runs: what it asks for, then what a
// word processor made of it.
type field struct {
	asks  string
	shown bool // its result is read now
	was   string
}

// fieldLink is where a field leads, where it is a link.
func fieldLink(asks string) string {
	rest, is := strings.CutPrefix(strings.TrimSpace(asks), "HYPERLINK ")
	if !is {
		return ""
	}
	rest = strings.TrimSpace(rest)
	inside := false
	if after, is := strings.CutPrefix(rest, `\l `); is {
		rest, inside = strings.TrimSpace(after), true
	}
	if quotedPart, is := strings.CutPrefix(rest, `"`); is {
		rest, _, _ = strings.Cut(quotedPart, `"`)
	} else {
		rest, _, _ = strings.Cut(rest, " ")
	}
	if inside {
		rest = "#" + rest
	}
	return leads(rest)
}

// mark is where a field begins, where its result does, or where it ends.
func (r *reader) mark(kind string) {
	switch last := len(r.fields) - 1; {
	case kind == "begin" && last < mostNested:
		r.fields = append(r.fields, field{was: r.link})
	case kind == "separate" && last >= 0:
		f := &r.fields[last]
		f.shown = true
		if to := fieldLink(f.asks); to != "" {
			r.link = to
		}
	case kind == "end" && last >= 0:
		r.link = r.fields[last].was
		r.fields = r.fields[:last]
	}
}

// asked says whether what is read now is what a field asks for, which nobody sees.
func (r *reader) asked() bool {
	last := len(r.fields) - 1
	return last >= 0 && !r.fields[last].shown
}

// run reads a run: several of ours, where something stands between its words.
func (r *reader) run() {
	r.piece()
	style := Run{Link: r.link, Change: r.change}
	r.c.each(func(e *element) {
		if e.name == "rPr" {
			r.appearance(&style)
			return
		}
		r.inRun(e, style)
	})
}

// appearance is how a run looks and in which language it is.
func (r *reader) appearance(style *Run) {
	r.c.each(func(e *element) {
		switch e.name {
		case "b":
			style.Bold = e.on()
		case "rFonts":
			style.Code = style.Code || monospaced(e.attr("ascii"))
		case "lang":
			if tag := Clean(e.attr("val")); tag != r.doc.Lang {
				style.Lang = tag
			}
		case "rStyle":
			if l := r.inherited(e.attr("val"), func(l *look) bool { return l.bold }); l != nil {
				style.Bold = true
			}
			if l := r.inherited(e.attr("val"), func(l *look) bool { return l.code }); l != nil {
				style.Code = true
			}
		}
	})
}

// inRun reads one element of a run.
func (r *reader) inRun(e *element, style Run) {
	say := func(text string) {
		style.Text = text
		r.add(style)
	}
	switch e.name {
	case "t", "delText":
		say(r.c.text())
	case "tab", "ptab":
		say("\t")
	case "br", "cr":
		say("\n")
	case "noBreakHyphen":
		say("\u2011")
	case "softHyphen":
		say("\u00ad")
	case "sym":
		say(symbol(e))
	case "instrText":
		if last := len(r.fields) - 1; last >= 0 && len(r.fields[last].asks) < 4*longestAddress {
			r.fields[last].asks += r.c.text()
		}
	case "fldChar":
		r.mark(e.attr("fldCharType"))
	case "commentReference":
		r.anchor(e.attr("id"))
	case "footnoteReference", "endnoteReference":
		if says := r.notes[strings.TrimSuffix(e.name, "Reference")+"s"+e.attr("id")]; says != "" {
			r.p.Comments = append(r.p.Comments, Comment{Text: says, Footnote: true})
		}
	case "drawing", "pict", "object":
		r.drawing(e.name)
	case "AlternateContent":
		r.alternative(style)
	case "ruby":
		r.inlines()
	}
}

// alternative reads the first of several ways to say the same.
func (r *reader) alternative(style Run) {
	chosen := false
	r.c.each(func(e *element) {
		if (e.name == "Choice" || e.name == "Fallback") && !chosen {
			chosen = true
			r.c.each(func(e *element) { r.inRun(e, style) })
		}
	})
}

// add puts a run behind those before it.
func (r *reader) add(run Run) {
	run.Text = Clean(run.Text)
	if r.asked() || r.p == nil || run.Text == "" && run.Picture == nil {
		return
	}
	for _, a := range r.active {
		if run.Change != Deleted {
			a.on.WriteString(run.Text)
		}
	}
	r.p.Runs = append(r.p.Runs, run)
}

// joined are runs in which those that look the same and follow each other are one.
func joined(all []Run) []Run {
	var out []Run
	var text strings.Builder
	for i := range all {
		text.WriteString(all[i].Text)
		one := all[i]
		one.Text = ""
		if i+1 < len(all) {
			next := all[i+1]
			if next.Text = ""; next == one && one.Picture == nil {
				continue
			}
		}
		one.Text = text.String()
		text.Reset()
		out = append(out, one)
	}
	return out
}
