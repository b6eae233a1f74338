package article

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"strconv"
	"strings"
)

// errNoPage says that an HTTP response is a picture, a redirect, an error: no article.
var errNoPage = errors.New("not a page")

// A response is what a server answered.
type response struct {
	kind string // its content type
	body []byte // decoded
	cut  bool   // the compressed body is
}

// readResponse reads an HTTP response as crawlers store it. net/http is too strict here:
// stored bodies are often no longer chunked or compressed although their header says so, and
// then they are what they are.
func readResponse(raw []byte, in *room) (response, error) {
	status, rest, _ := bytes.Cut(raw, []byte("\n"))
	fields := strings.Fields(string(status[:min(len(status), 100)]))
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/") {
		return response{}, fmt.Errorf("not an HTTP response: saw %s", seen(status))
	}
	if fields[1] != "200" && fields[1] != "203" {
		return response{}, errNoPage
	}
	header, body, err := splitHeader(rest)
	if err != nil {
		return response{}, err
	}
	kind := header["content-type"]
	if media, _, _ := mime.ParseMediaType(kind); kind != "" && media != "" && !textual(media) {
		return response{}, errNoPage
	}
	if strings.Contains(strings.ToLower(header["transfer-encoding"]), "chunked") {
		body = unchunked(body)
	}
	r := response{kind: kind}
	r.body, r.cut, err = uncompressed(body, strings.ToLower(header["content-encoding"]), in)
	return r, err
}

// splitHeader parts the fields of a header that say how to read the body, by name in lower case,
// from the body behind the empty line.
func splitHeader(b []byte) (header map[string]string, body []byte, err error) {
	header = map[string]string{}
	for whole := len(b); len(b) > 0; {
		if whole-len(b) > maxHeader {
			return nil, nil, fmt.Errorf("the header of the answer is longer than %d KiB, which "+
				"is the most that is read", maxHeader>>10)
		}
		line, rest, _ := bytes.Cut(b, []byte("\n"))
		b = rest
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if name, value, ok := bytes.Cut(line, []byte(":")); ok && len(name) < 100 {
			switch name := strings.ToLower(string(bytes.TrimSpace(name))); name {
			case "content-type", "content-encoding", "transfer-encoding":
				header[name] = string(bytes.TrimSpace(value))
			}
		}
	}
	return header, b, nil
}

// unchunked takes the chunks apart; bytes that are not chunked as they should be are left as they
// are.
func unchunked(b []byte) []byte {
	var whole []byte
	for rest := b; ; {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		size, _, _ := strings.Cut(strings.TrimSpace(string(line[:min(len(line), 100)])), ";")
		n, err := strconv.ParseUint(strings.TrimSpace(size), 16, 32)
		switch {
		case err != nil || !ok:
			if whole == nil {
				return b
			}
			return whole // cut short inside the chunks
		case n == 0:
			return whole
		case int(n) > len(after):
			return append(whole, after...)
		}
		whole = append(whole, after[:n]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[n:], []byte("\r")), []byte("\n"))
	}
}
