package conform

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strconv"
)

// lexer reads values, from objects and from page contents alike.
type lexer struct {
	raw []byte
	at  int
}

// The characters that stand between values, and those that end a word.
var blanks, ends = tableOf(" \t\r\n\x00\f"), tableOf(" \t\r\n\x00\f/[]<>()")

func tableOf(all string) *[256]bool {
	var table [256]bool
	for i := range len(all) {
		table[all[i]] = true
	}
	return &table
}

func (p *lexer) skip() {
	for p.at < len(p.raw) && blanks[p.raw[p.at]] {
		p.at++
	}
}

// word reads a keyword or a number.
func (p *lexer) word() string {
	p.skip()
	start := p.at
	for p.at < len(p.raw) && !ends[p.raw[p.at]] {
		p.at++
	}
	return string(p.raw[start:p.at])
}

func (p *lexer) value() any {
	p.skip()
	if p.at >= len(p.raw) {
		return nil
	}
	switch c := p.raw[p.at]; {
	case c == '/':
		p.at++
		return Name(p.word())
	case bytes.HasPrefix(p.raw[p.at:], []byte("<<")):
		return p.dict()
	case c == '<':
		end := p.at + bytes.IndexByte(p.raw[p.at:], '>')
		out, _ := hex.DecodeString(string(p.raw[p.at+1 : end]))
		p.at = end + 1
		return string(out)
	case c == '[':
		return p.array()
	case c == '(':
		return p.literal()
	}
	return p.number()
}

func (p *lexer) number() any {
	w := p.word()
	n, err := strconv.ParseFloat(w, 64)
	if err != nil {
		if w == "" {
			panic(fmt.Sprintf("no value at %.30q", p.raw[p.at:]))
		}
		return Operator(w)
	}
	before := p.at
	if gen := p.word(); gen == "0" {
		if p.word() == "R" {
			return Ref(n)
		}
	}
	p.at = before
	return n
}

func (p *lexer) dict() any {
	out := Dict{}
	p.at += 2
	for {
		p.skip()
		if bytes.HasPrefix(p.raw[p.at:], []byte(">>")) {
			p.at += 2
			return out
		}
		key := p.value().(Name)
		out[key] = p.value()
	}
}

func (p *lexer) array() any {
	out := []any{}
	p.at++
	for {
		p.skip()
		if p.raw[p.at] == ']' {
			p.at++
			return out
		}
		out = append(out, p.value())
	}
}

func (p *lexer) literal() string {
	var out []byte
	for p.at++; p.raw[p.at] != ')'; p.at++ {
		c := p.raw[p.at]
		if c == '\\' {
			p.at++
			if c = p.raw[p.at]; c == 'r' {
				c = '\r'
			} else if c == 'n' {
				c = '\n'
			}
		}
		out = append(out, c)
	}
	p.at++
	return string(out)
}
