package serve

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestBounds refuses what is too much.
func TestBounds(t *testing.T) {
	server := served(t, news(10), func(o *Options) {
		o.Limits.Body, o.Limits.Text, o.Limits.Drafts = 100_000, 50_000, 3
		o.Limits.Articles = 5
	})
	text := strings.Repeat("The storm took the old lamp. ", 2000)
	line := `{"id":"%d","text":"The storm took the old lamp of the harbour, said Ada Moran."}` + "\n"
	var four strings.Builder
	for i := range 4 {
		fmt.Fprintf(&four, line, i)
	}
	for _, q := range []asked{
		{"POST", "/v1/check", text, plain, 413, "too long"},
		{"POST", "/v1/check", text + text, plain, 413, "too long"},
		{"POST", "/v1/check", four.String(), nil, 413, "too long"},
		{"GET", "/v1/scan?limit=6", "", nil, 400, "from 1 to 5"},
		{"GET", "/v1/scan?" + strings.Repeat("article=x&", 6), "", nil, 400, "at most 5"},
		{"GET", "/v1/articles?words=" + strings.Repeat("a+", 300), "", nil, 400, "words"},
	} {
		expect(t, server, q)
	}
	tight := served(t, news(10), func(o *Options) { o.Limits.Room = 70_000 })
	expect(t, tight, asked{"POST", "/v1/check", strings.Repeat(text, 3), plain, 429, "at one time"})
	brief := served(t, news(30), func(o *Options) {
		o.Limits.Check, o.Limits.Scan, o.Limits.Search = 1, 1, 1
	})
	expect(t, brief, asked{"POST", "/v1/check", text, plain, 422, "too long"})
	expect(t, brief, asked{"GET", "/v1/scan", "", nil, 422, "too long"})
	expect(t, brief, asked{"GET", "/v1/articles?words=the", "", nil, 422, "too long"})
}

// TestGate lets as many work and wait as it should, and refuses others at once.
func TestGate(t *testing.T) {
	g := newGate(2, 3, time.Minute)
	var leaves []func()
	for range 2 {
		leave, err := g.enter(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		leaves = append(leaves, leave)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 3)
	for range 3 {
		go func() {
			leave, err := g.enter(ctx)
			if err == nil {
				leave()
			}
			ended <- err
		}()
	}
	for len(g.queue) < 3 {
		time.Sleep(time.Millisecond)
	}
	if _, err := g.enter(t.Context()); err != errFull {
		t.Errorf("the sixth is told %v", err)
	}
	leaves[0]()
	if err := <-ended; err != nil {
		t.Errorf("one that waited is told %v", err)
	}
	if <-ended; len(g.queue) > 1 {
		t.Errorf("%d wait", len(g.queue))
	}
	stop()
	leaves[1]()
	<-ended
	short := newGate(1, 1, time.Millisecond)
	leave, _ := short.enter(t.Context())
	if _, err := short.enter(t.Context()); err != errFull {
		t.Errorf("one that waited in vain is told %v", err)
	}
	leave()
}

// TestOverload sends more than is answered: all is answered or refused with 429, and afterwards
// everything is answered.
func TestOverload(t *testing.T) {
	server := served(t, news(40), func(o *Options) {
		o.Limits.Running, o.Limits.Waiting, o.Limits.Wait = 1, 1, 10*time.Millisecond
	})
	var mu sync.Mutex
	seen := make(map[int]int)
	var all sync.WaitGroup
	for range 60 {
		all.Go(func() {
			answer, _ := ask(t, server, asked{method: "POST", path: "/v1/check",
				body: strings.Repeat(lamp[0].Text, 20), header: plain})
			if answer.StatusCode == 429 && answer.Header.Get("Retry-After") == "" {
				t.Error("no Retry-After")
			}
			mu.Lock()
			defer mu.Unlock()
			seen[answer.StatusCode]++
		})
	}
	all.Wait()
	if seen[200] == 0 || seen[429] == 0 || seen[200]+seen[429] != 60 {
		t.Errorf("statuses %v", seen)
	}
	for range 5 {
		expect(t, server, asked{"POST", "/v1/check", lamp[0].Text, plain, 200, ""})
	}
}

// listening returns the address of a server that listens, and what ends it.
func listening(t *testing.T) (address string, end func() error) {
	t.Helper()
	a := made(t, news(5))
	s, err := New(a, Options{})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.Listen(ctx, l) }()
	return l.Addr().String(), func() error { stop(); return <-ended }
}

// TestListen refuses huge heads, does not wait for slow ones, and ends when what came is answered.
func TestListen(t *testing.T) {
	address, end := listening(t)
	said := func(request string) string {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		c.SetDeadline(time.Now().Add(20 * time.Second))
		io.WriteString(c, request)
		line, _ := bufio.NewReader(c).ReadString('\n')
		return strings.TrimSpace(line)
	}
	if got := said("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " +
		strings.Repeat("x", 100<<10) + "\r\n\r\n"); !strings.Contains(got, "431") {
		t.Errorf("a huge head: %q", got)
	}
	if got := said("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"); !strings.Contains(got,
		"200") {
		t.Errorf("%q", got)
	}
	if !testing.Short() {
		began := time.Now()
		if said("GET /healthz HTTP/1.1\r\nHost:"); time.Since(began) > 2*headerTime {
			t.Errorf("a slow head is waited for: %v", time.Since(began))
		}
	}
	answered := make(chan int, 1)
	in, out := io.Pipe()
	go func() {
		r, err := http.Post("http://"+address+"/v1/check", "text/plain", in)
		if err != nil {
			t.Error(err)
			answered <- 0
			return
		}
		r.Body.Close()
		answered <- r.StatusCode
	}()
	io.WriteString(out, lamp[0].Text[:100])
	time.Sleep(50 * time.Millisecond)
	ended := make(chan error, 1)
	go func() { ended <- end() }()
	time.Sleep(50 * time.Millisecond)
	io.WriteString(out, lamp[0].Text[100:])
	out.Close()
	if status := <-answered; status != 200 {
		t.Errorf("what had come is answered with %d", status)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestSilence: nothing of a draft is in the log.
func TestSilence(t *testing.T) {
	var log lines
	server := served(t, news(5), func(o *Options) { o.Log = log.logger() })
	ask(t, server, asked{method: "POST", path: "/v1/check?name=secretname", body: lamp[0].Text,
		header: plain})
	ask(t, server, asked{method: "GET", path: "/v1/articles?words=lamp"})
	text := log.String()
	if !strings.Contains(text, "POST /v1/check") {
		t.Errorf("the log has %q", text)
	}
	for _, word := range []string{"harbour", "Moran", "secretname", "lamp"} {
		if strings.Contains(text, word) {
			t.Errorf("%s is in the log: %s", word, text)
		}
	}
}
