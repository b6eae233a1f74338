package house

import (
	"cmp"
	"go/ast"
	"go/token"
	"maps"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/packages"
)

// needs returns, by the name of each file, the names of the files that it needs; its own may be
// among them.
func needs(p *packages.Package, files []*ast.File) map[string]map[string]bool {
	fileName := func(pos token.Pos) string { return filepath.Base(p.Fset.File(pos).Name()) }
	graph := map[string]map[string]bool{}
	for _, f := range files {
		graph[fileName(f.FileStart)] = map[string]bool{}
	}
	for ident, used := range p.TypesInfo.Uses {
		if used.Pkg() != p.Types || !used.Pos().IsValid() {
			continue // of another package, or of the language
		}
		from, to := fileName(ident.Pos()), fileName(used.Pos())
		if graph[from] != nil && graph[to] != nil {
			graph[from][to] = true
		}
	}
	return graph
}

// knots returns the strongly connected components of two nodes or more, each sorted; the largest
// first, then by their first node. The algorithm is that of Tarjan (SIAM J. Comput. 1, 1972): a
// component is what is left on the stack above the first of its nodes that a search comes to.
func knots(graph map[string]map[string]bool) [][]string {
	var (
		found [][]string
		stack []string
		order = map[string]int{} // of visits, from one
		low   = map[string]int{} // the earliest node on the stack that is reached from each
		visit func(node string)
	)
	visit = func(node string) {
		stack = append(stack, node)
		order[node] = len(order) + 1
		low[node] = order[node]
		for _, next := range slices.Sorted(maps.Keys(graph[node])) {
			if order[next] == 0 {
				visit(next)
				low[node] = min(low[node], low[next])
			} else if slices.Contains(stack, next) {
				low[node] = min(low[node], order[next])
			}
		}
		if low[node] < order[node] {
			return
		}
		at := slices.Index(stack, node)
		if knot := slices.Clone(stack[at:]); len(knot) > 1 {
			slices.Sort(knot)
			found = append(found, knot)
		}
		stack = stack[:at]
	}
	for _, node := range slices.Sorted(maps.Keys(graph)) {
		if order[node] == 0 {
			visit(node)
		}
	}
	slices.SortFunc(found, func(a, b []string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0], b[0]))
	})
	return found
}
