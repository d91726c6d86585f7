package mask

import (
	"fmt"
	"strings"
	"testing"

	"standpoint/assess"
)

func masker() *Masker {
	return For(&assess.Assessment{
		Service: assess.Service{Name: "Garden waste", Organisation: "Kent Council"},
		People: []assess.Person{
			{Name: "Cllr Siân Ŵyn-Jones"}, {Name: "Mair Ffransis"}, {Name: "vacant"}, {Name: "May Kent"}, {Name: "Cher"}, {},
			{Name: "Rose Hall"}, {Name: "Jo Li"}, {Name: "Will Mark"}, {Name: "Jürgen Müller"}, {Name: "Anna van der Berg"}, {Name: "Seán O'Brien"},
			{Name: "王小明"}, {Name: "to be confirmed"},
		},
	})
}

// nothing says that a text stays as it is.
const nothing = "="

var masked = map[string]string{
	"":                    nothing,
	"Nothing to take out": nothing,

	// names: whole, in any order, over the end of a line, in capitals and in small letters
	"Ask Mair\nFfransis.":      "Ask [name].",
	"MAIR FFRANSIS":            "[name]",
	"mair ffransis":            "[name]",
	"Ffransis, Mair":           "[name]",
	"ffransis mair":            "[name]",
	"Ask Mair J. Ffransis":     "Ask [name] J. [name]",
	"M. Ffransis":              "[name]",
	"Ffransis, M.":             "[name].",
	"notes/mair-ffransis.md":   "notes/[name].md",
	"notes/mair_ffransis.md":   "notes/[name].md",
	"notes/Ffransis%20Mair.md": "notes/[name].md",
	"Mair's notes":             "[name]'s notes",
	"Ask May Kent":             "Ask [name]",
	"Ask Will Mark about it":   "Ask [name] about it",
	"Anna van der Berg":        "[name]",
	"berg, anna van der":       "[name]",
	"Ask Anna Berg":            "Ask [name]",
	"to be confirmed by June":  "[name] by June",

	// without accents, or with others; spelled out
	"sian wyn jones":    "[name]",
	"Sian Wyn-Jones":    "[name]",
	"Ask Wyn-Jones":     "Ask [name]",
	"Sia\u0302n knows":  "[name] knows",
	"Ask Jurgen Muller": "Ask [name]",
	"Ask Mueller":       "Ask [name]",
	"Sean OBrien":       "[name] [name]",
	"Ask Seán O’Brien":  "Ask [name]",

	// as one word
	"notes/mairffransis.md":   "notes/[name].md",
	"notes/ffransismair2.md":  "notes/[name].md",
	"MairFfransis":            "[name]",
	"sianjones and jonessian": "[name] and [name]",
	"rosehall.md":             "[name].md",

	// parts alone, where they are written as names
	"Ask Jones":                  "Ask [name]",
	"Ask Ŵyn-Jones":              "Ask [name]",
	"Cher agrees, with a cherry": "[name] agrees, with a cherry",
	"联系王小明谢谢":                    "[name]",

	// what nobody sees, and wide forms
	"Ma\u200bir knows": "[name] knows",
	"Ｍａｉｒ knows":       "[name] knows",

	// no names
	"The place is vacant":                     nothing,
	"In May 2027 Kent will decide":            nothing,
	"Cllr and councillor":                     nothing,
	"Mairead is another":                      nothing,
	"the rose garden in the hall":             nothing,
	"we will mark it, and mark will be happy": nothing,
	"jo is short, and so is Li":               nothing,
	"the van by the berg":                     nothing,
	"family 👨‍👩‍👧 kept as it is":              nothing,

	// email addresses
	"write to a.b+c@example.org":              "write to [email address]",
	"a\u202e@example.org":                     "[email address]",
	"a＠example.org":                           "[email address]",
	"?to=a%40example.org":                     "?to=[email address]",
	"pat @ example.org":                       "[email address]",
	"pat@example . org":                       "[email address]",
	"pat @ example . org now":                 "[email address] now",
	"pat (at) example.org":                    "[email address]",
	"pat(at)example(dot)org":                  "[email address]",
	"pat [at] example [dot] org":              "[email address]",
	"pat{at}example.org":                      "[email address]",
	"pat <at> example dot org":                "[email address]",
	"pat at example dot org":                  "[email address]",
	"pat_person@example.org":                  "[email address]",
	"pat_at_example_dot_org":                  "[email address]",
	"pat_person_at_example_org":               "[email address]",
	"pat-at-example-dot-org":                  "[email address]",
	`"pat person"@example.org`:                "[email address]",
	`'pat'@example.org`:                       "[email address]",
	"pat@[192.0.2.1]":                         "[email address]",
	"mailto:pat@example.org?subject=x":        "mailto:[email address]?subject=x",
	"pat@exämple.org":                         "[email address]",
	"against lgdss@2016 and govuk@2019":       nothing,
	"node@18.2.0":                             nothing,
	"looked_at_home.md":                       nothing,
	"look at example.org":                     nothing,
	"Meet us at 10 (at the latest) on Monday": nothing,
	"at that dot":                             nothing,

	// telephone numbers
	"020 7946 0018":                 "[telephone number]",
	"(020) 7946 0018":               "[telephone number]",
	"+44 (0)20 7946 0018":           "[telephone number]",
	"(+44) 20 7946 0018":            "[telephone number]",
	"0044 20 7946 0018":             "[telephone number]",
	"44 20 7946 0018":               "[telephone number]",
	"01632–960147":                  "[telephone number]",
	"０２０ ７９４６ ００１８":                 "[telephone number]",
	"٠٢٠ ٧٩٤٦ ٠٠١٨":                 "[telephone number]",
	"०२० ७९४६ ००१८":                 "[telephone number]",
	"020.7946.0018":                 "[telephone number]",
	"020_7946_0018":                 "[telephone number]",
	"020·7946·0018":                 "[telephone number]",
	"020 • 7946 • 0018":             "[telephone number]",
	"020*7946*0018":                 "[telephone number]",
	"020,7946,0018":                 "[telephone number]",
	"020\n7946\n0018":               "[telephone number]",
	"0 2 0 7 9 4 6 0 0 1 8":         "[telephone number]",
	"020 7946 0018 ext. 12, please": "[telephone number], please",
	"020 7946 0018x12":              "[telephone number]",
	"020 7946 0018 extension 1234":  "[telephone number]",
	"020 7946 0018 #12":             "[telephone number]",
	"tel02079460018":                "tel[telephone number]",
	"tel:+442079460018":             "tel:[telephone number]",
	"0800 1111":                     "[telephone number]",
	"01/02/2027 020 7946 0018":      "01/02/2027 [telephone number]",
	"020 7946 0018, 01632 960147":   "[telephone number], [telephone number]",
	"01.23.45.67.89":                "[telephone number]",

	// dates, times, money, references, postcodes, versions: no telephone numbers
	"until 01/02/2027":                                   nothing,
	"from 01/02/2027 - 03/04/2027":                       nothing,
	"from 01/02/2027 09:00 to 03/04/2027 10:30":          nothing,
	"on 2026-10-02, 41,000 people":                       nothing,
	"0.5 of 1,200":                                       nothing,
	"£1,000,000,000 in 2026":                             nothing,
	"0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10":                   nothing,
	"0.1234567890":                                       nothing,
	"INC0012345678 and CHG0087654321":                    nothing,
	"reference 0123456789":                               nothing,
	"Ref: 01234/567890":                                  nothing,
	"UPRN 010002333695":                                  nothing,
	"SW1A 1AA, CF10 3NQ and EC1A 1BB":                    nothing,
	"550e8400-e29b-41d4-a716-446655440000":               nothing,
	"commit 0123456789abcdef":                            nothing,
	"version 0.12.3, 10.0.0.1, 2.30 and 2.55":            nothing,
	"2026-10-02T09:00:00":                                nothing,
	"ISBN 978-0-306-40615-6":                             nothing,
	"1,306 pairs and 750 merges, 17 of 17 and 2,000 too": nothing,

	// numbers of people, and no others
	"NHS number 943 476 5919":              "NHS number [NHS number]",
	"943-476-5919":                         "[NHS number]",
	"9434765919":                           "[NHS number]",
	"943 476 5918":                         nothing,
	"4111 1111 1111 1111":                  "[card number]",
	"4111-1111-1111-1111 on file":          "[card number] on file",
	"4111 1111 1111 1112":                  nothing,
	"QQ 12 34 56 C":                        nothing, // no such number is given to anybody
	"AB 12 34 56 C":                        "[National Insurance number]",
	"ab123456c":                            "[National Insurance number]",
	"AB-12-34-56-C":                        "[National Insurance number]",
	"GB123456A":                            nothing,
	"12-34-56 12345678":                    "[account number] [account number]",
	"Sort code 12-34-56, account 12345678": "Sort code [account number], account [account number]",
	"account 12345678, sort code 123456":   "account [account number], sort code [account number]",
	"12345678 alone":                       nothing,
	"GB82 WEST 1234 5698 7654 32":          "[account number]",
	"GB82 WEST 1234 5698 7654 33":          nothing,

	// keys in addresses
	"https://example.org/a?token=abc&page=2":              "https://example.org/a?token=[key]&page=2",
	"https://example.org/a?page=2#access_token=abc":       "https://example.org/a?page=2#access_token=[key]",
	"https://x.example/f?sv=2022&sig=a%2Fb%3D.":           "https://x.example/f?sv=[key]&sig=[key].",
	"https://x.example/f?X-Amz-Signature=abc":             "https://x.example/f?X-Amz-Signature=[key]",
	"https://x.example/f?id=aB3dE6gH1jK4mN7p":             "https://x.example/f?id=[key]",
	"https://pat:secret@example.org/x":                    "https://[key]@example.org/x",
	"https://example.org/search?q=garden+waste&year=2026": nothing,
	"https://example.org/a?name=garden-waste-collection":  nothing,
	"glpat-abcdefghijklmnopqrst":                          "[key]",
}

func TestText(t *testing.T) {
	m := masker()
	for text, want := range masked {
		if want == nothing {
			want = text
		}
		if got := m.Text(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
		if found := m.Find(text); (len(found) > 0) != (want != text) {
			t.Errorf("%q: found %+v", text, found)
		}
	}
}

// What was masked once has nothing left to mask.
func TestTwice(t *testing.T) {
	m := masker()
	for text := range masked {
		once := m.Text(text)
		if twice := m.Text(once); twice != once {
			t.Errorf("%q became %q, and then %q", text, once, twice)
		}
	}
}

// Each thing found says what it was and why.
func TestFind(t *testing.T) {
	var said []string
	for _, f := range masker().Find("Ask mair ffransis, mairffransis or Jones, pat@example.org, 020 7946 0018 or https://a.example/?token=x") {
		said = append(said, string(f.Kind)+" "+f.Words+": "+f.Why)
	}
	want := `[name] mair ffransis: a name under people
[name] mairffransis: a name under people, as one word
[name] Jones: part of a name under people
[email address] pat@example.org: an email address
[telephone number] 020 7946 0018: a telephone number
[key] x: a key in the query of an address`
	if got := strings.Join(said, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What is left and resembles something is named, and everyday words are not.
func TestResembling(t *testing.T) {
	m := masker()
	for text, want := range map[string]string{
		"the rose garden":                       "rose",
		"ask jones about it":                    "jones",
		"Jo decides":                            "Jo",
		"notes/mffransis.md":                    "mffransis",
		"In May 2027 Kent decides":              "May|Kent",
		"it may be so, as it is":                "",
		"Ask Mr Evans":                          "Mr Evans",
		"Ask Dr. Patel and Cllr Davies":         "Dr. Patel|Cllr Davies",
		"We asked Gwen Price about it":          "Gwen Price",
		"We asked the Garden Team in Bath":      "",
		"We met Example Borough Council":        "",
		"Our Service Owner reads Google Maps":   "",
		"write to pat at example.org":           "pat at example.org",
		"as @patperson says":                    "@patperson",
		"call 7946 0018":                        "7946 0018",
		"AB 12 34 56":                           "AB 12 34 56",
		"reference 0123456789":                  "0123456789",
		"Ask Mair Ffransis on 020 7946 0018":    "",
		"Nothing here, on 2 October 2026 or so": "",
		"2026-09-14":                            "",
	} {
		var words []string
		for _, f := range m.Resembling(text) {
			words = append(words, f.Words)
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// FuzzText wants of any text that masking ends, is done after the second time, and
// leaves valid text.
func FuzzText(f *testing.F) {
	for text := range masked {
		f.Add(text)
	}
	m := masker()
	f.Fuzz(func(t *testing.T, text string) {
		after := m.Text(text)
		if found := m.Find(text); len(found) == 0 && after != text {
			t.Errorf("%q became %q and nothing was found", text, after)
		}
		m.Resembling(text)
	})
}

// What 2 rules find at one place is taken out once, by the surer, and a text as
// long as a file may be is gone through once for all names.
func TestOverlap(t *testing.T) {
	m := For(&assess.Assessment{People: []assess.Person{{Name: "Jane Smith"}}})
	for text, want := range map[string]string{
		"07700900123@example.org":                             "[email address]",
		"(07700 900123) jane at jane.smith ( at ) x ( . ) uk": "[telephone number] jane at [email address]",
	} {
		if got := m.Text(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	var people []assess.Person
	for i := range 300 {
		people = append(people, assess.Person{Name: fmt.Sprintf("Person%d Surname%d", i, i)})
	}
	text := strings.Repeat("We asked Person7 Surname7 and J Smith in 4 wards about it.\n", 2000)
	if got := For(&assess.Assessment{People: people}).Find(text); len(got) != 2000 {
		t.Errorf("%d found", len(got))
	}
}
