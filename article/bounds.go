package article

import "fmt"

// The bounds on one document.
//
// Reading must end, and in a process that has 256 MiB, whatever it is given. So every document
// has a size, a depth and a number of steps beyond which it is skipped, and said to be. Each
// bound is a fixed number, never a clock and never a part of the machine's memory: what is
// skipped is the same everywhere. Each stands far above what real news needs (1,058 real pages
// and 20,579 real articles were measured), and the bounds on web pages are package page's.
const (
	// MaxText is the size of the longest text of one article, in bytes: three times the Bible.
	// The longest real article has 0.1 MB.
	MaxText = 16 << 20

	// maxLine bounds a line or value of JSON and a row of a table, in bytes: a text, which
	// escapes may have doubled, and all that is told of it.
	maxLine = 2 * MaxText

	// maxParts bounds the list of articles inside of an object, which is read in one piece.
	maxParts = 50_000

	// maxOdd is how many values of JSON in a file that should be objects, and are none, are told
	// one by one. Of the others it is told how many they are.
	maxOdd = 1000

	// maxPage bounds a web page, a feed, and a record of a web archive, in bytes. The largest
	// real page has 1.4 MB, and those that carry their pictures with them a few.
	maxPage = 8 << 20

	// maxFeedDepth is how deep elements of a feed may stand inside of each other; its parser
	// calls itself for each. Feeds use five, and some twenty with a page inside of an item.
	maxFeedDepth = 256

	// maxFeedElements bounds the elements of a feed, and the attributes, counted apart. The
	// parser holds some 500 bytes for each.
	maxFeedElements = 100_000

	// maxNames bounds the work on a feed's namespaces: for each element that declares one, as
	// many steps as there are around it.
	maxNames = 1_000_000

	// maxJoined bounds the bytes that are moved to join the pieces of a feed's texts.
	maxJoined = 1 << 30

	// maxAlone bounds the bytes of a feed's head that are read again and again, with one item each.
	maxAlone = 16 << 20

	// maxMeta and maxKeys bound what is kept of the keys that are not ours, for an article.
	// The keys that come first are kept. Scrapers give some twenty.
	maxMeta = 64 << 10
	maxKeys = 1000

	// maxField bounds each other field of an article, in bytes: titles, bylines, addresses.
	maxField = 64 << 10

	// maxHeader bounds the header of a record of a web archive and of the answer inside of it,
	// in bytes. Browsers allow an answer 256 KiB.
	maxHeader = 256 << 10

	// maxMembers bounds the members of an archive.
	maxMembers = 1_000_000

	// maxDirectory bounds the directory of a zip in bytes, which is held as a whole and takes
	// five times its size in memory: some 80,000 members.
	maxDirectory = 8 << 20

	// maxPiped bounds a zip that is not a file of its own: it is held in memory.
	maxPiped = 32 << 20

	// maxName bounds the name of a member, as systems bound the path of a file.
	maxName = 4096

	// maxWindow bounds the memory that a zstd stream may ask for. Up to level 19 it asks for 8 MiB.
	maxWindow = 8 << 20

	// maxDepth is how many wrappings may stand around a source.
	maxDepth = 3

	// Prose shrinks to a third or a tenth, the most repetitive exports to a hundredth; a file that
	// grows further is made to fill memory or disk. All that is expanded of one file counts, and a
	// small one is not asked.
	maxExpansion  = 200
	freeExpansion = 256 << 20
)

// Bytes of input that may lie between the producer and the caller, and bytes of memory that the
// trees of pages and feeds may take while they are read. A document that wants more than all of it
// is read alone. They bound memory, and never what is read.
const (
	purseSize = 16 << 20
	treeRoom  = 64 << 20
)

// chunkSize is how many bytes of lines make a job; a longer line makes one alone.
const chunkSize = 512 << 10

// Short lines cost more than their bytes: each gives an article or a Skip, of about resultSize, and
// so a job has at most jobLines of them.
const (
	resultSize = 512
	jobLines   = 2048
)

// tooLong says that a thing is longer than a bound in bytes.
func tooLong(thing string, bound int) error {
	return fmt.Errorf("%s is longer than %d MiB, which is the most that is read", thing, bound>>20)
}
