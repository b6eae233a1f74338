package chromium

import (
	"os"
	"strings"
)

// Axe gives the page axe-core, for Violations. AXE is the path of axe.min.js, which is no part of
// the repository; without it the test is skipped.
func (p *Tab) Axe() {
	p.T.Helper()
	path := os.Getenv("AXE")
	if path == "" {
		p.T.Skip("AXE does not name axe.min.js: accessibility is not looked at")
	}
	axe, err := os.ReadFile(path)
	if err != nil {
		p.T.Fatal(err)
	}
	Eval[bool](p, string(axe)+"\n;true")
}

// Violations are what axe-core calls serious or critical in the page without its frames, each with
// its first elements.
func (p *Tab) Violations() []string {
	p.T.Helper()
	Eval[bool](p, `window.found = undefined;
		axe.run(document, { preload: false, iframes: false, resultTypes: ["violations"] }).then(
			(r) => { window.found = r.violations.filter(
				(v) => v.impact === "serious" || v.impact === "critical").map((v) => v.id + ": " +
				v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " " +
				n.any.map((c) => c.message).join(" ")).join(" | ")).join("\n"); },
			(e) => { window.found = "axe: " + e.message; });
		true`)
	p.Until(`window.found !== undefined`)
	found := Eval[string](p, `window.found`)
	if found == "" {
		return nil
	}
	return strings.Split(found, "\n")
}
