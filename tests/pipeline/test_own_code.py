"""Documents are made anew when code that can change them has changed, and for no other edit."""

from __future__ import annotations

import ast
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest
from small_office import Desk

import skpdoc
from skpdoc.documents import render
from skpdoc.documents.engine import Context, PreparedForm
from skpdoc.documents.shipped import shipped_folder
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.making import inputs
from skpdoc.pipeline.making.forms import checked_forms
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.own_code import imported, modules_of, own_files
from skpdoc.pipeline.making.tasks import documents_of
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

pytestmark = pytest.mark.quick

PACKAGE = Path(skpdoc.__file__).parent
KNOWN = modules_of(PACKAGE)
FILLING, RUNNING = (
    {path.relative_to(PACKAGE).as_posix() for path in own_files(PACKAGE, *starts)}
    for starts in (inputs.FILLING, inputs.RUNNING)
)
FORMS = shipped_folder(catalogue()[DEFAULT_REGULASI])


def _parsed(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import would not be seen"
            yield from (node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names))


def test_every_import_is_seen() -> None:
    for path in KNOWN.values():
        seen = set(imported(path.read_text("utf-8")))
        assert seen & KNOWN.keys() == set(_parsed(path)) & KNOWN.keys(), path


def test_what_is_no_module_is_refused() -> None:
    with pytest.raises(KeyError):
        own_files(PACKAGE, "skpdoc.documents.gone")


@pytest.mark.parametrize("room", ["documents", "regulation", "templating", "model"])
def test_what_fills_a_form_counts(room: str) -> None:
    assert [path for path in FILLING if path.startswith(f"{room}/")]


def test_all_that_runs_while_forms_are_filled_counts(desk: Desk, tmp_path: Path) -> None:
    ran: set[str] = set()

    def note(frame: FrameType, event: str, argument: object) -> None:
        ran.add(frame.f_code.co_filename)

    kantor = desk.former.kantor
    assert kantor is not None
    regulasi = catalogue()[kantor.buku.unit.regulasi]
    own = shutil.copytree(FORMS, tmp_path / "formulir")  # so that no other test has them ready
    forms = checked_forms(own, regulasi)
    drafts = [task.naskah() for task in documents_of(desk.former.turunan, forms, regulasi)]
    sys.setprofile(note)
    try:
        made = [naskah.render() for naskah in drafts]
    finally:
        sys.setprofile(None)
    inside = {path.relative_to(PACKAGE).as_posix() for path in map(Path, ran) if path.is_relative_to(PACKAGE)}
    assert len(made) > 5
    assert len(inside) > 15
    assert {path for path in inside if not path.startswith("pipeline/")} - FILLING == set()


ELSEWHERE = (
    "cli",
    "cascade",
    "contract",
    "delivery",
    "wording",
    "pdf",
    "pipeline",
    "records",
    "rules",
    "workbook",
)


@pytest.mark.parametrize("room", [*ELSEWHERE, "documents/checking"])
def test_what_fills_no_form_does_not_count(room: str) -> None:
    assert [path for path in FILLING if path.startswith(f"{room}/")] == []


@pytest.mark.parametrize("room", ["cli", "pipeline/mail", "pipeline/returned", "pipeline/checking"])
def test_what_writes_no_folder_does_not_count(room: str) -> None:
    assert [path for path in RUNNING if path.startswith(f"{room}/")] == []


@pytest.mark.parametrize(
    "path",
    [
        "records/row.py",
        "cascade/targets.py",
        "rules/plan.py",
        "wording/rhk.toml",
        "wording/kamus/id_ID.txt",
    ],
)
def test_what_finds_the_words_counts_for_the_run(path: str) -> None:
    assert path in RUNNING


def _edited(package: Path, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """skpdoc as it was read, with one line more in one file."""
    shutil.copytree(PACKAGE, package, dirs_exist_ok=True)
    with (package / path).open("a", encoding="utf-8") as stream:
        stream.write("# disunting\n")
    own = {starts: own_files(package, *starts) for starts in (inputs.FILLING, inputs.RUNNING)}
    inputs.own_digest.cache_clear()
    monkeypatch.setattr(inputs, "own_files", lambda _, *starts: own[starts])


@pytest.mark.parametrize(
    ("path", "is_anew"),
    [
        ("documents/finish.py", True),
        ("text/indonesian.py", True),
        ("regulation/satuan.toml", True),
        ("pipeline/mail/texts.py", False),
        ("cli/commands/generate.py", False),
        ("pdf/signature_fields.py", False),
        ("workbook/writing/blank.py", False),
        ("rules/plan.py", False),
    ],
)
def test_documents_after_an_edit(
    path: str, is_anew: bool, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None is written, for all are as before; but those that might have changed are filled again."""
    made: list[str] = []
    before = render.fill

    def filled(form: PreparedForm, identity: str, context: Context) -> bytes:
        made.append(identity)
        return before(form, identity, context)

    generate(desk.former, RunOptions(tmp_path / "hasil"))
    _edited(tmp_path / "skpdoc", path, monkeypatch)
    monkeypatch.setattr(render, "fill", filled)
    generate(desk.former, RunOptions(tmp_path / "hasil"))
    inputs.own_digest.cache_clear()
    assert bool(made) == is_anew
