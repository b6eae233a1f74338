package parquet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/bits"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/snappy"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// The library reads a page as the page says it is: memory for as many values and bytes as its head
// claims, or as a run of five bytes claims. So each page of a row group is looked through before
// the library sees it, page by page, with bounds: its head, what it expands to, and how many values
// its runs have. This unpacks every page twice.

const (
	// maxPage bounds a page, packed and unpacked. Writers make pages of a MiB, and of one value if
	// that is larger.
	maxPage = 64 << 20

	// maxValues bounds the values of a page. Writers end a page with its MiB, which a column of one
	// value never fills: then it has all of a row group, a million by default.
	maxValues = 16 << 20

	// maxHead bounds the head of a page: it has the least and the greatest value of the page.
	maxHead = 1 << 20
)

// A pages looks through the pages of one column of a row group.
type pages struct {
	in       io.ReaderAt
	at, end  int64
	codec    format.CompressionCodec
	repeated int               // the highest repetition level
	defined  int               // the highest definition level
	values   int64             // of the page
	spend    func(int64) error // counts what is unpacked; its error ends the file
	packed   bytes.Buffer
	unpacked []byte
}

// look looks through all of them, and returns what the library takes for the largest, in bytes.
func (p *pages) look() (most int64, err error) {
	var dictionary int64
	for p.at < p.end {
		head, err := p.head()
		if err != nil {
			return 0, err
		}
		size := int64(head.CompressedPageSize)
		p.packed.Reset()
		if _, err := io.Copy(&p.packed, io.NewSectionReader(p.in, p.at, size)); err != nil {
			return 0, err
		}
		if int64(p.packed.Len()) < size {
			return 0, errCut
		}
		p.at += size
		p.values = 0
		if err := p.page(head, p.packed.Bytes()); err != nil {
			return 0, err
		}
		if err := p.spend(int64(head.UncompressedPageSize)); err != nil {
			return 0, err
		}
		takes := size + int64(head.UncompressedPageSize) + perValue*p.values
		if head.Type == format.DictionaryPage {
			dictionary += takes
		} else {
			most = max(most, takes)
		}
	}
	return most + dictionary, nil
}

// perValue is what the library takes for a value of a page beside its bytes: levels and places.
const perValue = 16

var errCut = errors.New("broken: a page is cut short")

// head reads the head of the page that comes next.
func (p *pages) head() (*format.PageHeader, error) {
	for size := int64(1 << 10); ; size *= 8 {
		b := make([]byte, min(size, p.end-p.at, maxHead))
		if _, err := p.in.ReadAt(b, p.at); err != nil && err != io.EOF {
			return nil, err
		}
		n, err := formOf(b)
		if err != nil && int64(len(b)) == size && size < maxHead {
			continue // it may be longer
		}
		if err != nil {
			return nil, err
		}
		head := new(format.PageHeader)
		if err := thrift.Unmarshal(new(thrift.CompactProtocol), b[:n], head); err != nil {
			return nil, fmt.Errorf("broken: %w", err)
		}
		p.at += int64(n)
		packed, plain := head.CompressedPageSize, head.UncompressedPageSize
		if packed < 0 || plain < 0 || p.at+int64(packed) > p.end {
			return nil, errCut
		}
		if packed > maxPage || plain > maxPage {
			return nil, fmt.Errorf("a page of %d bytes, %d unpacked: at most %d MiB are read",
				packed, plain, maxPage>>20)
		}
		return head, nil
	}
}

// page looks through one page.
func (p *pages) page(head *format.PageHeader, body []byte) error {
	switch head.Type {
	case format.DictionaryPage:
		if !head.DictionaryPageHeader.Valid {
			return errForm
		}
		if err := p.count(head.DictionaryPageHeader.V.NumValues); err != nil {
			return err
		}
		_, err := p.unpack(body, head.UncompressedPageSize)
		return err
	case format.DataPage:
		if !head.DataPageHeader.Valid {
			return errForm
		}
		return p.dataV1(&head.DataPageHeader.V, head, body)
	case format.DataPageV2:
		if !head.DataPageHeaderV2.Valid {
			return errForm
		}
		return p.dataV2(&head.DataPageHeaderV2.V, head, body)
	}
	return nil // an index, which is passed over
}

// dataV1 looks through a page in which the levels are packed with the values.
func (p *pages) dataV1(h *format.DataPageHeader, head *format.PageHeader, body []byte) error {
	if err := p.count(h.NumValues); err != nil {
		return err
	}
	plain, err := p.unpack(body, head.UncompressedPageSize)
	if err != nil {
		return err
	}
	for _, level := range []struct {
		highest int
		coding  format.Encoding
	}{{p.repeated, h.RepetitionLevelEncoding}, {p.defined, h.DefinitionLevelEncoding}} {
		if level.highest == 0 {
			continue
		}
		if level.coding != format.RLE {
			return unread(level.coding)
		}
		if len(plain) < 4 {
			return errCut
		}
		n := int64(binary.LittleEndian.Uint32(plain))
		if n > int64(len(plain)-4) {
			return errCut
		}
		if err := runs(plain[4:4+n], bits.Len(uint(level.highest)), h.NumValues); err != nil {
			return err
		}
		plain = plain[4+n:]
	}
	return p.coded(h.Encoding, plain, h.NumValues)
}

// dataV2 looks through a page in which the levels stand before the values, not packed.
func (p *pages) dataV2(h *format.DataPageHeaderV2, head *format.PageHeader, body []byte) error {
	if err := p.count(h.NumValues); err != nil {
		return err
	}
	if h.NumNulls < 0 || h.NumNulls > h.NumValues || h.NumRows < 0 || h.NumRows > h.NumValues {
		return errForm
	}
	levels := int64(0)
	for _, level := range []struct {
		highest int
		size    int32
	}{{p.repeated, h.RepetitionLevelsByteLength}, {p.defined, h.DefinitionLevelsByteLength}} {
		if level.size < 0 || int64(level.size) > int64(len(body)) {
			return errCut
		}
		if level.highest > 0 {
			err := runs(body[:level.size], bits.Len(uint(level.highest)), h.NumValues)
			if err != nil {
				return err
			}
		}
		body, levels = body[level.size:], levels+int64(level.size)
	}
	plain := body
	if !h.IsCompressed.Valid || h.IsCompressed.V {
		var err error
		if plain, err = p.unpack(body, head.UncompressedPageSize-int32(levels)); err != nil {
			return err
		}
	}
	return p.coded(h.Encoding, plain, h.NumValues)
}

// count takes the values of a page in.
func (p *pages) count(n int32) error {
	if n < 0 || n > maxValues {
		return fmt.Errorf("a page of %d values: at most %d are read", n, maxValues)
	}
	p.values = int64(n)
	return nil
}

// coded looks at the values of a page: those that may be more than their bytes.
func (p *pages) coded(coding format.Encoding, b []byte, n int32) error {
	switch coding {
	case format.Plain, format.DeltaLengthByteArray, format.ByteStreamSplit:
		return nil // no more than its bytes, or the library counts
	case format.RLE:
		if len(b) < 4 {
			return nil
		}
		return runs(b[4:], 1, n)
	//lint:ignore SA1019 old files have it
	case format.PlainDictionary, format.RLEDictionary:
		if len(b) == 0 {
			return nil
		}
		return runs(b[1:], int(b[0]), n)
	case format.DeltaBinaryPacked:
		return deltas(b, n)
	}
	return unread(coding)
}

// unread says that an encoding is one that is not read: a few bytes of it may be any number of
// values.
func unread(coding format.Encoding) error {
	return fmt.Errorf("the encoding %s is not read: write the file again with PLAIN or a "+
		"dictionary", coding)
}

// runs counts the numbers in runs and packs of a few bits: no more than n, and what fills the last
// pack of eight.
func runs(b []byte, width int, n int32) error {
	if width > 32 {
		return errForm
	}
	for left := int64(n); len(b) > 0; {
		head, size := binary.Uvarint(b)
		if size <= 0 {
			return errForm
		}
		if b = b[size:]; head>>1 == 0 {
			continue
		}
		count, bytes := int64(head>>1), int64(width+7)/8
		if head&1 != 0 {
			count, bytes = int64(head>>1)*8, int64(head>>1)*int64(width)
		}
		if head>>1 > maxValues || count > left+7 || bytes > int64(len(b)) {
			return errors.New("broken: a page has more values than it says")
		}
		b, left = b[bytes:], left-count
	}
	return nil
}

// deltas holds the count at the head of numbers that are kept as differences against that of the
// page.
func deltas(b []byte, n int32) error {
	for range 2 { // the size of a block, and in how many parts it is
		v, size := binary.Uvarint(b)
		if size <= 0 || v > 1<<16 {
			return errForm
		}
		b = b[size:]
	}
	if total, size := binary.Uvarint(b); size <= 0 || total > uint64(n) {
		return errors.New("broken: a page has more values than it says")
	}
	return nil
}

// unpack unpacks a page, which may not have more bytes than it says.
func (p *pages) unpack(b []byte, size int32) ([]byte, error) {
	if size < 0 {
		return nil, errForm
	}
	var in io.Reader
	var err error
	switch p.codec {
	case format.Uncompressed:
		return b, nil
	case format.Snappy:
		if n, err := snappy.DecodedLen(b); err != nil || n > int(size) {
			return nil, errUnpack
		}
		if p.unpacked, err = snappy.Decode(p.unpacked[:cap(p.unpacked)], b); err != nil {
			return nil, errUnpack
		}
		return p.unpacked, nil
	case format.Gzip:
		in, err = gzip.NewReader(bytes.NewReader(b))
	case format.Brotli:
		in = brotli.NewReader(bytes.NewReader(b))
	case format.Zstd:
		var z *zstd.Decoder
		z, err = zstd.NewReader(bytes.NewReader(b), zstd.WithDecoderConcurrency(1),
			zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxPage))
		if err == nil {
			defer z.Close()
			in = z
		}
	default: // of LZ4 the library unpacks what is broken for ever
		return nil, fmt.Errorf("the compression %s is not read: write the file again with zstd, "+
			"snappy or gzip", p.codec)
	}
	if err != nil {
		return nil, errUnpack
	}
	out := bytes.NewBuffer(p.unpacked[:0])
	_, err = io.Copy(out, io.LimitReader(in, int64(size)+1))
	p.unpacked = out.Bytes()
	if err != nil || len(p.unpacked) > int(size) {
		return nil, errUnpack
	}
	return p.unpacked, nil
}

var errUnpack = errors.New("broken: a page does not unpack to what it says")
