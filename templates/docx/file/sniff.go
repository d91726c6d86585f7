package file

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"

	"standpoint/assess/problem"
)

const withoutPassword = "open it, remove the password or the label that encrypts it (File, Info, Protect Document), save it, then read that"

// another says what a file is that is no document of ours, and what to do.
func another(raw []byte) error {
	head := bytes.TrimLeft(raw[:min(len(raw), 1024)], "\ufeff \t\r\n")
	begins := func(with string) bool { return bytes.HasPrefix(head, []byte(with)) }
	switch {
	case len(raw) > largestFile:
		return problem.New(fmt.Sprintf("the file is %d MB, and the most that can be read is %d MB", len(raw)>>20, largestFile>>20), "remove large pictures from it, or copy the text into a new document")
	case begins("PK\x03\x04"):
		return nil
	case len(raw) == 0:
		return problem.New("the file is empty", "copy or download it again: a folder that is still being synchronised has empty files")
	case begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return compound(raw)
	case begins("%PDF-"):
		return problem.New("this is a PDF, not a Word document", "ask for the Word document it was made from; what somebody wrote into a PDF cannot be read back")
	case begins(`{\rtf`):
		return problem.New("this is a Rich Text file (.rtf), not a Word document", saveAsDocx)
	case begins("{") && bytes.Contains(head, []byte("doc_id")):
		return problem.New("this is a link to a document in Google Docs, not the document", "open it there and download it as Microsoft Word (.docx)")
	case begins("<") && strings.Contains(strings.ToLower(string(head)), "<html"):
		return problem.New("this is a web page, not a Word document", "if it was downloaded, sign in and download the document again; otherwise open it in Word and save it as .docx")
	case begins("<?xml") || begins("<w:") || begins("<office:"):
		return problem.New("this is an XML file, not a Word document", saveAsDocx)
	}
	return problem.New("this is not a Word document", "name a .docx file, such as one that \"standpoint report --format docx\" wrote")
}

// compound says what is in one of Microsoft's older containers: a document as Word
// wrote them until 2007, or one of today that is encrypted.
func compound(raw []byte) error {
	holds := func(name string) bool {
		var wide []byte
		for _, unit := range utf16.Encode([]rune(name)) {
			wide = append(wide, byte(unit), byte(unit>>8))
		}
		return bytes.Contains(raw, wide)
	}
	switch {
	case holds("EncryptedPackage"), holds("EncryptionInfo"), holds("DataSpaces"):
		return problem.New("the document is protected with a password, or by a label that encrypts it", withoutPassword)
	case holds("WordDocument"):
		return problem.New("this is a document of an older kind (.doc)", saveAsDocx)
	}
	return problem.New("this is an older Office file, not a Word document (.docx)", saveAsDocx)
}
