package house

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKnots(t *testing.T) {
	for _, test := range []struct {
		name  string
		edges string // pairs of nodes
		want  [][]string
	}{
		{"none", "", nil},
		{"a chain", "ab bc ac", nil},
		{"itself", "aa", nil},
		{"two", "ab ba bc", [][]string{{"a", "b"}}},
		{"a circle", "cb ba ac", [][]string{{"a", "b", "c"}}},
		{"two circles that share a node", "ab ba bc cb", [][]string{{"a", "b", "c"}}},
		{"the larger first", "ab ba bc cd de ec", [][]string{{"c", "d", "e"}, {"a", "b"}}},
		{"then by name", "cd dc ab ba ca", [][]string{{"a", "b"}, {"c", "d"}}},
	} {
		if diff := cmp.Diff(test.want, knots(graphOf(test.edges))); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// graphOf returns the graph of edges that are written as "ab bc".
func graphOf(edges string) map[string]map[string]bool {
	graph := map[string]map[string]bool{}
	for i := 0; i < len(edges); i += 3 {
		from, to := edges[i:i+1], edges[i+1:i+2]
		for _, node := range []string{from, to} {
			if graph[node] == nil {
				graph[node] = map[string]bool{}
			}
		}
		graph[from][to] = true
	}
	return graph
}

// TestKnotsSmallWorlds takes all graphs of four nodes: two nodes are in one knot exactly if each
// reaches the other.
func TestKnotsSmallWorlds(t *testing.T) {
	const n = 4
	names := []string{"a", "b", "c", "d"}
	for world := range 1 << (n * n) {
		graph := map[string]map[string]bool{}
		var reaches [n][n]bool
		for i := range n {
			graph[names[i]] = map[string]bool{}
			for j := range n {
				if world>>(i*n+j)&1 == 1 {
					graph[names[i]][names[j]] = true
					reaches[i][j] = true
				}
			}
		}
		for k := range n {
			for i := range n {
				for j := range n {
					reaches[i][j] = reaches[i][j] || reaches[i][k] && reaches[k][j]
				}
			}
		}
		together := map[string]bool{}
		for _, knot := range knots(graph) {
			for _, a := range knot {
				for _, b := range knot {
					together[a+b] = true
				}
			}
		}
		for i := range n {
			for j := range n {
				want := i != j && reaches[i][j] && reaches[j][i]
				if i != j && together[names[i]+names[j]] != want {
					t.Fatalf("%v: %s and %s together: %v", graph, names[i], names[j], !want)
				}
			}
		}
	}
}
