package main

import (
	"archive/tar"
	"bytes"
	"fmt"
	"strings"
)

// tarBombs are tapes.
func tarBombs() []bomb {
	return []bomb{
		{kind: "tar", name: "a PAX record of 100 MB", file: "pax.tar", write: func(w *writer) {
			record := " comment="
			size := 100*mB + len(record) + 1
			digits := len(fmt.Sprint(size + 9))
			w.say(tarHeader("pax", 'x', int64(size+digits)))
			w.say(fmt.Sprint(size+digits), record)
			w.times(100*mB, "p")
			w.say("\n")
			w.pad(size + digits)
			w.say(tarFile("a.txt", "The ferry sank at dawn."))
		}},
		{kind: "tar", name: "a name of 100 MB", file: "name.tar", write: func(w *writer) {
			w.say(tarHeader("././@LongLink", 'L', 100*mB))
			w.times(100*mB, "n")
			w.pad(100 * mB)
			w.say(tarFile("a.txt", "The ferry sank at dawn."))
		}},
		{kind: "tar", name: "a sparse member of 8 GB of holes", file: "sparse.tar",
			write: func(w *writer) { w.say(sparse(8 * gB)) }},
		{kind: "tar", name: "a sparse member of 8 GB of holes, gzipped", file: "sparse.tar.gz",
			write: func(w *writer) { w.say(gzipped(sparse(8 * gB))) }},
		{kind: "tar", name: "a member of 1 KB that claims 8 GB", file: "short.tar",
			write: func(w *writer) {
				w.say(tarHeader("a.txt", '0', 8*gB))
				w.prose(kB)
			}},
		{kind: "tar", name: "a size of 2^62", file: "large.tar", write: func(w *writer) {
			w.say(tarHeader("a.txt", '0', 1<<62))
			w.prose(kB)
		}},
		{kind: "tar", name: "a size below zero", file: "negative.tar", write: func(w *writer) {
			w.say(tarHeader("a.txt", '0', -512))
			w.prose(kB)
		}},
		{kind: "tar", name: "300,000 empty members", file: "empty.tar", write: func(w *writer) {
			for i := range 300000 {
				w.say(tarHeader(fmt.Sprintf("%06d.txt", i), '0', 0))
			}
		}},
		{kind: "tar", name: "a member of 3 GB of one word, gzipped", file: "goats.tar.gz",
			write: func(w *writer) {
				head := tarHeader("goats.txt", '0', 3*gB)
				w.say(gzipped(head))
				gzipGoats(w, 3000)
			}},
		{kind: "tar", name: "50 members of 30 MB of prose", file: "prose.tar.gz",
			write: func(w *writer) {
				for i := range 50 {
					w.say(gzipped(tarHeader(fmt.Sprintf("%d.txt", i), '0', 915*(32<<10))))
					gzipRepeat(w, prose(32<<10), 915)
				}
			}},
	}
}

// pad fills the last block of a member of so many bytes.
func (w *writer) pad(size int) { w.times((512-size%512)%512, "\x00") }

// tarFile returns a member.
func tarFile(name, text string) string {
	return tarHeader(name, '0', int64(len(text))) + text +
		strings.Repeat("\x00", (512-len(text)%512)%512)
}

// tarHeader returns the header of a member with a size that need not be true.
func tarHeader(name string, kind byte, size int64) string {
	b := make([]byte, 512)
	copy(b, name)
	copy(b[100:], "0000644\x000000000\x000000000\x00")
	if size >= 0 && size < 1<<33 {
		copy(b[124:], fmt.Sprintf("%011o\x00", size))
	} else { // in base 256
		for i := range 11 {
			b[135-i] = byte(size >> min(63, 8*i))
		}
		b[124] = 0x80 | byte(size>>63)&0x7f
	}
	copy(b[136:], "00000000000\x00        ")
	b[156] = kind
	copy(b[257:], "ustar  \x00")
	return sealed(b)
}

// sealed puts the checksum into a header.
func sealed(b []byte) string {
	sum := 0
	copy(b[148:156], "        ")
	for _, c := range b {
		sum += int(c)
	}
	copy(b[148:], fmt.Sprintf("%06o\x00 ", sum))
	return string(b)
}

// sparse returns a tape with a member in GNU's old sparse form: all of it is one hole.
func sparse(size int64) string {
	b := []byte(tarHeader("sparse.txt", tar.TypeGNUSparse, 0))
	copy(b[386:], fmt.Sprintf("%011o\x00%011o\x00", size, 0))
	octal := []byte{0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	for i := range 8 {
		octal[11-i] = byte(size >> (8 * i))
	}
	copy(b[483:], octal)
	return sealed(b) + string(bytes.Repeat([]byte{0}, 1024))
}
