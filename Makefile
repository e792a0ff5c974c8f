PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: lock demo test quick quick-tests measure pythons thorough check lint refresh evaluate bench bench-small windows

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

$(BIN)/skpdoc: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --requirement requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $(BIN)/skpdoc

lock: ## renew requirements.lock: every package that is installed here, by version and hash, for all systems
	$(PYTHON) -m venv $(VENV)
	$(PIP) uv
	$(BIN)/uv --no-config pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
	  --extra dev --output-file requirements.lock pyproject.toml

demo: $(BIN)/skpdoc ## set up and make every document of a sample office
	$(BIN)/skpdoc generate sample_workbooks/dinas_perhubungan.xlsx -o output
	@echo
	@echo "Selesai. Buka output/Dinas Perhubungan/2026/indeks.xlsx, atau folder SKP, Manual IKU dan MPH di sebelahnya."

test: $(BIN)/skpdoc ## set up and run the tests
	$(BIN)/python -m pytest

quick: lint quick-tests ## in a minute: format, lint, types, import contract, the tests that cover most

quick-tests: $(BIN)/skpdoc
	$(BIN)/python -m pytest -m quick

measure: $(BIN)/skpdoc ## what the quick tests are chosen by: lines covered and seconds taken, by file
	PYTHONPATH=tests $(BIN)/python -m pytest -p measure -n0 -o faulthandler_timeout=0 $(FILES)

pythons: $(BIN)/skpdoc ## the quick tests on each Python of the classifiers that is on this computer
	$(BIN)/python -m tools.pythons

thorough: $(BIN)/skpdoc ## search the properties long, each time elsewhere (an hour)
	SKPDOC_THOROUGH=1 $(BIN)/python -m pytest -m "hypothesis or searched" -o faulthandler_timeout=3600

check: lint test ## format, lint, types, import contract, tests

lint: $(BIN)/skpdoc ## format, lint, types, import contract
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

refresh: $(BIN)/skpdoc ## regenerate what is generated: sample workbooks and documentation pages
	$(BIN)/python -m tools.refresh

windows: $(BIN)/skpdoc ## the package for Windows, by wine and NSIS; RUNTIME=<zip> SHA256=<hash> for another Python
	$(BIN)/python -m tools.windows

evaluate: $(BIN)/skpdoc ## how well wordings are judged: on the labelled lists, or on SET=folder, labelled by two readers
	$(BIN)/python -m tests.wording.evaluate $(SET)

bench: $(BIN)/skpdoc ## how fast, and how much memory, against docxtpl and a script; rewrites docs/performance.md
	$(BIN)/python -m tests.bench --page docs/performance.md

bench-small: $(BIN)/skpdoc ## the same on some 250 employees, in a few minutes; only on the screen
	$(BIN)/python -m tests.bench --people 250 --rounds 1 --seconds 1
