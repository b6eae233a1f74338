package index

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestErrDamaged: who is told of damage can ask whether it is that.
func TestErrDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "segment")
	file := stored(t, crew(t, 1, 0), options(), news(t, 20, 3))
	for i := headBytes; i < len(file)-tailBytes; i += len(file) / 7 {
		spoilt := append([]byte(nil), file...)
		spoilt[i] ^= 1
		if err := os.WriteFile(path, spoilt, 0o666); err != nil {
			t.Fatal(err)
		}
		f, err := Open(path)
		if err == nil {
			err = f.Verify()
			f.Close()
		}
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("byte %d: %v", i, err)
		}
	}
}
