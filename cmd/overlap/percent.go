package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"
)

// A percent is the value of an option: 30, 30% or 30 %.
type percent float64

// Set reads what was written.
func (p *percent) Set(said string) error {
	number := strings.TrimSpace(strings.TrimSuffix(said, "%"))
	value, err := strconv.ParseFloat(number, 64)
	if err != nil || !(value >= 0 && value <= 100) {
		return errors.New("not a per cent from 0 to 100")
	}
	*p = percent(value)
	return nil
}

// String writes the number.
func (p *percent) String() string { return strconv.FormatFloat(float64(*p), 'g', -1, 64) }

// percentOf returns the value of an option.
func percentOf(ctx *cli.Context, name string) float64 {
	return float64(*ctx.Generic(name).(*percent))
}
