package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/CycloneDX/cyclonedx-go"
)

// materials writes the list of what is in a program, as CycloneDX, from what the build
// itself recorded in it.
func (r *release) materials(s system) error {
	data, err := os.ReadFile(r.built(s))
	if err != nil {
		return err
	}
	info, err := buildinfo.ReadFile(r.built(s))
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	bom := cyclonedx.NewBOM()
	bom.SerialNumber = serial(sum)
	self := component("standpoint", r.version, "pkg:generic/standpoint@"+r.version)
	self.Type = cyclonedx.ComponentTypeApplication
	self.Hashes = &[]cyclonedx.Hash{{Algorithm: cyclonedx.HashAlgoSHA256, Value: hex.EncodeToString(sum[:])}}
	self.Licenses = &cyclonedx.Licenses{{License: &cyclonedx.License{ID: "MIT"}}}
	bom.Metadata = &cyclonedx.Metadata{Timestamp: r.made.Format(time.RFC3339), Component: &self}

	golang := strings.TrimPrefix(info.GoVersion, "go")
	parts := []cyclonedx.Component{component("std", golang, "pkg:golang/std@"+golang)}
	for _, m := range info.Deps {
		parts = append(parts, component(m.Path, m.Version, "pkg:golang/"+m.Path+"@"+m.Version))
	}
	bom.Components = &parts
	var all []string
	for _, part := range parts {
		all = append(all, part.BOMRef)
	}
	bom.Dependencies = &[]cyclonedx.Dependency{{Ref: self.BOMRef, Dependencies: &all}}

	out, err := os.Create(filepath.Join(r.out, fmt.Sprintf("standpoint-%s-%s.cdx.json", r.version, s)))
	if err != nil {
		return err
	}
	defer out.Close()
	if err := cyclonedx.NewBOMEncoder(out, cyclonedx.BOMFileFormatJSON).SetPretty(true).EncodeVersion(bom, cyclonedx.SpecVersion1_6); err != nil {
		return err
	}
	return out.Close()
}

func component(name, version, address string) cyclonedx.Component {
	return cyclonedx.Component{Type: cyclonedx.ComponentTypeLibrary, BOMRef: address, Name: name, Version: version, PackageURL: address}
}

// serial is a list's number: made of the program's bytes, so that the same program has
// the same, in the form of a UUID of one's own making (version 8, RFC 9562).
func serial(sum [32]byte) string {
	id := sum[:16]
	id[6] = id[6]&0x0f | 0x80
	id[8] = id[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:16])
}
