package findings

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"standpoint/assess/check"
	"standpoint/assess/words"
)

// SARIF prints SARIF 2.1.0, which code hosts show beside a change. The results
// are printed a file at a time.
type SARIF struct {
	w       io.Writer
	version string
	results int
	excused int
}

// NewSARIF prints to a writer, for a version of the program.
func NewSARIF(w io.Writer, version string) *SARIF {
	return &SARIF{w: words.Escaping(w, words.InJSON), version: version}
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID       string      `json:"id"`
	Name     string      `json:"name"`
	Short    sarifText   `json:"shortDescription"`
	Full     sarifText   `json:"fullDescription"`
	Help     sarifText   `json:"help"`
	Defaults sarifLevels `json:"defaultConfiguration"`
}

type sarifLevels struct {
	Level string `json:"level"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	Level        string            `json:"level"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Properties   sarifProperties   `json:"properties"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	Line   int `json:"startLine"`
	Column int `json:"startColumn"`
}

type sarifProperties struct {
	Severity check.Severity `json:"severity"`
	Point    int            `json:"point"`
	Label    string         `json:"label,omitempty"` // of the point, where its owner gave it one
	ID       string         `json:"id"`
}

const sarifHead = `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "Standpoint",
          "version": %q,
          "rules": %s
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [`

// start prints everything before the results.
func (s *SARIF) start() error {
	var rules []sarifRule
	for _, r := range check.Rules() {
		help := r.Why + " " + r.Remedy
		if r.More != "" {
			help += " " + r.More
		}
		rules = append(rules, sarifRule{r.Code, r.Name, sarifText{words.UpperFirst(r.Says) + "."}, sarifText{r.Why}, sarifText{help}, sarifLevels{sarifLevel(r.Usual)}})
	}
	text, err := json.MarshalIndent(rules, "          ", "  ")
	if err == nil {
		_, err = fmt.Fprintf(s.w, sarifHead, s.version, text)
	}
	return err
}

// File prints what was found in one file. What is excused is counted alone: code
// hosts would raise an alert for each.
func (s *SARIF) File(f *check.File) error {
	s.excused += len(f.Excepted)
	for _, one := range f.Findings {
		if err := s.result(f.Place, one); err != nil {
			return err
		}
	}
	return nil
}

func (s *SARIF) result(path string, f check.Finding) error {
	uri := addressOf(path)
	r := sarifResult{
		RuleID: f.Code, Level: sarifLevel(f.Severity), Message: sarifText{f.What + " " + f.Remedy},
		Locations: []sarifLocation{{sarifPhysical{sarifArtifact{uri}, sarifRegion{f.Line, f.Column}}}},
		// The second is what GitHub would else make of the line's text, and so lose an
		// alert with each word that changes.
		Fingerprints: map[string]string{"finding/v1": fingerprint(uri, f), "primaryLocationLineHash": fingerprint(uri, f) + ":1"},
		Properties:   sarifProperties{f.Severity, f.Point, f.Label, f.ID},
	}
	before := ",\n        "
	if s.results++; s.results == 1 {
		if err := s.start(); err != nil {
			return err
		}
		before = "\n        "
	}
	text, err := json.MarshalIndent(r, "        ", "  ")
	if err == nil {
		_, err = fmt.Fprintf(s.w, "%s%s", before, text)
	}
	return err
}

// End prints what comes after the last file.
func (s *SARIF) End(*check.Summary) error {
	if s.results == 0 {
		if err := s.start(); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(s.w, "\n      ],\n      \"properties\": {\"excused\": %d}\n    }\n  ]\n}\n", s.excused)
	return err
}

// sarifLevel is the level of SARIF that a severity comes nearest to.
func sarifLevel(s check.Severity) string {
	switch s {
	case check.Error:
		return "error"
	case check.ToDo:
		return "warning"
	}
	return "note"
}

// addressOf is a path as a URI: relative to the repository's root, or whole for one
// that is absolute.
func addressOf(path string) string {
	path = filepath.ToSlash(path)
	if filepath.IsAbs(path) || strings.HasPrefix(path, "/") {
		return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path, "/")}).String()
	}
	return (&url.URL{Path: path}).String()
}

// fingerprint stays the same when lines move, so that a host knows a finding
// again.
func fingerprint(uri string, f check.Finding) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{uri, f.Code, fmt.Sprint(f.Point), f.ID}, "\x00")))
	return hex.EncodeToString(sum[:16])
}
