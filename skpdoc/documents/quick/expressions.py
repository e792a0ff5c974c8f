"""Expressions of the tags as Python: the little that :mod:`skpdoc.documents.grammar` lets pass, and no more.

Values are plain (text, whole number, list, mapping), so that a subscript is all that a path needs. Whatever a value
does not fit raises, and the complete way says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes

from skpdoc.documents.quick.blocks import NotQuick

_OPERATORS = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "lteq": "<=",
    "gt": ">",
    "gteq": ">=",
    "in": "in",
    "notin": "not in",
}
_LOOP = {
    "index": "({at} + 1)",
    "index0": "{at}",
    "first": "({at} == 0)",
    "last": "({at} == len({items}) - 1)",
    "length": "len({items})",
    "revindex": "(len({items}) - {at})",
}
_METHODS = frozenset(dir(dict)) | frozenset(dir(list)) | frozenset(dir(str)) | frozenset(dir(int))
"""Jinja looks for these before it looks into a mapping"""


@dataclass(frozen=True, slots=True)
class Scope:
    """The Python variables of the names that loops give, and those of the innermost loop."""

    names: Mapping[str, str]
    at: str = ""
    items: str = ""

    def inner(self, name: str, variable: str, at: str, items: str) -> Scope:
        """Within a loop that gives its items ``name``."""
        return Scope({**self.names, name: variable}, at, items)


def python_of(node: nodes.Node, scope: Scope) -> str:
    """The expression as Python source."""
    write = _WRITERS.get(type(node))
    if write is None:
        raise NotQuick("Bentuk tag ini tidak dikenal.", node.lineno)
    return str(write(node, scope))


def uses_loop(node: nodes.Node) -> bool:
    """Whether anything below asks for ``loop``."""
    return any(name.name == "loop" for name in node.find_all(nodes.Name))


def _name(node: nodes.Name, scope: Scope) -> str:
    if node.name in ("loop", "self"):
        raise NotQuick(f"Nama '{node.name}' dipakai sebagai nilai.", node.lineno)
    return scope.names.get(node.name) or f"context[{node.name!r}]"


def _part(node: nodes.Getattr | nodes.Getitem, scope: Scope) -> str:
    key = _key(node)
    if isinstance(node.node, nodes.Name) and node.node.name == "loop":
        if key not in _LOOP or not scope.at:
            raise NotQuick("Nama 'loop' dipakai di luar perulangan.", node.lineno)
        return _LOOP[str(key)].format(at=scope.at, items=scope.items)
    if key in _METHODS:
        raise NotQuick(f"Nama '{key}' bermakna lain.", node.lineno)
    return f"{python_of(node.node, scope)}[{key!r}]"


def _key(node: nodes.Getattr | nodes.Getitem) -> str | int:
    key = node.attr if isinstance(node, nodes.Getattr) else getattr(node.arg, "value", None)
    if not isinstance(key, str | int):
        raise NotQuick("Bentuk tag ini tidak dikenal.", node.lineno)
    return key


def _compare(node: nodes.Compare, scope: Scope) -> str:
    parts = [python_of(node.expr, scope)]
    for operand in node.ops:
        parts += [_OPERATORS[operand.op], python_of(operand.expr, scope)]
    return f"({' '.join(parts)})"


def _pair(word: str) -> Callable[[Any, Scope], str]:
    return lambda node, scope: f"({python_of(node.left, scope)} {word} {python_of(node.right, scope)})"


def _choice(node: nodes.CondExpr, scope: Scope) -> str:
    assert node.expr2 is not None
    first, test, second = (python_of(one, scope) for one in (node.expr1, node.test, node.expr2))
    return f"({first} if {test} else {second})"


def _items(node: nodes.List | nodes.Tuple, scope: Scope) -> str:
    return f"[{', '.join(python_of(one, scope) for one in node.items)}]"


def _filter(node: nodes.Filter, scope: Scope) -> str:
    assert node.node is not None
    arguments = [python_of(one, scope) for one in node.args]
    arguments += [f"{pair.key}={python_of(pair.value, scope)}" for pair in node.kwargs]
    if node.name == "default" and isinstance(node.node, nodes.Getattr | nodes.Getitem):
        return f"part_or({', '.join((python_of(node.node.node, scope), repr(_key(node.node)), *arguments))})"
    if node.name == "default" and isinstance(node.node, nodes.Name) and node.node.name not in scope.names:
        return f"part_or({', '.join(('context', repr(node.node.name), *arguments))})"
    name = "same" if node.name in ("e", "escape") else node.name
    return f"filter_{name}({', '.join((python_of(node.node, scope), *arguments))})"


_WRITERS: Mapping[type[nodes.Node], Callable[[Any, Scope], str]] = {
    nodes.Name: _name,
    nodes.Getattr: _part,
    nodes.Getitem: _part,
    nodes.Const: lambda node, _scope: repr(node.value),
    nodes.TemplateData: lambda node, _scope: repr(str(node.data)),
    nodes.Compare: _compare,
    nodes.And: _pair("and"),
    nodes.Or: _pair("or"),
    nodes.Not: lambda node, scope: f"(not {python_of(node.node, scope)})",
    nodes.Concat: lambda node, scope: f"concat({', '.join(python_of(one, scope) for one in node.nodes)})",
    nodes.CondExpr: _choice,
    nodes.List: _items,
    nodes.Tuple: _items,
    nodes.Filter: _filter,
}
