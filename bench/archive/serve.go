package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/eval/child"
)

// Clients send a draft each every so often.
const (
	manyClients = 16
	sentEvery   = 2 * time.Second
)

// served checks the drafts of many clients while articles are imported.
func (p *plan) served(ctx context.Context, say func(measure)) error {
	before, err := p.count(ctx)
	if err != nil {
		return err
	}
	bin, err := child.Build(p.dir, false)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	importing := make(chan error, 1)
	start := time.Now()
	go func() { importing <- p.imported(ctx, bin) }()
	ran, err := apart(ctx, p, "clients")
	took := time.Since(start)
	stop()
	imported := <-importing
	if err := ran.pass(say, err); err != nil {
		return err
	}
	say(ran.memory("the process that answers them", askedChecking))
	if imported != nil && !errors.Is(imported, errStage) && !errors.Is(imported, context.Canceled) {
		return imported
	}
	after, err := p.count(context.WithoutCancel(ctx))
	if err != nil {
		return err
	}
	m := measure{What: "articles imported beside", Measured: fmt.Sprintf("%d, %.0f a second",
		after-before, float64(after-before)/took.Seconds())}
	if imported == nil {
		m.Measured += "; there were no more"
	}
	say(m)
	return nil
}

// imported adds articles from the command line until there are no more, or until it is killed.
func (p *plan) imported(ctx context.Context, bin string) error {
	ran, err := child.Command{Bin: bin, Args: []string{"archive", "add", p.path(imported),
		"--archive", p.archive(), "--quiet"}}.Run(ctx)
	if err == nil && ran.Status != 0 {
		err = fmt.Errorf("archive add: %w: %s", errStage, ran.Said())
	}
	return err
}

// count returns how many articles the archive has.
func (p *plan) count(ctx context.Context) (n int, err error) {
	a, v, err := p.open(ctx)
	if err != nil {
		return 0, err
	}
	defer a.Close()
	defer v.Close()
	return v.Len(), nil
}

// clients sends drafts and says how long they waited, from when they were sent.
func clients(ctx context.Context, p *plan, say func(measure)) error {
	a, err := archive.Open(p.archive())
	if err != nil {
		return err
	}
	defer a.Close()
	drafts := slices.Collect(read(ctx, p.path(drafted)))
	var (
		mu     sync.Mutex
		waited []time.Duration
		failed error
		group  sync.WaitGroup
	)
	start := time.Now()
	each := p.seconds * int(time.Second) / int(sentEvery)
	atOnce := make(chan struct{}, runtime.GOMAXPROCS(0)) // the others wait
	for client := range manyClients {
		group.Go(func() {
			for i := range max(1, each) {
				sent := start.Add(sentEvery * time.Duration(i)).
					Add(sentEvery / manyClients * time.Duration(client))
				time.Sleep(time.Until(sent))
				atOnce <- struct{}{}
				err := ask(ctx, a, drafts[(i*manyClients+client)%len(drafts)])
				<-atOnce
				mu.Lock()
				waited, failed = append(waited, time.Since(sent)), errors.Join(failed, err)
				mu.Unlock()
			}
		})
	}
	group.Wait()
	if failed != nil {
		return failed
	}
	say(measure{What: fmt.Sprintf("check of a draft, %d clients each every %v, beside an import, "+
		"%d in all", manyClients, sentEvery, len(waited)),
		Asked: "p99 under " + ms(askedOfAll), Measured: percentiles(waited),
		Missed: percentile(waited, 99) >= askedOfAll})
	return nil
}

// ask checks one draft against what is in the archive now.
func ask(ctx context.Context, a *archive.Archive, draft article.Article) error {
	v, err := a.View(ctx)
	if err != nil {
		return err
	}
	defer v.Close()
	_, err = overlap.CheckIn(ctx, []article.Article{draft}, v, options)
	return err
}
