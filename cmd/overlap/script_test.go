package main

import (
	"bytes"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"overlap/article/charset"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"overlap": func() { os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// port sets a variable to an address that nobody listens at.
func port(ts *testscript.TestScript, _ bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Setenv(args[0], l.Addr().String())
	ts.Check(l.Close())
}

// await asks until it is answered.
func await(ts *testscript.TestScript, _ bool, args []string) {
	for range 600 {
		if r, err := http.Get(args[0]); err == nil {
			r.Body.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s does not answer", args[0])
}

// TestScripts runs the transcripts of the command. With -update it writes what the
// command prints now into them.
func TestScripts(t *testing.T) {
	story, err := filepath.Abs("../../testdata/wire")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			// writes a file of one long line and one for a list
			"long": func(ts *testscript.TestScript, _ bool, args []string) {
				line := append(bytes.Repeat([]byte("a"), longestLine+1), "\nGazette,House\n"...)
				ts.Check(os.WriteFile(ts.MkAbs(args[0]), line, 0o644))
			},
			// writes a file again, in the encoding that is named
			"encode": func(ts *testscript.TestScript, _ bool, args []string) {
				b := []byte(ts.ReadFile(args[0]))
				b, err := charset.Encoding(args[1]).NewEncoder().Bytes(b)
				ts.Check(err)
				ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o644))
			},
			"port":  port,
			"await": await,
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("WIRE", story)
			env.Setenv("RUNEWIDTH_EASTASIAN", "0")
			return nil
		},
	})
}
