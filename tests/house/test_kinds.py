"""A kind of document is known in its own file of ``pipeline/kinds``; everything else walks over the registry."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import skpdoc
from skpdoc.contract import SHEETS
from skpdoc.pipeline.kinds import KINDS, issued_kinds

PACKAGE = Path(skpdoc.__file__).parent
ROOM = PACKAGE / "pipeline" / "kinds"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if ROOM not in path.parents)
SPEAKS_OF_ITS_OWN = {
    "cli/commands/matrix.py": {"skpdoc.pipeline.kinds.mph"},  # ``skpdoc matrix``
    "pipeline/making/coach.py": {"skpdoc.pipeline.kinds.dialog"},
    "pipeline/evaluation/source.py": {"skpdoc.pipeline.kinds.skp"},  # what is evaluated
    "workbook/writing/matrix_sheet.py": {"mph"},  # its title in the regulation, as in the contexts
    "cli/double_click.py": {"SKP"},  # the title of its window: what the program is called
    "web/place.py": {"SKP"},  # the folder of the page, below the officer's documents
    "regulation/loader.py": {"skp", "manual_iku", "mph"},  # whose titles a regulation gives
    "documents/contexts/skp.py": {"skp"},
    "documents/contexts/manual.py": {"manual_iku"},
    "documents/contexts/mph.py": {"mph"},
    "regulation/evaluasi.py": {"evaluasi", "dokumen_evaluasi", "umpan_balik"},
    "regulation/angka_kredit.py": {"konversi", "akumulasi", "pak"},
    "documents/contexts/evaluasi.py": {"evaluasi", "umpan_balik"},  # a key of what the form is filled with
    "documents/contexts/dokumen_evaluasi.py": {"dokumen_evaluasi"},
    "documents/contexts/umpan_balik.py": {"umpan_balik"},
    "pipeline/evaluation/typed_cells.py": {"umpan_balik"},  # a column, too
    "records/evaluation/realisasi.py": {"umpan_balik"},  # a column of the sheet Realisasi
    "documents/contexts/konversi.py": {"konversi"},
    "documents/contexts/akumulasi.py": {"akumulasi"},
    "documents/contexts/pak.py": {"pak"},
    "rules/evaluation/evidence.py": {"umpan_balik"},  # a column of the sheet Realisasi
}
TYPED = {jenis.pilihan for jenis in issued_kinds()}
WORDS = TYPED | {word for jenis in KINDS.values() for word in (jenis.nama, *jenis.forms)}


def _named(path: Path) -> Iterator[str]:
    """Files of kinds that a module imports, and kinds that its texts name by themselves."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("skpdoc.pipeline.kinds."):
            yield node.module or ""
        elif isinstance(node, ast.Constant) and node.value in WORDS:
            yield node.value


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_names_a_kind(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    if name.startswith("contract/"):  # a sheet of the workbook may be called like a document
        return
    allowed = SPEAKS_OF_ITS_OWN.get(name, set()) | {"skpdoc.pipeline.kinds.jenis"}
    assert set(_named(path)) - allowed == set()


def test_each_kind_has_a_file_of_its_own() -> None:
    files = {path.stem for path in ROOM.glob("*.py")} - {"__init__", "jenis"}
    assert files == {jenis.pilihan.replace("-", "_") for jenis in KINDS.values()}


def test_kinds_are_told_apart() -> None:
    kinds = KINDS.values()
    for words in ([one.nama for one in kinds], [one.pilihan for one in kinds]):
        assert len(set(words)) == len(words)
    forms = [form for one in kinds for form in one.forms]
    assert len(set(forms)) == len(forms)


def test_their_own_sheets_are_sheets_of_the_workbook() -> None:
    assert {name for one in KINDS.values() for name in one.sheets} <= {sheet.name for sheet in SHEETS}
