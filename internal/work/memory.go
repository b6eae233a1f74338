package work

import "slices"

// A Memory is what each worker of a crew has at hand from item to item: buffers, aligners. What a
// worker had when it faulted is thrown away.
type Memory[M any] struct {
	crew *Crew
	of   []M
	make func() M
}

// NewMemory returns the memory that make makes for each worker; the zero one if that is nil.
func NewMemory[M any](c *Crew, make func() M) *Memory[M] {
	m := &Memory[M]{crew: c, of: slices.Repeat([]M{*new(M)}, c.Jobs), make: make}
	for worker := range m.of {
		m.Renew(worker)
	}
	return m
}

// Of returns the memory of a worker.
func (m *Memory[M]) Of(worker int) *M { return &m.of[worker] }

// Renew gives a worker new memory.
func (m *Memory[M]) Renew(worker int) {
	var fresh M
	if m.make != nil {
		fresh = m.make()
	}
	m.of[worker] = fresh
}

// Try is Crew.Try for what a worker does with its memory.
func (m *Memory[M]) Try(worker int, doing string, do func(m *M), items ...Item) bool {
	ok := m.crew.Try(doing, func() { do(&m.of[worker]) }, items...)
	if !ok {
		m.Renew(worker)
	}
	return ok
}
