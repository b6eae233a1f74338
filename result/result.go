package result

// SchemaName is the name and version of the result's form. Fields may be added under
// one version; none changes its meaning or goes away.
const SchemaName = "overlap/1"

// A Result is all that one run found. Every list has a total order, stated where the
// list is; the same articles and options give the same result in whatever order the
// articles came and however many workers there were.
type Result struct {
	Schema   string    `json:"schema"`
	Tool     Tool      `json:"tool"`
	Settings Settings  `json:"settings"`
	Articles []Article `json:"articles"` // by id
	Pairs    []Pair    `json:"pairs"`    // by shared words, most first, then a, then b
	// by outlets, then articles, then uses, most first, then text
	Quotes  []Quote `json:"quotes"`
	Stories []Story `json:"stories"` // by articles, most first, then first
	// by shared words, most first, then lent ones, then outlet
	Outlets []Outlet `json:"outlets"`
	// by articles, most first, then outlet, then text
	Boilerplate []Boilerplate `json:"boilerplate"`
	Recall      *Recall       `json:"recall,omitempty"`
	Skipped     []Skip        `json:"skipped"`   // by path, then line
	Footnotes   []string      `json:"footnotes"` // doubts about the result, in words
}

// A Tool says what made a result.
type Tool struct {
	Version string   `json:"version"`
	Command []string `json:"command"`
}

// An Article is one article and its account. Text and Meta are there only if asked for.
type Article struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Owner  string `json:"owner"` // as the list of owners has it, else as given
	Title  string `json:"title"`
	// RFC 3339 date and time, a full date where only the day is known, or empty
	Published string `json:"published"`
	URL       string `json:"url"`
	SHA256    string `json:"sha256"` // of the text, in hexadecimal
	Words     int    `json:"words"`
	// articles with one text_id are editions of one text
	TextID string `json:"text_id"`
	// id of the edition that stands for the text; empty if it is this one
	EditionOf string `json:"edition_of"`
	// of an edition, from the one that stands for the text: numbers first, then names, then by lo
	Differences []Difference `json:"differences,omitempty"`
	// how many there are besides the first 20
	MoreDifferences int `json:"more_differences,omitempty"`
	// of a check: it is a draft, not a reference
	Draft bool `json:"draft,omitempty"`
	// of a draft: why it is not under the gate even if it is not over it
	Unchecked string `json:"unchecked,omitempty"`
	// of a draft: by grade, disguises first, then lo, then kind
	Warnings []Warning `json:"warnings,omitempty"`
	// the agency that it credits with its words; not there if none
	Wire    *Wire   `json:"wire,omitempty"`
	Account Account `json:"account"`
	// a name for the account: verdict.go says which and from what on; empty for a reference of a
	// check
	Verdict string `json:"verdict"`
	// what the verdict stands on, in words
	Evidence string `json:"evidence"`
	// passages that repeat inside the article, by bytes
	Self []Self            `json:"self,omitempty"`
	Text string            `json:"text,omitempty"`
	Meta map[string]string `json:"meta,omitempty"`
}

// A Warning is something odd about a draft.
type Warning struct {
	Kind string `json:"kind"` // the Warn constants list them
	// "disguise": copied words are made to pass for others; "note": anything else
	Grade   string `json:"grade"`
	Words   int    `json:"words"` // how many it concerns; 0 if it is none of the text
	Example string `json:"example"`
	Lo      int    `json:"lo"` // bytes of the text from the first of the words to the last;
	Hi      int    `json:"hi"` // Lo if they are not in it, and would stand there
}

// What a Warning is of, its Kind.
const (
	WarnReplaced = "replaced letters" // by others that look like them
	WarnParted   = "parted letters"   // by spaces or signs between them
	WarnJoined   = "joined words"
	WarnHidden   = "hidden words" // that no reader of the page sees
	WarnUnread   = "unread words" // that a reader of the page sees and the text lacks
	WarnQuoted   = "mostly quotation"
	WarnDate     = "dated before its source"
)

// The grades of a Warning.
const (
	Disguise = "disguise"
	Note     = "note"
)

// A Wire is a news agency that an article credits with its words, and what says so.
type Wire struct {
	Agency string `json:"agency"`
	// agency.Evidence lists them: "dateline", "byline", "copyright", ...
	Evidence string `json:"evidence"`
	// where it stands: "text", "byline", "credit", "outlet" or "url"
	Field string `json:"field"`
	Lo    int    `json:"lo"` // bytes of that field
	Hi    int    `json:"hi"`
	Part  bool   `json:"part"` // the agency contributed: the article is more than its copy
}

// An Account puts every word of an article down once. The six counts from Own
// to Excluded add up to its words.
type Account struct {
	// the article's own words, as far as the set can tell
	Own          int `json:"own"`
	Quoted       int `json:"quoted"`        // quotations that no other text prints
	SharedQuoted int `json:"shared_quoted"` // quotations that other texts print too
	// prose that an earlier text has word for word, or one whose time is not known
	Shared      int `json:"shared"`
	Boilerplate int `json:"boilerplate"`
	// agency copy that was left out; 0 without Options.ExcludeWire
	Excluded int `json:"excluded"`
	// of Own: words in passages that such a text has in other words
	Rewritten int `json:"rewritten"`
	// of Own: words in templates that such a text has, too
	Template int `json:"template,omitempty"`
	// where in the article the words of Shared stand
	Places Places `json:"places"`
	// by lo; own words are what lies between; only with texts
	Slices []Slice `json:"slices,omitempty"`
	// of the shared prose; by words, most first, then article; words add up to Shared
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
	Lo int `json:"lo"`
	Hi int `json:"hi"`
	// "quoted", "shared_quoted", "shared", "boilerplate" or "excluded"
	Class  string `json:"class"`
	Source string `json:"source,omitempty"` // id of the article that shared words come from
	Words  int    `json:"words"`
}

// A Source is an article from which words of another come.
type Source struct {
	Article  string `json:"article"`
	Words    int    `json:"words"`
	Earlier  bool   `json:"earlier"`  // the dates tell that it was first
	Credited bool   `json:"credited"` // the copy names it, links to it or credits its agency

	// the words come from this agency's copy, which the source prints
	Agency string `json:"agency,omitempty"`
}

// A Self is a passage that one article prints more than once.
type Self struct {
	Lo    int `json:"lo"` // the repetition, bytes
	Hi    int `json:"hi"`
	Of    int `json:"of"` // where the first printing starts, byte
	Words int `json:"words"`
}

// A Pair is two texts that share at least one passage. A is the earlier where First is "a".
type Pair struct {
	A          string    `json:"a"` // the smaller id of the two
	B          string    `json:"b"`
	First      string    `json:"first"` // "a", "b" or "unknown"
	Confidence float64   `json:"confidence"`
	Reason     string    `json:"reason"`
	AShared    int       `json:"a_shared"` // words of A inside the passages, each word once
	BShared    int       `json:"b_shared"`
	Longest    int       `json:"longest"`          // words of A in the longest passage
	Nature     string    `json:"nature,omitempty"` // as that of its passages, if all have the same
	Passages   []Passage `json:"passages"`         // by a.lo, then b.lo
}

// A Passage is one stretch of words that two texts share.
type Passage struct {
	A          Span    `json:"a"`
	B          Span    `json:"b"`
	Words      int     `json:"words"`   // words of A in the passage
	Matched    int     `json:"matched"` // words of A that have a partner in B
	Kind       string  `json:"kind"`    // "verbatim", "edited" or "rewritten"
	Similarity float64 `json:"similarity"`
	// of the matched words: no common words of the language,
	Rare        int  `json:"rare"`
	Names       int  `json:"names"`       // printed like names,
	Numbers     int  `json:"numbers"`     // and numbers
	Quoted      bool `json:"quoted"`      // it is quotation on both sides
	Boilerplate bool `json:"boilerplate"` // it is no evidence of copying

	Nature      string `json:"nature,omitempty"`      // "template": a form that both texts fill in
	Differences []Slot `json:"differences,omitempty"` // of a template, what it is filled in with
}

// A Slot is a stretch of A and what stands in its place in B.
type Slot struct {
	A Span `json:"a"`
	B Span `json:"b"`
}

// A Difference is words of an edition that the edition which stands for the text has not, or has
// otherwise.
type Difference struct {
	Lo int `json:"lo"` // bytes of the edition's text; Lo is Hi where words are missing
	Hi int `json:"hi"`
	// the words of the edition that stands for the text; empty if these are new
	Was string `json:"was"`
	Is  string `json:"is"` // what stands at Lo to Hi
}

// A Span is a stretch of bytes of an article's text, half open.
type Span struct {
	Lo int `json:"lo"`
	Hi int `json:"hi"`
}

// A Quote is one utterance and every use that the articles make of it.
type Quote struct {
	Text    string `json:"text"`    // the fullest variant, its parts with a space between them
	Speaker string `json:"speaker"` // as most uses resolve it; empty if none does
	Outlets int    `json:"outlets"`
	Uses    []Use  `json:"uses"` // by time, then article, then lo
}

// A Use is one article's printing of a quotation.
type Use struct {
	Article string `json:"article"`
	Lo      int    `json:"lo"` // between the outermost marks
	Hi      int    `json:"hi"`
	// the quoted bytes: several where the article interrupts the speaker
	Parts    []Span `json:"parts"`
	Text     string `json:"text"`             // as printed, with what interrupts it
	Speaker  string `json:"speaker"`          // the resolved name; empty if not known
	Source   *Span  `json:"source,omitempty"` // the words that name the speaker
	Rule     string `json:"rule"`             // what decided on the speaker
	Unclosed bool   `json:"unclosed"`         // its closing mark is missing
	Unopened bool   `json:"unopened"`         // its opening mark is missing
	Drift    string `json:"drift"`            // "none", "cut", "reworded" or "other speaker"
}

// A Story is a group of texts joined by verified passages.
type Story struct {
	Articles []string `json:"articles"` // by time, then id
	Texts    int      `json:"texts"`
	Outlets  int      `json:"outlets"`
	Owners   int      `json:"owners"`   // that are known
	Cohesion float64  `json:"cohesion"` // median share, over every two texts
	Lowest   float64  `json:"lowest"`   // the least of these shares
	First    string   `json:"first"`
}

// An Outlet is the sum of the accounts of one outlet's articles. Articles that name no
// outlet are summed up under the empty name.
type Outlet struct {
	Outlet   string `json:"outlet"`
	Owner    string `json:"owner"` // as most of its articles have it
	Articles int    `json:"articles"`
	Words    int    `json:"words"`
	// prose put down to other outlets; the words of From add up to it
	Shared       int `json:"shared"`
	InsideOwner  int `json:"inside_owner"`  // of Shared: from outlets of the same owner
	Credited     int `json:"credited"`      // of Shared: in articles that name the source
	SharedQuoted int `json:"shared_quoted"` // quotations that others print, too
	// words of other outlets that are put down to this one
	Lent int    `json:"lent"`
	From []Flow `json:"from"` // by words, most first, then outlet
}

// A Flow is the prose that an outlet shares with the outlet that was or may have been first.
type Flow struct {
	Outlet    string  `json:"outlet"` // the source
	Owner     string  `json:"owner"`
	SameOwner bool    `json:"same_owner"`
	Articles  int     `json:"articles"`  // that have such prose
	Words     int     `json:"words"`     // of it
	OfOutlet  float64 `json:"of_outlet"` // words, as a part of all words of the outlet
	// words, as a part of all words of the source; over 1 if these are printed more than once
	OfSource float64 `json:"of_source"`
	Earlier  int     `json:"earlier"` // of words: the dates tell that the source was first
	// median time from source to article, where known; empty if nowhere: 3h5m0s
	Delay    string `json:"delay"`
	Credited int    `json:"credited"` // of words: in articles that name the source
}

// A Boilerplate is a passage that is repeated for other reasons than copying.
type Boilerplate struct {
	Text     string `json:"text"`
	Articles int    `json:"articles"`
	Outlet   string `json:"outlet"`
	Rule     string `json:"rule"` // "outlet", "frequency", "list" or "self"
}

// A Recall is an estimate of how many pairs with shared passages were found, from texts that
// were held against all others by brute force.
type Recall struct {
	Sampled  int     `json:"sampled"`  // texts that were drawn
	Pairs    int     `json:"pairs"`    // pairs of theirs that share more than boilerplate
	Found    int     `json:"found"`    // of these, how many are in the result
	Estimate float64 `json:"estimate"` // Found as a part of Pairs
	Low      float64 `json:"low"`      // where that lies for all pairs, with 95 per cent confidence
	High     float64 `json:"high"`

	// Most of what is missed is eight words or nine, some of them edited. So those pairs are
	// counted apart that have a passage of twenty words or more.
	LongPairs int `json:"long_pairs"`
	LongFound int `json:"long_found"`
}

// A Skip is something that was not read or not compared, and why.
type Skip struct {
	Path string `json:"path"`
	Line int    `json:"line"` // from 1; 0 if it is the whole file
	Why  string `json:"why"`
	// of a fault of the program, whose Why starts with "fault: "; else empty
	Stack string `json:"-"`
	More  int    `json:"-"` // how many others of its kind this one stands for: see BoundSkips
}

// Turned returns p with its sides exchanged.
func (p Passage) Turned() Passage {
	p.A, p.B = p.B, p.A
	var slots []Slot
	for _, s := range p.Differences {
		slots = append(slots, Slot{s.B, s.A})
	}
	p.Differences = slots
	return p
}
