package story_test

import (
	"fmt"

	"overlap/story"
)

// The second and the third text share a little: too little for one story of all four.
func ExampleClusters() {
	edges := []story.Edge{{A: 0, B: 1, Share: .9}, {A: 1, B: 2, Share: .3}, {A: 2, B: 3, Share: .6}}
	for _, cluster := range story.Clusters(5, edges, .3) {
		fmt.Println(cluster.Texts)
		for _, s := range cluster.Stories() {
			fmt.Println("  story of", s.Texts, s.Cohesion)
		}
	}
	// Output:
	// [0 1 2 3]
	//   story of [0 1] 0.9
	//   story of [2 3] 0.6
	// [4]
	//   story of [4] 1
}
