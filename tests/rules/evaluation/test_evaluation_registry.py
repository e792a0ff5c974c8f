"""Every rule is registered, reads as a sentence and has tests; a whole book is looked at once, and quickly enough."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from evaluated import buku, dasar, penilaian, realisasi

import skpdoc.rules.evaluation as room
from skpdoc.evaluation.derived import derive_evaluation
from skpdoc.rules.evaluation import EVALUATION_RULES, look_on_evaluation

FOLDER = Path(room.__file__).parent
MODULES = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "registry", "rows"}


def test_every_rule_is_registered_and_reads_as_a_sentence() -> None:
    for rule in EVALUATION_RULES:
        doc = inspect.getdoc(rule) or ""
        assert doc[:1].isupper(), rule.__name__
        assert doc.rstrip().endswith("."), rule.__name__
    rules = {rule.__module__.rpartition(".")[2] for rule in EVALUATION_RULES}
    assert rules == MODULES


def test_no_rule_is_forgotten() -> None:
    public = re.compile(r"^def ([a-z]\w*)\(book: EvaluatedBook\) -> Iterator\[Finding\]:", re.MULTILINE)
    written = [name for path in FOLDER.glob("*.py") for name in public.findall(path.read_text("utf-8"))]
    assert sorted(written) == sorted(rule.__name__ for rule in EVALUATION_RULES)


def test_every_module_has_tests_of_its_own() -> None:
    assert {path.stem for path in Path(__file__).parent.glob("test_*.py")} == {
        *(f"test_{module}" for module in MODULES),
        "test_evaluation_registry",
    }


def test_a_complete_book_says_nothing_and_a_blank_one_all_that_is_blank() -> None:
    whole = buku([dasar("1")], [penilaian("1")], realisasi=(realisasi("1"),))
    assert look_on_evaluation(derive_evaluation(whole)) == []
    blank = buku([dasar("1")], [penilaian("1", None, None)], realisasi=(realisasi("1", ""),))
    assert [one.code for one in look_on_evaluation(derive_evaluation(blank))] == ["B06", "B06"]
