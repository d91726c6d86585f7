package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const summary = "Assess your service against a published service standard"

// manifests writes what winget and Scoop install from.
func (r *release) manifests() error {
	if err := r.scoop(); err != nil {
		return err
	}
	return r.winget()
}

// asset is an archive as a manifest names it.
type asset struct{ arch, address, sum, folder string }

// windows are the archives for Windows.
func (r *release) windows() ([]asset, error) {
	var all []asset
	for _, s := range systems {
		if s.os != "windows" {
			continue
		}
		name := r.archiveName(s)
		data, err := os.ReadFile(filepath.Join(r.out, name))
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(data)
		all = append(all, asset{s.arch, r.address + "/" + name, hex.EncodeToString(sum[:]), strings.TrimSuffix(name, ".zip")})
	}
	return all, nil
}

func (r *release) scoop() error {
	assets, err := r.windows()
	if err != nil {
		return err
	}
	type one struct {
		URL    string `json:"url"`
		Hash   string `json:"hash"`
		Folder string `json:"extract_dir"`
	}
	architecture := map[string]one{}
	for _, a := range assets {
		architecture[map[string]string{"amd64": "64bit", "arm64": "arm64"}[a.arch]] = one{a.address, a.sum, a.folder}
	}
	data, err := json.MarshalIndent(map[string]any{
		"version": r.version, "description": summary, "homepage": r.address, "license": "MIT",
		"architecture": architecture, "bin": "standpoint.exe",
	}, "", "    ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(r.out, "scoop-standpoint.json"), append(data, '\n'), 0o644)
}

// wingetVersion is the version of winget's manifest format that is written.
const wingetVersion = "1.6.0"

func (r *release) winget() error {
	assets, err := r.windows()
	if err != nil {
		return err
	}
	head := fmt.Sprintf("PackageIdentifier: Standpoint.Standpoint\nPackageVersion: %s\n", r.version)
	foot := "ManifestVersion: " + wingetVersion + "\n"
	var installers strings.Builder
	for _, a := range assets {
		fmt.Fprintf(&installers, "- Architecture: %s\n  InstallerUrl: %s\n  InstallerSha256: %s\n  NestedInstallerFiles:\n  - RelativeFilePath: %s\\standpoint.exe\n    PortableCommandAlias: standpoint\n",
			map[string]string{"amd64": "x64", "arm64": "arm64"}[a.arch], a.address, strings.ToUpper(a.sum), a.folder)
	}
	for name, text := range map[string]string{
		"Standpoint.Standpoint.yaml":              head + "DefaultLocale: en-GB\nManifestType: version\n" + foot,
		"Standpoint.Standpoint.installer.yaml":    head + "InstallerType: zip\nNestedInstallerType: portable\nInstallers:\n" + installers.String() + "ManifestType: installer\n" + foot,
		"Standpoint.Standpoint.locale.en-GB.yaml": head + "PackageLocale: en-GB\nPublisher: Standpoint\nPackageName: Standpoint\nPackageUrl: " + r.address + "\nLicense: MIT\nShortDescription: " + summary + "\nManifestType: defaultLocale\n" + foot,
	} {
		if err := os.WriteFile(filepath.Join(r.out, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
