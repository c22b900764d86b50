# What a newcomer needs: make run, make test. The rest is for work on the code.

GO ?= go
FUZZTIME ?= 2m

.PHONY: run build test test-schemas score bank bench bench-search bench-web load kills fuzz screenshots

run: build ## a casebook of examples/ in a browser; ADDR=127.0.0.1:9000 make run
	scripts/run.sh

build: ## one static binary, ./jikenbo
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags='-s -w' -o jikenbo ./cmd/jikenbo

test: ## all that must hold
	@unformatted=$$(gofmt -l .); if [ -n "$$unformatted" ]; then echo "gofmt -w these:"; echo "$$unformatted"; exit 1; fi
	$(GO) mod verify
	$(GO) vet ./...
	GO=$(GO) scripts/test.sh

test-schemas: ## exports against the published schemas; VERIS_SCHEMA and STIX_SCHEMAS say where they are
	$(GO) test -tags published ./internal/export -run '^TestPublished' -count=1

score: build ## how well it reads, against the gold
	scripts/score.sh

bank: build ## how many of the short texts of testdata/bank are read right
	scripts/bank.py ./jikenbo

bench: ## how fast it reads, beside mecab and ripgrep
	scripts/bench.sh

bench-search: ## how fast 100,000 cases are searched, beside SQLite's FTS5
	scripts/bench-search.sh

bench-web: ## how fast pages of 100,000 cases are answered, with wrk
	scripts/bench-web.sh

screenshots: build ## the pictures of the README, from a casebook of examples/
	scripts/screenshots.sh

load: ## how the casebook bears 100,000 documents
	scripts/load.sh

kills: ## add killed fifty times on each database
	JIKENBO_KILLS=50 $(GO) test ./cmd/jikenbo -run '^TestKills$$' -count=1 -v -timeout 2h

fuzz: ## each fuzz target for FUZZTIME
	FUZZTIME=$(FUZZTIME) scripts/fuzz.sh
