package pdf

import (
	"fmt"

	"standpoint/templates/pdf/file"
)

// album makes pictures ready, each once however often it is shown.
type album struct {
	files map[string][]byte // by the link of the evidence that they are
	made  map[string]*file.Picture
	voice *voice
	notes []string // about those that cannot be shown
}

// picture is data made ready. One that cannot be shown is nil, and a note says why.
func (a *album) picture(name string, data []byte) *file.Picture {
	if p, known := a.made[name]; known {
		return p
	}
	p, err := file.NewPicture(data)
	if err != nil {
		a.notes = append(a.notes, fmt.Sprintf("The picture %s is left out: %v", a.voice.line(name), err))
	}
	a.made[name] = p
	return p
}
