package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"overlap/eval/beside"
)

// requirements are those of what asks.
const requirements = "schemathesis==4.32.5\n"

// fuzz lets schemathesis ask for some time, with one worker: two once ended in a runtime error of
// schemathesis itself.
func (d *desk) fuzz(ctx context.Context, w io.Writer, python string, most time.Duration) error {
	e, err := beside.Open(python, beside.Kept("schemathesis"), requirements, os.Stderr)
	if err != nil {
		return err
	}
	c := exec.CommandContext(ctx, e.Program("schemathesis"), "run", d.url+"/v1/openapi.json",
		"--header", "Authorization: Bearer "+token, "--workers", "1", "--continue-on-failure",
		"--exclude-checks", "positive_data_acceptance", "--warnings", "off", "--no-color",
		"--request-timeout", "90", "--max-time", fmt.Sprint(int(most.Seconds())))
	var said bytes.Buffer
	c.Dir, c.Stdout, c.Stderr = d.dir, io.MultiWriter(w, &said), w
	if err := c.Run(); err != nil {
		return fmt.Errorf("schemathesis: %w", err)
	}
	if bytes.Contains(said.Bytes(), []byte("No test cases were generated")) {
		return fmt.Errorf("schemathesis asked nothing in %v: a busy machine wants a longer -fuzz",
			most)
	}
	return nil
}
