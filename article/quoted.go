package article

import (
	"bytes"
	"strings"
)

// A quoted field of a table: it starts with a quotation mark, and the next lone one stands at its
// end. Two marks inside stand for one (RFC 4180); so does a mark behind a backslash, as MySQL and
// Python write it, which shows by the first one that ends nothing. What that misses: a mark behind
// a backslash in front of a comma, where no other stood before it in the field.

// A quotedScan goes over one quoted field, as far as there are bytes of it.
type quotedScan struct {
	at      int  // byte of the field that is looked at next: at first the one behind its mark
	slashed bool // backslashes stand before marks that are the field's own
}

// A fieldState is what was found of a quoted field.
type fieldState int

const (
	fieldOpen   fieldState = iota // it does not end here
	fieldClosed                   // it ends before quotedScan.at
	fieldBroken                   // it is not quoted, for a lone mark stands inside
)

// scan goes on over raw, which starts with the field.
func (q *quotedScan) scan(raw []byte, comma byte) fieldState {
	for {
		n := bytes.IndexByte(raw[q.at:], '"')
		if n < 0 {
			q.at = len(raw)
			return fieldOpen
		}
		mark := q.at + n
		q.at = mark + 1
		ends := q.at == len(raw) || raw[q.at] == comma || raw[q.at] == '\n' || raw[q.at] == '\r'
		pair := !ends && raw[q.at] == '"'
		switch {
		case (q.slashed || !ends && !pair) && slashed(raw[1:mark]):
			q.slashed = true
		case ends:
			return fieldClosed
		case !pair:
			return fieldBroken
		default:
			q.at++
		}
	}
}

// slashed reports whether what stands behind b is behind a backslash that is not behind one.
func slashed(b []byte) bool { return (len(b)-len(bytes.TrimRight(b, `\`)))%2 == 1 }

// quotedField gives the scan over the quoted field that raw starts with, and whether there is one.
func quotedField(raw []byte, comma byte) (quotedScan, bool) {
	q := quotedScan{at: 1}
	if len(raw) == 0 || raw[0] != '"' {
		return q, false
	}
	return q, q.scan(raw, comma) == fieldClosed
}

var unslash = strings.NewReplacer(`\\`, `\`, `\"`, `"`, `""`, `"`)

// unquoted gives what stands in the quoted field that q went over.
func (q *quotedScan) unquoted(raw []byte) string {
	inside := string(raw[1 : q.at-1])
	if q.slashed {
		return unslash.Replace(inside)
	}
	return strings.ReplaceAll(inside, `""`, `"`)
}
