// Command overlap says which passages and quotations scraped articles share.
package main

func main() {}
