package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"strconv"
	"strings"

	"overlap/site"
)

// Archives of the web: WARC 1.0 and 1.1 (ISO 28500), with the pages in HTTP responses or as
// resources, and WET, their text. What is no page (requests, pictures, redirects, errors) is
// passed over and counted.
//
// Crawlers are stopped, disks fill up, and lengths are wrong: behind whatever cannot be
// read the next record is sought, by gzip member or by the line that starts one.

// looksLikeWARC reports whether head starts with a record of any version.
func looksLikeWARC(head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

// warc gives every page of s to a job.
func (p *producer) warc(s *source) {
	for nth := 1; p.ctx.Err() == nil; nth++ {
		junk, err := s.startRecord()
		place := s.place()
		if junk > 0 {
			p.skip(&Skip{Path: s.path,
				Why: fmt.Sprintf("%d bytes before %s belong to no record", junk, place)})
		}
		if err == nil {
			err = p.record(s, nth, place)
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

// errRecord is what the troubles of single records wrap.
var errRecord = errors.New("broken record")

// startRecord goes to the next line that starts a record, and counts the bytes on its way
// that are more than line ends.
func (s *source) startRecord() (junk int, err error) {
	for {
		head, err := s.in.Peek(5)
		switch {
		case string(head) == "WARC/":
			return junk, nil
		case err != nil: // it is told once, so it must not be lost with the line
			if len(bytes.TrimSpace(head)) > 0 {
				junk += len(head)
			}
			s.in.Discard(len(head))
			return junk, err
		}
		line, err := s.in.ReadSlice('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			junk += len(line)
		}
		if err != nil && err != bufio.ErrBufferFull {
			return junk, err
		}
	}
}

// place says where in its file s stands.
func (s *source) place() string {
	at := s.taken - int64(s.in.Buffered())
	if s.members != nil {
		return fmt.Sprintf("gzip member at byte %d", s.members.member(at))
	}
	return fmt.Sprintf("byte %d", at)
}

// A warcRecord is what is wanted of the header of a record, with names in lower case.
type warcRecord map[string]string

// warcNames are the names that are wanted.
var warcNames = map[string]bool{
	"content-length": true, "content-type": true, "warc-type": true, "warc-target-uri": true,
	"warc-date": true, "warc-truncated": true,
}

// record reads one record.
func (p *producer) record(s *source, nth int, place string) error {
	h, err := s.warcHeader()
	if err != nil {
		return err
	}
	length, err := strconv.ParseInt(h["content-length"], 10, 64)
	if err != nil || length < 0 {
		return fmt.Errorf("%w: its content length is %s", errRecord, seen(h["content-length"]))
	}
	return p.block(s, h, length, nth, place)
}

// block reads what follows a header and queues it if it may hold a page.
func (p *producer) block(s *source, h warcRecord, length int64, nth int, place string) error {
	if !h.mayBePage() {
		p.reader.tally.passed.Add(1)
		return s.pass(length)
	}
	if length > maxPage {
		if err := s.pass(length); err != nil {
			return err
		}
		return fmt.Errorf("%w: it has %d bytes, and a page of at most %d MiB is read", errRecord,
			length, maxPage>>20)
	}
	p.hold(int(length))
	var body bytes.Buffer
	n, err := io.CopyN(&body, s.in, length)
	if isBomb(err) {
		p.drop()
		return err
	}
	if err == io.EOF {
		err = fmt.Errorf("%w: %d of its %d bytes are there", errRecord, n, length)
	}
	o := origin{path: s.path, note: s.note, nth: nth, place: place}
	if err != nil { // what there is of the page is kept, and the trouble told
		o.note = "cut short"
	}
	if n > 0 {
		size := body.Cap() + resultSize
		for _, value := range h {
			size += len(value)
		}
		p.doTree(o, size, func(o origin) []found { return p.reader.page(h, o, body.Bytes()) })
	}
	return err
}

// pass goes over n bytes.
func (s *source) pass(n int64) error {
	m, err := io.CopyN(io.Discard, s.in, n)
	if err == io.EOF {
		return fmt.Errorf("%w: %d of its %d bytes are there", errRecord, m, n)
	}
	return err
}

// line reads up to the end of a line, and not more than limit bytes.
func (s *source) line(limit int) (string, error) {
	var line []byte
	for {
		part, err := s.in.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > limit:
			return "", fmt.Errorf("%w: its header does not end within %d KiB", errRecord,
				maxHeader>>10)
		case err != bufio.ErrBufferFull:
			return string(line), err
		}
	}
}

// warcHeader reads the lines up to the empty one.
func (s *source) warcHeader() (warcRecord, error) {
	h := warcRecord{}
	size := 0
	for first := true; ; first = false {
		line, err := s.line(maxHeader - size)
		size += len(line)
		if err == io.EOF {
			return nil, fmt.Errorf("%w: it ends inside its header", errRecord)
		}
		if err != nil {
			return nil, err
		}
		if line = strings.TrimRight(line, "\r\n"); line == "" {
			return h, nil
		}
		name, value, ok := strings.Cut(line, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		if ok && !first && warcNames[name] {
			h[name] = strings.Trim(strings.TrimSpace(value), "<>")
		}
	}
}

// mayBePage tells by the header alone whether a record may hold an article.
func (h warcRecord) mayBePage() bool {
	kind, _, _ := mime.ParseMediaType(h["content-type"])
	web := strings.HasPrefix(h["warc-target-uri"], "http")
	switch h["warc-type"] {
	case "response":
		return web && (kind == "" || strings.HasSuffix(kind, "/http"))
	case "resource", "conversion":
		return web && textual(kind)
	}
	return false
}

// textual reports whether a media type is that of a page or a plain text.
func textual(kind string) bool {
	return kind == "text/html" || kind == "application/xhtml+xml" || kind == "text/plain"
}

// page gives the article of one record, or nothing if the response is no page.
func (r *Reader) page(h warcRecord, o origin, body []byte) []found {
	kind, declared := h["content-type"], ""
	var err error
	var cut bool
	if h["warc-type"] == "response" {
		response, err := readResponse(body, o.room)
		switch {
		case err == errNoPage:
			r.tally.passed.Add(1)
			return nil
		case err != nil:
			return []found{o.skip(err)}
		}
		body, kind, cut = response.body, response.kind, response.cut
		declared = kind
	} else if body, cut, err = uncompressed(body, "", o.room); err != nil {
		return []found{o.skip(err)}
	}
	o.fetched, _ = ParseDate(h["warc-date"])
	f := o.recorded(body, kind, declared, h["warc-target-uri"])
	if f.skip == nil {
		f.article.Fetched = o.fetched
		if h["warc-truncated"] != "" {
			f.article.note("the crawler cut the page short: " + shortened(h["warc-truncated"]))
		}
		if cut {
			f.article.note("the compressed page is cut short")
		}
		f.article.keepText("warc_place", o.place)
	}
	return []found{f}
}

// recorded reads a page or a plain text by its media type.
func (o origin) recorded(body []byte, kind, declared, address string) found {
	media, _, _ := mime.ParseMediaType(kind)
	if media != "text/plain" || looksLikeHTML(body) {
		return o.web(body, address, declared)
	}
	f := plainArticle(o, body, declared)
	if f.skip == nil {
		f.article.URL, f.article.Outlet = address, site.Host(address)
		f.article.bound()
	}
	return f
}
