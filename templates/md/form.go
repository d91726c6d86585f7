package md

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/form"
)

// What stands around a place to write, and around what is for programs. Nobody sees
// comments where Markdown is shown.
const (
	placeStart = "<!-- "
	placeHint  = ": write between these two lines -->"
	placeEnd   = "<!-- end -->"
	dataStart  = "<!-- standpoint "
	dataEnd    = " -->"
)

// Form writes a form to type into. What stands in a place is as it was typed, and
// is not shown as Markdown: people write there.
func Form(w io.Writer, f *form.Form) error {
	out := printed(f)
	data, err := json.Marshal(f.Data(pieces(out.Bytes())))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s%s%s\n", dataStart, bytes.ReplaceAll(data, []byte("--"), []byte(`-\u002d`)), dataEnd)
	_, err = w.Write(out.Bytes())
	return err
}

// printed is the form without what is for programs.
func printed(f *form.Form) *bytes.Buffer {
	out := new(bytes.Buffer)
	say := func(format string, args ...any) { fmt.Fprintf(out, format+"\n\n", args...) }
	say("# %s", line(f.Title))
	if f.Organisation != "" {
		say("%s", start(f.Organisation))
	}
	say("## %s", form.FrontHeading)
	for _, l := range f.Front {
		say("**%s:** %s", line(l.Name), line(l.Text))
	}
	for i := range f.Asked {
		place(out, f, &f.Asked[i])
	}
	group := ""
	for i := range f.Sections {
		s := &f.Sections[i]
		if s.Group != group && s.Group != "" {
			say("**%s**", line(s.Group))
		}
		group = s.Group
		say("## %s", line(s.Heading()))
		for _, l := range s.Says {
			if l.Name != "" {
				say("**%s:**", line(l.Name))
			}
			say("%s", strings.TrimSpace(blocks(l.Text)))
		}
		for j := range s.Places {
			place(out, f, &s.Places[j])
		}
	}
	return out
}

// place is a heading, a line of help, room to write and the code.
func place(out *bytes.Buffer, f *form.Form, p *form.Place) {
	fmt.Fprintf(out, "### %s\n\n%s\n\n%s%s%s\n\n", line(p.Heading), start(p.Help), placeStart, f.Of.Mark(p), placeHint)
	if text := assess.Normalise(p.Text); text != "" {
		for said := range strings.SplitSeq(text, "\n") {
			fmt.Fprintln(out, guarded(said))
		}
		fmt.Fprintln(out)
	}
	fmt.Fprintf(out, "%s\n\n`%s`\n\n", placeEnd, p.Code())
}

// guarded is a line of a text that could be one of ours: with a \ before it.
func guarded(said string) string {
	if strings.HasPrefix(strings.TrimLeft(said, `\`), "<!--") {
		return `\` + said
	}
	return said
}
