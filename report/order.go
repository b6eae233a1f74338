package report

import (
	"bufio"
	"runtime"
)

// batch is how many elements of a list are encoded at once: some fifty kilobytes.
const batch = 64

// inOrder writes what encode appends for each of n elements, in order. Batches are
// encoded on all cores; what waits to be written is at most a few batches a core.
func inOrder(w *bufio.Writer, n int, encode func(dst []byte, i int) []byte) error {
	queue := make(chan chan []byte, 2*runtime.GOMAXPROCS(0))
	stop := make(chan struct{})
	defer close(stop)
	spare := make(chan []byte, cap(queue))
	go func() {
		defer close(queue)
		for lo := 0; lo < n; lo += batch {
			done := make(chan []byte, 1)
			select {
			case queue <- done:
			case <-stop:
				return
			}
			go func() {
				var dst []byte
				select {
				case dst = <-spare:
				default:
				}
				for i := lo; i < min(n, lo+batch); i++ {
					dst = encode(dst, i)
				}
				done <- dst
			}()
		}
	}()
	for done := range queue {
		text := <-done
		if _, err := w.Write(text); err != nil {
			return err
		}
		select {
		case spare <- text[:0]:
		default:
		}
	}
	return nil
}
