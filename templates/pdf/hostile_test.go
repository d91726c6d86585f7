package pdf

import (
	"strings"

	"standpoint/assess/report"
)

// nasty are texts that have broken renderers.
var nasty = map[string]string{
	"escapes":      `a \) b ( c \( d ) \\ e \r \n )))((( \`,
	"nul":          "before\x00after\x01\x1b[31m\x7f end",
	"invalid":      "ab\xff\xfe\xc3 cd \xed\xa0\x80 ef",
	"above":        "clap 😀 flag 🇬🇧 family 👩‍👩‍👧 yes ✅ no ❌ warn ⚠️ 🟢🟡🔴 𝔘𝔫𝔦",
	"marks":        "e\u0301a\u0300w\u0302y\u0302 n" + strings.Repeat("\u0303\u0308", 40) + " end",
	"rtl":          "Hebrew שלום Arabic مرحبا \u202eevil\u202c end",
	"controls":     "a\u200bb\u00adc\u2028d\u2029e\u0085f\u200eg\ufeffh\ufff9i\u2066j\u2069",
	"long token":   strings.Repeat("abcdefghij", 40),
	"long address": "see https://example.org/" + strings.Repeat("path/segment-", 40) + "?q=1. Then on.",
	"dashes":       strings.Repeat("a-", 3000),
	"colons":       strings.Repeat("://", 3000) + strings.Repeat("http://", 50),
	"welsh":        "Llŷr a'r gŵr, tŷ, dŵr, Ŵy, Ŷd",
	"polish":       "Zażółć gęślą jaźń, Łódź",
	"greek":        "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
	"cyrillic":     "Съешь же ещё этих мягких французских булок",
	"signs":        "“quoted” ‘so’ – en — em £5 • ● … → 10 kg © ¾ ✓ ✗ ≤ ≥ × €",
	"line ends":    "one\r\ntwo\rthree\n\n\n\nfour\n- item\n- \n-\n  - deep\n    goes on\nafter",
	"blank":        " \t\n \u00a0 ",
	"only hints":   "\u00ad\u200b\u00ad",
	"2,000 words":  strings.Repeat("a long paragraph that goes on over pages ", 400),
}

// hostile is a report with a nasty text in every place.
func hostile() *report.Report {
	r := sample()
	r.Points = r.Points[:2] // among the nasty ones
	var all []string
	for _, key := range []string{"escapes", "nul", "invalid", "above", "marks", "rtl", "controls", "long token", "long address", "welsh", "greek", "signs", "line ends", "only hints"} {
		all = append(all, nasty[key])
	}
	text := strings.Join(all, " ")
	shared := []report.Shared{{ID: text, Point: 99, What: text, Details: []report.Pair{{Name: text, Text: text}}, Link: text, URL: "https://example.org/ü (x)"}}
	row := report.Evidence{ID: text, Title: text, Kind: text, Shows: text, Date: text, Link: text, URL: text, Who: text, Note: text}
	action := report.Action{ID: text, Point: 1, What: text, Owner: text, Due: text, State: text, Note: text}
	mark := report.Mark{Label: text, Shape: text}
	r.Title, r.Lang = text, text
	r.Cover = report.Cover{Organisation: text, Service: text, View: text, Standard: text, Phase: text, Due: text, AsOf: text, Facts: []report.Pair{{Name: text, Text: text}}}
	r.Points = append(r.Points, report.Point{Number: -5, Label: text, Title: text, Group: text, Summary: text, Address: text, Owner: text, Mark: mark,
		RatedOn: text, Reason: text, Ceiling: text, Above: text, Done: text, Planned: text, NotYet: text, HeldBy: text, Withheld: text,
		Answers: []report.Answer{{Question: text, Text: text, State: text, Why: text, HeldBy: text}}, Evidence: []report.Evidence{row, {}},
		Actions: []report.Action{action, {}}, Reused: shared, Offers: shared, Asks: shared}, report.Point{})
	r.Actions = append(r.Actions, action)
	r.Asks = shared
	r.Summary.Aim, r.Summary.Overall, r.Summary.NextHow = text, text, text
	r.Summary.Counts = append(r.Summary.Counts, report.Count{Mark: mark, Points: -1}, report.Count{Mark: report.Mark{Label: nasty["only hints"]}})
	r.Summary.Strip = append(r.Summary.Strip, report.Strip{Number: 1 << 40, Title: text, Mark: mark}, report.Strip{Title: nasty["only hints"]})
	r.Summary.Next, r.Summary.Asks = []report.Action{action, {}}, shared
	r.Sources.Rules = append(r.Sources.Rules, report.Pair{Name: text, Text: text})
	return r
}
