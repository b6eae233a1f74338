package serve

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"os"
)

// body reads the body of a request. What it takes of the room for all is given back by free.
func (s *room) body(w http.ResponseWriter, r *http.Request) (b []byte, free func(), err error) {
	if r.ContentLength > s.o.Limits.Body {
		return nil, nil, errBody
	}
	in := http.MaxBytesReader(w, r.Body, s.o.Limits.Body)
	taken := int64(0)
	free = func() { s.memory.Release(taken) }
	for {
		// so much is taken as there is memory for: a body that comes slowly takes what came
		if len(b) == cap(b) {
			more := int64(max(cap(b), 64<<10))
			if !s.memory.TryAcquire(more) {
				free()
				return nil, nil, errFull
			}
			taken += more
			b = append(make([]byte, 0, cap(b)+int(more)), b...)
		}
		n, err := in.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		switch {
		case err == io.EOF:
			return b, free, nil
		case err != nil:
			free()
			return nil, nil, bodyTrouble(err)
		}
	}
}

// bodyTrouble says why a body could not be read.
func bodyTrouble(err error) error {
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		return errBody
	case errors.Is(err, os.ErrDeadlineExceeded):
		return errSlow
	}
	return refusal(http.StatusBadRequest, "the body is broken off", "send it again")
}

// isPlain reports whether a body is said to be plain text.
func isPlain(r *http.Request) bool {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return err == nil && kind == "text/plain"
}
