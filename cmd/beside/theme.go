// Package beside reads and writes what commands find or keep beside assessments: a
// theme and its logo, pictures, what addresses answered, a text in an editor.
package beside

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess/problem"
	"standpoint/standards/strict"
	"standpoint/templates"
)

// themeFile is a theme as an organisation writes it down.
type themeFile struct {
	Organisation string `yaml:"organisation"`
	Logo         string `yaml:"logo"` // a PNG or JPEG, beside the theme's file
	LogoAlt      string `yaml:"logo_alt"`
	Accent       string `yaml:"accent"`
	Tint         string `yaml:"tint"`
	Paper        string `yaml:"paper"`
	Front        string `yaml:"front"`
}

// Theme reads a theme and the logo it names. Without a path it is ours.
func Theme(path string) (templates.Theme, error) {
	var t templates.Theme
	if path == "" {
		return t, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return t, problem.With(fmt.Errorf("could not read the theme %q: %s", path, problem.Cause(err)), "check the name of the file, or leave --theme out")
	}
	var file themeFile
	root, err := strict.Parse(data)
	if err == nil {
		err = strict.Decode(root, &file)
	}
	if err != nil {
		return t, problem.In(err, path)
	}
	t = templates.Theme{Organisation: file.Organisation, Accent: file.Accent, Tint: file.Tint, Paper: strings.ToLower(file.Paper), Front: file.Front}
	t.Logo.Alt = file.LogoAlt
	if file.Logo != "" {
		if t.Logo.Source, err = logo(filepath.Join(filepath.Dir(path), filepath.FromSlash(file.Logo))); err != nil {
			return t, err
		}
	}
	if err := t.Check(); err != nil {
		return t, problem.With(fmt.Errorf("%s: %w", path, err), "nothing was written")
	}
	return t, nil
}

// largestLogo keeps a report small enough to send by email.
const largestLogo = 1 << 20

// picture is a PNG or JPEG as a data URI.
func logo(path string) (string, error) {
	info, err := os.Stat(path)
	if err == nil && info.Size() > largestLogo {
		return "", problem.With(fmt.Errorf("the logo %q is larger than 1 MB", path), "save it smaller; 600 pixels across are plenty")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", problem.With(fmt.Errorf("could not read the logo %q: %s", path, problem.Cause(err)), "logo is a file beside the theme")
	}
	kind := ""
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		kind = "image/png"
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		kind = "image/jpeg"
	default:
		return "", problem.With(fmt.Errorf("the logo %q is not a PNG or JPEG", path), "save it as one of the two")
	}
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(data), nil
}
