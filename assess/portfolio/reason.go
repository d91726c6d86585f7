package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess/portfolio/types"
	"standpoint/assess/words"
)

// reasons are why an offer may help with an ask.
type reasons struct {
	about []string // what the two services have in common
	point string
	kind  string
	words []string // that both say
}

// said are the reasons in words, and how many there are: each word counts.
func (r *reasons) said() (why []string, n int) {
	why = append(slices.Clone(r.about), words.NonEmpty(r.point, r.kind)...)
	n = len(why) + len(r.words)
	if len(r.words) > 0 {
		why = append(why, "both mention "+words.List(r.words))
	}
	return why, n
}

// brief are the same reasons, for where there is little room: what is the same, and not
// what it is called. Whose map it is stays.
func (r *reasons) brief() string {
	var same, others []string
	for _, why := range append(slices.Clone(r.about), words.NonEmpty(r.point, r.kind)...) {
		thing, _, _ := strings.Cut(why, ",")
		if called, is := strings.CutPrefix(thing, "the same "); is {
			same = append(same, called)
		} else {
			others = append(others, why)
		}
	}
	if len(same) > 0 {
		others = append([]string{"the same " + words.List(same)}, others...)
	}
	if said := r.words[:min(len(r.words), 3)]; len(said) > 0 {
		others = append(others, "both mention "+words.List(said))
	}
	return strings.Join(others, "; ")
}

// fits says whether reasons are enough for a suggestion: two, and one of them about
// the thing itself. For reviewing one is enough.
func fits(r *reasons) bool {
	if r.kind == bothReview {
		return true
	}
	thing := len(r.words) > 0 || r.point != "" && (r.kind != "" || len(r.about) > 0)
	return thing && len(r.about)+len(r.words)+len(words.NonEmpty(r.point, r.kind)) > 1
}

const bothReview = "both are about reviewing"

// why gathers what speaks for an offer.
func (m *matcher) why(ask *AskOf, asked []types.Word, ways map[string]wayTo, o *OfferOf) *reasons {
	r := &reasons{}
	if Reviewing(ask.Kind) {
		r.kind, r.words = bothReview, common(asked, m.words[o], nil)
		if ask.By != "" && o.Until >= ask.By {
			r.point = "still offered on " + ask.By.Long()
		}
		return r
	}
	m.about(r, ask.Whose, o.Whose)
	if way, there := ways[o.place()]; there {
		r.point = way.said()
	}
	if kind := types.Words(ask.Kind); len(kind) > 0 && alike(kind, types.Words(o.Kind)) {
		r.kind = "the same kind of thing, " + words.Fold(ask.Kind)
	}
	r.words = common(asked, m.words[o], slices.Concat(m.name(ask.Whose), m.name(o.Whose)))
	return r
}

func alike(a, b []types.Word) bool {
	return slices.EqualFunc(a, b, func(x, y types.Word) bool { return x.Stem == y.Stem })
}

// about adds what two services have in common.
func (m *matcher) about(r *reasons, a, b *Whose) {
	switch {
	case a.Product != "" && words.Fold(a.Product) == words.Fold(b.Product):
		r.about = append(r.about, "the same product, "+b.Product)
	case a.Supplier != "" && words.Fold(a.Supplier) == words.Fold(b.Supplier):
		r.about = append(r.about, "the same supplier, "+b.Supplier)
	}
	if kind := m.sameKind(a, b); kind != "" {
		r.about = append(r.about, "the same kind of service, "+kind)
	}
}

// name are the words that a service, its product and its supplier are called by: they
// say nothing of what is asked or offered.
func (m *matcher) name(w *Whose) []types.Word {
	if m.names[w] == nil {
		m.names[w] = append([]types.Word{}, types.Words(strings.Join([]string{w.Name, w.Type, w.Product, w.Supplier}, " "))...)
	}
	return m.names[w]
}

// sameKind is the kind of two services that are of one kind.
func (m *matcher) sameKind(a, b *Whose) string {
	key := [2]string{cmp.Or(a.Type, a.Name), cmp.Or(b.Type, b.Name)}
	kind, known := m.same[key]
	if !known {
		kind, _ = types.Same(key[0], key[1])
		m.same[key] = kind
	}
	return kind
}

// common are the words that both have, beside those that say nothing here.
func common(a, b, idle []types.Word) (both []string) {
	for _, w := range a {
		if w.In(b) && !w.In(idle) {
			both = append(both, w.Said)
		}
	}
	return both
}

// said is the reason that a point gives.
func (w wayTo) said() string {
	switch {
	case !w.through:
		return "the same point"
	case w.inPart:
		return "a point that corresponds in part (" + strings.TrimSuffix(w.credit, ".") + ")"
	}
	return "a point that corresponds (" + strings.TrimSuffix(w.credit, ".") + ")"
}
