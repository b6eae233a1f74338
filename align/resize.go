package align

import "slices"

// resized returns a slice of n entries of any values, in the memory of s where that is enough.
func resized[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }
