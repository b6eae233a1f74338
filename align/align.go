// Package align grows what two texts share into passages.
package align
