package standards

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path"
	"reflect"
	"testing"
)

var update = flag.Bool("update", false, "write the prepared standards anew")

// TestPrepared wants each embedded standard prepared from its file as it is
// now, and reading it to give what reading the file gives.
func TestPrepared(t *testing.T) {
	if *update {
		prepareAll(t)
	}
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			if *update {
				t.Skip("written anew")
			}
			ready := preparedFor(name)
			if ready == nil {
				t.Fatalf("prepared/%s.json was not made from the files as they are: run go test ./standards -run TestPrepared -update", name)
			}
			if read := readEmbedded(t, name); !reflect.DeepEqual(ready, read) {
				t.Errorf("what is prepared is not what %s.yaml says: run go test ./standards -run TestPrepared -update", name)
			}
		})
	}
	entries, err := preparedFiles.ReadDir(preparedFolder)
	if err != nil || !*update && len(entries) != len(Names()) {
		t.Errorf("%d standards are prepared, and there are %d (%v)", len(entries), len(Names()), err)
	}
}

// TestPreparedStale wants a prepared standard passed over when its file has
// changed since.
func TestPreparedStale(t *testing.T) {
	for _, change := range []func(*prepared){
		func(p *prepared) { p.Of["govuk@2019.yaml"]++ },
		func(p *prepared) { p.Of["gone.yaml"] = 1 },
		func(p *prepared) { p.Of = nil },
	} {
		p := prepared{Of: sums(t, "nhs@2026.yaml", "govuk@2019.yaml"), Standard: readEmbedded(t, "nhs@2026")}
		if !p.fresh() {
			t.Fatal("it is not taken as it is")
		}
		if change(&p); p.fresh() {
			t.Errorf("made from %v it is taken all the same", p.Of)
		}
	}
}

func readEmbedded(t *testing.T, name string) *Standard {
	t.Helper()
	root, err := parseFile(embedded, name+".yaml", name+".yaml")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Embedded.whole(root, []string{name})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func sums(t *testing.T, files ...string) map[string]uint32 {
	t.Helper()
	of := map[string]uint32{}
	for _, file := range files {
		sum, err := sumOf(file)
		if err != nil {
			t.Fatal(err)
		}
		of[file] = sum
	}
	return of
}

func prepareAll(t *testing.T) {
	t.Helper()
	for _, name := range Names() {
		s := readEmbedded(t, name)
		files := []string{name + ".yaml"}
		for _, base := range s.Bases {
			files = append(files, base+".yaml")
		}
		whole, err := json.Marshal(prepared{Of: sums(t, files...), Standard: s})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(withoutZeros(t, whole)); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path.Join(preparedFolder, name+".json"), out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// withoutZeros leaves out what reading gives by itself: empty texts, 0, false
// and what is not there. Empty lists stay, since they were written down.
func withoutZeros(t *testing.T, data []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var tree any
	if err := decoder.Decode(&tree); err != nil {
		t.Fatal(err)
	}
	return pruned(tree)
}

func pruned(value any) any {
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = pruned(value[i])
		}
	case map[string]any:
		for key, inner := range value {
			switch inner = pruned(inner); inner {
			case nil, "", false, json.Number("0"):
				delete(value, key)
			}
		}
	}
	return value
}
