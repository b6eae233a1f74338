package work

import (
	"cmp"

	"overlap/internal/spool"
)

// Drain calls do for the records of each part of a spool, on all workers, and forgets them.
func (c *Crew) Drain(p *spool.Spool, do func(worker, part int, s spool.Records) error) error {
	return c.parts(p, true, do)
}

// Walk is Drain for records that stay: do may sort them.
func (c *Crew) Walk(p *spool.Spool, do func(worker, part int, s spool.Records) error) error {
	return c.parts(p, false, do)
}

func (c *Crew) parts(p *spool.Spool, drain bool,
	do func(worker, part int, s spool.Records) error) error {
	if c.buffers == nil {
		c.buffers = make([]spool.Buffer, c.Jobs)
	}
	err := c.Each(p.Parts(), func(worker, part int) {
		s, err := c.buffers[worker].Load(p, part)
		if err == nil {
			if drain {
				p.Drop(part)
			}
			err = do(worker, part, s)
		}
		c.Fail(err)
	})
	return cmp.Or(err, c.Failed())
}

// Sort sorts records that a worker has from Drain or Walk, in its memory.
func (c *Crew) Sort(worker int, s spool.Records) { c.buffers[worker].Sort(s) }
