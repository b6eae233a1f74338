package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"overlap/agency"
)

// agencies reads the file of --agencies, if there is one. A line that cannot be used is
// said, with its place, and the others count.
func (c *command) agencies(ctx *cli.Context) ([]agency.Agency, error) {
	path := ctx.String("agencies")
	if path == "" {
		return nil, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	defer file.Close()
	agencies, troubles, err := agency.Read(file)
	for i, t := range troubles {
		if i == mostSaid {
			c.say("%s: %s more lines cannot be used", path, count(len(troubles)-i, ""))
			break
		}
		c.say("%s:%d: %s", path, t.Line, t.Why)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	return agencies, nil
}
