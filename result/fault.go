package result

// A Fault is a panic that ended a run.
type Fault struct {
	Why   string // what was done, and what the panic said
	Stack string
}

func (f *Fault) Error() string { return FaultMark + f.Why }
