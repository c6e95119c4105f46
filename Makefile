# Lectern: `make publish` publishes lessons/ into dist/, `make test` tests everything.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help publish test mutants build format check-format check-rooms lint rooms bench docs install clean setup setup-test

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
$(LECTERN): $(SOURCES) | setup
	@echo "Building Lectern; the first time takes about five minutes"
	@if [ -t 1 ]; then swift build $(RELEASE); else swift build $(RELEASE) --quiet; fi
	@touch $@

publish: build ## Publish lessons/ into dist/
	@$(LECTERN) publish .

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
	@echo "Building the tests, which write docs/rules.md"
	@UPDATE_GOLDEN=1 swift test --disable-xctest --filter DocumentationTests/page > .lectern/rules.log 2>&1 \
	  || grep -q 'docs/rules.md was rewritten' .lectern/rules.log || { cat .lectern/rules.log >&2; exit 1; }
	@.lectern/venv/bin/python3 -B docs/activities/make.py $(LECTERN)
	@.lectern/venv/bin/python3 -B docs/images/make.py dist

install: build ## Install the command under PREFIX (/usr/local)
	@install -d '$(PREFIX)/bin' '$(PREFIX)/share/lectern' '$(PREFIX)/lib/lectern'
	@install -m 755 $(LECTERN) '$(PREFIX)/bin/lectern'
	@rm -rf '$(PREFIX)/share/lectern/'{templates,seeds,workers}
	@cp -R templates seeds '$(PREFIX)/share/lectern/'
	@cp -R Sources/Workers '$(PREFIX)/share/lectern/workers'
	@install -d '$(PREFIX)/share/man/man1' '$(PREFIX)/share/bash-completion/completions' \
	  '$(PREFIX)/share/zsh/site-functions' '$(PREFIX)/share/fish/vendor_completions.d'
	@$(LECTERN) manual > '$(PREFIX)/share/man/man1/lectern.1'
	@$(LECTERN) completions bash > '$(PREFIX)/share/bash-completion/completions/lectern'
	@$(LECTERN) completions zsh > '$(PREFIX)/share/zsh/site-functions/_lectern'
	@$(LECTERN) completions fish > '$(PREFIX)/share/fish/vendor_completions.d/lectern.fish'
	@requirements/install engines '$(PREFIX)/lib/lectern/venv'
	@echo "Installed $(PREFIX)/bin/lectern"

clean: ## Remove what was built, cached and published
	@rm -rf .build .lectern
	@find dist -mindepth 1 ! -name README.md -delete
