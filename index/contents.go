package index

import "sync"

// Contents number the articles of the same words by the first of them that came. They are told by
// 128 bits of a cryptographic hash of the words' hashes, which nobody can forge. Several goroutines
// may ask.
type Contents struct {
	shards [64]struct {
		sync.Mutex
		number map[[16]byte]uint32
	}
}

// have reports whether a content is known.
func (c *Contents) have(hash [16]byte) bool {
	shard := &c.shards[hash[15]%64]
	shard.Lock()
	defer shard.Unlock()
	_, ok := shard.number[hash]
	return ok
}

// of returns the number of a content: number, if it is new.
func (c *Contents) of(hash [16]byte, number uint32) uint32 {
	shard := &c.shards[hash[15]%64]
	shard.Lock()
	defer shard.Unlock()
	if known, ok := shard.number[hash]; ok {
		return known
	}
	if shard.number == nil {
		shard.number = make(map[[16]byte]uint32)
	}
	shard.number[hash] = number
	return number
}
