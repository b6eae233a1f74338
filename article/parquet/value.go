package parquet

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/format"
)

// appendValue appends a value as JSON has it: times as RFC 3339, decimals as numbers. It appends
// nothing for what JSON does not have: no number, and bytes that are no text.
func appendValue(b []byte, e *format.SchemaElement, v parquet.Value) []byte {
	switch v.Kind() {
	case parquet.Boolean:
		return strconv.AppendBool(b, v.Boolean())
	case parquet.Int32:
		return appendInteger(b, e, int64(v.Int32()), 32)
	case parquet.Int64:
		return appendInteger(b, e, v.Int64(), 64)
	case parquet.Int96: // nanoseconds of a day, and the day in Julian days
		raw := v.Int96()
		day := int64(int32(raw[2])) - 2440588
		return appendTime(b, time.Unix(day*24*60*60, int64(raw[1])<<32|int64(raw[0])), true)
	case parquet.Float:
		return appendFloat(b, float64(v.Float()), 32)
	case parquet.Double:
		return appendFloat(b, v.Double(), 64)
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return appendBytes(b, e, v.ByteArray())
	}
	return b
}

// appendInteger appends a number, or the day or time that it stands for.
func appendInteger(b []byte, e *format.SchemaElement, n int64, bits int) []byte {
	if scale, ok := decimal(e); ok {
		return appendDecimal(b, big.NewInt(n), scale)
	}
	switch t := e.LogicalType.Value.(type) {
	case *format.DateType:
		return appendDay(b, n)
	case *format.TimestampType:
		if t.Unit.Value == nil {
			return strconv.AppendInt(b, n, 10)
		}
		return appendTime(b, moment(n, t.Unit.Value.Duration()), t.IsAdjustedToUTC)
	case *format.IntType:
		if !t.IsSigned && bits == 32 {
			return strconv.AppendUint(b, uint64(uint32(n)), 10)
		} else if !t.IsSigned {
			return strconv.AppendUint(b, uint64(n), 10)
		}
	case nil:
		if e.ConvertedType.Valid {
			switch e.ConvertedType.V {
			case deprecated.Date:
				return appendDay(b, n)
			case deprecated.TimestampMillis:
				return appendTime(b, moment(n, time.Millisecond), true)
			case deprecated.TimestampMicros:
				return appendTime(b, moment(n, time.Microsecond), true)
			}
		}
	}
	return strconv.AppendInt(b, n, 10)
}

// moment is the time of n units since 1970.
func moment(n int64, unit time.Duration) time.Time {
	per := int64(time.Second / unit)
	return time.Unix(n/per, n%per*int64(unit))
}

func appendDay(b []byte, days int64) []byte {
	t := time.Unix(days*24*60*60, 0).UTC()
	if !written(t) {
		return strconv.AppendInt(b, days, 10)
	}
	return t.AppendFormat(b, `"2006-01-02"`)
}

// appendTime appends a time, in UTC, or without a zone where the file says that it has none.
func appendTime(b []byte, t time.Time, utc bool) []byte {
	switch t = t.UTC(); {
	case !written(t):
		return b
	case utc:
		return t.AppendFormat(b, `"2006-01-02T15:04:05.999999999Z07:00"`)
	}
	return t.AppendFormat(b, `"2006-01-02T15:04:05.999999999"`)
}

// written reports whether RFC 3339 can write a time.
func written(t time.Time) bool { return t.Year() >= 0 && t.Year() <= 9999 }

func appendFloat(b []byte, x float64, bits int) []byte {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return b
	}
	return strconv.AppendFloat(b, x, 'g', -1, bits)
}

// decimal returns how many digits of a decimal stand behind its point.
func decimal(e *format.SchemaElement) (scale int, ok bool) {
	if t, ok := e.LogicalType.Value.(*format.DecimalType); ok {
		return int(t.Scale), true
	}
	if e.ConvertedType.Valid && e.ConvertedType.V == deprecated.Decimal {
		return int(e.Scale.V), true
	}
	return 0, false
}

// appendDecimal appends a number with a point before its last digits.
func appendDecimal(b []byte, n *big.Int, scale int) []byte {
	digits := n.String()
	if scale <= 0 || scale > 100 {
		return append(b, digits...)
	}
	digits, negative := strings.CutPrefix(digits, "-")
	if negative {
		b = append(b, '-')
	}
	if missing := scale + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	point := len(digits) - scale
	return append(append(append(b, digits[:point]...), '.'), digits[point:]...)
}

// maxDecimal bounds the bytes of a decimal: what more digits take grows with their square.
const maxDecimal = 64

// appendBytes appends a text, or what the bytes stand for.
func appendBytes(b []byte, e *format.SchemaElement, v []byte) []byte {
	if scale, ok := decimal(e); ok {
		if len(v) == 0 || len(v) > maxDecimal {
			return b
		}
		n := new(big.Int).SetBytes(v)
		if v[0]&0x80 != 0 {
			n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(v))))
		}
		return appendDecimal(b, n, scale)
	}
	text := e.ConvertedType.Valid && e.ConvertedType.V == deprecated.UTF8
	switch e.LogicalType.Value.(type) {
	case *format.UUIDType:
		if len(v) == 16 {
			h := hex.EncodeToString(v)
			return append(b, `"`+h[:8]+"-"+h[8:12]+"-"+h[12:16]+"-"+h[16:20]+"-"+h[20:]+`"`...)
		}
	case *format.Float16Type:
		if len(v) == 2 {
			return appendFloat(b, half(binary.LittleEndian.Uint16(v)), 32)
		}
	case *format.StringType, *format.EnumType, *format.JsonType:
		text = true
	}
	// Old writers do not say what is text. What is said to be is mended by the reader of objects.
	if !text && (!utf8.Valid(v) || bytes.IndexByte(v, 0) >= 0) {
		return b
	}
	return appendString(b, v)
}

// half is a number of sixteen bits: IEEE 754, binary16.
func half(h uint16) float64 {
	sign, exponent, fraction := float64(1), int(h>>10&31), float64(h&1023)/1024
	if h>>15 != 0 {
		sign = -1
	}
	switch exponent {
	case 0:
		return sign * math.Ldexp(fraction, -14)
	case 31:
		return math.NaN() // infinite, or no number
	}
	return sign * math.Ldexp(1+fraction, exponent-15)
}

// appendString appends a text in quotation marks. Bytes that are no UTF-8 stay.
func appendString(b, s []byte) []byte {
	b = append(b, '"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c < ' ':
			const digits = "0123456789abcdef"
			b = append(b, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}
