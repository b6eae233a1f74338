package article

import (
	"fmt"
	"io"
	"strings"
)

// unwrappedName is name without the ending of a wrapper.
func unwrappedName(name string) string {
	for _, w := range wrappers {
		if n := len(name) - len(w.ending); n > 0 && strings.EqualFold(name[n:], w.ending) {
			return name[:n]
		}
	}
	return name
}

// unwrap reads what is compressed in s. Its place keeps the name of the whole file.
func (p *producer) unwrap(s *source, w *wrapper) {
	if s.depth == maxDepth {
		p.skip(&Skip{Path: s.path,
			Why: fmt.Sprintf("compressed more than %d times over", maxDepth)})
		return
	}
	plain, err := w.open(s.in)
	if err != nil {
		p.skip(&Skip{Path: s.path, Why: cause(err)})
		return
	}
	if c, ok := plain.(io.Closer); ok {
		defer c.Close()
	}
	members, _ := plain.(*gzipMembers)
	inner := &source{path: s.path, name: unwrappedName(s.name), asked: s.asked, depth: s.depth + 1,
		members: members, growth: s.growth}
	p.source(inner, &expansion{plain, s.growth})
}
