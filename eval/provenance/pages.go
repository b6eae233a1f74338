package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"overlap/article"
	"overlap/article/page"
	"overlap/site"
)

// A tally counts pages.
type tally struct {
	pages, right, wrong, unknown int // by their sites
	addresses, declaring         int
}

// pages measures the pages of a folder.
func pages(out io.Writer, dir, half string, list bool) error {
	gold, err := addresses(dir)
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(dir, "html", "*"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("%s: no pages in html", dir)
	}
	var t tally
	for i, file := range files {
		if half == "tune" && i%2 == 1 || half == "check" && i%2 == 0 {
			continue
		}
		name := filepath.Base(file)
		url := cmp.Or(gold[name], gold[strings.TrimSuffix(name, ".html.gz")])
		if site.Host(url) == "" { // some have a name in place of an address
			continue
		}
		p, err := readPage(file)
		if err != nil {
			return err
		}
		said := t.count(&p, url)
		for _, d := range declaredOf(&p) {
			said += fmt.Sprintf("\n    %s %s %s", d.How, d.URL, d.Name)
		}
		if list && said != "" {
			fmt.Fprintf(out, "%s %s%s\n", name, url, said)
		}
	}
	fmt.Fprintf(out, "%s: %d pages with known addresses: site right %d, wrong %d, unknown %d; "+
		"address right %d; declare another outlet %d\n", dir, t.pages, t.right, t.wrong,
		t.unknown, t.addresses, t.declaring)
	return nil
}

// addresses returns the addresses of the pages of a folder by their names.
func addresses(dir string) (map[string]string, error) {
	b, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		b, err = os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	}
	if err != nil {
		return nil, err
	}
	var all map[string]struct{ URL string }
	b = bytes.ReplaceAll(b, []byte(": NaN"), []byte(": null")) // some dates are no JSON
	if err := json.Unmarshal(b, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	gold := make(map[string]string)
	for name, one := range all {
		gold[name] = one.URL
	}
	return gold, nil
}

// readPage reads a page from a file. One without a text has its address all the same.
func readPage(file string) (page.Page, error) {
	b, err := os.ReadFile(file)
	if err == nil && strings.HasSuffix(file, ".gz") {
		var z *gzip.Reader
		if z, err = gzip.NewReader(bytes.NewReader(b)); err == nil {
			b, err = io.ReadAll(z)
		}
	}
	if err != nil {
		return page.Page{}, err
	}
	p, _ := page.Read(strings.ToValidUTF8(string(b), "\ufffd"))
	return p, nil
}

// count counts a page with a known address. It returns what is wrong with it.
func (t *tally) count(p *page.Page, url string) (wrong string) {
	t.pages++
	host := cmp.Or(site.Host(p.URL), p.Host)
	switch {
	case host == "":
		t.unknown++
	case site.Of(host) == site.Of(site.Host(url)):
		t.right++
	default:
		t.wrong++
		wrong = ": site " + host
	}
	if site.Page(p.URL) == site.Page(url) {
		t.addresses++
	}
	if len(declaredOf(p)) > 0 {
		t.declaring++
	}
	return wrong
}

// declaredOf returns what a page declares of other outlets, as its article has it.
func declaredOf(p *page.Page) []article.Declared {
	a := article.Article{URL: p.URL, Outlet: cmp.Or(p.Host, p.Outlet), Text: p.Text,
		Meta: map[string]string{"site": p.Outlet}}
	a.DeclareOthers(p.Declared)
	return a.Declared
}
