package frame

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"pgregory.net/rapid"
)

type block struct {
	kind  Kind
	bytes []byte
}

// streamOf returns a stream of blocks.
func streamOf(t interface{ Fatal(...any) }, blocks []block) []byte {
	var out bytes.Buffer
	w := NewWriter(&out)
	for _, b := range blocks {
		if err := w.Write(b.kind, b.bytes); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// readAll returns the blocks of a stream before its end or its first error.
func readAll(stream []byte) (blocks []block, err error) {
	r := NewReader(bytes.NewReader(stream))
	for {
		kind, b, err := r.Read()
		if err == io.EOF {
			return blocks, nil
		}
		if err != nil {
			return blocks, err
		}
		blocks = append(blocks, block{kind, bytes.Clone(b)})
	}
}

// TestStreams: what was written is read; what is cut off, or changed in any byte, is damaged.
func TestStreams(t *testing.T) {
	one := rapid.Custom(func(t *rapid.T) block {
		return block{Kind(rapid.IntRange(1, 255).Draw(t, "kind")),
			rapid.SliceOfN(rapid.Byte(), 0, 40).Draw(t, "bytes")}
	})
	rapid.Check(t, func(t *rapid.T) {
		blocks := rapid.SliceOfN(one, 0, 5).Draw(t, "blocks")
		stream := streamOf(t, blocks)
		got, err := readAll(stream)
		if err != nil || len(got) != len(blocks) {
			t.Fatalf("%d of %d blocks: %v", len(got), len(blocks), err)
		}
		for i, b := range blocks {
			if got[i].kind != b.kind || !bytes.Equal(got[i].bytes, b.bytes) {
				t.Fatalf("block %d is %v, not %v", i, got[i], b)
			}
		}
		if _, err := readAll(stream[:rapid.IntRange(0, len(stream)-1).Draw(t, "cut")]); !errors.Is(
			err, ErrDamaged) {
			t.Fatalf("cut off: %v", err)
		}
		other := bytes.Clone(stream)
		other[rapid.IntRange(0, len(stream)-1).Draw(t, "at")] ^= byte(rapid.IntRange(1, 255).Draw(t,
			"change"))
		if _, err := readAll(other); err == nil {
			t.Fatal("a change is not noticed")
		}
		if _, err := readAll(append(bytes.Clone(stream), 0)); !errors.Is(err, ErrDamaged) {
			t.Fatalf("a byte more: %v", err)
		}
	})
}

// FuzzReader: whatever the bytes are, reading them ends, and what is read can be written again.
func FuzzReader(f *testing.F) {
	f.Add(streamOf(f, []block{{1, []byte("a block")}, {2, nil}}))
	f.Add(streamOf(f, nil))
	f.Add([]byte("overlapw\x01\x00\x00\x00\x01\xff\xff\xff\x3f"))
	f.Fuzz(func(t *testing.T, stream []byte) {
		blocks, err := readAll(stream)
		if err == nil && !bytes.Equal(streamOf(t, blocks), stream) {
			t.Errorf("%q is read as %v", stream, blocks)
		}
	})
}
