"""Sheets between the stacks of a print file: who signs what, with boxes to tick."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from skpdoc.text.lines import in_ascii

_TEXT = ParagraphStyle("teks", fontName="Helvetica", fontSize=9.5, leading=12)
_BOLD = ParagraphStyle("tebal", _TEXT, fontName="Helvetica-Bold")
_SMALL = ParagraphStyle("kecil", _TEXT, fontSize=8, leading=10, textColor=colors.HexColor("#444444"))
_HEAD = ParagraphStyle("kepala", _BOLD, fontSize=8, leading=10, alignment=TA_CENTER)
_TITLE = ParagraphStyle("judul", _BOLD, fontSize=15, leading=20)
_NUMBER = ParagraphStyle("angka", _TEXT, alignment=TA_RIGHT)
_MARGIN = 20 * mm
_BOX = 4 * mm
_SHADE = colors.HexColor("#E8EDF3")


@dataclass(frozen=True, slots=True)
class SeparatorLine:
    """A line of a list: who it is, in what; the first and the number of the pages it stands on in the file."""

    nama: str
    rincian: Sequence[str]
    mulai: int
    halaman: int


@dataclass(frozen=True, slots=True)
class SeparatorSheet:
    """A sheet before a stack: title, explaining lines, the list with its boxes to tick, what it comes to.

    ``kepala`` is over the names, ``kotak`` are the heads of the boxes.
    """

    judul: str
    keterangan: Sequence[str]
    kepala: str
    kotak: Sequence[str]
    baris: Sequence[SeparatorLine]
    penutup: Sequence[str]


def draw_separator(pembatas: SeparatorSheet, paper: tuple[float, float], footer: str) -> bytes:
    """The sheet, or several where the list is long, on this paper; without a date, the same each time."""

    def foot(canvas: Any, document: Any) -> None:
        canvas.setFont("Helvetica", 7.5)
        canvas.drawString(_MARGIN, 10 * mm, _plain(footer))
        canvas.drawRightString(paper[0] - _MARGIN, 10 * mm, f"lembar pembatas, halaman {document.page}")

    stream = BytesIO()
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), _MARGIN)
    document = SimpleDocTemplate(
        stream, pagesize=paper, title=_plain(pembatas.judul), author="skpdoc", invariant=1, **margins
    )
    flow = [
        _paragraph(pembatas.judul, _TITLE),
        *(_paragraph(line, _TEXT) for line in pembatas.keterangan),
        Spacer(0, 5 * mm),
        _table(pembatas, paper[0] - 2 * _MARGIN - 12),
        Spacer(0, 4 * mm),
        *(_paragraph(line, _TEXT) for line in pembatas.penutup),
    ]
    document.build(flow, onFirstPage=foot, onLaterPages=foot)
    return stream.getvalue()


def _table(pembatas: SeparatorSheet, width: float) -> Table:
    heads = ["No.", pembatas.kepala, "Halaman", *pembatas.kotak]
    rows = [[_paragraph(head, _HEAD) for head in heads]]
    rows += [_row(number, baris, len(pembatas.kotak)) for number, baris in enumerate(pembatas.baris, start=1)]
    fixed = [10 * mm, 24 * mm, *[22 * mm] * len(pembatas.kotak)]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), _SHADE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("ALIGN", (3, 1), (-1, -1), "CENTER"),
    ]
    return Table(rows, [fixed[0], width - sum(fixed), *fixed[1:]], style=style, repeatRows=1)


def _row(number: int, baris: SeparatorLine, boxes: int) -> list[Any]:
    who = [_paragraph(baris.nama, _BOLD), *(_paragraph(line, _SMALL) for line in baris.rincian if line)]
    return [
        _paragraph(str(number), _NUMBER),
        who,
        _paragraph(pages_text(baris.mulai, baris.halaman), _NUMBER),
        *(_box() for _ in range(boxes)),
    ]


def pages_text(first: int, count: int) -> str:
    """``5-7``; ``-`` of none."""
    if not count:
        return "-"
    return str(first) if count == 1 else f"{first}-{first + count - 1}"


def _box() -> Table:
    """To be ticked."""
    return Table([[""]], _BOX, _BOX, style=[("BOX", (0, 0), (-1, -1), 0.8, colors.black)])


def _paragraph(text: str, style: ParagraphStyle) -> Paragraph | Spacer:
    return Paragraph(escape(_plain(text)), style) if text else Spacer(0, _BOX)


def _plain(text: str) -> str:
    """What the fonts that every reader has can show: letters that they lack without their marks."""
    return "".join(_shown(sign) for sign in unicodedata.normalize("NFC", text))


def _shown(sign: str) -> str:
    if sign.encode("cp1252", "ignore"):
        return sign
    return in_ascii(sign) or "?"
