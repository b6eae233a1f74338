package main

// An example is a command line, and what it does. A test runs each.
type example struct{ line, does string }

// examples are those of the commands, by their names.
var examples = map[string][]example{
	"scan": {
		{"overlap scan articles/", "what the articles of a folder share, as tables"},
		{"overlap scan articles.csv -o report.html", "a page to look at, with the texts"},
		{"overlap scan today/ --archive kept --add",
			"hold today's articles against an archive, and keep them in it"},
	},
	"check": {
		{"overlap check draft.txt --against articles/", "whose words a draft has"},
		{"overlap check draft.txt --archive kept -o draft.html",
			"the same against an archive, as a page"},
		{"overlap check draft.txt --against articles/ --fail-over 30% --quiet",
			"for scripts: exit status 3 if more than 30 % of the draft is copied prose"},
	},
	"compare": {
		{"overlap compare first.txt second.txt", "two articles side by side"},
		{"overlap compare first.txt second.txt -o both.html", "the same as a page"},
		{"overlap compare --pairs pairs.txt --root articles -o pairs.csv",
			"many given pairs, two paths a line, as a table of pairs"},
	},
	"quotes": {
		{"overlap quotes articles/", "who is quoted by several articles, with which words"},
		{"overlap quotes articles/ --speaker Ferrane", "the words of one speaker"},
		{"overlap quotes articles/ --all -o quotes.csv", "every quotation, as a table"},
	},
	"extract": {
		{"overlap extract pages/ -o articles.jsonl",
			"read web pages once, and keep what they say as JSON lines"},
		{"overlap extract articles/ --outlet Gazette", "only the articles of one outlet"},
		{"overlap extract articles.csv --limit 3", "see how the first three articles are read"},
	},
	"serve": {
		{"overlap serve --archive kept", "the desk for this machine, at http://127.0.0.1:8080"},
		{"overlap serve --archive kept --fail-over 30%",
			"drafts with more copied prose than that are refused"},
		{"overlap serve --archive kept --listen :8080 --token-file token.txt",
			"a desk that others reach who know the token"},
	},
	"archive": {
		{"overlap archive init --archive kept", "make an archive"},
		{"overlap archive add articles/ --archive kept", "put articles into it"},
		{"overlap check draft.txt --archive kept", "hold a draft against it"},
	},
	"archive init": {
		{"overlap archive init --archive kept", "make an archive in the folder kept"},
		{"overlap archive init --archive short --min-words 6",
			"one in which passages of six words are found"},
		{"overlap archive init --archive plain --rewritten=false",
			"one that finds words alone, in less room"},
	},
	"archive add": {
		{"overlap archive add articles/ --archive kept", "put articles into the archive"},
		{"overlap archive add today/ --archive kept --report today.html",
			"write first what each of them copies"},
		{"overlap archive add articles.csv --archive kept --limit 100 --strict",
			"a hundred articles, with exit status 1 if anything was skipped"},
	},
	"archive remove": {
		{"overlap archive remove gazette-1 --archive kept", "forget one article"},
		{"overlap archive remove --outlet Gazette --before 2024-01-01 --archive kept --dry-run",
			"count the older articles of an outlet"},
		{"overlap archive remove --before 2023-01-01 --archive kept", "forget what is old"},
	},
	"archive list": {
		{"overlap archive list --archive kept", "the first hundred articles"},
		{"overlap archive list --archive kept --since 2024-05-01 --limit 0 -f csv",
			"all that were published since a day, as CSV"},
		{"overlap archive list --archive kept --skip 100", "the next hundred"},
	},
	"archive show": {
		{"overlap archive show gazette-1 --archive kept", "what is kept of an article"},
		{"overlap archive show gazette-1 --archive kept --with-text", "with its text"},
		{"overlap archive show gazette-1 --archive kept -f jsonl", "as JSON lines"},
	},
	"archive stats": {
		{"overlap archive stats --archive kept", "how many articles, outlets and bytes there are"},
		{"overlap archive stats --archive kept --top 0", "with every outlet"},
		{"overlap archive stats --archive kept -f csv -o stats.csv", "as a table for a program"},
	},
	"archive verify": {
		{"overlap archive verify --archive kept", "look whether every byte is as it was written"},
		{"overlap archive verify --archive kept --quiet", "the same, silent if all is well"},
		{"overlap archive verify --archive kept --repair",
			"make the catalogue again, and save what can be read"},
	},
	"archive compact": {
		{"overlap archive compact --archive kept", "give back the room of what was removed"},
		{"overlap archive compact --archive kept --all", "make one segment of all, too"},
		{"overlap archive compact --archive kept --quiet --jobs 1",
			"without a word, on one processor"},
	},
	"report": {
		{"overlap report result.json -o report.html", "a page of a result that was kept"},
		{"overlap report result.json -o tables/", "its tables, one a file"},
		{"overlap report result.json -f markdown --table outlets", "one table, for a document"},
	},
	"shard": {
		{"overlap shard articles/three.jsonl --work tasks -o result.json",
			"a scan in tasks, which goes on where it ended"},
		{"overlap shard articles/three.jsonl --work tasks --split 1MB --parts 8",
			"in smaller tasks, for more machines"},
		{"overlap shard articles/three.jsonl --work tasks --quiet -f csv --table pairs",
			"one table of it"},
	},
	"completion": {
		{"overlap completion bash > ~/.local/share/bash-completion/completions/overlap",
			"for bash"},
		{"overlap completion zsh > ~/.zfunc/_overlap",
			"for zsh, with ~/.zfunc among its fpath"},
		{"overlap completion fish > ~/.config/fish/completions/overlap.fish", "for fish"},
	},
}
