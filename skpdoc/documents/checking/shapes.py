"""The names of a form held against what it is given, without filling it in: every branch, every loop, at once.

A shape is a sample value: a text, a number, yes or no, a mapping by name, or a list of one shape that stands
for all its items.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from skpdoc.documents.fault import MEND, Fault
from skpdoc.documents.patched import place_text
from skpdoc.templating.grammar import LOOP
from skpdoc.templating.language import Context, Value, kind_of, suggestion
from skpdoc.text.nearest import NEAR_NAME, nearest

_LOOP_SHAPE: Value = {name: name in ("first", "last") or 1 for name in LOOP}
_ORDER = ("lt", "lteq", "gt", "gteq")
_TESTED = {"kelompok nilai", "daftar"}


@dataclass(frozen=True, slots=True)
class Named:
    """A value that a name stands for: its path from the top, ``[]`` for an item of a list, and its shape."""

    path: str
    shape: Value


@dataclass(frozen=True, slots=True)
class PrintedPath:
    """One value that a form prints: its path, and the tag with the loop around it, as written."""

    path: str
    tag: str


@dataclass(slots=True)
class Reading:
    """What was learnt of one template: names that nobody gives, and values that are printed."""

    faults: list[Fault] = field(default_factory=list)
    printed: list[PrintedPath] = field(default_factory=list)


def shape_of(*contexts: Context) -> Value:
    """The shape of what a form is given, from several samples."""
    return _merge(contexts)


def _merge(values: Iterable[Value]) -> Value:
    found = list(values)
    groups = [one for one in found if isinstance(one, dict)]
    if groups:
        names = dict.fromkeys(name for one in groups for name in one)
        return {name: _merge(one[name] for one in groups if name in one) for name in names}
    lists = [one for one in found if isinstance(one, list)]
    if lists:
        items = [item for one in lists for item in one]
        return [_merge(items)] if items else []
    return found[0]


def read_shapes(source: str, tree: nodes.Template, shape: Value) -> Reading:
    """Walk a template with the shape of its context."""
    reading = Reading()
    scope = {name: Named(name, one) for name, one in shape.items()} if isinstance(shape, dict) else {}
    _ShapeWalk(source, reading).statements(tree.body, scope, "")
    return reading


_Scope = Mapping[str, Named]


@dataclass(slots=True)
class _ShapeWalk:
    source: str
    reading: Reading

    def statements(self, body: Iterable[nodes.Node], scope: _Scope, loop: str) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for child in node.nodes:
                    self._print(child, scope, loop)
            elif isinstance(node, nodes.If):
                self._values(node.test, scope)
                self.statements((*node.body, *node.elif_, *node.else_), scope, loop)
            elif isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
                self._loop(node, node.target.name, scope, loop)

    def _loop(self, node: nodes.For, name: str, scope: _Scope, loop: str) -> None:
        self.statements(node.else_, scope, loop)
        named = self._named(node.iter, scope)
        if named is None:
            return
        if not isinstance(named.shape, list):
            cause = f"'{_written(node.iter)}' adalah {kind_of(named.shape)}, bukan daftar."
            self._fault(node.lineno, cause, "Perulangan for hanya untuk daftar.")
            return
        if not named.shape:
            return
        inner = {
            **scope,
            "loop": Named("loop", _LOOP_SHAPE),
            name: Named(f"{named.path}[]", named.shape[0]),
        }
        if node.test is not None:
            self._values(node.test, inner)
        self.statements(node.body, inner, f"for {name} in {_written(node.iter)}")

    def _print(self, node: nodes.Node, scope: _Scope, loop: str) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        for one in self._values(node, scope):
            if not isinstance(one.shape, str | int) or isinstance(one.shape, bool):
                self._fault(node.lineno, f"Tag ini mencetak {kind_of(one.shape)}, bukan teks.", MEND)
            elif one.path:
                around = f" di dalam {loop}" if loop else ""
                self.reading.printed.append(PrintedPath(one.path, f"{{{{ {_written(node)} }}}}{around}"))

    def _values(self, node: nodes.Node, scope: _Scope) -> list[Named]:
        """What an expression may come to; a path is '' where the value is not given but made."""
        if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            named = self._named(node, scope)
            return [named] if named else []
        if isinstance(node, nodes.Const):
            return [Named("", node.value)]
        if isinstance(node, nodes.CondExpr):
            self._values(node.test, scope)
        if isinstance(node, nodes.CondExpr | nodes.And | nodes.Or):
            pair = (node.expr1, node.expr2) if isinstance(node, nodes.CondExpr) else (node.left, node.right)
            return [one for part in pair if part for one in self._values(part, scope)]
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._filtered(node, self._values(node.node, scope), scope)
        if isinstance(node, nodes.Concat):
            return self._joined(node, scope)
        if isinstance(node, nodes.Compare):
            self._compared(node, scope)
        elif isinstance(node, nodes.Not):
            self._values(node.node, scope)
        else:
            return []
        return [Named("", True)]

    def _filtered(self, node: nodes.Filter, values: list[Named], scope: _Scope) -> list[Named]:
        defaults = [one for arg in node.args for one in self._values(arg, scope)]
        if node.name == "length":
            return [Named("", 1)]
        if node.name == "default":
            return [*values, *defaults[:1]]
        if node.name == "join":
            return [one for value in values for one in self._texts_of(node, value)]
        for one in values:
            if not isinstance(one.shape, str):
                self._fault(node.lineno, f"Penyaring '{node.name}' hanya untuk teks.", MEND)
        return [one for one in values if isinstance(one.shape, str)]

    def _texts_of(self, node: nodes.Filter, value: Named) -> Iterator[Named]:
        item = value.shape[0] if isinstance(value.shape, list) and value.shape else ""
        if not isinstance(value.shape, list) or not isinstance(item, str):
            self._fault(node.lineno, "Penyaring 'join' hanya untuk daftar teks.", MEND)
        else:
            yield Named(f"{value.path}[]", "")

    def _joined(self, node: nodes.Concat, scope: _Scope) -> list[Named]:
        parts = [one for part in node.nodes for one in self._values(part, scope)]
        for one in parts:
            if kind_of(one.shape) not in ("teks", "bilangan"):
                self._fault(node.lineno, f"Tanda '~' menyambung {kind_of(one.shape)}, bukan teks.", MEND)
        return [Named(one.path, "") for one in parts if one.path] or [Named("", "")]

    def _compared(self, node: nodes.Compare, scope: _Scope) -> None:
        left = self._values(node.expr, scope)
        for operand in node.ops:
            right = self._values(operand.expr, scope)
            kinds = {kind_of(one.shape) for one in (*left, *right)}
            if operand.op in _ORDER and (len(kinds) > 1 or kinds & _TESTED):
                self._fault(node.lineno, f"Tag ini membandingkan {' dengan '.join(sorted(kinds))}.", MEND)

    def _named(self, node: nodes.Node, scope: _Scope) -> Named | None:
        """What a path stands for; None, and noted, when nobody gives it."""
        if isinstance(node, nodes.Name):
            return self._known(node, node.name, scope)
        if isinstance(node, nodes.Getattr):
            return self._part(node, node.attr, self._named(node.node, scope))
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            return self._part(node, node.arg.value, self._named(node.node, scope))
        return None

    def _part(self, node: nodes.Getattr | nodes.Getitem, key: str | int, owner: Named | None) -> Named | None:
        if owner is None:
            return None
        if isinstance(owner.shape, list) and isinstance(key, int):
            return Named(f"{owner.path}[]", owner.shape[0]) if owner.shape else None
        if isinstance(owner.shape, dict):
            parts = {name: Named(f"{owner.path}.{name}", one) for name, one in owner.shape.items()}
            return self._known(node, str(key), parts)
        cause = f"Nama '{key}' tidak dikenal: {_written(node.node)} adalah {kind_of(owner.shape)}."
        self._fault(node.lineno, cause, MEND)
        return None

    def _known(self, node: nodes.Node, name: str, known: Mapping[str, Named]) -> Named | None:
        """What ``name`` stands for; a misspelt one is noted and taken for the nearest, so that the rest is read."""
        if name in known:
            return known[name]
        near = nearest(name, known, NEAR_NAME)
        self._fault(node.lineno, f"Nama '{name}' tidak dikenal.", suggestion(name, known).strip() or MEND)
        return known[near] if near else None

    def _fault(self, line: int, cause: str, remedy: str) -> None:
        self.reading.faults.append(Fault(place_text(self.source, line), cause, remedy))


def _written(node: nodes.Node) -> str:
    """A path as the tag writes it; only what it is about where it says more."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{_written(node.node)}[{node.arg.value}]"
    names = [_written(child) for child in node.iter_child_nodes() if not isinstance(child, nodes.Const)]
    return " … ".join(dict.fromkeys(filter(None, names)))
