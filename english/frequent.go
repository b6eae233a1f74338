package english

import (
	"iter"
	"strings"
)

// A Word is one that is frequent in English news.
type Word struct {
	Folded   string
	Function bool // it holds sentences together; else it is a verb, an adverb or a noun
	Spoken   bool // it is in everybody's mouth, too: that two people say it proves little
}

// Frequent yields words that prove little because most articles have them, each once. They are
// lists by hand, in rough order of use; a word missing from them only counts for more than it
// should.
func Frequent() iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for _, list := range []struct {
			words string
			Word
		}{
			{spokenFunction, Word{Function: true, Spoken: true}},
			{function, Word{Function: true}},
			{spoken, Word{Spoken: true}},
			{frequent, Word{}},
		} {
			for w := range strings.FieldsSeq(list.words) {
				if !yield(Word{w, list.Function, list.Spoken}) {
					return
				}
			}
		}
	}
}

const spokenFunction = `
	the of to and a in is it that for on was with as be by at he from this have not are an or his
	but they had which you their were one all we can has been will there if more when would who so
	no said out up about into than them its what some could him her she then do my our your me now
	any also after did those very how does here i just like should too us am get make really thing
	things want well
`

const function = `
	only other may over such these two first new between most through where because each before
	being both down during even further himself herself itself many much must myself nor off once
	own same still under until while whom why without yet against again although among another
	around away back became become becomes cannot every few gets got however least less made might
	never often perhaps quite rather several shall since something though thus together toward
	upon use used using went whether whose within yours ours theirs themselves ourselves anything
	nothing everything anyone everyone someone above across along already always almost behind
	below beside beyond either else ever instead neither next none onto per via let lets ie eg etc
`

const spoken = `
	say people go going see know think right yes
`

const frequent = `
	says saying told tell asked ask added according called call year years day days time times
	week weeks month months man men woman women world country countries state states city
	government president minister official officials party company group member members national
	public political part parts place way work working works making take takes took taken taking
	come comes came coming goes gone sees saw seen knows known knew thought give gives gave given
	find found look looking looked looks help helped need needs needed good great long last late
	later early end ended start started begin began big small large high low old young left number
	numbers percent mph million billion point case fact house home life family children school water
	report reported reports show showed shows news media press today yesterday tomorrow monday
	tuesday wednesday thursday friday saturday sunday january february march april june july
	august september october november december morning night evening hour hours minute minutes
	north south east west area areas law order power money business market service services system
	program information including include includes included available provide provides set put run
	keep kept held hold leave turn turned move moved live lived feel felt seem seemed bring
	brought meet met meeting pay paid open close full best better different important possible
	able line side head hand hands eye eyes face body room door book page site web free please
	contact email name names kind lot lots little bit sure real likely half whole second third
	four five six seven eight nine ten three hundred thousand enough far near ago soon sometimes
	usually especially question questions problem problems issue issues result results change
	changes plan plans support try tried trying mean means meant stop stopped continue continued
	follow followed following allow allowed expect expected believe believed consider considered
	decide decided hear heard play played read write wrote written speak spoke talk talked won win
	lost lose spend spent local major main general special common certain clear others
`
