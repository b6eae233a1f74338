//go:build keep

package overlap

import (
	_ "codeberg.org/readeck/go-readability/v2"
	_ "github.com/abadojack/whatlanggo"
	_ "github.com/cespare/xxhash/v2"
	_ "github.com/clipperhouse/displaywidth"
	_ "github.com/clipperhouse/uax29/v2/sentences"
	_ "github.com/ekzhu/minhash-lsh"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/google/jsonschema-go/jsonschema"
	_ "github.com/klauspost/compress/gzip"
	_ "github.com/kljensen/snowball/english"
	_ "github.com/mmcdole/gofeed"
	_ "github.com/olekukonko/tablewriter"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/schollz/progressbar/v3"
	_ "github.com/urfave/cli/v2"
	_ "golang.org/x/net/html"
	_ "golang.org/x/net/html/charset"
	_ "golang.org/x/term"
	_ "golang.org/x/text/encoding/charmap"
	_ "pgregory.net/rapid"
)
