package report

import (
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"overlap/result"
)

// readBack is a network of GraphML or GEXF as far as a program must understand it.
type readBack struct {
	Keys []struct {
		ID string `xml:"id,attr"`
	} `xml:"key"`
	Graph struct {
		Nodes []readNode `xml:"node"`
		Edges []readEdge `xml:"edge"`
		GEXF  struct {
			Nodes []readNode `xml:"node"`
		} `xml:"nodes"`
		Links struct {
			Edges []readEdge `xml:"edge"`
		} `xml:"edges"`
	} `xml:"graph"`
}

type readNode struct {
	ID string `xml:"id,attr"`
}

type readEdge struct {
	Source string `xml:"source,attr"`
	Target string `xml:"target,attr"`
}

// TestNetworks reads each network back: nodes have ids of their own, and edges lead from one to
// another.
func TestNetworks(t *testing.T) {
	for _, file := range []string{"testdata/story.json", "testdata/hostile.json"} {
		for _, name := range Networks() {
			for _, format := range []Format{GraphML, GEXF} {
				text := rendered(t, stored(t, file), format, Options{Table: name})
				wellFormed(t, text)
				var back readBack
				if err := xml.Unmarshal([]byte(text), &back); err != nil {
					t.Fatal(err)
				}
				ids := map[string]bool{}
				for _, n := range append(back.Graph.Nodes, back.Graph.GEXF.Nodes...) {
					if ids[n.ID] {
						t.Errorf("%s, %s: node %s twice", name, format, n.ID)
					}
					ids[n.ID] = true
				}
				edges := append(back.Graph.Edges, back.Graph.Links.Edges...)
				for _, e := range edges {
					if !ids[e.Source] || !ids[e.Target] {
						t.Errorf("%s, %s: edge %v", name, format, e)
					}
				}
				if strings.Contains(file, "story") && (len(ids) < 5 || len(edges) < 3) {
					t.Errorf("%s, %s: %d nodes, %d edges", name, format, len(ids), len(edges))
				}
			}
		}
	}
}

// TestNetworkX lets NetworkX read the networks, where it is installed.
func TestNetworkX(t *testing.T) {
	if exec.Command("python3", "-c", "import networkx").Run() != nil {
		t.Skip("no python3 with networkx: the networks are not read by it")
	}
	const read = `
import sys, networkx
for path in sys.argv[1:]:
    read = networkx.read_gexf if path.endswith("gexf") else networkx.read_graphml
    g = read(path)
    print(path, g.number_of_nodes(), g.number_of_edges(), g.is_directed())
    assert g.is_directed() and all("weight" in d for _, _, d in g.edges(data=True))
    assert all(d.get("label") is not None for _, d in g.nodes(data=True))
`
	dir := t.TempDir()
	args := []string{"-c", read}
	for _, file := range []string{"story", "hostile"} {
		for _, name := range Networks() {
			for _, format := range []Format{GraphML, GEXF} {
				path := filepath.Join(dir, file+"-"+name+"."+string(format))
				text := rendered(t, stored(t, "testdata/"+file+".json"), format,
					Options{Table: name})
				if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
				args = append(args, path)
			}
		}
	}
	if out, err := exec.Command("python3", args...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	} else {
		t.Logf("%s", out)
	}
}

// FuzzNetworks holds that whatever stands in a name, each network is XML.
func FuzzNetworks(f *testing.F) {
	fuzzWriter(f, func(t *testing.T, r *result.Result) {
		for _, name := range Networks() {
			for _, format := range []Format{GraphML, GEXF} {
				wellFormed(t, rendered(t, r, format, Options{Table: name}))
			}
		}
	})
}

// FuzzPlots holds that whatever stands in a name, each plot is XML.
func FuzzPlots(f *testing.F) {
	fuzzWriter(f, func(t *testing.T, r *result.Result) {
		for _, p := range Plots() {
			wellFormed(t, rendered(t, r, SVG, Options{Plot: p}))
		}
	})
}
