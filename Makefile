# Every command makes what it needs first, so that any of them can be the first and only one.
PORT ?= 8501
# Options for pytest, as in: make test ARGS="-k hydration"
ARGS ?=

PYTHON_IN_VENV := .venv/bin/python
RUN_READY := .venv/.ready-to-run
TEST_READY := .venv/.ready-to-test
SOURCES := $(wildcard app.py calc pages tests benchmarks .ci)
TYPED := $(wildcard app.py calc pages tests benchmarks)
# The hundred interpreters that the tests start, and all of their workers, compile nothing twice.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run serve test check bench format lock tools clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: $(RUN_READY) ## serve the dashboard (PORT=8501)
	@echo 'Two Plates: http://localhost:$(PORT)  (Ctrl+C stops it)'
	@TWO_PLATES_JOURNAL="$${TWO_PLATES_JOURNAL-keep}" exec $(PYTHON_IN_VENV) -m streamlit run app.py --server.port $(PORT) --server.headless true --server.showEmailPrompt false

serve: $(RUN_READY) ## serve as a host would: two replicas behind nginx, on this machine
	@exec $(PYTHON_IN_VENV) -m pages.web.serve --port $(PORT)

test: $(TEST_READY) ## checks, then every test, those in a browser included
	@$(MAKE) --no-print-directory --jobs 2 check tools
	$(PYTHON_IN_VENV) -m pytest --numprocesses 2 --dist loadfile $(ARGS)

check: $(TEST_READY) ## formatting, lint and types
	@$(PYTHON_IN_VENV) -m ruff format --check --quiet $(SOURCES) || { echo 'Some files are not formatted: make format' >&2; exit 1; }
	@$(PYTHON_IN_VENV) -m ruff check --quiet $(SOURCES)
	@$(PYTHON_IN_VENV) -m mypy --num-workers 2 $(TYPED)

bench: $(TEST_READY) ## the measurements behind every claim about speed
	@$(PYTHON_IN_VENV) -m benchmarks $(ARGS)

format: $(TEST_READY) ## put the code into its form
	@$(PYTHON_IN_VENV) -m ruff check --fix --quiet $(SOURCES) || true
	@$(PYTHON_IN_VENV) -m ruff format $(SOURCES)

lock: $(RUN_READY) ## resolve pyproject.toml into requirements.txt and requirements-dev.txt
	@$(PYTHON_IN_VENV) .ci/lock.py

# One after the other, as a machine installs no two packages at once; beside the check, which waits
# for nothing.
tools: $(TEST_READY)
	@for tool in browser calendars postgres nginx; do $(PYTHON_IN_VENV) -m tests.support.$$tool || exit 1; done

clean: ## remove what these commands made
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find app.py calc pages tests benchmarks .ci -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

$(RUN_READY): requirements.txt .ci/venv
	@.ci/venv requirements.txt
	@touch $@

# What tests need and what runs at once: pip would look through the second half of it twice.
$(TEST_READY): requirements.txt requirements-dev.txt .ci/venv
	@.ci/venv requirements.txt requirements-dev.txt
	@touch $(RUN_READY) $@
