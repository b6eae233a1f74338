package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A job is one thing to find, and who finds it.
type job struct {
	title string
	n     int
	peers []*peer
	score func(w *news, f *found) score
}

// wholeArticles is finding near-duplicate articles.
func wholeArticles(e *environment) *job {
	return &job{
		title: "Near-duplicate articles",
		n:     e.articles,
		peers: []*peer{
			overlapScan(e, "overlap, whole articles", "--articles-only"),
			overlapScan(e, "overlap, full scan"),
			rensa(e, best),
			textDedup(e, best),
			datasketch(e, "datasketch, batches and two processes", best),
			datasketch(e, "datasketch, as its documentation begins", best, "--plain"),
		},
		score: func(w *news, f *found) score {
			if f.text != nil {
				return w.scoreArticles(f.editions())
			}
			return w.scoreArticles(f.matches)
		},
	}
}

// passagesOf is finding passages.
func passagesOf(e *environment) *job {
	return &job{
		title: "Passages",
		n:     e.passages,
		peers: []*peer{overlapScan(e, "overlap, full scan"), passim(e, bestPassim)},
		score: (*news).scorePassages,
	}
}

// A row is one line of the table.
type row struct {
	peer     *peer
	version  string
	articles int
	usage
	start float64 // seconds of a run on ten articles
	score
	why string // why there are no figures
}

// rate is articles a second.
func (r *row) rate() float64 { return float64(r.articles) / r.seconds }

// few is the number of articles of the run that shows what a start costs.
const few = 10

// quick is the time above which a run is not repeated.
const quick = 30.0

// measure runs all peers of a job on the same articles.
func (j *job) measure(e *environment) ([]*row, error) {
	w, err := e.news(j.n, e.seed)
	if err != nil {
		return nil, err
	}
	small, err := e.news(few, e.seed)
	if err != nil {
		return nil, err
	}
	var rows []*row
	for _, p := range j.peers {
		r := &row{peer: p, articles: j.n}
		rows = append(rows, r)
		if err := r.fill(e, j, w, small); err != nil {
			r.why = err.Error()
			fmt.Fprintf(e.progress, "peers: %s: %s\n", p.name, r.why)
		}
	}
	return rows, nil
}

// news generates articles, unless they are there, and reads them.
func (e *environment) news(n int, seed uint64) (*news, error) {
	articles, truth, err := e.generate(n, seed)
	if err != nil {
		return nil, err
	}
	if err := deal(articles); err != nil {
		return nil, err
	}
	return readNews(articles, truth)
}

// fill installs a peer and runs it: on few articles, which shows what its start costs, and
// on all.
func (r *row) fill(e *environment, j *job, w, small *news) (err error) {
	if r.version, err = r.peer.install(); err != nil {
		return err
	}
	start, _, err := e.best(r.peer, small)
	if err != nil {
		return err
	}
	r.start = start.seconds
	u, f, err := e.best(r.peer, w)
	if err != nil {
		return err
	}
	r.usage, r.score = u, j.score(w, f)
	return nil
}

// best runs a peer as often as asked, once if it is slow, and returns the fastest run and
// what the last one found.
func (e *environment) best(p *peer, w *news) (fastest usage, f *found, err error) {
	for i := range e.runs {
		var u usage
		if u, f, err = e.run(p, w); err != nil {
			return usage{}, nil, err
		}
		fmt.Fprintf(e.progress, "peers: %s: %d articles in %.2f s\n", p.name, w.n, u.seconds)
		if i == 0 || u.seconds < fastest.seconds {
			fastest = u
		}
		if u.seconds > quick {
			break
		}
	}
	return fastest, f, nil
}

// run runs a peer once in an empty folder and returns what it took and what it found.
func (e *environment) run(p *peer, w *news) (usage, *found, error) {
	dir, err := os.MkdirTemp(e.work, strings.Fields(p.name)[0])
	if err != nil {
		return usage{}, nil, err
	}
	defer os.RemoveAll(dir)
	u, err := measured(p.command(w.path, dir))
	if err != nil {
		return usage{}, nil, err
	}
	f, err := p.collect(w.path, filepath.Clean(dir))
	return u, f, err
}
