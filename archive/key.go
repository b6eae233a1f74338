package archive

import (
	"crypto/sha256"
	"encoding/binary"
)

// A fullKey is what stands for an id where there are many.
type fullKey [16]byte

// fullKeyOf returns the key of an id.
func fullKeyOf(id string) fullKey {
	sum := sha256.Sum256([]byte(id))
	return fullKey(sum[:16])
}

// short returns the part of a key that the catalogue has.
func (k fullKey) short() int64 { return int64(binary.BigEndian.Uint64(k[:])) }

// keyOf returns what the catalogue has of an id for ever. Two ids may have one key, so an id is
// compared as long as it is there.
func keyOf(id string) int64 { return fullKeyOf(id).short() }

// textOf returns what the catalogue has of the seal of words.
func textOf(seal [16]byte) int64 { return int64(binary.BigEndian.Uint64(seal[:])) }
