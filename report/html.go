package report

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"reflect"
	"strings"

	"overlap/result"
)

// The HTML report is one file that needs nothing else: no network, no font, no other script. It has
// these parts.
//
//   - A head with a content security policy that allows the one style and the one script of the
//     file, by their hashes, and nothing else. What an article contains cannot run, load or send
//     anything even if a view had a fault.
//   - A body that html/template writes: the first rows of the tables, what was run, and the
//     glossary. A reader sees it at once, and without a script sees nothing else.
//   - The overview and the pairs in short, as JSON of the page's own: what the first view shows.
//   - The script, which makes the views when they are opened. It puts text into the page as text
//     nodes only.
//   - The result as JSON, as [JSON] writes it, in a script element that is not run. From packFrom
//     bytes on it is packed, in blocks (see blocks.go), of which a view unpacks what it shows. It
//     stands last, so that the first view need not wait for it.
//
// Nothing of an article goes through template.HTML, template.JS or template.URL.

// packFrom is the size of the result's JSON from which it is packed: below it a reader can look at
// it. Blocks of the page's own, which nobody else reads, are packed from packOwnFrom on.
const packFrom, packOwnFrom = 1 << 20, 256 << 10

// writeHTML writes the report. It holds the JSON of the result in memory, packed if it
// is large, since its size decides the form.
func writeHTML(w *bufio.Writer, r *result.Result, jobs int) error {
	return writePage(w, shorten(r, pageBytes), newRegister(r).extent(), leads{}, jobs)
}

// An extent says of a result what a page of it must know.
type extent struct {
	pairs, aside int    // how many there are, and how many of these are set aside
	scope        string // among which articles occasions are counted
	tellings     map[[2]string]*result.Pair
}

func (r *register) extent() extent {
	return extent{len(r.Pairs), len(r.Pairs) - len(r.shown()), r.scope, r.tellings}
}

// writePage writes a page of r, which has the first pairs of a result.
func writePage(w *bufio.Writer, r *result.Result, whole extent, to leads, jobs int) error {
	style, script, err := assets()
	if err != nil {
		return err
	}
	page, err := template.ParseFS(pageFiles, "html/page.tmpl")
	if err != nil {
		return err
	}
	blocks, err := newBlocks(r, whole, to.to, jobs)
	if err != nil {
		return err
	}
	v := newFront(r, whole)
	v.Up = to.up
	v.Policy = policy(style, script)
	// What is ours, and JSON, stand between the template's parts, so that the template need
	// trust nothing, and the hashes are those of the very bytes.
	if err := page.ExecuteTemplate(w, "head", v); err != nil {
		return err
	}
	w.WriteString("<style>" + style + "</style>\n")
	if err := page.ExecuteTemplate(w, "body", v); err != nil {
		return err
	}
	blocks[0].write(w)
	w.WriteString("<script>" + script + "</script>\n")
	for _, b := range blocks[1:] {
		b.write(w)
	}
	_, err = w.WriteString("</body>\n</html>\n")
	return err
}

// policy is the page's content security policy. The images are plots of the page's own that are on
// the way to a file: an address of that kind names nothing outside of the page.
func policy(style, script string) string {
	return "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script) +
		"'; img-src data:; base-uri 'none'; form-action 'none'"
}

// digest is the hash of an inline element as a content security policy has it.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// A block is JSON as it stands in the page, in a script element that is not run.
type block struct {
	id     string
	text   string
	packed bool // gzip, base64
}

func (b block) write(w *bufio.Writer) {
	encoding := ""
	if b.packed {
		encoding = ` data-encoding="gzip base64"`
	}
	w.WriteString(`<script type="application/json" id="` + b.id + `"` + encoding + ">")
	w.WriteString(b.text)
	w.WriteString("</script>\n")
}

// newBlocks returns the blocks of the page of r: the overview, the pairs in short and the result.
// Of the pairs of the whole, r has the first. What is on pages of its own is told where.
func newBlocks(r *result.Result, whole extent, to *division, jobs int) ([]block, error) {
	register := newRegister(r)
	register.tellings = whole.tellings
	number := register.numbering()
	var packed cutter
	w := bufio.NewWriter(&packed)
	short := *r
	if to != nil {
		short.Pairs = nil
	}
	if err := writeParts(w, JSON, one(&short), jobs); err != nil {
		return nil, err
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	o := register.overview(number)
	o.AllPairs, o.AsidePairs, o.Scope = whole.pairs, whole.aside, whole.scope
	result, places := packed.block("result", jobs)
	o.Result = places
	pairs := register.pairColumns(number)
	if to != nil {
		o.Articles.Page, o.Articles.Place = to.pageOf, to.article
		pairs.Place = to.pair
	}
	return append(append([]block{ownBlock("overview", o), ownBlock("pairs-in-short", pairs)},
		register.laidBlock(number)...), result), nil
}

// ownBlock returns a block of the page's own.
func ownBlock[T any](id string, v *T) block {
	text := encoderOf(reflect.TypeFor[T]())(nil, reflect.ValueOf(v).Elem())
	if len(text) < packOwnFrom {
		return block{id: id, text: inScript(string(text))}
	}
	return block{id, packBlock(text), true}
}

// block returns what was written to the cutter as a block and, if that is packed, where the
// elements of each list are in it.
func (c *cutter) block(id string, jobs int) (block, []packedPlace) {
	c.end()
	if c.size() < packFrom {
		return block{id: id, text: inScript(c.join())}, nil
	}
	text, places := packBlocks(c.pieces, jobs)
	return block{id, text, true}, places
}

// inScript returns JSON that can stand inside a script element: there "</script" would
// end it and "<!--" change how it is read. The value is the same.
func inScript(text string) string {
	return strings.NewReplacer("<", `\u003c`, ">", `\u003e`, "&", `\u0026`).Replace(text)
}

// A front is what the template writes: the parts of the page that need no script.
type front struct {
	Policy          string
	Title           string
	Heading         string
	Up              bool // the page is one of many
	Cover           cover
	Intro           []string
	Found           findings
	Command         string
	Version, Schema string
	Inputs          []setting
	Settings        []setting
	Tables          sheet
}

// newFront gathers what the template writes of r, which has a part of the whole. All text is
// cleaned.
func newFront(r *result.Result, whole extent) *front {
	d := &draft{register: newRegister(r), Options: Options{Top: DefaultTop}, wide: true}
	d.tellings, d.marks = whole.tellings, true
	opening := d.opening()
	v := &front{
		Cover:    d.cover(),
		Title:    "Shared coverage: " + strings.TrimSuffix(opening.Intro[0], "."),
		Intro:    opening.Intro,
		Found:    d.findings(),
		Command:  commandLine(r.Tool.Command),
		Version:  clean(r.Tool.Version),
		Schema:   clean(r.Schema),
		Inputs:   d.inputs(),
		Settings: settings(r.Settings),
		// all tables would cost a tenth of the time until the first view
		Tables: append(sheet{d.quotations(), d.accounts(), d.pairs(), d.stories()},
			d.closing()...),
	}
	if s := d.changes(); s.Title != "" {
		v.Tables = append(sheet{s}, v.Tables...)
	}
	v.Heading = "Shared coverage"
	v.ofCheck(d)
	for i := range v.Found.Said {
		v.Found.Said[i] = clean(v.Found.Said[i])
	}
	for i := range v.Tables {
		finish(&v.Tables[i])
	}
	return v
}

// finish cleans the cells of a section for a page.
func finish(s *section) {
	for i := range s.Items {
		s.Items[i] = clean(s.Items[i])
	}
	if s.Grid == nil {
		return
	}
	for _, row := range s.Grid.Rows {
		for i, cell := range row {
			lines := strings.Split(cell, "\n")
			for j := range lines {
				lines[j] = clean(lines[j])
			}
			row[i] = strings.Join(lines, "\n")
		}
	}
}
