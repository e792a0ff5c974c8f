PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check docs clean

$(BIN)/skpdoc: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(BIN)/skpdoc

demo: $(BIN)/skpdoc ## set up and make every document of a sample office
	$(BIN)/skpdoc generate sample_workbooks/dinas_perhubungan.xlsx -o output

test: $(BIN)/skpdoc ## set up and run the tests
	$(BIN)/python -m pytest

check: $(BIN)/skpdoc ## format, lint, types, import contract, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest
