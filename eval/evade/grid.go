package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os/exec"
	"slices"
	"strings"
	"sync"
)

// Each of n drafts against all others is n checks, and each reads all articles. So the
// articles stand in a square. The drafts of a row are checked at once against all other rows,
// and the drafts of a column against all other columns: whatever a draft shares something
// with, one of its two checks has read. Only the drafts that share anything, or are warned
// of, are then checked one by one. The others have nothing that could stop them.

// check checks each draft against all articles that are not it.
func (c *corpus) check(ctx context.Context, k *checker) ([]outcome, error) {
	suspects, err := c.suspects(ctx, k)
	if err != nil {
		return nil, err
	}
	var drafts []draft
	for _, i := range suspects {
		drafts = append(drafts, c.drafts[i])
	}
	of := k.checkAll(ctx, drafts, func(i int) request {
		own := c.numbers[suspects[i]]
		return c.against(func(line int) bool { return line == own })
	})
	outcomes := make([]outcome, len(c.drafts))
	for i, o := range of {
		if o.err != nil {
			return nil, o.err
		}
		outcomes[suspects[i]] = o
	}
	return outcomes, nil
}

// against asks for a check against all articles but some.
func (c *corpus) against(but func(line int) bool) request {
	var b strings.Builder
	for n, line := range c.lines {
		if !but(n) {
			b.WriteString(line)
		}
	}
	return request{flags: []string{"--against", "/dev/stdin"}, stdin: b.String()}
}

// suspects returns the drafts that share anything with another article or are warned of.
func (c *corpus) suspects(ctx context.Context, k *checker) ([]int, error) {
	paths := make([]string, len(c.drafts))
	known := make(map[string]int) // drafts by what may be their id
	for i, d := range c.drafts {
		path, err := k.write(d, i)
		if err != nil {
			return nil, err
		}
		paths[i] = path
		known[path], known[d.name] = i, i
	}
	side := int(math.Ceil(math.Sqrt(float64(len(c.lines)))))
	suspect := make([]bool, len(c.drafts))
	var mu sync.Mutex
	var failed error
	k.each(2*side, func(n int) {
		in := func(line int) bool { return line/side == n }
		if n >= side {
			in = func(line int) bool { return line%side == n-side }
		}
		var drafts []string
		for i, path := range paths {
			if in(c.numbers[i]) {
				drafts = append(drafts, path)
			}
		}
		if len(drafts) == 0 {
			return
		}
		ids, err := k.sharing(ctx, drafts, c.against(in))
		mu.Lock()
		defer mu.Unlock()
		if err != nil {
			failed = err
		}
		for _, id := range ids {
			if i, ok := known[id]; ok {
				suspect[i] = true
			}
		}
	})
	var found []int
	for i, is := range suspect {
		if is {
			found = append(found, i)
		}
	}
	return found, failed
}

// sharing checks drafts at once and returns the ids of articles that share a passage or a
// quotation, or are warned of.
func (c *checker) sharing(ctx context.Context, paths []string, r request) ([]string, error) {
	cmd := exec.CommandContext(ctx, c.bin,
		slices.Concat([]string{"check"}, paths, c.flags, r.flags)...)
	cmd.Stdin = strings.NewReader(r.stdin)
	out, _ := cmd.Output() // the status is not asked for
	var result result
	if err := json.Unmarshal(out, &result); err != nil {
		return nil, fmt.Errorf("check %s and others: %w", paths[0], err)
	}
	var ids []string
	for _, a := range result.Articles {
		if len(a.Warnings) > 0 {
			ids = append(ids, a.ID)
		}
	}
	for _, p := range result.Pairs {
		ids = append(ids, p.A, p.B)
	}
	for _, q := range result.Quotes {
		for _, u := range q.Uses {
			ids = append(ids, u.Article)
		}
	}
	return ids, nil
}
