"""One look after the house itself: layers, codes, rules, and words that reach an office."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from importlinter.api import read_configuration
from importlinter.application.use_cases import SUCCESS, lint_imports

import skpdoc
from skpdoc import codes, rules
from skpdoc.contract import SHEETS
from skpdoc.findings import FindingKind, Severity
from skpdoc.pipeline.making.own_code import modules_of, reached

pytestmark = pytest.mark.quick

PACKAGE = Path(skpdoc.__file__).parent
ROOT = Path(__file__).parents[2]
SOURCES = sorted(PACKAGE.rglob("*.py"))
KINDS = {name: value for name, value in vars(codes).items() if isinstance(value, FindingKind)}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def _text(path: Path) -> str:
    return path.read_text("utf-8")


@cache
def _words(path: Path) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", _text(path)))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(_text(path))


# -- layers ---------------------------------------------------------------------------------------------


def test_import_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert read_configuration("pyproject.toml")["contracts_options"]
    assert lint_imports(config_filename="pyproject.toml", cache_dir=None) is SUCCESS


def test_no_two_modules_of_the_tests_have_one_name() -> None:
    """Each folder of tests is on the path; pytest collects nothing at all where two would be imported as one."""
    packages = {path.parent for path in (ROOT / "tests").rglob("__init__.py")}
    names = [path.name for path in (ROOT / "tests").rglob("*.py") if path.parent not in packages]
    assert [name for name, count in Counter(names).items() if count > 1 and name != "conftest.py"] == []


def test_every_module_is_reached_by_a_command() -> None:
    """What neither a command nor a double click uses is no part of the package; what makes our own samples and pages
    stands in ``tools``; what the page's workers do is asked for by name (``tests/web/test_light_server.py``)."""
    known = modules_of(PACKAGE)
    jobs = (name for name in known if name.startswith("skpdoc.web.work."))
    begun = ("skpdoc.cli", "skpdoc.__main__", "skpdoc.cli.double_click", *jobs)
    assert known.keys() - reached(known, *begun) == set()


def test_no_module_is_long() -> None:
    """At most 300 lines, half of them at most 100: what grows beyond has a seam inside."""
    lengths = sorted(len(_text(path).splitlines()) for path in SOURCES)
    assert [_name(path) for path in SOURCES if len(_text(path).splitlines()) > 300] == []
    assert lengths[len(lengths) // 2] <= 100


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


PURE = (
    "records",
    "rules",
    "cascade",
    "evaluation",
    "wording",
    "regulation",
    "model",
    "contract",
    "findings",
    "errors",
    "text",
    "codes",
)


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_pure_rooms_touch_no_file_clock_or_network(path: Path) -> None:
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if room not in PURE:
        return
    forbidden = {
        "os",
        "pathlib",
        "io",
        "time",
        "random",
        "socket",
        "subprocess",
        "shutil",
        "tempfile",
        "urllib",
    }
    assert {name.split(".")[0] for name in _imports(path)} & forbidden == set()
    assert not re.search(r"\b(date\.today|datetime\.now|open)\(", _text(path))


# -- codes and rules ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_code_title_and_ground(name: str) -> None:
    kind = KINDS[name]
    assert re.fullmatch(r"[BEKR]\d\d", kind.code)
    assert name.startswith(f"{kind.code}_")
    assert kind.title.strip()
    assert kind.basis.strip()
    assert isinstance(kind.severity, Severity)


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_used(name: str) -> None:
    used = [path for path in SOURCES if path.parent.name != "codes" and name in _words(path)]
    assert used, f"{name} is reported nowhere"


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_a_case(name: str) -> None:
    """Each code stands in a cascade case or in a test of the reader."""
    tests = ROOT / "tests"
    texts = [_text(path) for path in (*tests.rglob("*.md"), *tests.rglob("*.py"))]
    assert any(re.search(rf"[\"| ]{KINDS[name].code}[\"| ]", text) for text in texts)


def test_titles_are_distinct() -> None:
    titles = [kind.title for kind in KINDS.values()]
    assert len(titles) == len(set(titles))


def test_every_rule_reads_as_a_sentence() -> None:
    for rule in rules.RULES:
        doc = inspect.getdoc(rule) or ""
        assert doc[:1].isupper(), rule.__name__
        assert doc.rstrip().endswith("."), rule.__name__


def test_every_rule_of_the_room_is_registered() -> None:
    found = {
        node.name
        for path in (PACKAGE / "rules").glob("*.py")
        if path.name not in ("registry.py", "waivers.py", "__init__.py")
        for node in _tree(path).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }
    assert found == {rule.__name__ for rule in rules.RULES}


# -- words ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_nothing_is_printed(path: Path) -> None:
    """``click.echo`` speaks to people, and only the room cli does."""
    calls = [
        ast.unparse(node.func)
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("print", "click.echo", "sys.stdout.write")
    ]
    if path.relative_to(PACKAGE).parts[0] == "cli":
        calls = [call for call in calls if call == "print"]
    assert calls == []


_ENGLISH = re.compile(
    r"\b(error|errors|warning|failed|failure|invalid|missing|not found|cannot|unable|expected|unexpected|unknown|"
    r"duplicate|please|must|should|row|rows|sheet|column|value|file|folder name|the|and|with|is|are|of)\b",
    re.IGNORECASE,
)
"""Words that no Indonesian sentence to an office holds (``folder`` and ``file`` names apart)."""


def _spoken(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of findings and of errors raised, by line: every literal in their arguments."""
    for node in ast.walk(_tree(path)):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if not (
            any(ast.unparse(part).startswith("codes.") for part in (node.func, *node.args[:1]))
            or called.endswith(("SkpdocError", "UsageMistakeError", "FindingKind"))
        ):
            continue
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            yield from _literals(argument)


def _literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Literals of a message, not of the code inside its braces."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (
            pair for part in node.values if isinstance(part, ast.Constant) for pair in _literals(part)
        )
    elif isinstance(node, ast.BinOp | ast.IfExp | ast.BoolOp):
        yield from (pair for child in ast.iter_child_nodes(node) for pair in _literals(child))


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_messages_are_indonesian(path: Path) -> None:
    english = [
        f"{line}: {text}"
        for line, text in _spoken(path)
        if " " in text and _ENGLISH.search(re.sub(r"`[^`]*`|\"[^\"]*\"|\([^)]*\)", "", text))
    ]
    assert english == []


def test_the_heuristic_finds_what_it_should() -> None:
    assert _ENGLISH.search("Error: sheet not found")
    assert not _ENGLISH.search("Lembar tidak ada. Tambahkan lembarnya, lalu coba lagi.")
    assert sum(1 for path in SOURCES for _ in _spoken(path)) > 150, "it looks at real messages"


def test_every_column_is_explained_in_the_contract() -> None:
    for sheet in SHEETS:
        assert sheet.purpose.strip().endswith(".")
        for column in sheet.columns:
            assert column.note.strip(), f"{sheet.name}.{column.header}"
