package codec

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// A value has something of each kind.
type value struct {
	Number int32
	Lo, Hi int
	Names  []string
	Text   string
	Part   *value
	Hash   uint64
	Large  uint64
	Raw    [3]byte
	A, B   bool
}

func (v *value) code(c *Coder) {
	Number(c, &v.Number)
	Range(c, &v.Lo, &v.Hi, 1000)
	List(c, &v.Names, c.Name)
	c.Text(&v.Text)
	c.Hash(&v.Hash)
	c.Unsigned(&v.Large, 1<<63)
	c.Raw(v.Raw[:])
	c.Flags(&v.A, &v.B)
	Optional(c, &v.Part, func(part *value) { part.code(c) })
}

// drawn draws a value that has another one in it, as long as depth is left.
func drawn(t *rapid.T, depth int) *value {
	v := &value{
		Number: rapid.Int32().Draw(t, "number"), Lo: rapid.IntRange(0, 1000).Draw(t, "lo"),
		Text:  rapid.String().Draw(t, "text"),
		Names: rapid.SliceOfN(rapid.SampledFrom([]string{"", "pear"}), 0, 5).Draw(t, "names"),
		Large: rapid.Uint64Max(1<<63).Draw(t, "large"),
		Hash:  rapid.Uint64().Draw(t, "hash"), Raw: [3]byte{1, byte(depth)},
		A: rapid.Bool().Draw(t, "a"), B: rapid.Bool().Draw(t, "b"),
	}
	v.Hi = rapid.IntRange(v.Lo, 1000).Draw(t, "hi")
	if len(v.Names) == 0 {
		v.Names = nil
	}
	if depth > 0 {
		v.Part = drawn(t, depth-1)
	}
	return v
}

// TestCoder: what was written is read, and nothing that is shorter.
func TestCoder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawn(t, rapid.IntRange(0, 2).Draw(t, "depth"))
		var w Coder
		want.code(&w)
		r, got := Coder{Bytes: w.Bytes, Reads: true}, new(value)
		got.code(&r)
		if !r.Ended() || !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v of %+v: bad %v, %d bytes are left", got, want, r.Bad, len(r.Bytes))
		}
		r = Coder{Bytes: w.Bytes[:rapid.IntRange(0, len(w.Bytes)-1).Draw(t, "bytes")], Reads: true}
		if new(value).code(&r); !r.Bad {
			t.Fatal("what is cut off was not missed")
		}
	})
}

// FuzzCoder reads anything, and what it takes for written is what it writes.
func FuzzCoder(f *testing.F) {
	var w Coder
	seed := value{Names: []string{"pear", "pear"}, Text: "plums", Part: &value{Number: -7, Hi: 9}}
	seed.code(&w)
	f.Add(w.Bytes)
	f.Fuzz(func(t *testing.T, in []byte) {
		r, v := Coder{Bytes: in, Reads: true}, new(value)
		if v.code(&r); !r.Ended() {
			return
		}
		var again Coder
		v.code(&again)
		r, same := Coder{Bytes: again.Bytes, Reads: true}, new(value)
		if same.code(&r); !reflect.DeepEqual(v, same) {
			t.Errorf("%+v is read as %+v", v, same)
		}
	})
}
