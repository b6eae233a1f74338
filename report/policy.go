package report

// Policy returns the content security policy that every page has in its head. Who shows a page
// inside of another one allows there at least as much.
func Policy() (string, error) {
	style, script, err := assets()
	return policy(style, script), err
}

// Style returns the style of the pages, for what stands around one and is to look like it.
func Style() (string, error) {
	style, _, err := assets()
	return style, err
}
