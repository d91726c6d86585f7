package gather

import (
	"bufio"
	"bytes"
	"encoding/gob"
	"fmt"
	"os"

	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// spool keeps entries in a file of its own until they are wanted, in another
// order than they came: there may be more than memory should hold. One goroutine
// at a time uses it.
type spool struct {
	file *os.File
	out  *bufio.Writer
	size int64
	ends []int64 // of the types of all entries, then of each entry

	encoder *gob.Encoder
	decoder *gob.Decoder
	read    bytes.Reader // what the decoder reads: one entry
	primed  bool         // the decoder knows the types
}

func newSpool() (*spool, error) {
	file, err := store.Temporary("standpoint-spool-", "")
	if err != nil {
		return nil, noSpool(err)
	}
	os.Remove(file.Name()) // it stays until it is closed; where it cannot go before that, close takes it away
	s := &spool{file: file, out: bufio.NewWriterSize(file, 1<<16)}
	s.encoder, s.decoder = gob.NewEncoder(s), gob.NewDecoder(&s.read)
	return s, s.add(&portfolio.Entry{})
}

func noSpool(err error) error {
	return &problem.Error{File: os.TempDir(), What: fmt.Sprintf("temporary data could not be written there: %v", causeOf(err)), Hint: "free some space, or name another folder with TMPDIR (TMP on Windows)"}
}

// Write is for the encoder.
func (s *spool) Write(data []byte) (int, error) {
	n, err := s.out.Write(data)
	s.size += int64(n)
	return n, err
}

// add keeps an entry.
func (s *spool) add(e *portfolio.Entry) error {
	if err := s.encoder.Encode(e); err != nil {
		return noSpool(err)
	}
	s.ends = append(s.ends, s.size)
	return nil
}

// load gives back an entry, counted from 0 as they were added.
func (s *spool) load(i int) (portfolio.Entry, error) {
	if s.out.Buffered() > 0 {
		if err := s.out.Flush(); err != nil {
			return portfolio.Entry{}, noSpool(err)
		}
	}
	if !s.primed {
		s.primed = true
		if _, err := s.between(0, s.ends[0]); err != nil {
			return portfolio.Entry{}, err
		}
	}
	return s.between(s.ends[i], s.ends[i+1])
}

func (s *spool) between(from, to int64) (e portfolio.Entry, err error) {
	data := make([]byte, to-from)
	if _, err = s.file.ReadAt(data, from); err == nil {
		s.read.Reset(data)
		err = s.decoder.Decode(&e)
	}
	if err != nil {
		return portfolio.Entry{}, noSpool(err)
	}
	return e, nil
}

func (s *spool) close() {
	s.file.Close()
	os.Remove(s.file.Name())
}
