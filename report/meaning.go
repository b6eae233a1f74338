package report

import (
	"fmt"
	"slices"
)

// Check returns an error if a field has no meaning.
func (o Options) Check() error {
	switch {
	case o.Width < 0:
		return fmt.Errorf("width %d: must be 0 or more columns", o.Width)
	case o.Top < 0:
		return fmt.Errorf("top %d: must be 0 or more rows", o.Top)
	case o.Table != "" && !slices.Contains(Tables(), o.Table):
		return fmt.Errorf("table %q: use one of %s", o.Table, list(Tables()))
	case o.Plot != "" && !slices.Contains(Plots(), o.Plot):
		return fmt.Errorf("plot %q: use one of %s", o.Plot, list(Plots()))
	case o.By != "" && o.By != Byline:
		return fmt.Errorf("by %q: use %s", o.By, Byline)
	case o.Jobs < 0:
		return fmt.Errorf("jobs %d: must be 0 or more processors", o.Jobs)
	}
	return nil
}
