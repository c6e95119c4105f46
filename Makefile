# Lectern: `make publish` publishes lessons/ into dist/, `make test` tests everything.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help publish piper test mutants build format check-format check-rooms lint rooms bench docs install deb test-deb clean setup setup-test always

PREFIX ?= /usr/local
RELEASE := --configuration release --static-swift-stdlib --product lectern
LECTERN := .build/release/lectern
# A target that imports what Package.swift does not list for it does not build.
WALLS := --explicit-target-dependency-import-check error
SOURCES := Package.swift $(shell find Sources -type f)

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup:
	@requirements/install publish

setup-test:
	@requirements/install test

build: setup $(LECTERN) ## Build Lectern in release mode

# Asking make is faster than asking the package manager if nothing has changed.
$(LECTERN): $(SOURCES) .build/commit | setup
	@packaging/build $(RELEASE)
	@touch $@

# Changes only when a commit changes the program, so that `lectern --version` is right.
.build/commit: always
	@mkdir -p .build
	@packaging/commit --key > $@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

always:

publish: build ## Publish lessons/ into dist/
	@$(LECTERN) publish .

piper: ## Install Piper, for voices that you have
	@requirements/install piper

test: setup-test ## Run every test
	@echo "Building Lectern and its tests; the first time takes a few minutes"
	@swift build --build-tests --quiet $(WALLS)
	@python3 -B Tests/Mutants/mutants.py --check-list
	@swift test --disable-xctest --skip-build

mutants: setup-test ## Put faults in one at a time: which does no test notice?
	@python3 -u -B Tests/Mutants/mutants.py

format: ## Format every Swift file
	@swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

check-format:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

check-rooms:
	@swift package dump-package | python3 -B docs/dev/rooms.py --check

lint: setup check-format check-rooms ## Check the format and the walls between targets
	@swift build $(WALLS)

rooms: ## Draw the rooms again, from Package.swift
	@swift package dump-package | python3 -B docs/dev/rooms.py

bench: setup-test build ## Run the benchmarks: ratios to other programs
	@Benchmarks/run

docs: setup-test publish rooms ## Write the generated pages and all pictures of docs/ again
	@mkdir -p docs/reference
	@for page in files directives words; do $(LECTERN) reference $$page > docs/reference/$$page.md; done
	@for page in docs/lms/*.md; do $(LECTERN) reference $$(basename $$page .md) > $$page; done
	@echo "Building the tests, which write docs/rules.md"
	@UPDATE_GOLDEN=1 swift test --disable-xctest --filter DocumentationTests/page > .lectern/rules.log 2>&1 \
	  || grep -q 'docs/rules.md was rewritten' .lectern/rules.log || { cat .lectern/rules.log >&2; exit 1; }
	@.lectern/venv/bin/python3 -B docs/activities/make.py $(LECTERN)
	@.lectern/venv/bin/python3 -B docs/images/make.py dist $(LECTERN)

install: build ## Install the command under PREFIX (/usr/local)
	@packaging/files '$(PREFIX)'
	@requirements/install engines '$(PREFIX)/lib/lectern/venv'
	@echo "Installed $(PREFIX)/bin/lectern"

deb: build ## Make a Debian package of the command with its engines
	@requirements/install deb
	@packaging/deb

test-deb: setup-test deb ## Test the package and the recipes in a Debian of its own (network, root)
	@requirements/install test-deb
	@packaging/test

clean: ## Remove what was built, cached and published
	@rm -rf .build .lectern
	@find dist -mindepth 1 ! -name README.md -delete
