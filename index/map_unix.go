//go:build unix

package index

import (
	"os"
	"syscall"
)

// mapped returns a file of so many bytes as memory, until it is unmapped; nil if that is not to be.
func mapped(file *os.File, size int64) []byte {
	if size == 0 || int64(int(size)) != size {
		return nil
	}
	all, err := syscall.Mmap(int(file.Fd()), 0, int(size), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return nil
	}
	return all
}

// unmap gives back what mapped returned.
func unmap(all []byte) {
	if all != nil {
		syscall.Munmap(all)
	}
}
