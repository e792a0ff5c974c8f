"""What a PDF can do or lay over its pages besides showing them, in words, found among its parsed objects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from skpdoc.errors import SkpdocError
from skpdoc.pdf.parsed import objects, value
from skpdoc.text.lines import one_line

Dictionary = generic.DictionaryObject

_REFUSED: Mapping[str, str] = {
    "/JavaScript": "program (JavaScript)",
    "/Launch": "perintah menjalankan program (Launch)",
    "/ImportData": "perintah mengambil data (ImportData)",
    "/Rendition": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/RichMediaExecute": "media",
}
"""by the kind of action; a file with one is not opened"""
_ACTIONS: Mapping[str, str] = {
    "/SubmitForm": "pengiriman isian ke luar (SubmitForm)",
    "/GoToR": "tautan ke berkas lain (GoToR)",
    "/GoToE": "tautan ke berkas lampiran (GoToE)",
    "/ResetForm": "pengosongan isian (ResetForm)",
    "/Hide": "penyembunyian isian (Hide)",
    "/SetOCGState": "pengubahan lapisan (SetOCGState)",
    "/Named": "perintah pembaca PDF (Named)",
    "/Trans": "peralihan halaman (Trans)",
}
_KEYS: Mapping[str, str] = {
    "/JS": "program (JavaScript)",
    "/EF": "berkas lampiran",
    "/EmbeddedFiles": "berkas lampiran",
    "/XFA": "formulir XFA",
    "/RichMediaContent": "media",
}
"""by a key of any object; a file with one is not opened"""
_ANNOTATIONS: Mapping[str, str] = {
    "/FreeText": "teks di atas halaman",
    "/Text": "catatan tempel",
    "/Popup": "catatan tempel",
    "/Square": "bentuk di atas halaman",
    "/Circle": "bentuk di atas halaman",
    "/Line": "garis di atas halaman",
    "/Polygon": "bentuk di atas halaman",
    "/PolyLine": "garis di atas halaman",
    "/Ink": "coretan tangan di atas halaman",
    "/Stamp": "stempel di atas halaman",
    "/Redact": "penutup (redaksi)",
    "/Highlight": "sorotan",
    "/Underline": "garis bawah",
    "/Squiggly": "garis bawah",
    "/StrikeOut": "coretan",
    "/Caret": "tanda sisipan",
    "/FileAttachment": "berkas lampiran",
    "/Screen": "media",
    "/Widget": "isian formulir",
    "/Watermark": "tanda air",
}
_LONGEST = 200


def actions(reader: PdfFileReader) -> Counter[str]:
    """Each in words, as often as it is there; empty signature fields, signatures and links within the file are none.

    Raises SkpdocError for a file that carries programs or other files.
    """
    everything = list(objects(reader))
    fields = (value(one, "/Kids") for one in everything if value(one, "/FT") == "/Sig")
    kids = (
        found[at] for found in fields if isinstance(found, generic.ArrayObject) for at in range(len(found))
    )
    marks: set[object] = {
        one.container_ref for one in kids if isinstance(one, Dictionary) and one.container_ref
    }
    return Counter(found for one in everything for found in _of(one, marks))


def refused(what: str) -> SkpdocError:
    """A file that is not opened."""
    return SkpdocError(f"PDF memuat {what}; tidak dibuka. Minta dikirim ulang sebagai PDF biasa.")


def _of(one: Dictionary, marks: set[object]) -> Iterator[str]:
    for key, what in _KEYS.items():
        if key in one and value(one, key):
            raise refused(what)
    kind = value(one, "/S")
    if isinstance(kind, generic.NameObject):
        if kind in _REFUSED:
            raise refused(_REFUSED[kind])
        if kind in _ACTIONS:
            yield _ACTIONS[kind]
    if isinstance(value(one, "/URI"), (generic.TextStringObject, generic.ByteStringObject)):
        yield f"tautan ke web ({_text(value(one, '/URI'))})"
    if "/AA" in one:
        yield "tindakan yang berjalan sendiri (AA)"
    if isinstance(value(one, "/OpenAction"), Dictionary) and _is_deed(value(one, "/OpenAction")):
        yield "tindakan saat dibuka (OpenAction)"
    if "/OCGs" in one and value(one, "/OCGs"):
        yield "lapisan yang dapat disembunyikan"
    notes = value(one, "/Annots")
    if isinstance(notes, generic.ArrayObject):
        yield from _annotations(notes, marks)


def _is_deed(action: object) -> bool:
    return isinstance(action, Dictionary) and value(action, "/S") != "/GoTo"


def _annotations(notes: generic.ArrayObject, marks: set[object]) -> Iterator[str]:
    for number in range(len(notes)):
        note = notes[number]
        if not isinstance(note, Dictionary) or is_signature(note) or note.container_ref in marks:
            continue
        kind = value(note, "/Subtype")
        if kind == "/Link":
            continue  # where it leads is told by its action
        what = _ANNOTATIONS.get(str(kind), f"anotasi {str(kind)[1:40]}")
        text = _text(value(note, "/Contents"))
        yield f'{what}: "{text}"' if text else what


def is_signature(widget: Dictionary) -> bool:
    """Whether a widget is the place of a signature, by itself or by the field that it belongs to."""
    parent = value(widget, "/Parent")
    kind = value(widget, "/FT") or (value(parent, "/FT") if isinstance(parent, Dictionary) else None)
    return value(widget, "/Subtype") == "/Widget" and kind == "/Sig"


def _text(found: object) -> str:
    if isinstance(found, generic.ByteStringObject):
        found = bytes(found).decode("latin-1")
    return one_line(str(found))[:_LONGEST] if isinstance(found, str) else ""
