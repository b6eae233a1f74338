package report

import (
	"bufio"
	"cmp"
	"fmt"

	"overlap/result"
)

// writePlot writes a plot as an SVG file: the flow if none is named.
func writePlot(w *bufio.Writer, r *result.Result, o Options) error {
	o.Plot = cmp.Or(o.Plot, Flow)
	reg := newRegister(r)
	data, err := reg.plotted(o.Plot, o.Of)
	if err != nil {
		return err
	}
	svg, err := draw(string(o.Plot), data, reg.provenance())
	if err != nil {
		return err
	}
	_, err = w.WriteString(svg)
	return err
}

// plotted returns the data of a plot, as html/plot says what it takes.
func (r *register) plotted(p Plot, of string) (any, error) {
	switch p {
	case Flow:
		return struct {
			Outlets []result.Outlet `json:"outlets"`
		}{r.Outlets}, nil
	case Tree:
		return r.storyData(of)
	case Timeline:
		return r.quoteData(of)
	case Histogram:
		return struct {
			Shares []float64 `json:"shares"`
		}{r.shares()}, nil
	}
	return nil, fmt.Errorf("plot %q: use one of %s", p, list(Plots()))
}

// shares are those of shared prose in the words of each article of the day.
func (r *register) shares() []float64 {
	shares := []float64{}
	for i := range r.Articles {
		if a := &r.Articles[i]; !a.Archived {
			shares = append(shares, float64(a.Account.Shared)/float64(max(1, a.Words)))
		}
	}
	return shares
}
