# Each target creates .venv and installs its packages there. `make` without a target prints the targets.

PYTHON ?= python3
RUN := .venv/bin/python
DERIVED := README.md docs/model-reference docs/model-reference.md generated $(addprefix wrapper/retroachievements/,__init__.py _async/options.py _sync models.py)
SPEC := spec/openapi.yaml
EXTRAS := cache,cli,redis,simulator
PROSE := README.md CHANGELOG.md CONTRIBUTING.md docs benchmarks/RESULTS.md conformance/README.md examples/README.md spec/README.md
SHARED := tests/docs tests/testing tests/simulator/test_schema.py
# The other environments, and the tests that run in them, which depend on the versions of libraries and of Python.
OLDEST := .venv/oldest/bin/python
NEWEST := .venv/newest/bin/python
PORTABLE := tests/wrapper tests/contract/test_models.py tests/fuzz

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo serve test oldest newest faults load fuzz conformance breaking bench measure live docs site generate spec check lint format build clean

help: ## Print the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 10

demo: .venv/simulator ## Print ticket statistics from the simulator, or from the real site if RETROACHIEVEMENTS_API_KEY is set
	@$(RUN) examples/ticket_stats.py

serve: .venv/simulator ## Run the simulator until Ctrl-C; NOW=today moves its data to the present
	@$(RUN) -m retroachievements_simulator $(if $(NOW),--now $(NOW))

# Tests that share a simulator run in random order, so that data that one of them leaves behind makes another one fail.
test: .venv/test ## Run the tests, which connect only to this machine
	@$(RUN) -m pytest --numprocesses auto $(addprefix --deselect=,$(SHARED))
	@$(RUN) -m pytest --numprocesses auto -p randomly $(SHARED)

# The extra [cache] needs newer versions of the client's dependencies, so it comes last.
oldest: .venv/oldest/installed ## Test with the lowest versions that pyproject.toml allows
	@$(RUN) -m pip --python $(OLDEST) uninstall --quiet --yes hishel
	@$(RUN) -m pip --python $(OLDEST) install --quiet --requirement .venv/oldest/without-cache
	@$(OLDEST) -m pytest --numprocesses 2 $(PORTABLE) tests/cli/test_endings.py -m "not cache"
	@$(RUN) -m pip --python $(OLDEST) install --quiet --requirement .venv/oldest/with-cache
	@$(OLDEST) -m pytest --numprocesses 2 tests/wrapper -m cache

newest: .venv/newest/installed ## Test with the newest Python on this machine, which must be newer than that of .venv
	@$(NEWEST) -m pytest --numprocesses 2 $(PORTABLE)

faults: .venv/test ## Test all kinds of failures, and print the results
	@$(RUN) -m pytest tests/faults

load: .venv/test ## Test thousands of concurrent calls and budgets that processes share; needs redis-server
	@$(RUN) -m pytest tests/load

fuzz: .venv/test ## Parse 100,000 randomly generated responses
	@$(RUN) -m pytest tests/fuzz --hypothesis-profile=nightly

conformance: .venv/conformance ## Generate clients in seven languages with eleven tools, and test them with the same vectors; ONLY=go for one
	@$(RUN) -m conformance $(ONLY)

breaking: .venv/generate ## Fail if the document breaks clients that were generated from its last release; needs Go and the Git history
	@$(RUN) -m tools.breaking

bench: .venv/bench ## Compare this client with httpx, json and others, and write benchmarks/RESULTS.md; BEFORE=<commit> to compare commits
	@$(RUN) -m benchmarks $(BEFORE)

measure: .venv/test ## Measure the size of the wrapper, such as its statements, and compare it with the bounds
	@$(RUN) -m tools.measure

live: .venv/test ## Run the few tests against the real site; needs RETROACHIEVEMENTS_API_KEY
	@test -n "$$RETROACHIEVEMENTS_API_KEY$$RA_API_KEY" || { echo "make live: set RETROACHIEVEMENTS_API_KEY"; exit 1; }
	@$(RUN) -m pytest tests/live

docs: .venv/docs ## Build the documentation site into build/site; needs Node.js
	@$(RUN) -m tools.site

site: .venv/docs ## Build the site, and test it in Chromium
	@$(RUN) -m pytest tests/site

generate: .venv/generate ## Generate generated/ and the derived parts of the wrapper, docs/ and README.md
	@$(RUN) -m tools.codegen.generate
	@$(RUN) -m tools.readme

spec: .venv/generate ## Write the forms of the document, for OpenAPI 3.0 and for single tools, to dist/spec
	@$(RUN) -m tools.documents

check: generate ## Fail if the generated files differ from the committed ones
	@git status --porcelain --untracked-files=all -- $(DERIVED) | tee .venv/drift
	@git --no-pager diff --stat -- $(DERIVED)
	@test ! -s .venv/drift || { echo "make check: commit these files together with their sources, or undo the edits"; exit 1; }
	@echo "$(DERIVED) match their sources"

# Run all tools, even if one of them fails.
lint: .venv/lint ## Check the spec, the style and the types
	@failed=; \
	try() { echo "$(RUN) -m $$*"; $(RUN) -m "$$@" || failed="$${failed:+$$failed; }$$*"; }; \
	try tools.documents; \
	try openapi_spec_validator $(SPEC) dist/spec/*; \
	try tools.spec_rules $(SPEC); \
	try tools.redocly lint --config tools/redocly.yaml $(SPEC); \
	try tools.redocly lint --config tools/redocly-3.0.yaml dist/spec/openapi-3.0.json; \
	try codespell_lib; \
	try proselint check --config tools/proselint.json $(PROSE); \
	try ruff check .; \
	try ruff format --check .; \
	try mypy; \
	try mypy benchmarks conformance examples simulator/pytest_retroachievements.py tests tools; \
	try basedpyright; \
	test -z "$$failed" || { echo "make lint: failed: $$failed"; exit 1; }

format: .venv/lint ## Apply the fixes of ruff, and format the code
	@$(RUN) -m ruff check --fix-only .
	@$(RUN) -m ruff format .

build: .venv/build ## Build the wheel and the sdist into dist/, and check their metadata
	@rm -rf dist
	@$(RUN) -m build
	@$(RUN) -m twine check --strict dist/*

clean: ## Remove .venv, dist and caches
	rm -rf .cache .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Each of these files marks a group of packages as installed. A change of pyproject.toml installs them again.
.venv/%: pyproject.toml | .venv/bin/pip
	@echo "installing the packages for '$*' into .venv ..."
	@$(RUN) -m pip install --quiet --editable '.[$(if $(filter simulator,$*),simulator,$(EXTRAS))]' $(if $(filter simulator,$*),,--group $*)
	@touch $@

.venv/oldest/installed: pyproject.toml tools/oldest.py .venv/test
	@echo "installing the lowest allowed versions into .venv/oldest ..."
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
		|| { echo "Python 3.11 or newer is required; choose it like this: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "the venv module is missing; on Debian: apt install python3-venv"; rm -rf .venv; exit 1; }
	@$(RUN) -m pip install --quiet --upgrade 'pip>=25.1'
