package report

// The columns of each table, in order. Columns may be added at the end of a table; none moves,
// changes its meaning or goes away. Counts are words unless they say otherwise; lo and hi are bytes
// of the article's text, half open; an unknown value is an empty field, and null in JSON. Rows have
// the order of the result's lists.
//
// Behind its columns, each table has for every column with the id of an article who that is: its
// outlet, title, when (the time that decides who was first), draft (whether it is a draft of a
// check) and archived (whether it is of the archive, and not of today). Of the column article they
// are called so; of another one its name stands before them, as in a_outlet. Those that a table has
// anyway it has once.
//
//	articles     id, outlet, owner, title, published, url, sha256, words, text_id,
//	             edition_of: as in the result
//	             own, quoted, shared_quoted, shared, boilerplate: the account; with excluded they
//	             add up to words
//	             main_source, main_source_words, main_source_credited: the first source
//	             sources: how many there are
//	             story: the number of its story in the table stories
//	             lead, middle, end: of shared, in each third of the article; they add up to it
//	             rewritten, verdict, evidence: as in the result
//	             agency, agency_evidence, agency_part: the agency that it credits
//	             excluded: of the account, words of agency copy that was left out
//	             main_source_agency: the agency whose copy the first source prints
//	             repeated, shared_repeated, sheltered, hidden, shared_unread, unchecked: as in the
//	             result
//	             template: of own, words in templates
//	             licences: of a draft, under whose rights its copied words stand, in words
//	             draft: whether it is a draft of a check
//	             common: of own, words that are set aside as common language
//	             byline, when, when_kind: as in the result
//	             main_source_named, main_source_unseen: whether the first source is the named
//	             article, and whether it is not in the set
//	             main_source_said: what it is, in words
//	             agency_words, agency_own, scattered, recycled, furniture: agency and the others
//	             of the account; archived: whether it is of the archive, and not of today
//	             rewritten_from, rewritten_from_words: the first source of what is said in other
//	             words
//	             accepted, dismissed: words that decisions free; empty if none concerns it
//	decisions    pair, passage: ids; a, b, decision, state, reason, by, at: as in the result
//	drafts       article: of a draft; the others: as the result has them in drafts
//	pairs        pair: its number, from 1; a, b, first, confidence, reason: as in the result
//	             a_words, b_words: of the articles; a_shared, b_shared, longest: as in the result
//	             passages, verbatim, edited, rewritten, quoted: how many passages, and of which
//	             sort
//	             nature, a_common, b_common, surprise: as in the result
//	             told_of, told, sentences, per_word, next, next_per_word: its retelling, if it has
//	             one; id
//	passages     pair: number in the table pairs; a, b, a_lo, a_hi, b_lo, b_hi, words, matched,
//	             kind, similarity, quoted, boilerplate: as in the result
//	             a_text, b_text: the passage, if the result has the texts
//	             nature, surprise, elsewhere: as in the result
//	differences  article, edition_of: an edition and the article that stands for its text
//	             lo, hi, was, is: as in the result
//	quotes       quote: its number, from 1; text, speaker, outlets: as in the result
//	             articles, uses: how many
//	             first_article, first_published: the first use
//	             none, cut, reworded, other_speaker: how many uses have that drift
//	             fragment: and that; first_when: of the first use
//	uses         quote: number in the table quotes; article, outlet, published: of the article
//	             lo, hi, text, speaker, source_lo, source_hi, drift: as in the result
//	stories      story: its number, from 1; first, first_published, articles, texts, outlets,
//	             cohesion, lowest, owners: as in the result; first_when; id
//	outlets      outlet, owner: who prints the words; source, source_owner, same_owner: whose
//	             they are
//	             articles, words, of_outlet, of_source, earlier, delay, credited: as in the result
//	             kind, source_kind: of the two; delay_seconds, delay_iso: delay in seconds, and
//	             as ISO 8601 has it, PT3H5M
//	totals       outlet, owner, articles, words, shared, inside_owner, credited, shared_quoted,
//	             lent, common, kind, agency, agency_own, recycled, scattered: as in the result
//	boilerplate  text, articles, outlet, rule: as in the result
//	warnings     article, draft by draft; kind, grade, words, example, lo, hi: as in the result
//	skipped      path, line, why: as in the result
//	sources      article, source by source: source, named, unseen, family, texts, words, earlier,
//	             credited, agency: as in the result; said: what it is, in words
//	candidates   article, family by family: candidate, words: as in the result
//	recycled     article, outlet; source: the earlier article of the outlet that printed words of
//	             it; words: how many
//	origins      article, outlet; origin, origin_outlet: who printed shared words of it first;
//	             words: how many; put_down: of these, those that its account puts down to the
//	             same one. No rows without slices
//	tree         story: its number; article, outlet, when; parent, kind, family, agency, share,
//	             delay, probability: as in the result; delay_seconds, delay_iso
//	releases     release: its number, from 1; article, outlet, when; kind, agency, family, words,
//	             used: as in the result; articles: how many use it
//	release_uses release: number in the table releases; article, outlet, when; words, of_release,
//	             of_article: as in the result
//	events       event: its number, from 1; at, kind, what, id: as in the result
//	             from: ids of stories, with a space between them; came, left: how many articles
//	             of a story, or passages of a pair; a, b: of a pair, its articles
//	moves        event: number in the table events; id; move: came or left; article, passage:
//	             which; one of the two is empty
//	bylines      author, outlets, articles, words; own, quoted, copied, unknown, agency: see
//	             bylines.go; recycled: of own; worst: id of the article with most copied and
//	             recycled words
var tables = []table{
	{"articles",
		"id!,outlet,owner,title,published@,url,sha256,words#,text_id,edition_of,own#," +
			"quoted#,shared_quoted#,shared#,boilerplate#,main_source,main_source_words#," +
			"main_source_credited?,sources#,story#,lead#,middle#,end#,rewritten#,verdict," +
			"evidence,agency,agency_evidence,agency_part?,excluded#,main_source_agency," +
			"repeated#,shared_repeated#,sheltered#,hidden#,shared_unread#,unchecked," +
			"template#,licences,draft?,common#,byline,when@,when_kind,main_source_named?," +
			"main_source_unseen?,main_source_said,agency_words#,agency_own#,scattered#," +
			"recycled#,furniture#,archived?,rewritten_from,rewritten_from_words#,accepted#," +
			"dismissed#", articleRows, "edition_of main_source rewritten_from"},
	{"drafts",
		"article,outcome,sentence,words#,counted#,of#,copied#,rewritten#,quoted#," +
			"source,source_words#,agency,warnings#,disguises#,accepted#,dismissed#," +
			"reopened#,verdict", draftRows, "article source"},
	{"decisions", "pair,passage,a,b,decision,state,reason,by,at@", decisionRows, "a? b?"},
	{"pairs",
		"pair#!,a,b,first,confidence%,reason,a_words#,b_words#,a_shared#,b_shared#," +
			"longest#,passages#,verbatim#,edited#,rewritten#,quoted#,nature,a_common#," +
			"b_common#,surprise%,told_of,told#,sentences#,per_word%,next,next_per_word%,id",
		pairRows, "a b next"},
	{"passages",
		"pair#,a,b,a_lo#,a_hi#,b_lo#,b_hi#,words#,matched#,kind,similarity%,quoted?," +
			"boilerplate?,a_text,b_text,nature,surprise%,elsewhere#,id", passageRows, "a b"},
	{"differences", "article,edition_of,lo#,hi#,was,is", differenceRows, "article edition_of"},
	{"quotes",
		"quote#!,text,speaker,outlets#,articles#,uses#,first_article,first_published@," +
			"none#,cut#,reworded#,other_speaker#,fragment#,first_when@",
		quoteRows, "first_article=first"},
	{"uses",
		"quote#,article,outlet,published@,lo#,hi#,text,speaker,source_lo#,source_hi#," +
			"drift", useRows, "article"},
	{"stories",
		"story#!,first,first_published@,articles#,texts#,outlets#,cohesion%,lowest%," +
			"owners#,first_when@,id", storyRows, "first"},
	{"outlets",
		"outlet,owner,source,source_owner,same_owner?,articles#,words#,of_outlet%," +
			"of_source%,earlier#,delay,credited#,kind,source_kind,delay_seconds#,delay_iso",
		flowRows, ""},
	{"totals",
		"outlet,owner,articles#,words#,shared#,inside_owner#,credited#,shared_quoted#," +
			"lent#,common#,kind,agency#,agency_own#,recycled#,scattered#", totalRows, ""},
	{"boilerplate", "text,articles#,outlet,rule", boilerplateRows, ""},
	{"skipped", "path,line#,why", skippedRows, ""},
	{"warnings", "article,kind,grade,words#,example,lo#,hi#", warningRows, "article"},
	{"sources",
		"article,source,named?,unseen?,family,texts#,words#,earlier?,credited?,agency," +
			"said", sourceRows, "article source"},
	{"candidates", "article,family,candidate,words#", candidateRows, "article candidate"},
	{"recycled", "article,outlet,source,words#", recycledRows, "article source"},
	{"origins",
		"article,outlet,origin,origin_outlet,words#,put_down#",
		originRows, "article origin"},
	{"tree",
		"story#,article,outlet,when@,parent,kind,family,agency,share%,delay," +
			"probability%,delay_seconds#,delay_iso", treeRows, "article parent"},
	{"releases",
		"release#!,article,outlet,when@,kind,agency,family,words#,used#,articles#",
		releaseRows, "article"},
	{"release_uses",
		"release#,article,outlet,when@,words#,of_release%,of_article%",
		usageRows, "article"},
	{"events", "event#!,at@,kind,what,id,from,came#,left#,a,b", eventRows, "a? b?"},
	{"moves", "event#,id,move,article,passage", moveRows, "article?"},
	{"bylines",
		"author,outlets,articles#,words#,own#,quoted#,copied#,unknown#,agency#," +
			"recycled#,worst", bylineRows, "worst"},
}

// A table is one table of a result: its name, its columns, what writes its rows, and which of the
// columns have ids of articles. Behind the columns stand those that say which articles these are,
// see about. Behind the name of a column stands what its cells are: nothing for text, # for a whole
// number, % for any number, ? for a truth value, @ for a time; and ! if no two rows have the same.
// Behind the name in ids stands ? if the result need not have the article.
type table struct {
	name, columns string
	rows          func(r *register, c *rows)
	ids           string
}

// Tables returns the names that Options.Table may have.
func Tables() []string {
	names := make([]string, len(tables))
	for i, t := range tables {
		names[i] = t.name
	}
	return names
}
