package overlap

import "encoding/binary"

// appendNumbers appends numbers to dst.
func appendNumbers(dst []byte, numbers ...int64) []byte {
	for _, n := range numbers {
		dst = binary.AppendVarint(dst, n)
	}
	return dst
}

// appendString appends a string to dst.
func appendString(dst []byte, s string) []byte {
	return append(appendNumbers(dst, int64(len(s))), s...)
}

// An unpacker is what is left of something packed. Where nothing is left, numbers are 0 and strings empty.
type unpacker string

// number takes the next number.
func (u *unpacker) number() int64 {
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

// string takes the next string.
func (u *unpacker) string() string {
	n := min(uint64(u.number()), uint64(len(*u)))
	s := (*u)[:n]
	*u = (*u)[n:]
	return string(s)
}

// bit returns 1 for true and 0 for false.
func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
