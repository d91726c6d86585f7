package store

// Room is what a workshop leaves for the next one: the roles in the room, and what
// came up and waits to be decided on. How anybody voted is not in it.
type Room struct {
	People []string `json:"people,omitempty"` // whoever leads the room is the last
	Parked []Parked `json:"parked,omitempty"`
}

// Parked is something that came up at a point, or at none (0).
type Parked struct {
	Point int    `json:"point,omitempty"`
	Text  string `json:"text"`
}

// Room tells what the last workshop left; the zero Room when nothing is kept.
func (s *State) Room() Room {
	var r Room
	readJSON(s.file("room.json"), &r)
	return r
}

// SetRoom keeps what a workshop leaves.
func (s *State) SetRoom(r Room) error { return writeJSON(s.file("room.json"), r) }
