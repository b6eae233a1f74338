package serve

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"strings"

	"overlap/report"
)

// The desk's page is a frame around the page of a report, which is asked for from the API and shown
// in a sandbox: it may run its script, and has an origin of its own, so that it can ask this server
// for nothing.

//go:embed html openapi.json
var files embed.FS

// A desk is the page, and what it needs.
type desk struct {
	text   []byte // the page
	style  []byte // of the pages of reports, which is the desk's, too
	policy string // its content security policy
}

// newDesk returns a desk that shows reports of a policy. A page in a frame that is made of what was
// asked for has its own policy and that of the desk: so the desk's allows what reports have.
func newDesk(reports, version string) (*desk, error) {
	style, err := report.Style()
	if err != nil {
		return nil, err
	}
	page, err := template.ParseFS(files, "html/desk.tmpl")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := page.Execute(&b, version); err != nil {
		return nil, err
	}
	own := reports
	for _, more := range [][2]string{{"style-src", "'self'"}, {"script-src", "'self'"},
		{"connect-src", "'self'"}, {"img-src", "data:"}, {"frame-src", "blob:"},
		{"frame-ancestors", "'none'"}} {
		own = allow(own, more[0], more[1])
	}
	return &desk{b.Bytes(), []byte(style), own}, nil
}

// allow returns a policy that allows a source, too.
func allow(policy, directive, source string) string {
	parts := strings.Split(policy, "; ")
	for i, p := range parts {
		if strings.HasPrefix(p, directive+" ") {
			parts[i] = p + " " + source
			return strings.Join(parts, "; ")
		}
	}
	return policy + "; " + directive + " " + source
}

// page answers with the desk.
func (d *desk) page(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Content-Security-Policy", d.policy)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(d.text)
	return nil
}

// kinds are the files of the desk, by their endings.
var kinds = map[string]string{".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8"}

// file answers with a file of the desk.
func (d *desk) file(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("name")
	kind, ok := kinds[name[max(0, strings.LastIndexByte(name, '.')):]]
	text, err := d.style, error(nil)
	if name != "page.css" {
		text, err = files.ReadFile("html/" + name)
	}
	if !ok || err != nil {
		return refusal(http.StatusNotFound, "nothing is here", "GET / is the desk")
	}
	w.Header().Set("Content-Type", kind)
	w.Write(text)
	return nil
}

// description answers with the description of the API.
func (d *desk) description(w http.ResponseWriter, r *http.Request) error {
	text, err := files.ReadFile("openapi.json")
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(text)
	return nil
}
