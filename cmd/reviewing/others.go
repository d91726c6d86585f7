package reviewing

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// Other is what one assessor says about a point: shown to whoever leads the panel
// while they decide, and never kept.
type Other struct {
	Role string
	assess.ReviewPoint
}

// Others are what assessors say about points in reviews of their own.
func Others(reviews []*gather.Review) func(number int) []Other {
	return func(number int) (all []Other) {
		for _, r := range reviews {
			if p := r.Value.Said(number); p.Said() {
				all = append(all, Other{cmp.Or(r.Value.Role, "An assessor"), p})
			}
		}
		return all
	}
}

// others are what the assessors say about a point, where their reviews are at hand.
func (w *sitting) others(number int) []Other {
	if w.Others == nil {
		return nil
	}
	return w.Others(number)
}

// decision is what an assessor decides, as people read it.
func (w *sitting) decision(o Other) string {
	if o.Decision == "" {
		return "no decision"
	}
	return strings.TrimSpace(w.Mark(assess.RatingShape(w.Standard, o.Decision)) + " " + assess.RatingLabel(w.Standard, o.Decision))
}

// decided are the decisions of a point and who made each: "● met: Design".
func (w *sitting) decided(number int) string {
	var order []string
	who := map[string][]string{}
	for _, o := range w.others(number) {
		d := w.decision(o)
		if len(who[d]) == 0 {
			order = append(order, d)
		}
		who[d] = append(who[d], o.Role)
	}
	for i, d := range order {
		order[i] = d + ": " + words.List(who[d])
	}
	return strings.Join(order, "; ")
}

// differ says whether assessors decide differently on a point.
func (w *sitting) differ(number int) bool {
	var decisions []string
	for _, o := range w.others(number) {
		decisions = append(decisions, words.NonEmpty(o.Decision)...)
	}
	return len(slices.Compact(slices.Sorted(slices.Values(decisions)))) > 1
}

// othersSay is what each assessor says about a point, in full.
func (w *sitting) othersSay(number int) string {
	var all []string
	for _, o := range w.others(number) {
		said := []string{o.Role + ": " + w.decision(o)}
		for _, part := range [][2]string{{"Done well", o.DoneWell}, {"To explore", o.ToExplore}, {"Recommends", recommended(o)}} {
			if part[1] = strings.TrimSpace(part[1]); part[1] != "" {
				said = append(said, part[0]+"\n"+part[1])
			}
		}
		all = append(all, strings.Join(said, "\n"))
	}
	return strings.Join(all, "\n\n")
}

func recommended(o Other) string {
	var lines []string
	for _, r := range o.Recommendations {
		lines = append(lines, "- "+strings.Join(words.NonEmpty(r.What, r.Kind, due(r.Due), r.See), ", "))
	}
	return strings.Join(lines, "\n")
}

// inShort is what each assessor says, in some words beside the decision.
func (w *sitting) inShort(number int) []ask.Block {
	var blocks []ask.Block
	for _, o := range w.others(number) {
		said := words.NonEmpty(assess.RatingLabel(w.Standard, o.Decision)+".", plainly(o.DoneWell), plainly(o.ToExplore))
		if o.Decision == "" {
			said = said[1:]
		}
		for _, r := range o.Recommendations {
			said = append(said, strings.TrimPrefix(words.Sentence(r.Kind+": "+r.What), ": "))
		}
		blocks = append(blocks, ask.Block{Name: o.Role, Text: strings.Join(said, " ")})
	}
	return blocks
}

// plainly is a text without its marks, on one line.
func plainly(typed string) string {
	return strings.Join(strings.Fields(text.Plain(text.Read(typed))), " ")
}
