# What each target does: make help
SHELL := bash
MAKEFLAGS += --no-builtin-rules --no-print-directory
.DEFAULT_GOAL := all

RAW ?= raw
DIST ?= dist
JOBS ?=
# What make evaluate scores: five-texts, world-open, world-closed, or a folder of annotated texts
CORPUS ?=
# More arguments for the command line, such as ARGS=--force
ARGS ?=

CLI := node pipeline/launch.mjs
BUILD := $(CLI) build --raw "$(RAW)" --dist "$(DIST)" $(if $(JOBS),--jobs $(JOBS)) $(ARGS)

.PHONY: all install ingest extract normalize validate publish package release library schemas test verify check types lint drift evaluate report interop notebooks bench help clean

all: package ## build DIST from RAW (default: dist from raw) and package it; installs what is missing

# By content, never by time: the lock file that node_modules was installed from lies in it.
install:
	@cmp -s package-lock.json node_modules/.installed-lock.json \
	  || { npm ci --include=dev --no-audit --no-fund 1>&2 && cp package-lock.json node_modules/.installed-lock.json; }

ingest: install ## read and check RAW; build/ingest/
	@$(BUILD) --stage ingest
extract: install ## … find the words that matter; build/extract/
	@$(BUILD) --stage extract
normalize: install ## … make records of them; build/normalize/
	@$(BUILD) --stage normalize
validate: install ## … check the records; build/validate/
	@$(BUILD) --stage validate
publish: install ## … write the tables of DIST
	@$(BUILD)
package: publish ## … put descriptions, Parquet, SQLite, the workbook and the explorer beside them; the same as make
	@$(CLI) package --dist "$(DIST)" $(filter --force,$(ARGS))

# SINCE=dir: an earlier dataset, for the release notes.
release: package library ## pack DIST for download: build/release/
	@$(CLI) release --dist "$(DIST)" --library build/npm/*.tgz $(if $(SINCE),--since "$(SINCE)") \
	  $(if $(and $(filter dist,$(DIST)),$(wildcard tombstones.csv)),--tombstones tombstones.csv)

library: install ## make the npm package: build/npm/
	@rm -rf build/npm && mkdir -p build/npm && npm pack --silent --pack-destination build/npm 1>&2

schemas: install ## write schemas/*.schema.json from schemas/*.ts
	@node --import tsx schemas/generate.ts

test: install ## run all tests
	@npx vitest run

verify: install ## prove DIST offline: hashes, quotes, schemas, foreign keys, CSV = JSON = YAML
	@$(CLI) verify "$(DIST)"

check: install types lint test drift ## types, lint, tests, drift of generated files
types: install
	@npx tsc --noEmit && npx tsc --noEmit -p explorer
lint: install
	@npx biome check --error-on-warnings .

# The committed dataset and schemas are what the sources make: built apart, with nothing reused, and compared.
BUILD_DRIFT := $(CLI) build --raw raw --dist build/drift/dist --build build/drift/build
# What is made of the tables and not committed.
BINARIES := parquet sqlite xlsx ndjson explorer.html
drift: install ## say whether schemas/ or dist/ differ from what their sources make
	@node --import tsx schemas/generate.ts --check
	@rm -rf build/drift
	@$(BUILD_DRIFT) && $(CLI) package --dist build/drift/dist --build build/drift/build --text-only
	@diff -rq $(foreach folder,$(BINARIES),-x $(folder)) build/drift/dist dist \
	  || { echo 'dist/ is not what raw/ and the code make: run make and commit the result' >&2; exit 1; }

evaluate: install ## score dist/ against tests/gold/: precision and recall per table
	@$(CLI) evaluate --dist "$(DIST)" $(if $(CORPUS),--corpus "$(CORPUS)") $(ARGS)

# EVENT=id: one event alone.
report: install ## what the sources of DIST state of each event, side by side, and what does not add up
	@$(CLI) report --dist "$(DIST)" $(if $(EVENT),--event "$(EVENT)")

# Others' tools, in environments of their own that are made anew when their requirements change.
build/interop/%/.done: interop/%.txt
	@rm -rf $(@D) && python3 -m venv $(@D) && $(@D)/bin/pip install --quiet --disable-pip-version-check -r $< && touch $@
INTEROP := build/interop/requirements
interop: package $(INTEROP)/.done build/interop/requirements-citation/.done ## let others' tools judge DIST (needs Python 3.11)
	@$(INTEROP)/bin/python interop/check.py "$(DIST)" build/interop/requirements-citation/bin/cffconvert
	@$(if $(filter dist,$(DIST)),$(INTEROP)/bin/python interop/notebooks.py dist --check)

notebooks: package $(INTEROP)/.done ## run the notebooks on DIST and write them with their outputs
	@$(INTEROP)/bin/python interop/notebooks.py "$(DIST)"

bench: install ## benchmarks: ratios from one run
	@node --import tsx bench/run.ts

help: ## this list
	@echo 'make [TARGET] [RAW=dir] [DIST=dir] [JOBS=n] [ARGS=--force]'
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

clean: ## remove build/ and lib/ (not dist/)
	@rm -rf build lib coverage
