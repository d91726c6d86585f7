package panel

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// words adds to a text the paragraphs that were not joined before. What the panel
// took out again stays out.
func (j *joining) words(key string, to *string, joined *string, from string) {
	there := map[string]bool{}
	for _, paragraph := range paragraphs(*to) {
		there[words.Fold(paragraph)] = true
	}
	for _, paragraph := range paragraphs(from) {
		digest := digestOf(key, paragraph)
		if has(*joined, digest) {
			continue
		}
		note(joined, digest)
		if there[words.Fold(paragraph)] {
			continue
		}
		there[words.Fold(paragraph)] = true
		*to = strings.TrimPrefix(strings.TrimRight(*to, "\n")+"\n\n"+paragraph, "\n\n")
		j.told.Words++
	}
}

// paragraphs are what empty lines divide. Code between fences stays whole.
func paragraphs(text string) []string {
	var all []string
	var now []string
	fenced := false
	end := func() {
		if len(now) > 0 {
			all = append(all, strings.Join(now, "\n"))
		}
		now = nil
	}
	for line := range strings.SplitSeq(assess.Normalise(text), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
		}
		if strings.TrimSpace(line) == "" && !fenced {
			end()
			continue
		}
		now = append(now, line)
	}
	end()
	return all
}

// digestOf is the same for the same words, whatever their capitals and blanks,
// and tells nothing of who wrote them.
func digestOf(key, text string) string {
	sum := sha256.Sum256([]byte(key + "\x00" + words.Fold(text)))
	return hex.EncodeToString(sum[:])[:12]
}

// recommend adds the recommendations that were not joined before, with numbers of
// the panel's own. One that several make is there once, as strong as the strongest
// says; one that the panel changed or took out stays as the panel left it.
func (j *joining) recommend(p *assess.ReviewPoint, fresh map[string]int, all []assess.Recommendation) {
	for _, one := range all {
		if words.Fold(one.What) == "" {
			continue
		}
		digest := digestOf("what", one.What)
		at, new := fresh[digest]
		switch {
		case new:
			p.Recommendations[at].Kind = stronger(p.Recommendations[at].Kind, one.Kind)
			p.Recommendations[at].Due = cmp.Or(p.Recommendations[at].Due, one.Due)
		case has(p.Joined, digest), known(p, one.What, digest):
		default:
			fresh[digest] = len(p.Recommendations)
			note(&p.Joined, digest)
			p.Recommendations = append(p.Recommendations, assess.Recommendation{What: one.What, Kind: one.Kind, Due: one.Due, See: one.See, Joined: digest})
			j.told.Recommendations++
		}
	}
}

// known says whether the panel has a recommendation, by where it came from or by
// what it says.
func known(p *assess.ReviewPoint, what, digest string) bool {
	return slices.ContainsFunc(p.Recommendations, func(r assess.Recommendation) bool {
		return has(r.Joined, digest) || words.Fold(r.What) == words.Fold(what)
	})
}

// stronger is the kind of recommendation that matters more.
func stronger(a, b string) string {
	rank := func(kind string) int {
		if at := slices.Index(assess.RecommendationKinds, kind); at >= 0 {
			return at
		}
		return len(assess.RecommendationKinds)
	}
	if rank(b) < rank(a) {
		return b
	}
	return a
}

// has says whether a digest is among those noted.
func has(joined, digest string) bool { return slices.Contains(strings.Fields(joined), digest) }

// note adds a digest to those noted.
func note(joined *string, digest string) { *joined = strings.TrimSpace(*joined + " " + digest) }
