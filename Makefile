# The one door: `make help` lists everything that can be done here.
# Nothing is needed beforehand but python3 (3.11 or newer) with venv, and make.

PYTHON ?= python3
SETUP = $(PYTHON) scripts/setup.py
BIN = .venv/bin
# A third of the suite is waiting for a server, a process or a disk: two cores have room for three.
WORKERS ?= 3

.DEFAULT_GOAL := help
.PHONY: help setup run test explore check format coverage bench screenshots build fonts catalogue clean

help: ## list what can be done here
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: ## make .venv and install into it (again only when something changed)
	@$(SETUP)

run: setup ## open the window on a demo database; without a display leave papers in demo-output/
	@$(BIN)/backoffice demo demo-output

test: ## the whole suite, on SQLite and on a PostgreSQL the tests start themselves
	@$(SETUP) --for-tests
	$(BIN)/pytest -q -n $(WORKERS)

explore: ## the whole suite in another order, the property tests with cases that nobody has tried yet
	@$(SETUP) --for-tests
	BACKOFFICE_TEST_CASES=explore $(BIN)/pytest -n $(WORKERS) --randomly-seed=default

check: setup ## format, lint, types, imports, catalogue and the rules of the house
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/catalogue.py --check
	$(BIN)/python scripts/make_migration.py --check
	$(BIN)/python scripts/services_table.py --check
	$(BIN)/pytest -q tests/test_house.py tests/test_repository.py

format: setup ## put the code into the agreed form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

coverage: ## the whole suite with branch coverage; the pure rules must be covered wholly
	@$(SETUP) --for-tests
	$(BIN)/pytest -q -n $(WORKERS) --cov --cov-report=
	$(BIN)/coverage report --include='*/records/*,*/rules.py' --fail-under=100
	$(BIN)/coverage report --fail-under=90 --format=total

bench: setup ## measure against the goals and print the table of ratios
	$(BIN)/python -m bench

screenshots: setup ## take the screenshots of docs/screenshots/ anew
	$(BIN)/python scripts/screenshots.py
	$(BIN)/python scripts/paper_pictures.py

build: ## the program frozen for desks without Python, started once to see that it works
	@$(SETUP) dev build
	$(BIN)/python scripts/catalogue.py --compile
	$(BIN)/pyinstaller --noconfirm --distpath dist --workpath build build.spec
	$(BIN)/python scripts/build_smoke.py

fonts: setup ## fetch Vazirmatn into resources/fonts/ (the program runs without it too)
	$(BIN)/python scripts/fonts.py

catalogue: setup ## bring resources/i18n/ up to date with the sources
	$(BIN)/python scripts/catalogue.py

clean: ## remove what is made here, but not .venv
	rm -rf build dist demo-output .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage*
	find src tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +
