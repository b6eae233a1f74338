package align

// zeroed returns marks with n entries, all false.
func zeroed(marks []bool, n int) []bool {
	marks = append(marks[:0], make([]bool, n)...)
	return marks
}

// mark returns how many of marks are not set, and sets them if set is true.
func mark(marks []bool, set bool) (fresh int) {
	for i, m := range marks {
		if !m {
			fresh++
			marks[i] = set
		}
	}
	return fresh
}
