"""The texts of the mails as an office may change them: the language of the Word forms, in a frame of its own.

What a text may say is what :mod:`skpdoc.templating.grammar` allows, and one thing more: ``extends "kerangka.html"``
above blocks that are put into that frame. Nothing else is ever read for a text.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, nodes, pass_eval_context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from skpdoc.delivery.headers import header_text
from skpdoc.delivery.letter import LetterText
from skpdoc.errors import SkpdocError
from skpdoc.refusal import reason
from skpdoc.shipped import shipped
from skpdoc.templating.grammar import grammar_faults
from skpdoc.templating.language import (
    TOO_DEEP,
    Context,
    Value,
    bare_environment,
    explain,
    kind_of,
    suggestion,
    watched,
)

__all__ = ["Context", "LetterForms", "Value"]

FOLDER = "surel"
NAMES = ("pegawai", "atasan", "pengingat")
_FRAME = "kerangka.html"
_SUBJECT = "Subjek:"
_GUIDE = "Yang boleh dipakai ada di docs/surel.md, bagian Naskah surel."
_COPY = "Salin dari templates/surel."
_MOST_BYTES = 256 * 1024
_MOST_LETTERS = 4 * 1024 * 1024
"""of one filled text; that of a head with 500 people has some 500,000"""


class LetterForms:
    """A folder of texts: ``<name>.txt``, whose first line is ``Subjek: …``, and ``<name>.html``.

    What an office's own folder lacks is taken from the shipped one. Raises SkpdocError where it is none, holds a link,
    or a text of it has a fault.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._folders = [folder for folder in (own, shipped(FOLDER)) if folder is not None]
        self._prepared: dict[str, Template] = {}
        if own is not None:
            _refuse_links(own)
            for name in NAMES:
                self._template(f"{name}.txt")
                self._template(f"{name}.html")

    def write(self, name: str, context: Context) -> LetterText:
        """The text ``name`` filled in. Raises SkpdocError for a fault in it, with file and line."""
        head, _, body = self._filled(f"{name}.txt", context).lstrip().partition("\n")
        if not head.startswith(_SUBJECT):
            raise SkpdocError(f'{name}.txt: baris pertamanya harus "{_SUBJECT} …".')
        subject = header_text(head.removeprefix(_SUBJECT))
        return LetterText(subject, body.strip() + "\n", self._filled(f"{name}.html", context))

    def _filled(self, file: str, context: Context) -> str:
        try:
            with watched(context):
                return "".join(_bounded(self._template(file).generate(context)))
        except _UnprintableError as error:
            raise _fault(file, 0, str(error)) from None
        except (TemplateError, TypeError, *TOO_DEEP) as error:
            raise _fault(file, 0, explain(error)) from None

    def _template(self, file: str) -> Template:
        if file not in self._prepared:
            environment = self._markup if file.endswith(".html") else self._plain
            try:
                self._prepared[file] = environment.from_string(self._tree(file, environment))
            except (TemplateError, *TOO_DEEP) as error:
                raise _fault(file, 0, explain(error)) from None
        return self._prepared[file]

    def _tree(self, file: str, environment: ImmutableSandboxedEnvironment) -> nodes.Template:
        tree = self._parsed(file, environment)
        first = next(_said(tree.body), None)
        if isinstance(first, nodes.Extends):
            blocks = dict(_blocks(file, tree, first))
            tree = self._parsed(_FRAME, environment)
            places = {block.name for block in tree.find_all(nodes.Block)}
            for name in blocks.keys() - places:
                raise _fault(file, 0, f"Block '{name}' tidak ada di {_FRAME}.{suggestion(name, places)}")
            _refuse(_FRAME, nodes.Template(list(_framed(tree.body, {}))))
            tree = nodes.Template(list(_framed(self._parsed(_FRAME, environment).body, blocks)))
        _refuse(file, tree)
        return tree

    def _parsed(self, file: str, environment: ImmutableSandboxedEnvironment) -> nodes.Template:
        try:
            return environment.parse(self._read(file))
        except (TemplateError, *TOO_DEEP) as error:
            line = error.lineno if isinstance(error, TemplateSyntaxError) else 0
            raise _fault(file, line, explain(error)) from None

    @cached_property
    def _plain(self) -> ImmutableSandboxedEnvironment:
        return bare_environment(trim_blocks=True, lstrip_blocks=True, finalize=_print)

    @cached_property
    def _markup(self) -> ImmutableSandboxedEnvironment:
        return bare_environment(trim_blocks=True, lstrip_blocks=True, finalize=_print, autoescape=True)

    def _read(self, name: str) -> str:
        for folder in self._folders:
            path = folder / name
            if os.path.lexists(path):
                return _text(path)
        raise SkpdocError(f"{name}: naskah surel tidak ada. {_COPY}")


class _UnprintableError(Exception):
    """What a text may not print; an Indonesian clause."""


def _bounded(pieces: Iterable[str]) -> Iterator[str]:
    left = _MOST_LETTERS
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            raise _UnprintableError("isinya menjadi terlalu panjang.")
        yield piece


@pass_eval_context  # else Jinja prints constants when it compiles, as it likes: None, True
def _print(_context: nodes.EvalContext, value: object) -> object:
    """Only texts and whole numbers, as in the forms."""
    if isinstance(value, str | StrictUndefined) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise _UnprintableError(f"sebuah tag mencetak {kind_of(value)}, bukan teks.")


def _refuse(file: str, tree: nodes.Template) -> None:
    for fault in grammar_faults(tree):
        raise _fault(file, fault.line, fault.cause)


def _said(body: list[nodes.Node]) -> Iterator[nodes.Node]:
    """Without the blank text between the tags."""
    for node in body:
        if isinstance(node, nodes.Output):
            yield from (
                one for one in node.nodes if not isinstance(one, nodes.TemplateData) or one.data.strip()
            )
        else:
            yield node


def _blocks(
    file: str, tree: nodes.Template, extends: nodes.Extends
) -> Iterator[tuple[str, list[nodes.Node]]]:
    """What a text puts into the frame: name of the block, and what stands in it."""
    if not (isinstance(extends.template, nodes.Const) and extends.template.value == _FRAME):
        raise _fault(file, extends.lineno, f'Yang boleh disebut extends hanya "{_FRAME}".')
    for node in _said(tree.body):
        if isinstance(node, nodes.Block):
            yield node.name, node.body
        elif node is not extends:
            raise _fault(
                file, node.lineno, f"Di luar block tidak boleh ada isi, karena {_FRAME} yang mengaturnya."
            )


def _framed(body: list[nodes.Node], blocks: Mapping[str, list[nodes.Node]]) -> Iterator[nodes.Node]:
    """The frame with every block replaced by what stands in it; inside loops and questions too."""
    for node in body:
        if isinstance(node, nodes.Block):
            yield from blocks.get(node.name, node.body)
            continue
        for name in ("body", "elif_", "else_"):
            if isinstance(inner := getattr(node, name, None), list):
                setattr(node, name, list(_framed(inner, blocks)))
        yield node


def _fault(file: str, line: int, cause: str) -> SkpdocError:
    where = f"{file} baris {line}" if line else file
    return SkpdocError(f"{where}: naskah surel tidak dapat dipakai. {cause[:1].upper()}{cause[1:]} {_GUIDE}")


def _refuse_links(folder: Path) -> None:
    """Raises SkpdocError unless it is a folder in which nothing leads elsewhere."""
    try:
        if not folder.is_dir():
            raise SkpdocError(f"{folder}: folder naskah surel tidak ada. {_COPY}")
        with os.scandir(folder) as entries:
            links = [folder] if folder.is_symlink() else [Path(one) for one in entries if one.is_symlink()]
    except OSError as error:
        raise SkpdocError(
            f"{folder}: folder naskah surel tidak dapat dibuka ({reason(error, folder)})."
        ) from error
    if links:
        raise SkpdocError(
            f"{links[0]}: berupa tautan, jadi naskah surelnya tidak dipakai. Salin berkasnya ke situ."
        )


def _text(path: Path) -> str:
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise SkpdocError(f"{path}: bukan berkas biasa, jadi naskah surelnya tidak dipakai. {_COPY}")
        if found.st_size > _MOST_BYTES:
            raise SkpdocError(
                f"{path}: naskah surel lebih dari {_MOST_BYTES // 1024} KiB. Perkecil, terutama gambarnya."
            )
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SkpdocError(f"{path}: tidak dapat dibaca sebagai teks UTF-8. Simpan ulang.") from error
