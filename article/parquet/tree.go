package parquet

import (
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/format"
)

// A node is a column, or an object, list or map of columns.
type node struct {
	name     string
	optional bool
	repeated bool
	list     bool // of its only child's only child, or of its only child
	mapped   bool // of keys and values
	repeats  int  // repetition level
	defines  int  // definition level from which on it is there
	children []*node
	column   int // of a leaf
	element  *format.SchemaElement
	leaves   []*node // of the root
}

// treeOf makes the tree of a schema, which a file has in the order of its nodes.
func treeOf(schema []format.SchemaElement) (*node, error) {
	rest := schema
	root := &node{}
	if len(rest) == 0 {
		return nil, errForm
	}
	if err := root.grow(&rest, root, 0); err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		return nil, errForm
	}
	return root, nil
}

// grow takes one node and those below it from the rest of a schema.
func (n *node) grow(rest *[]format.SchemaElement, root *node, depth int) error {
	if len(*rest) == 0 || depth > maxNested {
		return errForm
	}
	e := &(*rest)[0]
	*rest = (*rest)[1:]
	n.element, n.name = e, e.Name
	if depth > 0 && e.RepetitionType.Valid {
		n.optional = e.RepetitionType.V == format.Optional
		n.repeated = e.RepetitionType.V == format.Repeated
	}
	if n.repeated {
		n.repeats++
	}
	if n.repeated || n.optional {
		n.defines++
	}
	if e.Type.Valid && depth > 0 {
		n.column = len(root.leaves)
		root.leaves = append(root.leaves, n)
		return nil
	}
	if !e.NumChildren.Valid || e.NumChildren.V < 1 || int(e.NumChildren.V) > len(*rest) {
		return errForm
	}
	for range e.NumChildren.V {
		child := &node{repeats: n.repeats, defines: n.defines}
		if err := child.grow(rest, root, depth+1); err != nil {
			return err
		}
		n.children = append(n.children, child)
	}
	if len(n.children) == 1 && n.children[0].repeated {
		n.list, n.mapped = n.kept()
	}
	return nil
}

// kept tells whether the format says that a node is a list, or a map.
func (n *node) kept() (list, mapped bool) {
	switch n.element.LogicalType.Value.(type) {
	case *format.ListType:
		return true, false
	case *format.MapType:
		return false, len(n.children[0].children) == 2
	}
	if c := n.element.ConvertedType; c.Valid {
		pairs := c.V == deprecated.Map || c.V == deprecated.MapKeyValue
		return c.V == deprecated.List, pairs && len(n.children[0].children) == 2
	}
	return false, false
}

// items is the node of the elements of a list, and whether they stand in an object of their own.
func (n *node) items() (repeated *node, wrapped bool) {
	repeated = n.children[0]
	return repeated, len(repeated.children) == 1
}

// names appends the names of the columns below a node.
func (n *node) names(all []string, path string) []string {
	for _, c := range n.children {
		name := path + c.name
		all = append(all, name)
		if !c.list && !c.mapped {
			all = c.names(all, name+".")
		}
	}
	return all
}

// first is the first column of a node, by which it is seen whether the node is there.
func (n *node) first() *node {
	for len(n.children) > 0 {
		n = n.children[0]
	}
	return n
}
