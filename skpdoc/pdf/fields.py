"""Empty signature fields with names, and anchor texts, added to a finished PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.font.basic import get_courier
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from skpdoc.pdf.places import PdfPlace
from skpdoc.pdf.signers import anchor_font, drawn_anchor


@dataclass(frozen=True, slots=True)
class FieldArea:
    """A signature field: its name, what a reader is told of it, where it is, and the text at which it is looked for."""

    nama: str
    uraian: str
    tempat: PdfPlace
    jangkar: str = ""


def add_fields(content: bytes, fields: Sequence[FieldArea]) -> bytes:
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


def _print_anchor(writer: IncrementalPdfFileWriter, field: FieldArea) -> None:
    box = field.tempat.kotak
    x, y = (box.kiri + box.kanan) / 2, (box.bawah + box.atas) / 2
    content = drawn_anchor(field.nama, field.jangkar, x, y)
    fonts = generic.DictionaryObject({generic.NameObject(anchor_font(field.nama)): get_courier(writer)})
    writer.add_stream_to_page(
        field.tempat.halaman,
        writer.add_object(generic.StreamObject(stream_data=content)),
        generic.DictionaryObject({generic.NameObject("/Font"): fonts}),
    )
