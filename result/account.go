package result

// An Account puts every word of an article down once. The six counts from Own
// to Excluded add up to its words.
type Account struct {
	// the article's own words, as far as the set can tell
	Own          int `json:"own"`
	Quoted       int `json:"quoted"`        // quotations that no other text prints
	SharedQuoted int `json:"shared_quoted"` // quotations that other texts print too
	// prose that an earlier text has word for word, or one whose time is not known
	Shared      int `json:"shared"`
	Boilerplate int `json:"boilerplate"` // repeated for other reasons than copying
	// agency copy that was left out; 0 without Options.ExcludeWire
	Excluded int `json:"excluded"`
	// of Own: words that were changed inside of passages that Shared words are from
	Edited int `json:"edited,omitempty"`
	// of Own: words in passages that such a text has in other words
	Rewritten int `json:"rewritten"`
	// of Own: words that such a text has, too, in passages set aside as common language
	Common int `json:"common,omitempty"`
	// of Common: words in templates
	Template int `json:"template,omitempty"`
	// of Own: copy of an agency that the article credits and is the first of the set to print
	AgencyOwn int `json:"agency_own,omitempty"`
	// of Own: words that the outlet printed in an earlier article
	Recycled int `json:"recycled,omitempty"`
	// of Recycled: by words, most first, then article
	RecycledFrom []Portion `json:"recycled_from,omitempty"`
	Agency       int       `json:"agency,omitempty"` // of Shared: agency copy
	// of Shared: words in pieces that are too short for an entry of Sources
	Scattered int `json:"scattered,omitempty"`
	// of Boilerplate: words that are no article: notices, navigation, comments
	Furniture int `json:"furniture,omitempty"`
	// where in the article the words of Shared stand
	Places Places `json:"places"`
	// by lo; own words are what lies between; only with texts
	Slices []Slice `json:"slices,omitempty"`
	// of the shared prose, one a family; by words, most first, then article; their words and
	// Scattered add up to Shared
	Sources []Source `json:"sources"`

	// Parts of the figures above. A repetition is words that the article printed before.
	Repeated       int `json:"repeated,omitempty"`        // of all words: repetitions
	SharedRepeated int `json:"shared_repeated,omitempty"` // of Shared: repetitions
	// of a draft's Quoted and SharedQuoted: references print them as prose, nobody as speech;
	// repetitions apart
	Sheltered int `json:"sheltered,omitempty"`

	// Words of a web page that are not in the text, outside of the sum.
	Hidden int `json:"hidden,omitempty"` // of a draft: words that no reader sees
	// of a draft: copied words that a reader sees and the text lacks
	SharedUnread int `json:"shared_unread,omitempty"`

	RewrittenFrom []Source `json:"rewritten_from,omitempty"` // of Rewritten, as Sources

	// Licences say of a draft under whose rights its copied words stand, if Options.Outlets says
	// what may be printed of somebody's: by words, then quoted ones, most first. Their words
	// add up to Shared without SharedRepeated.
	Licences []Licence `json:"licences,omitempty"`
}

// A Licence is what a draft may print of somebody's words, and how many of these it prints.
type Licence struct {
	// the agency or the outlet; the article's id where it names no outlet
	Of        string `json:"of"`
	Agency    bool   `json:"agency"`    // the words are an agency's copy
	Words     int    `json:"words"`     // of the account's Shared, repetitions apart
	Quoted    int    `json:"quoted"`    // of its SharedQuoted
	Sheltered int    `json:"sheltered"` // of its Sheltered
	Rights    string `json:"rights"`    // as Rights has them; empty if nobody said
	Credited  bool   `json:"credited"`  // the draft gives the credit that the rights ask for
	Allowed   bool   `json:"allowed"`   // they may be printed: the gate does not count them
}

// Places counts words in the three thirds of an article, by its words.
type Places struct {
	Lead   int `json:"lead"`
	Middle int `json:"middle"`
	End    int `json:"end"`
}

// A Slice is a stretch of an article that its account puts down as one thing.
type Slice struct {
	Lo int `json:"lo"` // bytes of its text
	Hi int `json:"hi"`
	// "quoted", "shared_quoted", "shared", "boilerplate" or "excluded"; of a draft also Retold
	Class string `json:"class"`
	// the article of the entry of sources that shared words come from, empty if they are scattered;
	// of Retold words, the article that has them in other words
	Source string `json:"source,omitempty"`
	// id of the article that printed shared words first in this set
	Origin string `json:"origin,omitempty"`
	Words  int    `json:"words"`

	// Of a draft, which has a slice for each stretch that is one thing in all of these, too, and
	// in no passage or in the same ones.
	Licence   int  `json:"licence,omitempty"`   // number of its licence in Licences, from 1
	Repeated  bool `json:"repeated,omitempty"`  // its words are of Repeated
	Sheltered bool `json:"sheltered,omitempty"` // its words are of Sheltered
}

// Retold is the class of a slice of a draft whose words are of Rewritten.
const Retold = "rewritten"

// A Source is a family of texts, versions of one story, from which words of an article come.
type Source struct {
	// id of the named source or, where it cannot be told, of the nearest candidate
	Article string `json:"article"`
	Named   bool   `json:"named"`  // Article is the source
	Unseen  bool   `json:"unseen"` // the source is not in the set
	Family  string `json:"family"` // id of the family, from its content
	Texts   int    `json:"texts"`  // of the family that have such words
	Words   int    `json:"words"`  // that come from the family
	// articles of the family that were or may have been first, with the words that each has; by
	// words, most first, then as sources are told apart; at most MostCandidates
	Candidates []Portion `json:"candidates"`
	Earlier    bool      `json:"earlier"` // the dates tell that Article was first
	// the copy names Article's outlet, links to it or credits its agency
	Credited bool `json:"credited"`

	// the family is this agency's copy
	Agency string `json:"agency,omitempty"`

	// of a draft: ids of the articles that stand for the texts of the family that have such words
	Members []string `json:"members,omitempty"`
}

// MostCandidates is how many candidates a Source has at most.
const MostCandidates = 5

// A Portion is an article and how many words of another it has.
type Portion struct {
	Article string `json:"article"` // its id
	Words   int    `json:"words"`
}

// A Self is a passage that one article prints more than once.
type Self struct {
	Lo    int `json:"lo"` // the repetition, bytes
	Hi    int `json:"hi"`
	Of    int `json:"of"` // where the first printing starts, byte
	Words int `json:"words"`
}
