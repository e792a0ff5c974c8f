"""A code leads to its rule: every kind of finding names the places that report it, and none is forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import skpdoc
from skpdoc import codes
from skpdoc.findings import FindingKind, Subject
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.regulation.grounds import ground

pytestmark = pytest.mark.quick

PACKAGE = Path(skpdoc.__file__).parent
ROOT = Path(__file__).parents[2]
KINDS = {name: value for name, value in vars(codes).items() if isinstance(value, FindingKind)}
TREES = {
    path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."): ast.parse(path.read_text("utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.parent.name != "codes"
}


def _kind(node: ast.AST) -> str:
    """``R21_TANGGAL`` of the expression ``codes.R21_TANGGAL``; '' of any other."""
    is_kind = (
        isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "codes"
    )
    return node.attr if is_kind and isinstance(node, ast.Attribute) else ""


def _names(node: ast.stmt) -> tuple[str, ...]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return (node.name,)
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return tuple(one.id for one in targets if isinstance(one, ast.Name))


def _found(tree: ast.AST, qualname: str) -> ast.AST | None:
    """The function, class or constant of a module that a dotted name says."""
    for name in qualname.split("."):
        body = getattr(tree, "body", ())
        tree = next((node for node in body if name in _names(node)), None)  # type: ignore[assignment]
        if tree is None:
            return None
    return tree


def _reported(tree: ast.AST) -> Iterator[str]:
    """Kinds that a module calls, or hands to what reports them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from filter(None, (_kind(part) for part in (node.func, *node.args)))


REPORTED = {module: frozenset(_reported(tree)) for module, tree in TREES.items()}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_reported_where_it_says(name: str) -> None:
    assert KINDS[name].raised_in
    for place in KINDS[name].raised_in:
        module, _, qualname = place.partition(":")
        assert module in TREES, place
        found = _found(TREES[module], qualname)
        assert found is not None, f"{place} is gone"
        assert name in map(_kind, ast.walk(found)), f"{place} does not report {name}"


@pytest.mark.parametrize("name", KINDS)
def test_every_module_that_reports_a_kind_is_named_by_it(name: str) -> None:
    named = {place.partition(":")[0] for place in KINDS[name].raised_in}
    assert {module for module, kinds in REPORTED.items() if name in kinds} <= named


def test_a_kind_that_says_a_wrong_place_is_found_out() -> None:
    tree = ast.parse(
        "class A:\n    def b(self):\n        return codes.R21_TANGGAL(1)\nC = {1: codes.R22_PLT}\n"
    )
    assert _found(tree, "A.c") is None
    assert "R21_TANGGAL" in map(_kind, ast.walk(_found(tree, "A.b") or tree))
    assert list(_reported(tree)) == ["R21_TANGGAL"]
    assert "R22_PLT" in map(_kind, ast.walk(_found(tree, "C") or ast.Module([], [])))


def test_what_the_law_demands_is_cited_and_the_rest_is_practice() -> None:
    regulasi = catalogue()[DEFAULT_REGULASI]
    for kind in KINDS.values():
        assert ground(kind, regulasi).startswith("praktik") is (kind.subject is None)
    assert {kind.subject for kind in KINDS.values()} == {None, *Subject}


def test_every_module_of_rules_has_tests_of_its_own() -> None:
    modules = {path.stem for path in (PACKAGE / "rules").glob("*.py")} - {"__init__", "registry"}
    assert {path.stem for path in (ROOT / "tests" / "rules").glob("test_*.py")} == {
        f"test_{m}" for m in modules
    }
