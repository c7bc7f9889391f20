# Everything that is done to this repository. `make` alone lists the targets.
# Needs python3 (3.11 or newer) with its venv module, and make; the rest goes into $(VENV).

PYTHON ?= python3
VENV ?= .venv

BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
BENCH := $(VENV)/.installed-bench
DEMO := corpus/documents/conseil-municipal-valbrune-2019-03-14/source.pdf
RECORDS := build/records
# The tests of a folder share what is costly to make, so that a folder is the unit (see tests/conftest.py).
TESTS := $(BIN)/python -m pytest -q -n auto --dist loadgroup
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --strip-extras --generate-hashes \
	--allow-unsafe --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

.DEFAULT_GOAL := help
.PHONY: help demo setup check fix test eval golden schemas docs letters bench lock

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(RUN) ## install what running needs and print the record of a document
	@$(BIN)/minutes extract $(DEMO)

setup: $(DEV) ## install what running and checking need

check: $(DEV) ## all checks, exactly as CI runs them
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy --strict src
	$(BIN)/lint-imports --no-cache
	$(BIN)/minutes packs check
	$(BIN)/minutes schema --check schemas/record.v1.schema.json
	$(BIN)/python tools/tables.py --check
	$(BIN)/minutes evaluate corpus --check --save $(RECORDS)
	$(BIN)/minutes evaluate corpus --expected --records $(RECORDS)
	$(BIN)/minutes evaluate --text --check
	$(TESTS)

fix: $(DEV) ## format the code and mend what the linter can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

test: $(DEV) ## the tests alone
	$(TESTS)

eval: $(DEV) ## scores on the corpus, with what is missed and what is extra
	$(BIN)/minutes evaluate corpus --details
	$(BIN)/minutes evaluate --text --details

golden: $(DEV) ## rewrite the expected records of the corpus (then read the diff)
	$(BIN)/minutes evaluate corpus --write-expected

schemas: $(DEV) ## rewrite the published schema
	$(BIN)/minutes schema --write schemas/record.v1.schema.json

docs: $(DEV) ## rewrite the tables of the documentation
	$(BIN)/python tools/tables.py

letters: $(DEV) ## rewrite the letter models from word frequencies
	$(BIN)/python tools/letters.py

bench: $(BENCH) ## measure speed and words beside other tools (some minutes)
	for script in bench/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

lock: $(DEV) ## pin the newest versions that pyproject.toml allows (constraints*.txt)
	$(INSTALL) 'pip-tools>=7.5'
	$(LOCK) --upgrade --extra fr --extra dev -o constraints.txt pyproject.toml
	cp constraints.txt constraints-run.txt
	$(LOCK) --extra fr -o constraints-run.txt pyproject.toml
	cp constraints.txt constraints-bench.txt
	$(LOCK) --extra fr --extra dev --extra bench -o constraints-bench.txt pyproject.toml

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# Hashes can be asked of what is downloaded only, so the package itself is installed in a second step, with the
# pinned setuptools. The stamps say what was installed; what checking needs includes what running needs.
$(RUN): constraints-run.txt pyproject.toml | $(BIN)/python
	@echo "installing what running needs into $(VENV)" >&2
	@$(INSTALL) --require-hashes -r constraints-run.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): constraints.txt pyproject.toml | $(BIN)/python
	@echo "installing what running and checking need into $(VENV)" >&2
	@$(INSTALL) --require-hashes -r constraints.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@ $(RUN)

$(BENCH): constraints-bench.txt $(DEV)
	@echo "installing what the benchmarks compare with into $(VENV)" >&2
	@$(INSTALL) --require-hashes -r constraints-bench.txt
	@touch $@
