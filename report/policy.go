package report

// Policy returns the content security policy that every page has in its head. Who shows a page
// inside of another one allows there at least as much.
func Policy() (string, error) {
	style, script, err := assets()
	return policy(style, script), err
}
