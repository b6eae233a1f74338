# make run and make test are all that a new machine needs, besides Go.

GO     ?= go
CORPUS ?= ../shared/corpora
SIGNALS ?= 300
KILLS   ?= 1000
DESK    ?= -hold 20s -fuzz 30s
PYTHON  ?= python3
HALF    ?= tune
PREFIX  ?= /usr/local
ROOT     = $(DESTDIR)$(PREFIX)
ARCHIVE ?= -articles 20000 -seconds 5 -drafts 100 -day 500

.PHONY: help run build start release install test test-all test-long check house race bench bench-scan bench-peers bench-archive opening shots picture eval-account eval-news eval-pan eval-quotes eval-letters eval-pages eval-dates eval-provenance eval-planted eval-reach eval-furniture eval-rewrites eval-days eval-replay eval-soak eval-bombs eval-endings eval-kills eval-desk eval-evade reliability fuzz clean wheel test-python test-examples

##@ Build

run: build ## build, and scan the sample story
	@bin/overlap scan testdata/wire

build: ## bin/overlap
	@$(GO) build -o bin/overlap ./cmd/overlap

install: build ## the program, its manual and completions below PREFIX, /usr/local; DESTDIR goes before
	install -d "$(ROOT)/bin" "$(ROOT)/share/man/man1" "$(ROOT)/share/bash-completion/completions" \
		"$(ROOT)/share/zsh/site-functions" "$(ROOT)/share/fish/vendor_completions.d"
	install -m 755 bin/overlap "$(ROOT)/bin/overlap"
	bin/overlap man > "$(ROOT)/share/man/man1/overlap.1"
	bin/overlap completion bash > "$(ROOT)/share/bash-completion/completions/overlap"
	bin/overlap completion zsh > "$(ROOT)/share/zsh/site-functions/_overlap"
	bin/overlap completion fish > "$(ROOT)/share/fish/vendor_completions.d/overlap.fish"

release: ## archives for Linux, macOS and Windows in dist/, with checksums; VERSION, TARGETS: linux/amd64 …
	@VERSION="$(VERSION)" TARGETS="$(TARGETS)" ./release

clean: ## remove what was built
	rm -rf bin dist

picture: build ## the README's picture of the sample story's report, and the guide's plot of the story
	@dir=$$(mktemp -d) && bin/overlap scan testdata/wire --quiet --format html -o "$$dir/report.html" && \
	$(MAKE) shots PAGE="$$dir/report.html" SHOTS="$$dir" && cp "$$dir/view--desk.png" doc/report.png && rm -r "$$dir"
	@bin/overlap scan testdata/wire --quiet --format svg --plot tree -o doc/tree.svg

shots: ## PAGE: an HTML report, SHOTS: a folder for pictures of its views
	PAGE="$(abspath $(PAGE))" SHOTS="$(abspath $(SHOTS))" $(GO) test -count 1 -run '^TestShots$$' -v ./report

help: ## this list
	@awk -F ':.*## ' '/^##@/ { print (n++ ? "\n" : "") substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' Makefile

##@ Test

test: ## short tests of all packages
	$(GO) test -short ./...

test-all: test test-long ## all tests

test-long: ## all tests of the packages that have long ones
	$(GO) test -timeout 30m $$(grep -rl --include='*_test.go' 'testing.Short()' . | xargs -n1 dirname | sort -u)

check: ## what a reviewer would say first: gofmt, vet, staticcheck
	@test -z "$$(gofmt -l .)" || { gofmt -d .; exit 1; }
	$(GO) vet ./...
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

# What starts goroutines. Laws that do one thing after the other say nothing under the race detector,
# and everything takes ten times as long there, the start of a program before all.
RACED  = archive article check index internal/par internal/spool internal/work lsh quote \
	serve shard speech
ALONE  = ^Test(Damage|Full|False|Fail|Forgotten|Repair|Remove|Model|Chronicle|Order|Largest|Bombs|GivenUp|Merge|SameBytes)
SCANS  = ^Test(OrderAndJobs|Pieces|CheckLaws|DraftInArchive|Scripts)/^(scan|check|archive|serve)$$

race: ## short tests of what starts goroutines, under the race detector
	$(GO) test -race -short -timeout 30m -run '$(SCANS)' . ./cmd/overlap
	$(GO) test -race -short -timeout 30m -skip '$(ALONE)' $(RACED:%=./%)

FUZZTIME ?= 1m
FUZZ     ?= .
fuzz: ## each fuzz target for FUZZTIME; FUZZ: those whose names match. A finding is kept below testdata/fuzz
	@failed=0; for package in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz' | grep -E '$(FUZZ)'); do \
			echo "== $$package $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 100x $$package || failed=1; \
		done; \
	done; exit $$failed

house: ## files, lines, statements and knots of each package; HOUSE: its flags, as -knots or -of DIR
	@$(GO) run ./eval/house $(HOUSE)

wheel: ## dist: a wheel of the Python package that carries the program, for this platform
	@mkdir -p python/overlap/bin dist
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w' -o python/overlap/bin/overlap$$($(GO) env GOEXE) ./cmd/overlap
	$(PYTHON) -m pip wheel --no-deps --wheel-dir dist ./python
	@rm -rf python/overlap/bin python/build python/*.egg-info

test-python: build ## tests of the Python package, with bin/overlap
	OVERLAP="$(abspath bin/overlap)" PYTHONPATH="$(abspath python):$$PYTHONPATH" $(PYTHON) -m unittest discover -s python/tests

test-examples: build ## the notebook, with nbclient and matplotlib; the R script, where there is R with RSQLite
	cd examples && OVERLAP="$(abspath bin/overlap)" PYTHONPATH="$(abspath python):$$PYTHONPATH" \
		$(PYTHON) -c "import nbclient, nbformat; nbclient.NotebookClient(nbformat.read('publish.ipynb', 4), timeout=600).execute()"
	@dir=$$(mktemp -d) && bin/overlap scan testdata/wire --quiet --format sqlite -o "$$dir/wire.sqlite" && \
	if Rscript -e 'library(RSQLite)' > /dev/null 2>&1; then \
		Rscript examples/publish.R "$$dir/wire.sqlite" "$$dir" && test -s "$$dir/outlets.pdf" && test -s "$$dir/outlets.csv"; \
	else echo "no R with RSQLite: examples/publish.R is not run"; fi && rm -r "$$dir"

##@ Measure speed

bench: ## bytes a second of each stage
	$(GO) test -run '^$$' -bench . -benchmem ./...

bench-scan: ## a whole scan of generated news beside reading and splitting it
	$(GO) run ./bench/scan -n 10000,100000

bench-peers: ## other programs beside it; needs Python 3.10 with venv, for passim Java 17 and PASSIM: its checkout
	$(GO) run ./bench/peers -passim "$(PASSIM)"

bench-archive: ## an archive of generated news: built, checked against, a day scanned against it; ARCHIVE: its flags
	$(GO) run ./bench/archive $(ARCHIVE)

start: build ## bytes of the program, and how long it takes to start
	@$(GO) test -count 1 -run '^$$' -bench 'Start' ./cmd/overlap
	@wc -c bin/overlap

opening: ## PAGE: an HTML report; its size, and how long a reader waits for its first view and for a pair
	PAGE="$(abspath $(PAGE))" $(GO) test -count 1 -run '^TestOpening$$' -v ./report

##@ Measure results

eval-planted: ## generated news, which needs no corpus
	$(GO) run ./eval/planted -n 3000

eval-account: ## CORPUS: the folder of helsinki_articles.csv; what accounts say of sources
	$(GO) run ./eval/account -generated -helsinki $(CORPUS)/helsinki_articles.csv

eval-reach: ## CORPUS: the folder of helsinki_articles.csv; true passages set aside, by who prints them
	$(GO) run ./eval/reach -helsinki $(CORPUS)/helsinki_articles.csv

eval-furniture: ## CORPUS: a folder of unpacked corpora; how much of what is no article is found
	$(GO) run ./eval/furniture -corpora $(CORPUS)

eval-rewrites: ## invented articles and what was made of them; HALF: tune, check or all
	$(GO) run ./eval/rewrites -half $(HALF)

eval-days: ## CORPUS: the folder of helsinki_articles.csv; days against an archive beside one scan of all
	$(GO) run ./eval/days
	$(GO) run ./eval/days -field outlet=publisher -field fetched=scrape_time -paragraph ' ### ' $(CORPUS)/helsinki_articles.csv

eval-replay: ## generated stories over 30 days against an archive: whether their ids last
	$(GO) run ./eval/days -replay

eval-news: ## CORPUS: the folder of helsinki_articles.csv
	$(GO) run ./eval/news -csv $(CORPUS)/helsinki_articles.csv

eval-pan: ## CORPUS: a PAN text alignment corpus, unpacked
	$(GO) run ./eval/pan -corpus $(CORPUS) -args eval/pan13.args

eval-quotes: ## CORPUS: PolNeAR, unpacked
	$(GO) run ./eval/quotes -corpus $(CORPUS)
	$(GO) run ./eval/quotes -gold eval/quotes/testdata

eval-pages: ## CORPUS: pages with ground-truth.json, unpacked
	$(GO) run ./eval/pages $(CORPUS)

eval-letters: ## CORPUS: articles in many languages; how often the encoding of undeclared bytes is told
	$(GO) run ./eval/letters $(CORPUS)

eval-dates: ## CORPUS: pages with gold.json, unpacked; for htmldate beside it Python 3.10 with venv
	$(GO) run ./eval/dates $(CORPUS)

eval-provenance: ## CORPUS: folders of pages with gold.json, unpacked; generated news, which needs none
	$(GO) run ./eval/provenance
	$(GO) run ./eval/provenance $(CORPUS)

eval-evade: ## CORPUS: a folder of unpacked corpora, for honest drafts; what it lacks is left out
	$(GO) run ./eval/evade -corpus $(CORPUS)

eval-soak: ## CORPUS: the folder of all corpora, packed or not; SOAK: its flags, as -quick or -race
	$(GO) run ./eval/soak -corpus $(CORPUS) $(SOAK)

eval-bombs: ## input that was made to bring the program down
	$(GO) run ./eval/bombs

eval-kills: ## writers of an archive that are killed; KILLS: how many
	$(GO) run ./eval/kills -kills $(KILLS)

eval-desk: ## the originality desk under load and asked by schemathesis; needs Python 3.10 with venv; DESK: its flags
	$(GO) run ./eval/desk $(DESK)

eval-endings: ## scans that are sent signals, and cannot write; SIGNALS: how many
	$(GO) run ./eval/endings -signals $(SIGNALS)

reliability: ## eval-bombs, and its table into the document
	$(GO) run ./eval/bombs -doc doc/reliability.md
