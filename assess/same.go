package assess

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"

	"standpoint/assess/words"
)

// Identity is the same for two assessments of one service: its organisation,
// and its id or what else it is called by. Where no service is named it is the
// organisation's.
func (s *Service) Identity() string {
	return words.Fold(s.Organisation) + "\x00" + words.Fold(cmp.Or(s.ID, Slug(s.Name), s.Name))
}

// Same says whether two assessments are of the same service.
func (s *Service) Same(other *Service) bool { return s.Identity() == other.Identity() }

// Fingerprint tells services apart by their identity, without saying it.
func (s *Service) Fingerprint() string {
	sum := sha256.Sum256([]byte(s.Identity()))
	return hex.EncodeToString(sum[:4])
}
