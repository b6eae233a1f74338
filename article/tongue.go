package article

import (
	"strings"

	"github.com/abadojack/whatlanggo"
)

// guessed is how much of a text is looked at to guess its language, in bytes. More makes
// the guess no better: on whole articles the guesser goes astray.
const guessed = 2 << 10

// guessLanguage gives the ISO 639-1 code of the language of a text, or "" if it is too short or
// too mixed to tell. It costs about half a millisecond.
func guessLanguage(text string) string {
	if len(text) > guessed {
		text = strings.ToValidUTF8(text[:guessed], "")
	}
	guess := whatlanggo.Detect(text)
	if !guess.IsReliable() {
		return ""
	}
	return guess.Lang.Iso6391()
}
