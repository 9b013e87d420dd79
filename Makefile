# Everything happens in .venv, which each target makes and fills by itself. `make` alone prints the targets.

PYTHON ?= python3
RUN := .venv/bin/python
DERIVED := README.md docs/model-reference.md generated $(addprefix wrapper/retroachievements/,_async/options.py _sync models.py)
SPEC := spec/openapi.yaml
EXTRAS := cache,cli,redis,simulator
# Where the other environments are, and which tests run in them: those of what depends on libraries and on Python.
OLDEST := .venv/oldest/bin/python
NEWEST := .venv/newest/bin/python
PORTABLE := tests/wrapper tests/contract/test_models.py tests/fuzz

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo serve test shuffle oldest newest faults load fuzz conformance breaking bench measure live docs site generate spec check lint format build clean

help: ## Print the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 10

demo: .venv/simulator ## Ask for ticket statistics: of the simulator, or of the real site if RETROACHIEVEMENTS_API_KEY is set
	@$(RUN) examples/ticket_stats.py

serve: .venv/simulator ## Run the simulator until Ctrl-C; NOW=today moves its data to the present
	@$(RUN) -m retroachievements_simulator $(if $(NOW),--now $(NOW))

test: .venv/test ## Run the tests: nothing leaves this machine
	@$(RUN) -m pytest --numprocesses auto

# What shares a simulator: a test that leaves something behind in it makes another one fail in some order.
shuffle: .venv/test ## Run the tests of what uses the simulator in random order, and print the seed
	@$(RUN) -m pytest --numprocesses auto -p randomly tests/docs tests/testing tests/simulator/test_schema.py

# The extra [cache] needs newer versions of what the client needs, so it comes last.
oldest: .venv/oldest/installed ## Test with the lowest versions that pyproject.toml allows
	@$(RUN) -m pip --python $(OLDEST) uninstall --quiet --yes hishel
	@$(RUN) -m pip --python $(OLDEST) install --quiet --requirement .venv/oldest/without-cache
	@$(OLDEST) -m pytest --numprocesses 2 $(PORTABLE) tests/cli/test_endings.py -m "not cache"
	@$(RUN) -m pip --python $(OLDEST) install --quiet --requirement .venv/oldest/with-cache
	@$(OLDEST) -m pytest --numprocesses 2 tests/wrapper -m cache

newest: .venv/newest/installed ## Test with the newest Python of this machine, which has to be newer than that of .venv
	@$(NEWEST) -m pytest --numprocesses 2 $(PORTABLE)

faults: .venv/test ## Try everything that can go wrong, and print what comes of it
	@$(RUN) -m pytest tests/faults

load: .venv/test ## Make thousands of calls at once, and share budgets between processes; it needs redis-server
	@$(RUN) -m pytest tests/load

fuzz: .venv/test ## Read 100,000 randomly generated answers
	@$(RUN) -m pytest tests/fuzz --hypothesis-profile=nightly

conformance: .venv/conformance ## Generate clients in seven languages by eleven tools, and hold them to the same vectors; ONLY=go for one
	@$(RUN) -m conformance $(ONLY)

breaking: .venv/generate ## Fail if the document breaks clients that were made from its last release; it needs Go and the history
	@$(RUN) -m tools.breaking

bench: .venv/bench ## Measure this client beside httpx, json and others, and write benchmarks/RESULTS.md; BEFORE=<commit> for a comparison
	@$(RUN) -m benchmarks $(BEFORE)

measure: .venv/test ## Count what keeps the wrapper thin, such as its statements, and compare with the bounds
	@$(RUN) -m tools.measure

live: .venv/test ## Run the few tests against the real site; they need RETROACHIEVEMENTS_API_KEY
	@test -n "$$RETROACHIEVEMENTS_API_KEY$$RA_API_KEY" || { echo "make live: set RETROACHIEVEMENTS_API_KEY"; exit 1; }
	@$(RUN) -m pytest tests/live

docs: .venv/docs ## Build the documentation site into build/site; it needs Node.js
	@$(RUN) -m tools.site

site: .venv/docs ## Build the site, and try it in Chromium
	@$(RUN) -m pytest tests/site

generate: .venv/generate ## Make generated/, and what is derived in the wrapper, in docs/ and in README.md, from their sources
	@$(RUN) -m tools.codegen.generate
	@$(RUN) -m tools.readme

spec: .venv/generate ## Write the forms of the document, in OpenAPI 3.0 and for single tools, to dist/spec
	@$(RUN) -m tools.documents

check: generate ## Fail if what is generated is not what is committed
	@git status --porcelain --untracked-files=all -- $(DERIVED) | tee .venv/drift
	@git --no-pager diff --stat -- $(DERIVED)
	@test ! -s .venv/drift || { echo "make check: commit these files together with their sources, or undo the edits"; exit 1; }
	@echo "$(DERIVED) are what their sources say"

# All tools run before it fails.
lint: .venv/lint ## Check the spec, the style and the types
	@failed=; \
	try() { echo "$(RUN) -m $$*"; $(RUN) -m "$$@" || failed="$${failed:+$$failed; }$$*"; }; \
	try tools.documents; \
	try openapi_spec_validator $(SPEC) dist/spec/*; \
	try tools.spec_rules $(SPEC); \
	try tools.redocly lint --config tools/redocly.yaml $(SPEC); \
	try tools.redocly lint --config tools/redocly-3.0.yaml dist/spec/openapi-3.0.json; \
	try ruff check .; \
	try ruff format --check .; \
	try mypy; \
	try mypy benchmarks conformance examples simulator/pytest_retroachievements.py tests tools; \
	try basedpyright; \
	test -z "$$failed" || { echo "make lint: failed: $$failed"; exit 1; }

format: .venv/lint ## Repair what ruff can repair, and format the code
	@$(RUN) -m ruff check --fix-only .
	@$(RUN) -m ruff format .

build: .venv/build ## Build the wheel and the sdist into dist/, and check what an index would show of them
	@rm -rf dist
	@$(RUN) -m build
	@$(RUN) -m twine check --strict dist/*

clean: ## Remove .venv, dist and caches
	rm -rf .cache .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A target of the same name stands for "these packages are installed"; a change of pyproject.toml installs them again.
.venv/%: pyproject.toml | .venv/bin/pip
	@echo "installing what 'make $*' needs into .venv ..."
	@$(RUN) -m pip install --quiet --editable '.[$(if $(filter simulator,$*),simulator,$(EXTRAS))]' $(if $(filter simulator,$*),,--group $*)
	@touch $@

.venv/oldest/installed: pyproject.toml tools/oldest.py .venv/test
	@echo "installing the lowest versions that pyproject.toml allows into .venv/oldest ..."
	@$(RUN) -m venv --clear --without-pip .venv/oldest
	@$(RUN) -m tools.oldest cli fast redis simulator testing >.venv/oldest/without-cache
	@$(RUN) -m tools.oldest cache cli fast redis simulator testing >.venv/oldest/with-cache
	@$(RUN) -m pip --python $(OLDEST) install --quiet --requirement .venv/oldest/without-cache --editable .
	@touch $@

.venv/newest/installed: pyproject.toml tools/newest.py .venv/test
	@python=$$($(RUN) -m tools.newest) && echo "installing into .venv/newest, for $$python ..." \
		&& "$$python" -m venv --clear --without-pip .venv/newest
	@$(RUN) -m pip --python $(NEWEST) install --quiet --editable '.[$(EXTRAS)]' --group test-run
	@touch $@

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it like this: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "the venv module is missing; on Debian: apt install python3-venv"; rm -rf .venv; exit 1; }
	@$(RUN) -m pip install --quiet --upgrade 'pip>=25.1'
