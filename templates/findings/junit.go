package findings

import (
	"encoding/xml"
	"fmt"
	"io"

	"standpoint/assess/check"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/text"
)

// JUnit prints JUnit XML: a suite for each file, a case for each finding. What is
// still to do is a failure, what is worth a look or good to know a case that
// passed and says so, and what is excused one that was skipped.
type JUnit struct {
	w     io.Writer
	begun bool
}

// NewJUnit prints to a writer.
func NewJUnit(w io.Writer) *JUnit { return &JUnit{w: words.Escaping(w, words.InXML)} }

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string      `xml:"classname,attr"`
	Name    string      `xml:"name,attr"`
	File    string      `xml:"file,attr"`
	Line    int         `xml:"line,attr,omitempty"`
	Failure *junitWords `xml:"failure"`
	Error   *junitWords `xml:"error"`
	Skipped *junitWords `xml:"skipped"`
	Out     string      `xml:"system-out,omitempty"`
}

type junitWords struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

func (j *JUnit) start() error {
	if j.begun {
		return nil
	}
	j.begun = true
	_, err := io.WriteString(j.w, xml.Header+"<testsuites name=\"standpoint check\">\n")
	return err
}

// File prints what was found in one file.
func (j *JUnit) File(f *check.File) error {
	if err := j.start(); err != nil {
		return err
	}
	path := f.Place
	suite := junitSuite{Name: path}
	for _, one := range f.Findings {
		suite.add(path, one)
	}
	for _, one := range f.Excepted {
		c := caseOf(path, one)
		c.Skipped = &junitWords{Message: templates.Printable(one.Excuse)}
		suite.Cases = append(suite.Cases, c)
		suite.Skipped++
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Class: path, Name: "nothing is still to do", File: path}}
	}
	suite.apart()
	suite.Tests = len(suite.Cases)
	data, err := xml.MarshalIndent(suite, "  ", "  ")
	if err == nil {
		_, err = fmt.Fprintf(j.w, "%s\n", data)
	}
	return err
}

func (s *junitSuite) add(path string, f check.Finding) {
	c := caseOf(path, f)
	said := &junitWords{Message: templates.Printable(f.What), Type: f.Name,
		Text: fmt.Sprintf("%s\n%s\n%s", templates.Printable(f.Why), templates.Printable(f.Remedy), text.Spot(path, f))}
	switch f.Severity {
	case check.Error:
		c.Error = said
		s.Errors++
	case check.ToDo:
		c.Failure = said
		s.Failures++
	default:
		c.Out = said.Message + "\n" + said.Text
	}
	s.Cases = append(s.Cases, c)
}

// apart numbers cases that would have the same name: servers that build take them
// for one.
func (s *junitSuite) apart() {
	seen := map[string]int{}
	for i := range s.Cases {
		c := &s.Cases[i]
		key := c.Class + "\x00" + c.Name
		if seen[key]++; seen[key] > 1 {
			c.Name += fmt.Sprintf(" (%d)", seen[key])
		}
	}
}

// caseOf is a finding as a case. Its class has the file, so that no other service
// has a case of the same name.
func caseOf(path string, f check.Finding) junitCase {
	class := path + ", as a whole"
	if f.Point > 0 {
		class = path + ", " + f.Of(f.Point)
	}
	name := f.Code + " " + f.Name
	if f.ID != "" {
		name += " " + templates.Printable(f.ID)
	}
	return junitCase{Class: class, Name: name, File: path, Line: f.Line}
}

// End prints what comes after the last file.
func (j *JUnit) End(*check.Summary) error {
	err := j.start()
	if err == nil {
		_, err = io.WriteString(j.w, "</testsuites>\n")
	}
	return err
}
