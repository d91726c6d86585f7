package cmd

import (
	"cmp"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/standards/holidays"
	"standpoint/templates"
	"standpoint/templates/html"
)

// check says which flags do not go together.
func (o *reportOptions) check() error {
	switch {
	case o.reader != "" && !slices.Contains(reportReaders(), o.reader):
		return usagef("use one of "+strings.Join(reportReaders(), ", "), "--for: %q is not a reader I know", o.reader)
	case o.by != "" && o.by != "profession":
		return usagef("use --by profession, or leave it out for the order of the standard", "--by: %q is not an order I know", o.by)
	case o.filled && o.reader != report.ForTeam:
		return usagef("add --for team", "--filled is for the team's worksheets")
	case slices.Contains(report.AfterReview, o.reader) && (o.points != "" || o.profession != "" || o.by != "" || o.print.pictures):
		return usagef("leave them out", "--points, --profession, --by and --pictures are not for a response to a review")
	case o.nation != "" && !slices.Contains(report.AfterReview, o.reader):
		return usagef("add --for follow-up or --for board", "--nation is for a response to a review")
	case o.reviewedBy != "" && o.reader != report.ForPublic:
		return usagef("add --for public", "--reviewed-by is for the public edition")
	}
	return o.print.check()
}

// pageOptions are what only HTML knows.
type pageOptions struct {
	fragment bool
	level    int
}

func (o *pageOptions) addFlags(f *pflag.FlagSet) {
	f.BoolVar(&o.fragment, "fragment", false, "write a piece of HTML to put into a page on your own site")
	f.IntVar(&o.level, "heading-level", 0, "with --fragment: the `level` of its first heading, 1 to 6 (default: 2)")
}

// only says which flag has no meaning in another format, or by itself.
func (o *pageOptions) only(format string) error {
	switch {
	case o.fragment && format != "html":
		return usagef("add --format html, or leave it out", "--fragment is for HTML")
	case o.level != 0 && !o.fragment:
		return usagef("add --fragment, or leave it out", "--heading-level is for a fragment of HTML")
	case o.level < 0 || o.level > 6:
		return usagef("use a number from 1 to 6", "--heading-level: %q is not a heading level", strconv.Itoa(o.level))
	}
	return nil
}

// render writes a page, or what goes into one.
func (o *pageOptions) render(w io.Writer, r *report.Report, theme templates.Theme) error {
	if o.fragment {
		return html.Fragment(w, r, theme, cmp.Or(o.level, 2))
	}
	return html.Report(w, r, theme)
}

// isForm says whether what is written is a form to type into.
func (o *reportOptions) isForm(format string) bool {
	return (format == "docx" || format == "md") && slices.Contains(form.Readers, o.reader)
}

// knownProfession says whether a profession leads on a point of the standard.
func knownProfession(named string, s *standards.Standard) error {
	var known []string
	for _, p := range s.Points {
		for _, one := range p.Leads {
			if words.Fold(one) == words.Fold(named) {
				return nil
			}
			known = append(known, one)
		}
	}
	if named == "" {
		return nil
	}
	slices.Sort(known)
	return usagef("use one of "+strings.Join(slices.Compact(known), ", "), "--profession: %q does not lead on any point of this standard", named)
}

// formatOf is the format that is named, or else what the ending of the output
// means, by another name where it has one, or else the usual format.
func formatOf(named, output, usual string, others map[string]string) string {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(output), "."))
	return cmp.Or(named, others[ending], ending, usual)
}

// reportTarget settles the format and the file to write, each from the other
// where only one is named.
func reportTarget(opts reportOptions, path, usual string) (format, output string, err error) {
	output = opts.output
	format = formatOf(opts.format, output, "pdf", map[string]string{"markdown": "md", "htm": "html"})
	if !slices.Contains(reportFormats, format) {
		return "", "", usagef("use one of "+strings.Join(reportFormats, ", "), "%q is not a format this command can write", format)
	}
	if output == "" {
		output = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		if opts.reader != usual {
			output += "-" + opts.reader
		}
		output += "." + format
	}
	return format, output, nil
}

// assessmentBefore is the assessment that this one names as the one before it.
// Without it nothing is compared, and that is said; the public is told no path.
func assessmentBefore(e *env, a *assess.Assessment, path, reader string) *assess.Assessment {
	if a.Previous == "" {
		return nil
	}
	before, err := store.Previous(path, a.Previous)
	var o *gather.Opened
	if err == nil {
		o, err = open(e, before)
	}
	if err == nil && !o.Assessment.Service.Same(&a.Service) {
		err = store.ErrAnotherService(a.Previous)
	}
	switch {
	case err == nil:
		return o.Assessment
	case reader == report.ForPublic:
		say(e.err, "The previous assessment was skipped, so nothing is compared with it.", "\"standpoint status\" says why")
	default:
		say(e.err, "Nothing is compared with the previous assessment: "+err.Error(), problem.HintOf(err))
	}
	return nil
}

// usualReader is the one that a report is for where nobody says: the panel, unless
// the standard is for somebody else.
func usualReader(e *env, path string) string {
	if s := standardAt(e, path); s != nil {
		return report.Usual(s)
	}
	return report.ForPanel
}

// aboutOrganisation says whether a file is an assessment about a whole organisation.
func aboutOrganisation(e *env, path string) bool {
	s := standardAt(e, path)
	return s != nil && s.Unit == "organisation"
}

// standardAt is that of an assessment, nil for a file that is none or cannot be read,
// which whoever opens it says.
func standardAt(e *env, path string) *standards.Standard {
	file, err := store.Load(path)
	if err != nil {
		return nil
	}
	s, err := e.library(path).Lookup(file.Assessment.Standard)
	if err != nil {
		return nil
	}
	return s
}

// fits says whether a standard is one that a reader's report can be made of.
func fits(reader string, s *standards.Standard) error {
	switch {
	case reader == report.ForStatement && s.Rules.Overall != standards.OverallEvery:
		return usagef("leave --for out, or use it with an assessment against wcag", "--for statement is for a standard where every %s has to be met, and %s is not one", s.Called(1), s.FullID())
	case reader == report.ForSupplier && s.Unit == "organisation":
		return usagef("use --for board or --for team", "--for supplier is about a service, and %s is about a whole organisation", s.FullID())
	}
	return nil
}

// knownNation says whether the bank holidays of a nation are known.
func knownNation(id string) error {
	if ids := holidays.Known().IDs(); id != "" && !slices.Contains(ids, id) {
		return usagef("use one of "+strings.Join(ids, ", "), "--nation: %q is not a nation whose bank holidays I know", id)
	}
	return nil
}
