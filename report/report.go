// Package report writes a result. It never runs the analysis.
package report
