package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
)

// writeDetections writes a file of PAN XML for each pair that was aligned, in a folder
// of its kind's name below dir, also where nothing was found: an empty document says
// that somebody looked.
func writeDetections(dir string, c *corpus) error {
	for _, k := range c.kinds {
		folder := filepath.Join(dir, k.name)
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return reason(folder, err)
		}
		for _, p := range k.pairs {
			if p.unread {
				continue
			}
			path := filepath.Join(folder, p.name()+".xml")
			if err := os.WriteFile(path, p.xml(), 0o666); err != nil {
				return reason(path, err)
			}
		}
	}
	return nil
}

// xml returns the detections of p as the corpora write them. The last two attributes
// are ours; evaluators pass over what they do not know.
func (p *pair) xml() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<document reference=\"%s\">\n", escape(p.this))
	for _, d := range p.detections {
		fmt.Fprintf(&b,
			"<feature name=\"detected-plagiarism\" this_offset=\"%d\" this_length=\"%d\""+
				" source_reference=\"%s\" source_offset=\"%d\" source_length=\"%d\" kind=\"%s\" "+
				"similarity=\"%.3f\"/>\n",
			d.T.Lo, d.T.Len(), escape(d.Source), d.S.Lo, d.S.Len(), escape(d.kind), d.similarity)
	}
	b.WriteString("</document>\n")
	return b.Bytes()
}

func escape(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s))
	return b.String()
}
