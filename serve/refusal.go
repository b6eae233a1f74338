package serve

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strconv"

	"overlap/archive"
	"overlap/result"
)

// A trouble is why a request is not answered, and what to do about it.
type trouble struct {
	status int
	Why    string `json:"error"`
	Do     string `json:"do"`
	after  int    // seconds after which it may be tried again; 0 if that does not help
}

func (t *trouble) Error() string { return t.Why + ": " + t.Do }

func refusal(status int, why, do string) *trouble { return &trouble{status, why, do, 0} }

var (
	errFault = refusal(http.StatusInternalServerError, "the program has a fault",
		"its log says where: please report it")
	errToken = refusal(http.StatusUnauthorized, "this wants the token",
		"send it as Authorization: Bearer TOKEN, or as the password of any user")
	errFull = &trouble{http.StatusTooManyRequests, "too much is asked at one time",
		"try again after the seconds of Retry-After", 1}
	errBusy = &trouble{http.StatusTooManyRequests, "another process writes to the archive",
		"try again after the seconds of Retry-After", 5}
	errAway = &trouble{http.StatusServiceUnavailable, "the archive is not where it was",
		"bring it back: the desk answers when it is there", 10}
	errReplaced = refusal(http.StatusServiceUnavailable,
		"another archive stands where this one was", "start the desk anew")
	errUnread = refusal(http.StatusServiceUnavailable, "the archive cannot be read",
		"overlap archive verify says what is wrong")
	errBody = refusal(http.StatusRequestEntityTooLarge, "the body is too long",
		"send less at a time")
	errSlow = refusal(http.StatusRequestTimeout, "the body did not come in time", "send it again")
	errLong = refusal(http.StatusUnprocessableEntity, "this takes too long",
		"ask for less: a shorter draft, fewer articles, rarer words")
	errGone = refusal(499, "the client is gone", "")
)

// troubleOf returns what is told of an error.
func troubleOf(err error) *trouble {
	var t *trouble
	var fault *result.Fault
	switch {
	case errors.As(err, &t):
		return t
	case errors.Is(err, archive.ErrBusy):
		return errBusy
	case errors.Is(err, archive.ErrAway):
		return errAway
	case errors.Is(err, archive.ErrReplaced):
		return errReplaced
	case errors.Is(err, context.DeadlineExceeded):
		return errLong
	case errors.Is(err, context.Canceled):
		return errGone
	case errors.As(err, &fault):
		return errFault
	}
	return errUnread
}

// refuse answers with an error.
func refuse(log *slog.Logger, w http.ResponseWriter, err error) {
	t := troubleOf(err)
	if t.status >= 500 {
		var fault *result.Fault
		if errors.As(err, &fault) {
			log.Error("fault", "why", fault.Why, "stack", fault.Stack)
		} else {
			log.Error("not answered", "trouble", err)
		}
	}
	h := w.Header()
	if t.after > 0 {
		h.Set("Retry-After", strconv.Itoa(t.after))
	}
	if t.status == http.StatusUnauthorized {
		h.Set("WWW-Authenticate", `Basic realm="overlap", charset="UTF-8"`)
	}
	text, _ := json.Marshal(t) // strings
	h.Set("Content-Type", "application/json")
	w.WriteHeader(t.status)
	w.Write(append(text, '\n'))
}
