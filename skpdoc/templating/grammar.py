"""What a tag may say: fill in what is given, walk a given list, ask a question. Nothing else.

A list of what is allowed, not of what is refused. Whatever passes here ends: there are no calls, no arithmetic,
nothing that names a new value, and a loop within a loop walks a list of that loop's own item, so that the work
is at most the size of the text times the size of the data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes

from skpdoc.templating.language import FILTERS, suggestion

LOOP = ("index", "index0", "first", "last", "length", "revindex")
"""What may be asked of ``loop``."""

_GUIDE = "Yang boleh dipakai ada di panduan, bagian Menyesuaikan formulir di Word."
_SIGNS: Mapping[type[nodes.Node], str] = {
    nodes.Add: "+",
    nodes.Sub: "-",
    nodes.Mul: "*",
    nodes.Div: "/",
    nodes.FloorDiv: "//",
    nodes.Mod: "%",
    nodes.Pow: "**",
    nodes.Neg: "-",
    nodes.Pos: "+",
}


@dataclass(frozen=True, slots=True)
class GrammarFault:
    """What a tag may not say, at its line of the template; cause and remedy in Indonesian."""

    line: int
    cause: str
    remedy: str = _GUIDE


def grammar_faults(tree: nodes.Template) -> Iterator[GrammarFault]:
    """Everything in a parsed template that it may not say, in its order."""
    return _statements(tree.body, "")


def path_root(node: nodes.Node) -> str:
    """The first name of ``a.b[0].c``; '' when the node is no such path."""
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else ""


def _statements(body: Iterable[nodes.Node], around: str) -> Iterator[GrammarFault]:
    """``around`` is the name that the loop around gives its item; '' outside loops."""
    for node in body:
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                if not isinstance(child, nodes.TemplateData):
                    yield from _expression(child)
        elif isinstance(node, nodes.If):
            yield from _expression(node.test)
            yield from _statements((*node.body, *node.elif_, *node.else_), around)
        elif isinstance(node, nodes.For):
            yield from _loop(node, around)
        else:
            yield GrammarFault(node.lineno, "Tag ini tidak diizinkan di sini.")


def _loop(node: nodes.For, around: str) -> Iterator[GrammarFault]:
    root = path_root(node.iter)
    if not isinstance(node.target, nodes.Name):
        yield GrammarFault(node.lineno, "Perulangan hanya boleh memberi satu nama.", _LOOP_REMEDY)
        return
    if node.recursive:
        yield GrammarFault(node.lineno, "Perulangan tidak boleh memanggil dirinya (recursive).")
    if not root:
        yield GrammarFault(node.lineno, "Perulangan hanya boleh menelusuri daftar dari skpdoc.", _LOOP_REMEDY)
    elif around and root != around:
        yield GrammarFault(
            node.lineno,
            f"Perulangan di dalam perulangan hanya boleh menelusuri daftar milik '{around}'.",
            f"Tulis {{% for … in {around}.… %}}, atau tutup dahulu perulangan di luarnya.",
        )
    if root:
        yield from _expression(node.iter)
    yield from _statements(node.body, node.target.name)
    yield from _statements(node.else_, around)
    if node.test is not None:
        yield from _expression(node.test)


_LOOP_REMEDY = "Contoh: {%tr for hasil in kelompok.daftar %}."


def _expression(node: nodes.Node) -> Iterator[GrammarFault]:
    cause = _CAUSES.get(type(node), _refused)(node)
    if cause:
        yield GrammarFault(node.lineno, cause)
        return
    for child in node.iter_child_nodes():
        yield from _expression(child)


def _allowed(_node: nodes.Node) -> str:
    return ""


def _refused(node: nodes.Node) -> str:
    if type(node) in _SIGNS:
        return f"Tanda '{_SIGNS[type(node)]}' tidak diizinkan dalam tag; untuk menyambung teks pakai '~'."
    if isinstance(node, nodes.Call):
        return "Pemanggilan dengan tanda kurung tidak diizinkan dalam tag."
    if isinstance(node, nodes.Test):
        return f"Uji '{node.name}' tidak tersedia; cukup {{% if nama %}}."
    return "Bentuk tag ini tidak diizinkan di sini."


def _key(name: object) -> str:
    return f"Akses ke '{name}' tidak diizinkan." if str(name).startswith("_") else ""


def _attribute(node: nodes.Getattr) -> str:
    if isinstance(node.node, nodes.Name) and node.node.name == "loop" and node.attr not in LOOP:
        return f"'loop.{node.attr}' tidak tersedia; yang ada: {', '.join(LOOP)}."
    return _key(node.attr)


def _item(node: nodes.Getitem) -> str:
    key = node.arg.value if isinstance(node.arg, nodes.Const) else None
    if isinstance(key, bool) or not isinstance(key, str | int):
        return "Dalam kurung siku hanya boleh nomor butir atau nama, misalnya daftar[0]."
    return _key(key)


def _const(node: nodes.Const) -> str:
    return f"Pecahan {node.value} tidak dapat dipakai dalam tag." if isinstance(node.value, float) else ""


def _items(node: nodes.List | nodes.Tuple) -> str:
    if all(isinstance(one, nodes.Const) for one in node.items):
        return ""
    return "Daftar dalam tag hanya boleh berisi teks atau bilangan."


def _choice(node: nodes.CondExpr) -> str:
    return "" if node.expr2 is not None else "Pilihan 'if' di dalam tag harus punya 'else'."


def _filter(node: nodes.Filter) -> str:
    if node.name not in FILTERS:
        return f"Penyaring '{node.name}' tidak tersedia.{suggestion(node.name, FILTERS)}"
    values = [*node.args, *(pair.value for pair in node.kwargs)]
    is_plain = all(isinstance(value, nodes.Const) for value in values)
    is_known = all(pair.key == "boolean" and node.name == "default" for pair in node.kwargs)
    if not (is_plain and is_known and len(values) <= FILTERS[node.name]) or node.dyn_args or node.dyn_kwargs:
        return f"Isi kurung penyaring '{node.name}' tidak diizinkan."
    if node.name == "join" and not (node.node is not None and path_root(node.node)):
        return "Penyaring 'join' hanya untuk sebuah daftar, misalnya {{ hasil.ukuran|join(', ') }}."
    return ""


_CAUSES: Mapping[type[nodes.Node], Callable[[Any], str]] = {
    nodes.Name: lambda node: _key(node.name),
    nodes.Const: _const,
    nodes.Getattr: _attribute,
    nodes.Getitem: _item,
    nodes.List: _items,
    nodes.Tuple: _items,
    nodes.CondExpr: _choice,
    nodes.Filter: _filter,
    nodes.Keyword: _allowed,
    nodes.And: _allowed,
    nodes.Or: _allowed,
    nodes.Not: _allowed,
    nodes.Concat: _allowed,
    nodes.Compare: _allowed,
    nodes.Operand: _allowed,
}
"""What an expression may be made of, each with the question what is wrong with it ('': nothing)."""
