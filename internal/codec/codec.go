package codec

import "encoding/binary"

// AppendNumbers appends numbers to dst.
func AppendNumbers(dst []byte, numbers ...int64) []byte {
	for _, n := range numbers {
		dst = binary.AppendVarint(dst, n)
	}
	return dst
}

// AppendString appends a string to dst.
func AppendString(dst []byte, s string) []byte {
	return append(AppendNumbers(dst, int64(len(s))), s...)
}

// An Reader is what is left of something packed. Where nothing is left, numbers are 0 and strings
// empty.
type Reader string

// Number takes the next number.
func (u *Reader) Number() int64 {
	s, n, shift := *u, uint64(0), 0
	for i := 0; i < len(s); i++ {
		n |= uint64(s[i]&0x7f) << shift
		if shift += 7; s[i] < 0x80 {
			*u = s[i+1:]
			return int64(n>>1) ^ -int64(n&1)
		}
	}
	*u = ""
	return 0
}

// Text takes the next string.
func (u *Reader) Text() string {
	n := min(uint64(u.Number()), uint64(len(*u)))
	s := (*u)[:n]
	*u = (*u)[n:]
	return string(s)
}

// Bit returns 1 for true and 0 for false.
func Bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
