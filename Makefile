# Two commands: `make site` builds the site, `make test` tests everything. README.md has the same steps without make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# compiled modules and templates are kept, whatever the environment says: without them a build takes half as long again
export PYTHONDONTWRITEBYTECODE :=

.PHONY: site test quick screenshots pictures preview check bench bench-search bench-finder audit fuzz licences audit-deps lock clean

site: $(VENV)/site.stamp
	$(BIN)/python -m generator schema
	$(BIN)/python -m generator build

check: $(VENV)/site.stamp
	$(BIN)/python -m generator check

preview: $(VENV)/site.stamp
	$(BIN)/python -m generator serve

test: $(VENV)/test.stamp
	sh .ci/browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist loadfile

# what takes a minute at most: while one works, before `make test`
quick: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -n auto --dist loadfile tests/values tests/messages tests/library tests/sentences/mentions tests/sentences/rules \
		tests/reading/source tests/reading/prose tests/records tests/gate tests/test_house.py

# pictures of every kind of page of every site, to look at; ARGS="--site main --kind park" takes those alone
screenshots: $(VENV)/test.stamp
	sh .ci/browser
	$(BIN)/python -m tests.screenshots $(ARGS)

# takes the pictures of the READMEs and the handbooks anew, into docs/pictures/
pictures: $(VENV)/test.stamp
	sh .ci/browser
	$(BIN)/python -m tests.pictures
	$(BIN)/python -m tests.job_pictures

# measures the generator beside its peers, about half an hour; writes benchmarks/RESULTS.md
bench: $(VENV)/bench.stamp
	$(BIN)/python -m benchmarks --with-100000

# sets the search beside brute force and beside Pagefind, about half an hour; writes benchmarks/SEARCH.md
bench-search: $(VENV)/test.stamp
	sh .ci/browser
	$(BIN)/python -m benchmarks.search --held-out

# how fast finder and comparison react among a thousand parks, about five minutes; writes benchmarks/FINDER.md
bench-finder: $(VENV)/test.stamp
	sh .ci/browser
	$(BIN)/python -m benchmarks.finder

# sets the model district beside its goals, about half an hour; writes docs/audit.md; ARGS="--only lighthouse --pages home"
# measures that alone. What it needs of npm lies in .audit/; where npm or Java is missing, the table says so
audit: $(VENV)/test.stamp .audit/stamp
	sh .ci/browser
	$(BIN)/python -m tests.audit $(ARGS)

.audit/stamp: tests/audit/package.json tests/audit/package-lock.json
	mkdir -p .audit
	cp tests/audit/package.json tests/audit/package-lock.json .audit/
	if command -v npm >/dev/null; then npm ci --prefix .audit --ignore-scripts --no-fund --no-audit && touch $@; fi

# invents input for everything that reads, for so many minutes; SEED=7 begins elsewhere, TARGETS="reader prose" takes some
MINUTES ?= 10
SEED ?= 1
fuzz: $(VENV)/test.stamp
	$(BIN)/python -m tests.fuzz --minutes $(MINUTES) --seed $(SEED) $(TARGETS)

# writes THIRD-PARTY.md from the lock and supply/licences.toml
licences: $(VENV)/site.stamp
	$(BIN)/python -m supply.licences

# compares the lock with advisories, and says so where no network is there; STRICT=1 makes that a failure
audit-deps: .venv-audit/stamp
	STRICT=$(STRICT) .venv-audit/bin/python -m supply.audit

.venv-audit/stamp: requirements-audit.txt
	$(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-audit.txt
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

# locks are complete, so nothing is left to resolve; the package itself goes in without its dependencies for the same reason
$(VENV)/site.stamp: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.stamp: requirements-test.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/site.stamp

$(VENV)/bench.stamp: requirements-bench.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/site.stamp

# makes the lock anew; needs uv, which resolves for every system and Python version at once
lock:
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --upgrade \
		pyproject.toml --extra build -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --upgrade \
		pyproject.toml --extra build --extra test --extra bench -o requirements-test.txt
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --upgrade \
		pyproject.toml --extra build --extra bench -o requirements-bench.txt
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --upgrade \
		pyproject.toml --extra audit -o requirements-audit.txt

clean:
	rm -rf $(VENV) .venv-audit .audit site .site.showcase .cache
