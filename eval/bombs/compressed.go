package main

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"encoding/binary"
	"encoding/hex"
	"hash/crc32"
	"io"
	"strings"
)

// compressedBombs are single streams that grow.
func compressedBombs() []bomb {
	return []bomb{
		{kind: "gzip", name: "3 GB of zeros", file: "zeros.txt.gz", write: func(w *writer) {
			gzipRepeat(w, strings.Repeat("\x00", mB), 3000)
		}},
		{kind: "gzip", name: "3 GB of one word", file: "goats.txt.gz",
			write: func(w *writer) { gzipGoats(w, 3000) }},
		{kind: "gzip", name: "3 GB of one letter, in members of 1 MB", file: "members.txt.gz",
			write: func(w *writer) {
				w.times(3000, gzipped(strings.Repeat("a", mB)))
			}},
		{kind: "gzip", name: "1 GB of prose, the same 32 KB again and again", file: "prose.txt.gz",
			write: func(w *writer) {
				gzipRepeat(w, prose(32<<10), 30000)
			}},
		{kind: "gzip", name: "300 MB of JSON lines, one line again and again",
			file: "lines.jsonl.gz", write: func(w *writer) {
				gzipRepeat(w, `{"id":"a","outlet":"o","text":"`+prose(900)+"\"}\n", 300000)
			}},
		{kind: "gzip", name: "3 GB of one word, three times over", file: "nested.txt.gz.gz.gz",
			write: func(w *writer) {
				var b bytes.Buffer
				gzipGoats(&b, 3000)
				w.say(gzipped(gzipped(b.String())))
			}},
		{kind: "gzip", name: "a thousand times over", file: "deep.txt.gz", write: func(w *writer) {
			s := prose(2 * kB)
			for range 1000 {
				s = gzipped(s)
			}
			w.say(s)
		}},
		{kind: "gzip", name: "a name of 100 MB in its header", file: "name.txt.gz",
			write: func(w *writer) {
				w.say("\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\xff")
				w.times(100*mB, "n")
			}},
		{kind: "gzip", name: "a million empty members", file: "empty.txt.gz",
			write: func(w *writer) { w.times(1000000, gzipped("")) }},
		{kind: "gzip", name: "cut short, after 100 MB of prose", file: "cut.txt.gz",
			write: func(w *writer) {
				var b bytes.Buffer
				gzipRepeat(&b, prose(32<<10), 3000)
				w.say(b.String()[:b.Len()-100])
			}},
		{kind: "bz2", name: "3 GB of one letter, in streams of 45 MB", file: "letters.txt.bz2",
			write: func(w *writer) { w.times(67, bz2Letters) }},
		{kind: "bz2", name: "30 GB of one letter, in bz2 in gzip", file: "letters.jsonl.bz2.gz",
			write: func(w *writer) {
				w.say(gzipped(strings.Repeat(bz2Letters, 670)))
			}},
		{kind: "zstd", name: "3 GB of one letter, 96 KB", file: "letters.txt.zst",
			write: func(w *writer) {
				zstdRun(w, 'a', 24000, 17)
			}},
		{kind: "zstd", name: "a window of 2 GB", file: "window.txt.zst",
			write: func(w *writer) { zstdRun(w, 'a', 10, 31) }},
		{kind: "zstd", name: "a window of 128 MB, 1 GB of one letter", file: "window128.txt.zst",
			write: func(w *writer) {
				zstdRun(w, 'a', 8000, 27)
			}},
		{kind: "zstd", name: "a content size of 2^60 bytes", file: "size.txt.zst",
			write: func(w *writer) {
				w.say("\x28\xb5\x2f\xfd\xe0") // one segment, eight bytes of size
				binary.Write(w, binary.LittleEndian, uint64(1)<<60)
				w.say(zstdBlock('a', true))
			}},
	}
}

// gzipped returns s compressed.
func gzipped(s string) string {
	var b strings.Builder
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

// goats is a megabyte of one word.
var goats = strings.Repeat("goat ", mB/5)

// gzipGoats writes n megabytes of one word as one gzip member.
func gzipGoats(w io.Writer, n int) { gzipRepeat(w, goats, n) }

// gzipRepeat writes a string n times as one gzip member.
func gzipRepeat(w io.Writer, s string, n int) {
	io.WriteString(w, "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff")
	deflateRepeat(w, s, n)
	sum := crc32.NewIEEE()
	for range n {
		io.WriteString(sum, s)
	}
	binary.Write(w, binary.LittleEndian, [2]uint32{sum.Sum32(), uint32(len(s) * n)})
}

// deflateRepeat writes a string n times as one deflate stream. The block that stands for
// it becomes the same from the second or third time on, and is copied from then.
func deflateRepeat(w io.Writer, s string, n int) {
	var block bytes.Buffer
	z, _ := flate.NewWriter(&block, flate.BestCompression)
	for i := range n {
		if i < 4 {
			block.Reset()
			io.WriteString(z, s)
			z.Flush()
		}
		w.Write(block.Bytes())
	}
	io.WriteString(w, "\x01\x00\x00\xff\xff") // an empty block, the last
}

// bz2Letters is a bzip2 stream of 45 MB of one letter.
var bz2Letters = func() string {
	b, _ := hex.DecodeString("425a68393141592653597076063a0158ab0120a00010000008200030cc0529a6" +
		"5248526c5492149e2ee48a70a120e0ec0c74")
	return string(b)
}()

// zstdRun writes a frame of n blocks of 128 KiB of one letter, for a window of 2^log bytes.
func zstdRun(w io.Writer, letter byte, n, log int) {
	io.WriteString(w, "\x28\xb5\x2f\xfd\x00")
	w.Write([]byte{byte(log-10) << 3})
	io.WriteString(w, strings.Repeat(zstdBlock(letter, false), n-1)+zstdBlock(letter, true))
}

// zstdBlock returns a block of 128 KiB of one letter.
func zstdBlock(letter byte, last bool) string {
	const run = 1 << 1
	head := uint32(128<<10)<<3 | run
	if last {
		head |= 1
	}
	return string([]byte{byte(head), byte(head >> 8), byte(head >> 16), letter})
}
