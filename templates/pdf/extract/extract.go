// Package extract finds the data that a report carries inside its PDF. It reads
// files from anywhere: what it unpacks is bounded, and nothing in it is trusted.
package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"standpoint/assess/problem"
)

const (
	mostObjects  = 400_000
	mostUnpacked = 32 << 20 // bytes, of all streams together
)

// misfit says why there is no data, at which byte of the file, and what to do.
func misfit(offset int, what, hint string) error {
	return problem.New(fmt.Sprintf("byte %d: %s", offset, what), hint)
}

const (
	anotherCopy = "copy or download the file again"
	whichHaveIt = "use the PDF as \"standpoint report\" wrote it: one that was printed or exported again has lost its data"
)

// Data is the report in a PDF that we made, as JSON. The PDF may have been saved
// again by another program, as long as that kept what is attached. Errors are
// *problem.Error and name the byte.
func Data(raw []byte) ([]byte, error) {
	if head := raw[:min(len(raw), 1024)]; !bytes.Contains(head, []byte("%PDF-")) {
		return nil, misfit(0, "this is not a PDF", "name a PDF that \"standpoint report\" wrote")
	}
	f := &file{raw: raw, objects: map[int]object{}, left: mostUnpacked}
	if err := f.scan(); err != nil {
		return nil, err
	}
	if f.encrypted {
		return nil, misfit(f.encryptedAt, "the file is encrypted", "open it with its password and save a copy without one, or make the report again")
	}
	f.unpackAll()
	spec, ok := f.spec()
	if !ok {
		return nil, f.nothing()
	}
	data, err := f.attached(spec)
	if err != nil {
		return nil, err
	}
	var report struct {
		For   string `json:"for"`
		Title string `json:"title"`
	}
	if err := json.Unmarshal(data, &report); err != nil || report.For == "" {
		return nil, misfit(spec.at, "the data in this file is not that of a report", whichHaveIt)
	}
	return data, nil
}

// nothing says why no data was found: the file breaks off, or holds none.
func (f *file) nothing() error {
	if tail := f.raw[max(0, len(f.raw)-2048):]; !bytes.Contains(tail, []byte("%%EOF")) {
		return misfit(len(f.raw), "the file breaks off here, before its end", anotherCopy)
	}
	return misfit(0, "there is no report data in this PDF", whichHaveIt)
}

// spec is the description of the attached file that holds the report's data:
// the last one, where a file was added to.
func (f *file) spec() (object, bool) {
	numbers := slices.Sorted(maps.Keys(f.objects))
	for _, n := range slices.Backward(numbers) {
		o := f.objects[n]
		d, ok := o.value.(dict)
		if ok && d["AFRelationship"] == name("Data") && (d["UF"] == "report.json" || d["F"] == "report.json") && d["EF"] != nil {
			return o, true
		}
	}
	return object{}, false
}

// attached is what is in the file that a description leads to.
func (f *file) attached(spec object) ([]byte, error) {
	files, _ := f.get(spec.value.(dict)["EF"]).(dict)
	at, ok := files["F"].(ref)
	if !ok {
		at, ok = files["UF"].(ref)
	}
	o, there := f.objects[int(at)]
	if !ok || !there || o.stream == nil {
		return nil, misfit(spec.at, "the report's data is named here, but is not in the file", anotherCopy)
	}
	data, err := f.inflate(o)
	if err != nil {
		return nil, misfit(o.at, "the report's data cannot be unpacked: "+err.Error(), anotherCopy)
	}
	return data, nil
}
