package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ARC is what WARC was before it had a standard (Internet Archive, 1996): a line of URL, IP
// address, date, content type and length before each response. A URL may hold spaces.

// looksLikeARC reports whether head starts with the record that describes an ARC file.
func looksLikeARC(head []byte) bool { return bytes.HasPrefix(head, []byte("filedesc://")) }

// arc gives every page of s to a job.
func (p *producer) arc(s *source) {
	for nth := 1; p.ctx.Err() == nil; {
		place := s.place()
		line, err := s.line(maxHeader)
		if strings.TrimSpace(line) != "" && p.ctx.Err() == nil {
			if e := p.arcRecord(s, strings.TrimSpace(line), nth, place); errors.Is(e, errRecord) {
				p.skip(&Skip{Path: s.path, Why: fmt.Sprintf("record %d at %s: %v", nth, place, e)})
			} else if e != nil {
				err = e
			}
			nth++
		}
		var member *memberError
		switch {
		case err == nil:
		case err == io.EOF:
			return
		case errors.As(err, &member), errors.Is(err, errRecord):
			p.skip(&Skip{Path: s.path, Why: fmt.Sprintf("record %d at %s: %v", nth, place, err)})
		default:
			p.skip(s.trouble(err))
			return
		}
	}
}

// arcRecord reads the record with the given first line. The first one describes the file, in lines
// up to an empty one; its length is often wrong.
func (p *producer) arcRecord(s *source, line string, nth int, place string) error {
	if strings.HasPrefix(line, "filedesc://") {
		for {
			line, err := s.line(maxHeader)
			if err != nil || strings.TrimSpace(line) == "" {
				return err
			}
		}
	}
	fields := strings.Fields(line)
	n := len(fields)
	if n < 5 {
		return fmt.Errorf("%w: no header of an ARC record: saw %s", errRecord, seen(line))
	}
	length, err := strconv.ParseInt(fields[n-1], 10, 64)
	if err != nil || length < 0 {
		return fmt.Errorf("%w: its length is %s", errRecord, seen(fields[n-1]))
	}
	h := warcRecord{
		"warc-target-uri": strings.Join(fields[:n-4],
			" "), "warc-date": fields[n-3], "content-type": fields[n-2], "warc-type": "resource",
	}
	if start, _ := s.in.Peek(5); string(start) == "HTTP/" {
		h["warc-type"], h["content-type"] = "response", "application/http"
	}
	return p.block(s, h, length, nth, place)
}
