package page

import "strings"

// An unsure says where on a page what looks like a tag may be none, from above: between each tag
// that may be a script's or a style sheet's and the first that may end it, between each start of a
// comment and its first end, and inside of tags. Whatever of these is true: the parser's own
// scripts, comments and tags are among them. Text and tags are counted there as well, but no tag
// there is trusted to part two texts.
//
// In a lone script, which surely starts and has no comment or other script in it, either all tags
// are none or all are true, as in a drawing: there they part what stands in it, and nothing else.
type unsure struct {
	script, style, comment bool
	escaped                bool // the comment starts in the script
	lone, parted           bool // a lone script; a tag parts the text in it
	tagEnd                 int  // the byte behind the longest tag so far
	frames, cdata          bool // there are any
}

// sure reports whether a tag at a byte is one that parts texts, if it is of that kind. Among frames
// the parser leaves out all others.
func (u *unsure) sure(at int) bool {
	return at >= u.tagEnd && !u.script && !u.style && !u.comment && !u.frames
}

// inner reports whether a tag at a byte is one that parts texts of the same lone script.
func (u *unsure) inner(at int) bool { return u.lone && at >= u.tagEnd }

// quiet reports whether the text behind the start of a script is of the script, or if that is none,
// of what it stands in. sure is what sure says of the tag.
func (u *unsure) quiet(sure bool) bool { return sure && !u.cdata }

// tag takes note of a tag.
func (u *unsure) tag(at, length int) { u.tagEnd = max(u.tagEnd, at+length) }

// started takes note of the start of a script or a style sheet, and reports whether it is lone so
// far.
func (u *unsure) started(name string, quiet bool) (lone bool) {
	u.script = u.script || name == "script"
	u.style = u.style || name == "style"
	u.lone = quiet && name == "script"
	return u.lone
}

// ended takes note of the end of a script or a style sheet, and reports whether a lone script ends.
// In what looks like a comment in a script, the end may be another script's.
func (u *unsure) ended(name string) (lone bool) {
	u.script = u.script && (name != "script" || u.escaped)
	u.style = u.style && name != "style"
	if lone = u.lone && !u.script; lone {
		u.lone, u.parted = false, false
	}
	return lone
}

// text takes note of the end of a comment.
func (u *unsure) text(s string) {
	u.closed(strings.Contains(s, "-->"))
}

// marked takes note of what starts with an exclamation or question mark, up to the first bracket.
// It reports whether that is a comment or the like.
func (u *unsure) marked(s string) bool {
	u.cdata = u.cdata || strings.HasPrefix(s, "![CDATA[")
	starts := strings.HasPrefix(s, "!--")
	u.comment = u.comment || starts
	u.escaped = u.escaped || starts && u.script
	u.closed(strings.HasSuffix(s, "--"))
	return starts || u.cdata
}

// closed takes note of whether a comment ends.
func (u *unsure) closed(is bool) {
	u.comment = u.comment && !is
	u.escaped = u.escaped && !is
}
