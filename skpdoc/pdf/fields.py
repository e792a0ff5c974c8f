"""Empty signature fields with names, and anchor texts, added to a finished PDF."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.font.basic import get_courier
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from skpdoc.pdf.places import Tempat

_SIZE = 8
"""points, of an anchor"""


@dataclass(frozen=True, slots=True)
class Bidang:
    """A signature field: its name, what a reader is told of it, where it is, and the text at which it is looked for."""

    nama: str
    uraian: str
    tempat: Tempat
    jangkar: str = ""


def add_fields(content: bytes, fields: Sequence[Bidang]) -> bytes:
    """The PDF with these fields, behind its own bytes. Each can be signed by itself, in any order."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    for field in fields:
        box = field.tempat.kotak
        spec = SigFieldSpec(
            field.nama,
            on_page=field.tempat.halaman,
            box=(round(box.kiri), round(box.bawah), round(box.kanan), round(box.atas)),
            readable_field_name=field.uraian,
        )
        append_signature_field(writer, spec)
        if field.jangkar:
            _print_anchor(writer, field)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _print_anchor(writer: IncrementalPdfFileWriter, field: Bidang) -> None:
    """In the middle of the field, grey and small: whoever signs puts his mark over it."""
    box = field.tempat.kotak
    x, y = (box.kiri + box.kanan) / 2, (box.bawah + box.atas) / 2
    font = generic.NameObject(f"/Jangkar_{field.nama}")  # the resources may be one object for all pages
    drawn = b"q BT 0.6 g %s %d Tf %.2f %.2f Td %s Tj ET Q"
    content = drawn % (font.encode(), _SIZE, x, y, _literal(field.jangkar))
    fonts = generic.DictionaryObject({font: get_courier(writer)})
    writer.add_stream_to_page(
        field.tempat.halaman,
        writer.add_object(generic.StreamObject(stream_data=content)),
        generic.DictionaryObject({generic.NameObject("/Font"): fonts}),
    )


def _literal(text: str) -> bytes:
    stream = BytesIO()
    generic.TextStringObject(text).write_to_stream(stream)
    return stream.getvalue()


_ANCHOR = re.compile(rb"/Jangkar_(\w+) %d Tf [\d.]+ [\d.]+ Td (.+) Tj" % _SIZE)


def anchors_of(content: bytes) -> dict[str, bytes]:
    """Name of the field → its anchor as it stands in a PDF of ours."""
    return {found[1].decode(): found[2] for found in _ANCHOR.finditer(content)}


def anchors_for(anchors: Mapping[str, str]) -> dict[str, bytes]:
    """The same of the texts that are to be there."""
    return {name: _literal(text) for name, text in anchors.items() if text}


def has_fields(content: bytes) -> bool:
    """Whether fields were added to a PDF of ours."""
    return b"/FT /Sig" in content
