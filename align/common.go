package align

// commonWords has the common words of English news by how little a match of one says:
// first the function words, then verbs, adverbs and nouns that stand in most articles.
// It is a list by hand, in rough order of use; a word missing from it only counts for
// more than it should.
var commonWords = [...]string{`
	the of to and a in is it that for on was with as be by at he from this have not are an or his but they had
	which you their were one all we can has been will there if more when would who so no said out up about into
	than them its what some could him her she then do my our your me now only other may any also after over such
	did these those very two first new between most through where how because each before being both does down
	during even further here himself herself itself i just like many much must myself nor off once
	own same should still too under until us was while whom why without yet am against again although among
	another around away back became become becomes cannot every few get gets got had has however
	least less made make might never often perhaps quite rather really several shall since something than thing things
	though thus together toward upon use used using want well went whether whose within would yours ours theirs
	themselves ourselves anything nothing everything anyone everyone someone about above across along already always
	almost behind below beside beyond either else ever instead neither next none onto per via let lets ie eg etc`, `
	say says saying told tell asked ask added according called call year years day days time times week weeks month months
	people man men woman women world country countries state states city government president minister official
	officials party company group member members national public political part parts place way work working works
	made making take takes took taken taking come comes came coming go goes going gone see sees saw seen know knows known knew
	think thought give gives gave given find found look looking looked looks help helped need needs needed good great
	long last late later early end ended start started begin began big small large high low old young right left
	number numbers percent million billion point case fact house home life family children school water
	report reported reports show showed shows news media press today yesterday tomorrow monday tuesday wednesday thursday
	friday saturday sunday january february march april may june july august september october november december
	morning night evening hour hours minute minutes north south east west area areas law order power money business
	market service services system program information including include includes included available provide provides
	set put run keep kept held hold left leave turn turned move moved live lived feel felt seem seemed
	bring brought meet met meeting pay paid open close full best better different important possible able
	line side head hand hands eye eyes face body room door book page site web free please contact email
	name names kind lot lots little bit sure real likely least half whole second third four five six seven eight nine ten
	three hundred thousand several another enough far near ago soon sometimes usually often especially
	question questions problem problems issue issues result results change changes plan plans support
	try tried trying mean means meant become stop stopped continue continued follow followed following
	allow allowed expect expected believe believed consider considered decide decided hear heard
	play played read write wrote written speak spoke talk talked call won win lost lose spend spent
	local major main general special common certain clear only others
	`}

// commonGain is what a match of a word of each list is worth, in sixteenths.
var commonGain = [...]uint8{3, 8}
