package report

import (
	"bufio"

	"overlap/internal/par"
)

// batch is how many elements of a list are encoded at once: some fifty kilobytes.
const batch = 64

// batchText is a batch encoded, or the panic that this ended in.
type batchText struct {
	text  []byte
	fault *par.Panic
}

// inOrder writes what encode appends for each of n elements, in order. So many batches as jobs
// says are encoded at a time; what waits to be written is at most a few batches a job.
func inOrder(w *bufio.Writer, jobs, n int, encode func(dst []byte, i int) []byte) error {
	queue := make(chan chan batchText, 2*jobs)
	busy := make(chan struct{}, jobs)
	stop := make(chan struct{})
	defer close(stop)
	spare := make(chan []byte, cap(queue))
	go func() {
		defer close(queue)
		for lo := 0; lo < n; lo += batch {
			done := make(chan batchText, 1)
			select {
			case queue <- done:
			case <-stop:
				return
			}
			busy <- struct{}{} // it does not wait for the writer: an encoded batch has room
			go func() {
				defer func() { <-busy }()
				var dst []byte
				select {
				case dst = <-spare:
				default:
				}
				done <- encodeBatch(dst, lo, min(n, lo+batch), encode)
			}()
		}
	}()
	for done := range queue {
		got := <-done
		if got.fault != nil {
			panic(got.fault) // here, where it can be recovered
		}
		if _, err := w.Write(got.text); err != nil {
			return err
		}
		select {
		case spare <- got.text[:0]:
		default:
		}
	}
	return nil
}

// encodeBatch encodes the elements from lo on and before hi, in the memory of dst.
func encodeBatch(dst []byte, lo, hi int, encode func(dst []byte, i int) []byte) batchText {
	fault := par.Caught(func() {
		for i := lo; i < hi; i++ {
			dst = encode(dst, i)
		}
	})
	return batchText{dst, fault}
}
