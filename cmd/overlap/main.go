// Command overlap takes scraped news and says which passages and quotations are
// shared, who had them first, and how much each article copies.
package main

import "os"

func main() { os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr)) }
