"""The parts of a form as functions, for one size of paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes
from lxml import etree

from skpdoc.documents.finish import first_drawing, paper_ratio, scale_tables
from skpdoc.documents.lettering import Letterings
from skpdoc.documents.quick.blocks import BLOCKS, Blocks, NotQuick
from skpdoc.documents.quick.printing import PRINTED, PrintedTexts, Unprintable
from skpdoc.documents.quick.runtime import RUNTIME, joined
from skpdoc.documents.quick.tables import FormCompiler, end_cells, remember_widths
from skpdoc.documents.relations import MAIN_PART
from skpdoc.documents.wordml import w
from skpdoc.model.choices import UkuranKertas
from skpdoc.templating.language import Context

Element = etree._Element
Fill = Callable[[Context, PrintedTexts], list[bytes]]

_MOST_BYTES = 20 * 1024 * 1024
_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_HEAD = "def fill(context, printed):\n out = []; drawings = {}; table_end = last = -1\n"


@dataclass(frozen=True, slots=True)
class QuickPart:
    """One part as a function, and the bytes of the longest piece it adds that is no text."""

    fill: Fill
    longest: int


@dataclass(slots=True)
class QuickForm:
    """The functions of the parts of one form, by the parts' names; how many documents they made.

    ``is_trusted`` until a document of theirs is found to be unlike that of the complete way.
    """

    parts: Mapping[str, QuickPart]
    made: int = 0
    is_trusted: bool = True

    def fill(self, context: Context) -> dict[str, bytes]:
        """Every part, finished. Raises whatever a value that does not fit makes Python raise."""
        self.made += 1
        return {name: _filled(part, context) for name, part in self.parts.items()}


def _filled(part: QuickPart, context: Context) -> bytes:
    pieces = part.fill(context, PRINTED)
    if len(pieces) * part.longest > _MOST_BYTES and sum(map(len, pieces)) > _MOST_BYTES:
        raise Unprintable
    return joined(pieces)


def quick_form(
    trees: Mapping[str, nodes.Template],
    kertas: UkuranKertas,
    arah: str = "",
    letterings: Letterings | None = None,
) -> QuickForm:
    """Turn a form's parts into functions; raises NotQuick at what they cannot express."""
    blocks = {name: Blocks() for name in trees}
    roots: dict[str, Element] = {}
    for name, tree in trees.items():
        with _named(name):
            roots[name] = blocks[name].parse(tree)
            remember_widths(roots[name])
    ratio = _set_paper(roots[MAIN_PART], kertas, arah)
    functions = {}
    for name, root in roots.items():
        with _named(name):
            functions[name] = _part(blocks[name], root, ratio, letterings or Letterings())
    return QuickForm(functions)


@contextmanager
def _named(part: str) -> Iterator[None]:
    """What the quick way cannot express is told with its part."""
    try:
        yield
    except NotQuick as reason:
        reason.part = part
        raise


def _set_paper(root: Element, kertas: UkuranKertas, arah: str) -> float:
    for section in root.iter(w("sectPr")):
        if any(one.tag in BLOCKS for one in section.iterancestors()):
            raise NotQuick("Bagian halaman (section) yang tidak selalu ada.")
    ratio = paper_ratio(root, kertas, arah)
    return ratio if abs(ratio - 1) >= 0.001 else 1.0


def _part(blocks: Blocks, root: Element, ratio: float, letterings: Letterings) -> QuickPart:
    end_cells(root)
    scale_tables(root, ratio)
    compiler = FormCompiler(blocks, ratio, letterings)
    compiler.source.static(_DECLARATION)
    compiler.element(root)
    compiler.source.flush()
    compiler.source.line("return out")
    head = _HEAD.format(first_drawing(root) - 1)
    code = compile(head + "\n".join(compiler.source.lines), "<formulir>", "exec")
    names: dict[str, Any] = {**RUNTIME, **compiler.names, "__builtins__": {}}
    exec(code, names)
    return QuickPart(names["fill"], compiler.source.longest)
