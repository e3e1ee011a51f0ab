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

.PHONY: all install ingest extract normalize validate publish schemas test verify check types lint drift evaluate bench help clean

all: publish ## build DIST from RAW (default: dist from raw); installs what is missing

# By content, never by time: the lock file that node_modules was installed from lies in it.
install:
	@cmp -s package-lock.json node_modules/.installed-lock.json \
	  || { npm ci --no-audit --no-fund 1>&2 && cp package-lock.json node_modules/.installed-lock.json; }

ingest: install ## read and check RAW; build/ingest/
	@$(BUILD) --stage ingest
extract: install ## … find the words that matter; build/extract/
	@$(BUILD) --stage extract
normalize: install ## … make records of them; build/normalize/
	@$(BUILD) --stage normalize
validate: install ## … check the records; build/validate/
	@$(BUILD) --stage validate
publish: install ## … write DIST; the same as make
	@$(BUILD)

schemas: install ## write schemas/*.schema.json from schemas/*.ts
	@node --import tsx schemas/generate.ts

test: install ## run all tests
	@npx vitest run

verify: install ## prove DIST offline: hashes, quotes, schemas, foreign keys, CSV = JSON = YAML
	@$(CLI) verify "$(DIST)"

check: install types lint test drift ## types, lint, tests, drift of generated files
types: install
	@npx tsc --noEmit
lint: install
	@npx biome check --error-on-warnings .

# The committed dataset and schemas are what the sources make: built apart, with nothing reused, and compared.
drift: install ## say whether schemas/ or dist/ differ from what their sources make
	@node --import tsx schemas/generate.ts --check
	@rm -rf build/drift
	@$(MAKE) all RAW=raw DIST=build/drift/dist ARGS="--build build/drift/build"
	@diff -rq build/drift/dist dist \
	  || { echo 'dist/ is not what raw/ and the code make: run make and commit the result' >&2; exit 1; }

evaluate: install ## score dist/ against tests/gold/: precision and recall per table
	@$(CLI) evaluate --dist "$(DIST)" $(if $(CORPUS),--corpus "$(CORPUS)") $(ARGS)

bench: install ## benchmarks: ratios from one run
	@node --import tsx bench/run.ts

help: ## this list
	@echo 'make [TARGET] [RAW=dir] [DIST=dir] [JOBS=n] [ARGS=--force]'
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

clean: ## remove build/ (not dist/)
	@rm -rf build coverage
