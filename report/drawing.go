package report

import (
	"fmt"
	"reflect"
	"sync"

	"github.com/dop251/goja"
)

// Drawings outside of a page.
//
// A plot is drawn by the page's own scripts, so that there is one drawing of each: here they run in
// an interpreter, which has no page, no files and no network. The data go in as one string of JSON,
// and what comes out is the text of an SVG file, made and escaped by html/plot/markup.js.
//
// Cost: the interpreter is made for each drawing; drawing is linear in the data, but for sorting.
// BenchmarkPlots has figures.

// sketches are the scripts of drawings, compiled when the first is drawn.
var sketches = sync.OnceValues(func() (*goja.Program, error) {
	text, err := together(drawings, ".js")
	if err != nil {
		return nil, err
	}
	return goja.Compile("plot.js", "\"use strict\";\n"+text, false)
})

// publish is what is called: it draws a plot with its title, caption and source.
const publish = `(name, data, source, style) => {
  const plots = {
    flow: flowPlot, tree: treePlot, timeline: timelinePlot, histogram: histogramPlot };
  return markupOf(figured(plots[name](JSON.parse(data), {}), source), paletteOf(style));
}`

// draw returns a plot of some data as an SVG file.
func draw(name string, data any, source string) (string, error) {
	program, err := sketches()
	if err != nil {
		return "", err
	}
	style, err := together(styles[:1], ".css")
	if err != nil {
		return "", err
	}
	text := encoderOf(reflect.TypeOf(data))(nil, reflect.ValueOf(data))
	vm := goja.New()
	if _, err := vm.RunProgram(program); err != nil {
		return "", err
	}
	made, err := vm.RunString(publish)
	if err != nil {
		return "", err
	}
	call, _ := goja.AssertFunction(made)
	svg, err := call(goja.Undefined(), vm.ToValue(name), vm.ToValue(string(text)),
		vm.ToValue(source), vm.ToValue(style))
	if err != nil {
		return "", fmt.Errorf("plot %s: %w", name, err)
	}
	return svg.String(), nil
}
