package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"overlap/eval/beside"
)

// A peer is a program that finds copies.
type peer struct {
	name     string
	settings string // in words, for the notes below the table

	// Install makes it ready and returns its version.
	install func() (version string, err error)

	// Command is what is timed: it reads articles and writes what it finds below a folder.
	command func(articles, dir string) *exec.Cmd

	// Collect reads what it found, after the clock has stopped.
	collect func(articles, dir string) (*found, error)
}

// Found is what a peer found.
type found struct {
	matches []match

	// Text is, for a peer that folds articles of one text, the article whose passages an
	// article shares.
	text map[string]string
}

// A match is two articles that are near-duplicates, or a passage that both have: bytes
// of their texts, half open.
type match struct {
	A   string `json:"a"`
	ALo int    `json:"a_lo"`
	AHi int    `json:"a_hi"`
	B   string `json:"b"`
	BLo int    `json:"b_lo"`
	BHi int    `json:"b_hi"`
}

// pairsFile is the name of what our scripts write: a match a line.
const pairsFile = "found.jsonl"

// datasketch is MinHash and MinHashLSH with 128 permutations, as quick as its documentation knows
// to make it, in two processes; with the flag --plain as its documentation begins.
func datasketch(e *environment, name string, s setting, flags ...string) *peer {
	return &peer{
		name: name,
		settings: fmt.Sprintf("MinHash and MinHashLSH, 128 permutations, %s, threshold %.2g; "+
			"candidates are kept at the same estimated Jaccard", s.tokens(), s.threshold),
		install: func() (string, error) { return e.install("datasketch") },
		command: func(articles, dir string) *exec.Cmd {
			args := append([]string{articles, filepath.Join(dir, pairsFile), s.flag("size"),
				s.flag("threshold")}, flags...)
			return e.script("datasketch", "datasketch_pairs.py", args...)
		},
		collect: readMatches,
	}
}

// rensa is RMinHash and RMinHashLSH with 128 permutations.
func rensa(e *environment, s setting) *peer {
	return &peer{
		name: "rensa",
		settings: fmt.Sprintf("RMinHash and RMinHashLSH, 128 permutations, %d bands, %s; "+
			"candidates are kept at estimated Jaccard %.2g", s.bands, s.tokens(), s.threshold),
		install: func() (string, error) { return e.install("rensa") },
		command: func(articles, dir string) *exec.Cmd {
			return e.script("rensa", "rensa_pairs.py", articles, filepath.Join(dir, pairsFile),
				s.flag("size"), s.flag("threshold"), s.flag("bands"))
		},
		collect: readMatches,
	}
}

// textDedup is the command of its documentation; --debug makes it write its clusters.
func textDedup(e *environment, s setting) *peer {
	return &peer{
		name: "text-dedup",
		settings: fmt.Sprintf("its command minhash, 250 permutations, %s, threshold %.2g; all "+
			"articles of a cluster are taken for pairs", s.tokens(), s.threshold),
		install: func() (string, error) { return e.install("text-dedup") },
		command: func(articles, dir string) *exec.Cmd {
			c := exec.Command(e.bin("text-dedup", "python"), "-m", "text_dedup.minhash", "--path",
				"json", "--data_files", articles, "--split", "train",
				"--cache_dir", filepath.Join(dir, "cache"), "--output", filepath.Join(dir,
					"output"), "--column", "text", "--batch_size", "10000", "--debug",
				s.flag("ngram"), s.flag("threshold"))
			c.Env = []string{"HF_HOME=" + filepath.Join(dir, "home")}
			return c
		},
		collect: func(articles, dir string) (*found, error) {
			if _, err := beside.Output(e.script("text-dedup", "text_dedup_pairs.py", articles,
				filepath.Join(dir, "output", "uf.pkl"), filepath.Join(dir,
					pairsFile))); err != nil {
				return nil, err
			}
			return readMatches(articles, dir)
		},
	}
}

// passim is passim 2 up to its aligned passages, on Spark with both processors. What
// comes after is left out: it joins passages into clusters, which nothing here asks for.
func passim(e *environment, s passimSetting) *peer {
	return &peer{
		name: "passim",
		settings: fmt.Sprintf("Spark local[*], all pairs of articles of different outlets (its "+
			"series), -n %d -m %d, up to the aligned passages (--to-extents)", s.n, s.m),
		install: func() (string, error) { return installPassim(e) },
		command: func(articles, dir string) *exec.Cmd {
			c := exec.Command(e.bin("passim", "spark-submit"), "--master", "local[*]",
				"--driver-memory", "8G",
				"--conf", "spark.sql.adaptive.coalescePartitions.enabled=false",
				filepath.Join(e.env, "passim", "share", "submit-seriatim.py"),
				"-n", fmt.Sprint(s.n), "-m", fmt.Sprint(s.m), "--all-pairs", "--to-extents",
				"--fields", "xxhash64(outlet) as gid", "--filterpairs", "gid < gid2",
				articles+".parts", filepath.Join(dir, "output"))
			c.Env = []string{"SPARK_CONF_DIR=" + filepath.Join(e.env, "passim", "conf"),
				"PYSPARK_PYTHON=" + e.bin("passim", "python"),
				"PYSPARK_DRIVER_PYTHON=" + e.bin("passim", "python"), "SPARK_LOCAL_DIRS=" +
					filepath.Join(dir, "spark")}
			return c
		},
		collect: func(articles, dir string) (*found, error) {
			if _, err := beside.Output(e.script("passim", "passim_passages.py", articles,
				filepath.Join(dir, "output", "tmp", "extents.parquet"), filepath.Join(dir,
					pairsFile))); err != nil {
				return nil, err
			}
			return readMatches(articles, dir)
		},
	}
}

// installPassim installs a checkout of passim.
func installPassim(e *environment) (string, error) {
	if e.passim == "" {
		return "", fmt.Errorf("it has no package; give a checkout of it with -passim")
	}
	if _, err := exec.LookPath("java"); err != nil {
		return "", fmt.Errorf("needs java 17 or newer")
	}
	path, err := filepath.Abs(e.passim)
	if err != nil {
		return "", err
	}
	version, err := e.install("passim", path)
	if err != nil {
		return "", err
	}
	if commit, err := beside.Output(exec.Command("git", "-C", path, "rev-parse", "--short",
		"HEAD")); err == nil {
		version += " (" + commit + ")"
	}
	return version, nil
}

// overlapScan is a scan, to JSON.
func overlapScan(e *environment, name string, flags ...string) *peer {
	return &peer{
		name:     name,
		settings: strings.TrimSpace("overlap scan --format json " + strings.Join(flags, " ")),
		install:  func() (string, error) { return e.version, nil },
		command: func(articles, dir string) *exec.Cmd {
			args := append([]string{"scan", articles, "--quiet", "--format", "json", "-o",
				filepath.Join(dir, "result.json")}, flags...)
			return exec.Command(e.overlap, args...)
		},
		collect: func(_, dir string) (*found,
			error) {
			return readResult(filepath.Join(dir, "result.json"))
		},
	}
}

// readMatches reads what one of our scripts wrote.
func readMatches(_, dir string) (*found, error) {
	f, err := os.Open(filepath.Join(dir, pairsFile))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	got := new(found)
	for d := json.NewDecoder(f); d.More(); {
		var m match
		if err := d.Decode(&m); err != nil {
			return nil, err
		}
		got.matches = append(got.matches, m)
	}
	return got, nil
}
