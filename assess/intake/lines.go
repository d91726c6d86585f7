package intake

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"standpoint/assess/problem"
)

// Largest is how many bytes a text may have that comes in.
const Largest = 2 << 20

// Read reads all there is as a text. The error is that of the reader or a
// *problem.Error.
func Read(r io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(r, Largest+1))
	switch {
	case err != nil:
		return "", err
	case len(data) > Largest:
		return "", problem.New(fmt.Sprintf("this text is larger than %d MB", Largest>>20), "check that it is the file you meant")
	}
	return Text(data)
}

// Reader reads a text line by line as it comes, never further than the line
// that is wanted.
type Reader struct {
	in    *bufio.Reader
	order binary.ByteOrder // of UTF-16; nil for UTF-8
	begun bool
	read  behind
}

// NewReader reads a text from r.
func NewReader(r io.Reader) *Reader { return &Reader{in: bufio.NewReader(r)} }

// Next gives the next line without its end. The error is a *problem.Error for a
// line that is not text, with the place of its first wrong byte, or that of the
// reader.
func (r *Reader) Next() (string, error) {
	if !r.begun {
		r.begun = true
		if err := r.mark(); err != nil {
			return "", err
		}
	}
	data, err := r.line()
	if len(data) == 0 && err != nil {
		return "", err
	}
	text, wrong := string(data), (*problem.Error)(nil)
	if r.order != nil {
		text, wrong = r.read.utf16(data, r.order)
	} else {
		wrong = r.read.utf8(data)
	}
	r.read.lines, r.read.offset = r.read.lines+1, r.read.offset+len(data)
	if wrong != nil {
		return "", wrong
	}
	return strings.TrimRight(text, "\r\n"), nil
}

// mark reads a byte-order mark, and waits for no more than one byte where there
// is none.
func (r *Reader) mark() error {
	first, err := r.in.Peek(1)
	if err != nil {
		return err
	}
	size := map[byte]int{Mark[0]: len(Mark), littleMark[0]: 2, bigMark[0]: 2}[first[0]]
	top, _ := r.in.Peek(size)
	switch order := orderOf(top); {
	case order != nil:
		r.order = order
	case string(top) != Mark:
		return nil
	}
	r.read.offset, _ = r.in.Discard(size)
	return nil
}

// line takes the bytes of one line, with its end.
func (r *Reader) line() ([]byte, error) {
	if r.order == nil {
		return r.in.ReadBytes('\n')
	}
	var data []byte
	for {
		var unit [2]byte
		n, err := io.ReadFull(r.in, unit[:])
		data = append(data, unit[:n]...)
		if err != nil {
			return data, err
		}
		if r.order.Uint16(unit[:]) == '\n' {
			return data, nil
		}
	}
}
