package parquet

import (
	"bytes"
	"fmt"

	"github.com/parquet-go/parquet-go"
)

// A row comes as the values of its columns, each with two levels: how many of the optional and
// repeated nodes above it are there, and at which repeated one it goes on. Sergey Melnik and
// others, "Dremel: Interactive Analysis of Web-Scale Datasets", VLDB 2010, section 4.3, puts
// records together of these.

// An assembly puts rows together.
type assembly struct {
	root   *node
	values [][]parquet.Value // that are left of each column
	text   []byte
}

func newAssembly(root *node) *assembly {
	return &assembly{root: root, values: make([][]parquet.Value, len(root.leaves))}
}

// row makes the text of a row. Members that are not there are left out.
func (a *assembly) row(row parquet.Row) error {
	for i := range a.values {
		a.values[i] = nil
	}
	for start := 0; start < len(row); {
		c, end := row[start].Column(), start+1
		for end < len(row) && row[end].Column() == c {
			end++
		}
		if c < 0 || c >= len(a.values) || a.values[c] != nil {
			return errForm
		}
		a.values[c] = row[start:end]
		start = end
	}
	a.text = a.text[:0]
	if err := a.object(a.root); err != nil {
		return err
	}
	for i, left := range a.values {
		if len(left) > 0 {
			return fmt.Errorf("broken: column %q has more values than its row",
				a.root.leaves[i].name)
		}
	}
	return nil
}

// next is the value of a column that comes next, if there is one.
func (a *assembly) next(leaf *node) (parquet.Value, bool) {
	if left := a.values[leaf.column]; len(left) > 0 {
		return left[0], true
	}
	return parquet.Value{}, false
}

// there reports whether a node is there.
func (a *assembly) there(n *node) (bool, error) {
	v, ok := a.next(n.first())
	if !ok {
		return false, fmt.Errorf("broken: column %q has no value for a row", n.first().name)
	}
	return v.DefinitionLevel() >= n.defines, nil
}

// pass passes over what stands for a node that is not there: one value a column.
func (a *assembly) pass(n *node) error {
	if len(n.children) == 0 {
		if _, ok := a.next(n); !ok {
			return fmt.Errorf("broken: column %q has no value for a row", n.name)
		}
		a.values[n.column] = a.values[n.column][1:]
		return nil
	}
	for _, c := range n.children {
		if err := a.pass(c); err != nil {
			return err
		}
	}
	return nil
}

// object writes the members of a node that are there.
func (a *assembly) object(n *node) error {
	open := byte('{')
	for _, c := range n.children {
		there, err := a.there(c)
		if err != nil {
			return err
		}
		if !there {
			if err := a.pass(c); err != nil {
				return err
			}
			continue
		}
		start := len(a.text)
		a.text = append(a.text, open)
		a.text = append(appendString(a.text, []byte(c.name)), ':')
		before := len(a.text)
		if err := a.member(c); err != nil {
			return err
		}
		if len(a.text) == before { // a value that JSON does not have
			a.text = a.text[:start]
			continue
		}
		open = ','
	}
	if open == '{' {
		a.text = append(a.text, '{')
	}
	a.text = append(a.text, '}')
	return nil
}

// member writes a node that is there.
func (a *assembly) member(n *node) error {
	if n.repeated {
		return a.several(n, a.one)
	}
	return a.one(n)
}

// one writes a node that is there, once.
func (a *assembly) one(n *node) error {
	switch {
	case len(n.children) == 0:
		v, ok := a.next(n)
		if !ok {
			return errForm
		}
		a.values[n.column] = a.values[n.column][1:]
		a.text = appendValue(a.text, n.element, v)
		return nil
	case n.list, n.mapped:
		inner := n.children[0]
		there, err := a.there(inner)
		switch {
		case err != nil:
			return err
		case !there && n.list:
			a.text = append(a.text, "[]"...)
			return a.pass(inner)
		case !there:
			a.text = append(a.text, "{}"...)
			return a.pass(inner)
		case n.list:
			return a.several(inner, a.element(n))
		}
		return a.mapping(inner)
	}
	return a.object(n)
}

// element says how each element of a list or map is written.
func (a *assembly) element(n *node) func(*node) error {
	inner, wrapped := n.items()
	return func(*node) error {
		switch {
		case !wrapped && len(inner.children) == 0:
			return a.one(inner)
		case !wrapped:
			return a.object(inner)
		}
		item := inner.children[0]
		there, err := a.there(item)
		if err != nil || there {
			if err == nil {
				err = a.member(item)
			}
			return err
		}
		return a.pass(item)
	}
}

// mapping writes a map as an object.
func (a *assembly) mapping(n *node) error {
	key, open := n.children[0], byte('{')
	for {
		v, ok := a.next(key)
		if !ok || len(key.children) > 0 {
			return errForm
		}
		a.values[key.column] = a.values[key.column][1:]
		name := v.ByteArray()
		if kind := v.Kind(); kind != parquet.ByteArray {
			name = bytes.Trim(appendValue(nil, key.element, v), `"`)
		}
		start := len(a.text)
		a.text = append(appendString(append(a.text, open), name), ':')
		before := len(a.text)
		there, err := a.there(n.children[1])
		switch {
		case err != nil:
		case there:
			err = a.member(n.children[1])
		default:
			err = a.pass(n.children[1])
		}
		if err != nil {
			return err
		}
		if len(a.text) == before {
			a.text = a.text[:start]
		} else {
			open = ','
		}
		if v, ok := a.next(key); !ok || v.RepetitionLevel() < n.repeats {
			break
		}
	}
	if open == '{' {
		a.text = append(a.text, '{')
	}
	a.text = append(a.text, '}')
	return nil
}

// several writes a list of what stands below a repeated node, as often as it is repeated.
func (a *assembly) several(n *node, write func(*node) error) error {
	a.text = append(a.text, '[')
	for {
		before := len(a.text)
		if err := write(n); err != nil {
			return err
		}
		if len(a.text) == before {
			a.text = append(a.text, "null"...)
		}
		v, ok := a.next(n.first())
		if !ok || v.RepetitionLevel() < n.repeats {
			break
		}
		a.text = append(a.text, ',')
	}
	a.text = append(a.text, ']')
	return nil
}
