package archive

// Format is the version of the catalogue, and Least the oldest that is read and that reads what is
// written. doc/archive-format.md says what stands where.
const (
	Format = 1
	Least  = 1
)

// application is what the header of a catalogue has in place of the name of a program: "ovlp".
const application = 0x6f766c70

// schema makes the tables of a catalogue.
//
// An article is a version of an id. Its key is a hash of the id; the id itself is there until the
// article is forgotten. Came and went are the batches that brought it and took it away: a gone one
// is in its segment until a compaction drops it, and then its row says only that it was there.
const schema = `
CREATE TABLE meta (
	name  TEXT PRIMARY KEY,
	value
) WITHOUT ROWID;
CREATE TABLE batches (
	number INTEGER PRIMARY KEY AUTOINCREMENT,
	what   TEXT NOT NULL,    -- add, remove or compact
	at     INTEGER NOT NULL, -- nanoseconds since 1970
	came   INTEGER NOT NULL, -- articles
	went   INTEGER NOT NULL  -- articles
);
CREATE TABLE segments (
	number   INTEGER PRIMARY KEY AUTOINCREMENT,
	bytes    INTEGER NOT NULL,
	sum      BLOB NOT NULL,    -- the end of the file
	text     INTEGER NOT NULL, -- bytes of the texts of its articles
	articles INTEGER NOT NULL,
	gone     INTEGER NOT NULL  -- of these
);
CREATE TABLE outlets (
	number   INTEGER PRIMARY KEY,
	name     TEXT NOT NULL UNIQUE,
	articles INTEGER NOT NULL -- that are not gone
);
CREATE TABLE articles (
	number  INTEGER PRIMARY KEY,
	key     INTEGER NOT NULL, -- the first 8 bytes of the SHA-256 of the id
	id      TEXT,
	version INTEGER NOT NULL, -- from 1
	hash    BLOB,             -- of all that was given
	text    INTEGER,          -- the first 8 bytes of the seal of the words; 0 if there are too few
	segment INTEGER,
	row     INTEGER,
	outlet  INTEGER,
	at      INTEGER,          -- seconds since 1970: published, else fetched
	words   INTEGER,
	came    INTEGER NOT NULL,
	went    INTEGER,
	why     TEXT              -- it went: replaced, removed or double
);
CREATE INDEX articles_key ON articles (key);
CREATE INDEX articles_row ON articles (segment, row) WHERE segment IS NOT NULL;
CREATE INDEX articles_gone ON articles (segment, row)
	WHERE segment IS NOT NULL AND went IS NOT NULL;
CREATE INDEX articles_text ON articles (text) WHERE text <> 0;
`
