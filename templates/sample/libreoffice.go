package sample

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Converted is a document after LibreOffice opened it and saved it in one format
// after another.
func Converted(t testing.TB, raw []byte, formats ...string) []byte {
	t.Helper()
	if testing.Short() {
		t.Skip("it takes long")
	}
	if _, err := exec.LookPath("soffice"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("LibreOffice is missing: apt-get install libreoffice-writer")
		}
		t.Skip("LibreOffice is not here")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "0.docx")
	if err := os.WriteFile(name, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, format := range formats {
		to := filepath.Join(dir, string(rune('a'+i)))
		out, err := exec.Command("soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", format, "--outdir", to, name).CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		name = filepath.Join(to, "0."+format)
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
